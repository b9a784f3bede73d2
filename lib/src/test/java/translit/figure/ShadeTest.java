package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.selectivity.Measure;

class ShadeTest {
  @Test
  void aLargerValueIsAlwaysDarkerSoThatTheOrderSurvivesWithoutColour() {
    Scale scale = new Scale(Measure.AUC, 1);
    double[] grey =
        IntStream.rangeClosed(0, 20).mapToDouble(i -> grey(scale.colour(i / 20.0))).toArray();
    double[] red =
        IntStream.rangeClosed(0, 20)
            .mapToDouble(i -> grey(SignedColours.colour(i / 20.0)))
            .toArray();
    double[] blue =
        IntStream.rangeClosed(0, 20)
            .mapToDouble(i -> grey(SignedColours.colour(-i / 20.0)))
            .toArray();
    for (int i = 1; i <= 20; i++) {
      assertThat(grey[i]).isLessThan(grey[i - 1]);
      assertThat(red[i]).isLessThan(red[i - 1]);
      assertThat(blue[i]).isLessThan(blue[i - 1]);
    }
    assertThat(SignedColours.colour(0)).isEqualTo("#ffffff");
  }

  @Test
  void aValueBeyondTheScaleHasItsLastColour() {
    Scale scale = new Scale(Measure.BITS, 0.5);
    assertThat(scale.colour(0.7)).isEqualTo(scale.colour(0.5)).isEqualTo("#08306b");
    assertThat(scale.colour(-0.1)).isEqualTo(scale.colour(0)).isEqualTo("#f7fbff");
  }

  @Test
  void inkIsWhiteOnDarkAndBlackOnLight() {
    assertThat(Shade.inkOn("#08306b")).isEqualTo("#ffffff");
    assertThat(Shade.inkOn("#f7fbff")).isEqualTo("#000000");
  }

  private static double grey(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
  }
}

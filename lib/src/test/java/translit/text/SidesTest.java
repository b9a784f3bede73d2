package translit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.text.SideInformation.Side;

class SidesTest {
  private static final SideInformation RIGHT = pair("t", "ծ", 0.9, 0.1);
  private static final SideInformation LEFT = pair("r", "ռ", 0.2, 0.8);
  private static final SideInformation PLACEHOLDER = pair("s", "_", 0.1, 0.5);
  private static final SideInformation NEITHER = pair("k", "ք", 0.3, 0.31);

  private final Sides sides = new Sides(List.of(RIGHT, LEFT, PLACEHOLDER, NEITHER), "a text");

  private static SideInformation pair(String latin, String outcome, double next, double previous) {
    return new SideInformation(latin, outcome, 500, 500, 1, next, previous, 0.01);
  }

  @Test
  void aSentenceSaysWhatTheTextTells() {
    assertThat(sides.told(RIGHT.pair()))
        .isEqualTo(
            "Whether t becomes ծ leaves 1.00 bits to find out. The characters after it tell 0.90 of"
                + " them, those before it 0.10.");
    assertThat(sides.told(new Pair("q", "ք"))).startsWith("The text has too few tokens of q → ք");
  }

  @Test
  void theForecastCanTurnOutEitherWayOrNot() {
    assertThat(sides.forecast(RIGHT.pair())).contains("the backward LSTM should be");
    assertThat(sides.forecast(LEFT.pair())).contains("the forward LSTM should be");
    assertThat(sides.forecast(NEITHER.pair())).contains("neither LSTM should be clearly");
    assertThat(sides.forecast(new Pair("q", "ք"))).isEmpty();
    assertThat(sides.expected(LEFT.pair())).contains(Side.LEFT);
    assertThat(sides.expected(NEITHER.pair())).contains(Side.UNDECIDED);
    assertThat(sides.expected(new Pair("q", "ք"))).isEmpty();
    assertThat(sides.decided())
        .isEqualTo(
            "The next characters tell more of 1 pair, the previous ones of 2 pairs. Neither side tells"
                + " clearly more of 1 pair.");
  }

  @Test
  void whatASideTellsMostIsChosenAndOnTheLeftAPlaceholder() {
    assertThat(sides.toldBy(Side.RIGHT)).isEqualTo(RIGHT.pair());
    assertThat(sides.toldBy(Side.LEFT)).isEqualTo(PLACEHOLDER.pair());
    assertThat(new Sides(List.of(RIGHT, LEFT), "a text").toldBy(Side.LEFT)).isEqualTo(LEFT.pair());
    SideInformation told = pair("h", "_", 0.9, 0.1);
    assertThat(new Sides(List.of(told, LEFT), "a text").toldBy(Side.LEFT)).isEqualTo(LEFT.pair());
    assertThatThrownBy(() -> new Sides(List.of(), "a text").toldBy(Side.LEFT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is frequent enough in a text: give more text");
  }
}

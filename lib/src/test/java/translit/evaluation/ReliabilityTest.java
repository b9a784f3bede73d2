package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import translit.evaluation.Reliability.Bin;
import translit.evaluation.Reliability.Judged;
import translit.language.Language;
import translit.network.Model;
import translit.network.Transliterator;

class ReliabilityTest {
  private static Reliability drawn(int words, DoubleUnaryOperator said) {
    Random random = new Random(6);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      double right = random.nextDouble();
      judged.add(new Judged(said.applyAsDouble(right), random.nextDouble() < right));
    }
    return Reliability.of(judged, 1);
  }

  @Test
  void rightProbabilitiesHaveNoErrorButThatOfChance() {
    Reliability right = drawn(40_000, p -> p);
    assertThat(right.expectedCalibrationError()).isLessThan(0.01);
    assertThat(right.right()).isCloseTo(right.meanProbability(), within(0.01));
    assertThat(right.bins())
        .hasSize(10)
        .allMatch(bin -> bin.n() == 4000)
        .isSortedAccordingTo((a, b) -> Double.compare(a.meanProbability(), b.meanProbability()));
    assertThat(right.bins())
        .filteredOn(
            bin ->
                bin.interval().low() <= bin.meanProbability()
                    && bin.meanProbability() <= bin.interval().high())
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void tooHighProbabilitiesAreOffByHowMuchTheyAreTooHigh() {
    Reliability tooSure = drawn(40_000, p -> 0.5 + p / 2); // by (1 - p) / 2, on average 1 / 4
    assertThat(tooSure.expectedCalibrationError()).isCloseTo(0.25, within(0.01));
    assertThat(tooSure.said()).contains("40,000 words", "25");
  }

  @Test
  void fewWordsMakeFewBins() {
    assertThat(drawn(3, p -> p).bins()).extracting(Bin::n).containsOnly(1).hasSize(3);
  }

  @Test
  void theShippedModelsProbabilitiesAreAboutRight() {
    Language language = Language.load("hy-AM");
    try (Model model = Model.load(Path.of("../data/models/hy-AM"))) {
      TestText text = TestText.of(language.sample().subList(0, 300));
      Reliability found = Reliability.of(new Transliterator(model), language, text, 1);
      assertThat(found.words()).isGreaterThan(1000);
      assertThat(found.expectedCalibrationError()).isLessThan(0.03);
      assertThat(found.bins().get(0).right()).isBetween(0.4, 0.95);
      assertThat(found.bins().get(9).right()).isGreaterThan(0.98);
      assertThat(found.table().rowCount()).isEqualTo(10);
    }
  }
}

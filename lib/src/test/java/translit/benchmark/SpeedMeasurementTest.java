package translit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.JsonFile;
import translit.engine.GemmSpeed;

/** That measurements of speed measure; never how fast. */
class SpeedMeasurementTest {
  private static final Workload SMALL = new Workload(5, 8, 6, 3, 10);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "PYTORCH.*")
  void everyContestantInThisProcessRuns(Contestant contestant) {
    Throughput measured = new Measurement(contestant, SMALL).runHere(0.2);
    assertThat(measured.perSecond()).isPositive();
    assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.2);
  }

  @Test
  void aTextIsGoneThroughOnce() {
    Throughput measured = new Measurement(Contestant.ENGINE_TRAINING, SMALL).onceHere(200);
    assertThat(measured.perSecond() * measured.seconds()).isCloseTo(200, within(1e-6));
  }

  @Test
  void multiplicationIsMeasuredAtEverySize() {
    GemmSpeed.Best measured = GemmSpeed.measure(8, 3, 30, 0.2, 2);
    assertThat(measured.perSecond()).isPositive();
    assertThat(measured.sizes()).contains("step forward 3 x 8 x 32").contains("square");
  }

  @Test
  void aCharacterOfThePostsNetworkCostsSoManyOperations() {
    // 3.24 with the 90 outputs of the symbols that a small corpus has, 3.33 with all
    assertThat(new Workload(72, 228, 90, 64, 100).operations()).isCloseTo(3.24e6, within(0.01e6));
    assertThat(Workload.ofThePost(228, 64).operations()).isCloseTo(3.33e6, within(0.01e6));
    // by hand: both directions 2 * 2 * 8 = 32, hidden 2 * 2 * 2 = 8, output 2 * 3 = 6
    assertThat(new Workload(7, 2, 3, 1, 1).operations()).isEqualTo(6 * (32 + 8 + 6));
  }

  @Test
  void aResultIsReadBackFromTheLastLine() {
    Throughput measured = new Throughput(1234.5, 2, null, "a \"note\"");
    assertThat(Throughput.parse("a library says hello\n" + JsonFile.text(measured) + "\n"))
        .isEqualTo(measured);
    assertThat(
            Throughput.parse("{\"perSecond\": 3, \"seconds\": 1, \"peakBytes\": 7, \"more\": 0}"))
        .isEqualTo(new Throughput(3, 1, 7L, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "Killed", "{}", "{\"perSecond\": \"NaN\", \"seconds\": 1}"})
  void whatIsNoResultIsSaid(String printed) {
    assertThatThrownBy(() -> Throughput.parse(printed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not the result of a measurement: " + printed);
  }
}

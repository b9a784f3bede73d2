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
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*TORCH.*")
  void everyContestantInThisProcessRuns(Contestant contestant) {
    Throughput measured = new Measurement(contestant, SMALL).runHere(0.2);
    assertThat(measured.perSecond()).isPositive();
    assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.2);
    assertThat(measured.cpuSeconds()).isPositive();
  }

  @Test
  void aTextIsGoneThroughOnce() {
    Throughput measured = new Measurement(Contestant.ENGINE_TRAINING, SMALL).onceHere(200);
    assertThat(measured.perSecond() * measured.seconds()).isCloseTo(200, within(1e-6));
  }

  @Test
  void multiplicationIsMeasuredAtEverySize() {
    GemmSpeed.Best measured = GemmSpeed.measure(8, 3, 0.2, 2);
    assertThat(measured.perSecond()).isPositive();
    assertThat(measured.sizes()).contains("gate forward 3 x 8 x 8").contains("square");
  }

  @Test
  void aLoopOfMultiplyAddsIsCountedOperationByOperation() {
    Throughput measured = FmaSpeed.measure(0.2, 2);
    // whole passes of 2 * 8 * 4096 operations
    assertThat(measured.perSecond() * measured.seconds() / (2 * 8 * 4096))
        .isPositive()
        .satisfies(passes -> assertThat(passes).isCloseTo(Math.rint(passes), within(1e-3)));
  }

  @Test
  void aLimitIsTheOperationsThatACharacterCosts() {
    Throughput measured = new Measurement(Contestant.LIMIT_FMA, SMALL).runHere(0.2);
    assertThat(measured.note()).matches("fused multiply-adds: [0-9]+ GFLOP/s");
    double said = Double.parseDouble(measured.note().replaceAll("\\D", "")) * 1e9;
    assertThat(measured.perSecond() * SMALL.operations()).isCloseTo(said, within(0.51e9));
  }

  @Test
  void theProductsOfALimitSayWhichLibraryTheyAreOf() {
    assertThat(new Measurement(Contestant.LIMIT_OPENBLAS, SMALL).run(0.1, 1).note())
        .startsWith("OpenBLAS ")
        .contains("gate forward 3 x 8 x 8");
  }

  @Test
  void whatIsPredictedForOneProcessorIsWhatItsStepsTook() {
    Throughput measured = new Measurement(Contestant.ENGINE_TRAINING, SMALL).scheduleHere(0.5, 1);
    double steps = measured.perSecond() * measured.seconds() / SMALL.characters();
    assertThat(steps).isGreaterThanOrEqualTo(1); // time between the steps is not theirs
    assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.5);
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
    Throughput measured = new Throughput(1234.5, 2, 3.5, null, "a \"note\"");
    assertThat(Throughput.parse("a library says hello\n" + JsonFile.text(measured) + "\n"))
        .isEqualTo(measured);
    assertThat(
            Throughput.parse(
                "{\"perSecond\": 3, \"seconds\": 2, \"cpuSeconds\": 3, \"peakBytes\": 7, \"more\": 0}"))
        .isEqualTo(new Throughput(3, 2, 3.0, 7L, null));
  }

  @Test
  void processorTimeTellsHowMuchOfTheMachineAProcessHad() {
    Throughput measured = new Throughput(300, 2, 3.0, null, null);
    assertThat(measured.busy()).isEqualTo(1.5);
    assertThat(measured.perCpuSecond()).isEqualTo(200);
    assertThat(new Throughput(300, 2, null, null, null).perCpuSecond()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "Killed", "{}", "{\"perSecond\": \"NaN\", \"seconds\": 1}"})
  void whatIsNoResultIsSaid(String printed) {
    assertThatThrownBy(() -> Throughput.parse(printed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not the result of a measurement: " + printed);
  }
}

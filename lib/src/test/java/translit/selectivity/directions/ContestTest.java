package translit.selectivity.directions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.selectivity.directions.PlantedSample.BLOCK;
import static translit.selectivity.directions.PlantedSample.UNITS;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;

class ContestTest {
  private static final int ROTATIONS = 10;

  private static PartDirections of(Sample sample) {
    Contests contests = new Contests(sample, PlantedSample.labels(sample), ROTATIONS, 1);
    return PartDirections.of(BLOCK, contests.contest(BLOCK), contests.control(BLOCK));
  }

  private static float[] unit(int index) {
    float[] direction = new float[UNITS];
    direction[index] = 1;
    return direction;
  }

  private static float[] spread() {
    float[] direction = new float[UNITS];
    for (int u = 0; u < UNITS; u++) {
      direction[u] = (float) ((u % 2 == 0 ? 1 : -1) / Math.sqrt(UNITS));
    }
    return direction;
  }

  @Test
  void aUnitThatAloneCarriesTheOutcomeBeatsRandomDirections() {
    PartDirections found = of(PlantedSample.of(unit(7), 3, 1));
    assertThat(found.best()).hasSize(1);
    assertThat(found.best().get(0).index()).isEqualTo(7);
    // two Gaussians, 3 standard deviations apart: H² = 1 − exp(−9/8), and Φ(1.5) are told rightly
    assertThat(found.distance().unit().value()).isCloseTo(0.822, within(0.04));
    assertThat(found.accuracy().unit().value()).isCloseTo(0.933, within(0.02));
    assertThat(found.distance().are(Verdict.BETTER)).isTrue();
    assertThat(found.accuracy().are(Verdict.BETTER)).isTrue();
    assertThat(found.distance().random().lead().interval().low()).isGreaterThan(0.1);
    assertThat(found.distance().random().largest()).isLessThan(found.distance().unit().value());
    assertThat(found.accuracy().probeAgainstUnit()).isEqualTo(Verdict.ALIKE);
  }

  @Test
  void whatIsSpreadOverUnitsNoUnitShowsMoreThanOtherDirectionsAndTheProbeFindsIt() {
    Sample sample = PlantedSample.of(spread(), 3, 2);
    PartDirections found = of(sample);
    assertThat(found.distance().random().verdict()).isNotEqualTo(Verdict.BETTER);
    assertThat(found.distance().random().lead().value()).isLessThan(0);
    assertThat(found.distance().even().lead().value()).isLessThan(0);
    assertThat(found.accuracy().probeAgainstUnit()).isEqualTo(Verdict.BETTER);
    assertThat(found.accuracy().probe().value()).isCloseTo(0.933, within(0.02));
    boolean[] labels = PlantedSample.labels(sample);
    int[] half = IntStream.range(0, labels.length).filter(i -> sample.group()[i] < 16).toArray();
    float[] weights =
        new LinearProbe(PartActivations.of(sample, BLOCK), half).weights(i -> labels[i]);
    double cosine = 0;
    for (int u = 0; u < UNITS; u++) {
      cosine += weights[u] * spread()[u];
    }
    assertThat(cosine).isGreaterThan(0.95).isLessThanOrEqualTo(1 + 1e-6);
  }

  @Test
  void whatIsBestByLuckIsNotFlattered() {
    PartDirections found = of(PlantedSample.of(unit(0), 0, 3));
    assertThat(found.distance().unit().value()).isLessThan(0.1);
    assertThat(found.distance().random().mean()).isLessThan(0.1);
    assertThat(found.accuracy().unit().value()).isCloseTo(0.5, within(0.04));
    assertThat(found.accuracy().random().mean()).isCloseTo(0.5, within(0.03));
    assertThat(found.accuracy().probe().value()).isCloseTo(0.5, within(0.05));
    assertThat(found.distance().random().verdict()).isIn(Verdict.ALIKE, Verdict.OPEN);
  }

  @Test
  void unitsThatNeverMoveTellNothing() {
    Sample sample = PlantedSample.of(unit(0), 0, 4);
    sample.tokens().forEach(one -> one.row().put(0, new float[UNITS]));
    PartDirections found = of(sample);
    assertThat(found.distance().unit().value()).isZero();
    assertThat(found.accuracy().unit().value()).isEqualTo(0.5);
    assertThat(found.accuracy().probe().value()).isEqualTo(0.5);
    assertThat(found.distance().are(Verdict.ALIKE)).isTrue();
  }

  /**
   * A loud unit is most of a random direction of units as they are, but not of equally loud ones.
   */
  @Test
  void whetherALoudUnitIsSpecialDependsOnTheScale() {
    float[] direction = unit(7);
    Sample sample = PlantedSample.of(direction, 3, 6);
    for (Sampled one : sample.tokens()) {
      one.row().put(7, 30 * one.row().get(7));
    }
    PartDirections found = of(sample);
    assertThat(found.distance().random().verdict()).isEqualTo(Verdict.ALIKE);
    assertThat(found.distance().even().verdict()).isEqualTo(Verdict.BETTER);
    PartDirections quiet = of(PlantedSample.of(direction, 3, 6));
    assertThat(found.distance().unit()).isEqualTo(quiet.distance().unit());
    assertThat(found.distance().even().mean())
        .isCloseTo(quiet.distance().even().mean(), within(0.01));
  }

  @Test
  void theSameSeedFindsTheSame() {
    Sample sample = PlantedSample.of(spread(), 2, 5);
    assertThat(of(sample)).isEqualTo(of(sample));
  }

  /** S by hand, from which w = (S + λ I)⁻¹ (μ1 − μ0) in two dimensions follows on paper. */
  @Test
  void theProbeIsWhatItsFormulaSays() {
    float[][] ofUnit = {{1, 3, 0, 2}, {0, 2, 2, 4}};
    boolean[] labels = {true, true, false, false};
    int[] all = {0, 1, 2, 3};
    float[] weights = new LinearProbe(new PartActivations(ofUnit), all).weights(i -> labels[i]);
    // means (1.5, 2); sums of squares 5 and 8, of products 2; differences of means 1 and −2
    double ridge = LinearProbe.RIDGE * (5 + 8) / 2;
    double a = 5 + ridge;
    double d = 8 + ridge;
    double[] expected = {d * 1 - 2 * -2, a * -2 - 2 * 1};
    double length = Math.hypot(expected[0], expected[1]);
    assertThat((double) weights[0]).isCloseTo(expected[0] / length, within(1e-6));
    assertThat((double) weights[1]).isCloseTo(expected[1] / length, within(1e-6));
  }
}

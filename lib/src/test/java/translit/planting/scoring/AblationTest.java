package translit.planting.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import translit.intervention.Effect;
import translit.intervention.PairEffects;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.intervention.Swap;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** Effects by hand, of a network with two cells a direction. */
class AblationTest {
  private static final int CELLS = 2;

  private static Unit unit(Direction direction, int index) {
    return new Unit(Part.LSTM_OUTPUT, direction, index);
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, new Interval(value - 0.3, value + 0.3));
  }

  /** Changes of forward 0, backward 0 and backward 1 by zero, and differences by resampling. */
  private static PairEffects outcome(String outcome, double[] changes, double[] p) {
    List<Unit> units =
        List.of(
            unit(Direction.FORWARD, 0), unit(Direction.BACKWARD, 0), unit(Direction.BACKWARD, 1));
    Estimate none = Estimate.UNDEFINED;
    List<Effect> effects =
        List.of(
            effect(units.get(0), changes[0], none),
            effect(units.get(1), changes[1], none),
            effect(units.get(2), changes[2], none));
    List<Swap> swaps =
        List.of(
            new Swap(units.get(0), estimate(changes[0]), p[0]),
            new Swap(units.get(1), estimate(changes[1]), p[1]),
            new Swap(units.get(2), estimate(changes[2]), p[2]));
    return new PairEffects(new Pair("t", outcome), Path.READ_OUT, 100, 10, 3, 1, 0, effects, swaps);
  }

  private static Effect effect(Unit unit, double change, Estimate none) {
    return new Effect(unit, Replacement.ZERO, estimate(change), none, none, none, 0);
  }

  private final Removals removals =
      new Removals(
          List.of(
              outcome("თ", new double[] {-1, -1, -0.2}, new double[] {1, 0.01, 0.04}),
              outcome("ტ", new double[] {1, -2, -0.2}, new double[] {1, 0.2, 0.04})),
          List.of());

  @Test
  void whatMovesTheAnswerToOneSideGetsNothingAndWhatIsNeededForBothIsFound() {
    Scores scores = Ablation.ZERO.scores(removals, CELLS);
    assertThat(scores.values()).containsExactly(new double[] {0, 0, 1.5, 0.2}, within(1e-12));
    // the half width of a mean of two is 0.3 / √2 = 0.21
    assertThat(scores.found()).containsExactly(false, false, true, false);
    assertThat(scores.top(1)).containsExactly(2);
  }

  @Test
  void resamplingFindsWhatIsBelowTheLevelForEitherOutcomeWhichIsHalfOfIt() {
    Scores scores = Ablation.RESAMPLE.scores(removals, CELLS);
    assertThat(scores.values()).containsExactly(new double[] {0, 0, 1.5, 0.2}, within(1e-12));
    assertThat(scores.found()).containsExactly(false, false, true, false);
  }
}

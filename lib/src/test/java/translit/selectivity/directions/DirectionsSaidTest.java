package translit.selectivity.directions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;
import translit.selectivity.Directions;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** Every sentence, made from values that were put in by hand. */
class DirectionsSaidTest {
  private static final Unit UNIT = new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 7);

  private static Estimate estimate(double value, double off) {
    return new Estimate(value, new Interval(value - off, value + off));
  }

  /** The unit against random directions of 0.6, 0.5 to 0.7, on both scales. */
  private static Rivals rivals(double range, double unit, double off, double probe) {
    Rivals.Random random = random(range, unit, off, 0.6);
    return new Rivals(
        range,
        estimate(unit, 0.03),
        random,
        random,
        estimate(probe, 0.02),
        estimate(probe - unit, off));
  }

  private static Rivals.Random random(double range, double unit, double off, double mean) {
    Estimate lead = estimate(unit - mean, off);
    return Rivals.Random.of(unit, mean, mean - 0.1, mean + 0.1, lead, range);
  }

  private static Directions of(Rivals distance, Rivals accuracy, ControlTask.Told control) {
    PartDirections part = new PartDirections(List.of(UNIT), 228, distance, accuracy, control);
    return new Directions(new Pair("t", "ծ"), 20, 1000, List.of(part));
  }

  private static Directions distance(double unit, double off) {
    return of(rivals(1, unit, off, 0.8), rivals(0.5, 0.8, 0.02, 0.8), ControlTask.Told.UNDEFINED);
  }

  @ParameterizedTest
  @CsvSource({
    "0.80, 0.05, clearly better either way: it is special.",
    "0.80, 0.25, better is not clear.",
    "0.69, 0.05, better is not clear.", // clear of the mean, but some rotation does better
    "0.62, 0.02, as many directions of any kind would show.",
    "0.62, 0.20, better is not clear.", // about the same, or not
    "0.45, 0.05, clearly worse either way: what tells the outcome is spread over units.",
    "0.45, 0.25, better is not clear.",
    "0.52, 0.05, better is not clear."
  })
  void aUnitIsSpecialOnlyIfItIsClearlyBetterThanDirectionsOfEveryRotation(
      double unit, double off, String end) {
    assertThat(distance(unit, off).unitSaid(Direction.BACKWARD)).endsWith(end);
  }

  @Test
  void theNumbersAreSaidBeforeTheVerdict() {
    assertThat(distance(0.8, 0.05).unitSaid(Direction.BACKWARD))
        .isEqualTo(
            "The best backward output has a distance of 0.80 ± 0.03. The best of 228 random directions has"
                + " 0.60 on average, 0.50 to 0.70 in 20 rotations; the unit's lead is 0.20 ± 0.05. If all"
                + " units are made equally loud, it has 0.60; the unit's lead is 0.20 ± 0.05. The best unit"
                + " is clearly better either way: it is special.");
  }

  @Test
  void whatDependsOnTheScaleIsSaidTo() {
    Rivals both =
        new Rivals(
            1,
            estimate(0.8, 0.03),
            random(1, 0.8, 0.02, 0.78),
            random(1, 0.8, 0.02, 0.6),
            estimate(0.8, 0.02),
            estimate(0, 0.02));
    Directions found = of(both, both, ControlTask.Told.UNDEFINED);
    assertThat(found.unitSaid(Direction.BACKWARD))
        .endsWith(
            "How the unit compares depends on that: as they are, it is about the same, equally loud, clearly"
                + " better.");
    assertThat(found.partsSaid())
        .endsWith("In the other 1 the scales disagree, or it is not clear.");
  }

  @Test
  void whereNothingIsSelectiveNothingIsCompared() {
    Estimate none = estimate(0.03, 0.03);
    Rivals.Random random = Rivals.Random.of(0.03, 0.02, 0, 0.04, none, 1);
    Rivals nothing = new Rivals(1, none, random, random, none, none);
    assertThat(of(nothing, nothing, ControlTask.Told.UNDEFINED).unitSaid(Direction.BACKWARD))
        .isEqualTo(
            "In the backward LSTM neither the best output nor the best random direction is selective for"
                + " t → ծ.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.90, 0.04, several units tell more than one.",
    "0.81, 0.02, one tells what a sum of all does.",
    "0.70, 0.04, it has learned its own half by heart.",
    "0.90, 0.20, these tokens do not tell."
  })
  void aProbeIsBetterThanTheUnitOnlyIfItIsClearly(double probe, double off, String end) {
    Directions found =
        of(rivals(1, 0.8, 0.05, 0.8), rivals(0.5, 0.8, off, probe), ControlTask.Told.UNDEFINED);
    assertThat(found.probeSaid(Direction.BACKWARD))
        .contains("a balanced accuracy of 0." + (int) Math.round(100 * probe), "has 0.80 ± 0.03")
        .endsWith(end);
  }

  @Test
  void selectivityIsWhatWordsLearnedByHeartDoNotTell() {
    Rivals any = rivals(1, 0.8, 0.05, 0.8);
    ControlTask.Told better =
        new ControlTask.Told(estimate(0.95, 0.02), estimate(0.7, 0.02), estimate(0.25, 0.03));
    ControlTask.Told none =
        new ControlTask.Told(estimate(0.7, 0.02), estimate(0.71, 0.02), estimate(-0.01, 0.03));
    assertThat(of(any, any, better).controlSaid(Direction.BACKWARD))
        .isEqualTo(
            "At words that it has seen, it has 0.95 ± 0.02 for the outcome and 0.70 ± 0.02 for labels drawn"
                + " by word. So its selectivity is 0.25 ± 0.03: it tells more than words learned by heart"
                + " would.");
    assertThat(of(any, any, none).controlSaid(Direction.BACKWARD))
        .endsWith("learning words by heart would do as well.");
    assertThat(distance(0.8, 0.05).controlSaid(Direction.BACKWARD))
        .isEqualTo("No word stands often enough for a control task.");
  }

  @Test
  void allPartsAreCountedAndThoseWithSpecialUnitsNamed() {
    assertThat(distance(0.8, 0.05).partsSaid())
        .isEqualTo(
            "The best unit is clearly better than the best random direction on both scales in 1 of 1 parts:"
                + " backward output. It is about the same on both in 0 and clearly worse on both in 0. In"
                + " the other 0 the scales disagree, or it is not clear.");
    assertThat(distance(0.6, 0.02).partsSaid())
        .contains("in 0 of 1 parts. It is about the same on both in 1 and");
  }

  @Test
  void withTooFewStemsThereIsNothingToSay() {
    Directions none = new Directions(new Pair("t", "ծ"), 20, 0, List.of());
    assertThat(
            List.of(
                none.partsSaid(),
                none.unitSaid(Direction.BACKWARD),
                none.probeSaid(Direction.BACKWARD),
                none.controlSaid(Direction.BACKWARD)))
        .containsOnly("Too few stems have this outcome for two halves of them.");
    assertThat(none.units().rowCount()).isZero();
    assertThatThrownBy(() -> none.of(Part.CELL, Direction.FORWARD))
        .isInstanceOf(InputException.class)
        .hasMessage("t → ծ: no directions of forward cell were measured; there are 0 parts");
  }

  @Test
  void tablesHaveARowForEachPart() {
    Directions found = distance(0.8, 0.05);
    assertThat(found.units().row(0).getString("unit is")).isEqualTo("better");
    assertThat(found.units().row(0).getDouble("lead")).isEqualTo(0.8 - 0.6);
    assertThat(found.units().row(0).getString("best")).isEqualTo("7");
    assertThat(found.probes().row(0).getString("probe is")).isEqualTo("alike");
    assertThat(found.probes().column("selectivity").isMissing(0)).isTrue();
  }
}

package translit.selectivity.directions;

import static translit.common.Phrase.list;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.List;
import translit.selectivity.Directions;
import translit.selectivity.Measure;
import translit.statistics.Estimate;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * What {@link Directions} found, in sentences that its results choose. Those of one LSTM are of its
 * outputs.
 *
 * @param found measured
 */
public record DirectionsSaid(Directions found) {
  private static final String NONE = "Too few stems have this outcome for two halves of them.";

  /**
   * {@return whether the best output is better than random directions}
   *
   * @param direction of the LSTM
   */
  public String unit(Direction direction) {
    if (found.parts().isEmpty()) {
      return NONE;
    }
    PartDirections part = outputs(direction);
    Rivals distance = part.distance();
    if (distance.unit().value() < Measure.NOTHING
        && distance.random().mean() < Measure.NOTHING
        && distance.even().mean() < Measure.NOTHING) {
      return say(
          "In the %s LSTM neither the best output nor the best random direction is selective for %s.",
          direction.code(), found.pair());
    }
    return say(
            "The best %s output has a distance of %s. The best of %d random directions has %s on average,"
                + " %s to %s in %d rotations; the unit's lead is %s. If all units are made equally loud,"
                + " it has %s; the unit's lead is %s. ",
            direction.code(),
            off(distance.unit()),
            part.units(),
            two(distance.random().mean()),
            two(distance.random().smallest()),
            two(distance.random().largest()),
            found.rotations(),
            off(distance.random().lead()),
            two(distance.even().mean()),
            off(distance.even().lead()))
        + verdict(distance);
  }

  private static String verdict(Rivals distance) {
    Verdict verdict = distance.random().verdict();
    if (!distance.are(verdict)) {
      return say(
          "How the unit compares depends on that: as they are, it is %s, equally loud, %s.",
          verdict.said(), distance.even().verdict().said());
    }
    return switch (verdict) {
      case BETTER -> "The best unit is clearly better either way: it is special.";
      case ALIKE ->
          "They are about the same either way: what was found of the unit, as many directions of any"
              + " kind would show.";
      case WORSE ->
          "The best unit is clearly worse either way: what tells the outcome is spread over units.";
      case OPEN -> "Which of them is better is not clear.";
    };
  }

  /**
   * {@return whether a weighted sum of outputs tells more than the best one}
   *
   * @param direction of the LSTM
   */
  public String probe(Direction direction) {
    if (found.parts().isEmpty()) {
      return NONE;
    }
    Rivals accuracy = outputs(direction).accuracy();
    return say(
            "At stems that it has not seen, the linear probe of the %s outputs has a balanced accuracy of"
                + " %s. The best output has %s, the best random direction %s on average. ",
            direction.code(),
            off(accuracy.probe()),
            off(accuracy.unit()),
            two(accuracy.random().mean()))
        + switch (accuracy.probeAgainstUnit()) {
          case BETTER ->
              "The probe is clearly better than the unit: several units tell more than one.";
          case ALIKE -> "The probe is about as good as the unit: one tells what a sum of all does.";
          case WORSE ->
              "The probe is clearly worse than the unit: it has learned its own half by heart.";
          case OPEN -> "Whether the probe is better than the unit, these tokens do not tell.";
        };
  }

  /**
   * {@return whether the probe does more than learn words by heart}
   *
   * @param direction of the LSTM
   */
  public String control(Direction direction) {
    if (found.parts().isEmpty()) {
      return NONE;
    }
    ControlTask.Told control = outputs(direction).control();
    if (Double.isNaN(control.selectivity().value())) {
      return "No word stands often enough for a control task.";
    }
    return say(
            "At words that it has seen, it has %s for the outcome and %s for labels drawn by word. ",
            off(control.outcome()), off(control.control()))
        + (control.selectivity().interval().low() > 0
            ? say(
                "So its selectivity is %s: it tells more than words learned by heart would.",
                off(control.selectivity()))
            : say(
                "So its selectivity is %s: learning words by heart would do as well.",
                off(control.selectivity())));
  }

  /** {@return in which parts the best unit is better than random directions} */
  public String parts() {
    List<PartDirections> all = found.parts();
    if (all.isEmpty()) {
      return NONE;
    }
    List<String> better =
        all.stream()
            .filter(one -> one.distance().are(Verdict.BETTER))
            .map(PartDirections::name)
            .toList();
    long alike = all.stream().filter(one -> one.distance().are(Verdict.ALIKE)).count();
    long worse = all.stream().filter(one -> one.distance().are(Verdict.WORSE)).count();
    return say(
        "The best unit is clearly better than the best random direction on both scales in %s parts%s. It is"
            + " about the same on both in %d and clearly worse on both in %d. In the other %d the scales"
            + " disagree, or it is not clear.",
        of(better.size(), all.size()),
        better.isEmpty() ? "" : ": " + list(better),
        alike,
        worse,
        all.size() - better.size() - alike - worse);
  }

  private PartDirections outputs(Direction direction) {
    return found.of(Part.LSTM_OUTPUT, direction);
  }

  private static String off(Estimate estimate) {
    return two(estimate.value()) + " ± " + two(estimate.interval().halfWidth());
  }
}

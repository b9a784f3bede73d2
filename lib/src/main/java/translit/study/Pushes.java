package translit.study;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.common.TableColumns;
import translit.contribution.Contributions;
import translit.contribution.Layer;
import translit.statistics.Estimate;

/**
 * Which outcomes the hidden units of a figure push up, and which down.
 *
 * @param contrast measured
 */
record Pushes(Contrast contrast) {
  private record Push(String outcome, Estimate here, Estimate elsewhere) {}

  private List<Push> all() {
    Contributions passedOn = contrast.findings().contributions().of(contrast.pair());
    int[] hidden = contrast.hidden().mapToInt(row -> row.unit().index()).toArray();
    return contrast.figure().outcomes().stream()
        .map(
            outcome -> {
              int k = contrast.study().model().natives().index(outcome);
              return new Push(
                  outcome,
                  passedOn.outcome().sum(Layer.HIDDEN_TO_OUTPUT, k, hidden),
                  passedOn.rest().sum(Layer.HIDDEN_TO_OUTPUT, k, hidden));
            })
        .toList();
  }

  /** One row for each outcome of the figure. */
  Table table() {
    return new TableColumns<Push>("pushes")
        .text("outcome", Push::outcome)
        .number("where " + contrast.pair(), push -> push.here.value())
        .number("±", push -> push.here.interval().halfWidth())
        .number("elsewhere", push -> push.elsewhere.value())
        .number("± elsewhere", push -> push.elsewhere.interval().halfWidth())
        .table(all());
  }

  /** In a sentence; what an interval leaves open is said to be left open. */
  String said() {
    List<Push> pushes = all();
    return say(
        "Where %s, the hidden units of the figure %s. Elsewhere they %s.",
        contrast.pair(), said(pushes, Push::here, true), said(pushes, Push::elsewhere, false));
  }

  private static String said(List<Push> pushes, Function<Push, Estimate> where, boolean down) {
    Predicate<Push> isUp = one -> where.apply(one).interval().low() > 0;
    Predicate<Push> isDown = one -> where.apply(one).interval().high() < 0;
    List<String> open = outcomes(pushes, isUp.or(isDown).negate());
    return "push up "
        + orNone(outcomes(pushes, isUp))
        + (down ? ", and down " + orNone(outcomes(pushes, isDown)) : "")
        + (open.isEmpty() ? "" : "; which way they push " + list(open) + " is left open");
  }

  private static List<String> outcomes(List<Push> pushes, Predicate<Push> which) {
    return pushes.stream().filter(which).map(Push::outcome).map(Phrase::visible).toList();
  }

  private static String orNone(List<String> outcomes) {
    return outcomes.isEmpty() ? "none" : list(outcomes);
  }
}

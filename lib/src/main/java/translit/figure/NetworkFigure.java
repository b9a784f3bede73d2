package translit.figure;

import java.util.List;
import translit.language.Alphabet;
import translit.selectivity.Contributions;
import translit.selectivity.Measure;
import translit.selectivity.Pair;
import translit.selectivity.Selectivity;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * The post's network figure for one pair: the outcomes, the hidden units and LSTM outputs that know
 * most of the one under study, the gates below them, and what is passed on between them.
 *
 * <pre>{@code
 * Show.svg(new NetworkFigure(pair, outcomes, natives, units, contributions, HELLINGER, caption).toSvg());
 * }</pre>
 *
 * @param pair under study
 * @param outcomes what the Latin character can become, the pair's outcome among them, left to right
 * @param natives the network's native alphabet: the index of a symbol is that of its output unit
 * @param units of the network, measured for this pair; a unit that is missing is drawn as not
 *     measured
 * @param contributions of the same pair
 * @param measure that the shades show and that the units are chosen by
 * @param caption where the numbers come from
 */
public record NetworkFigure(
    Pair pair,
    List<String> outcomes,
    Alphabet natives,
    List<Selectivity> units,
    Contributions contributions,
    Measure measure,
    Caption caption) {

  /** Checks that everything is about the same pair. */
  public NetworkFigure {
    outcomes = List.copyOf(outcomes);
    units = List.copyOf(units);
    if (!outcomes.contains(pair.outcome())) {
      throw new IllegalArgumentException(
          "the outcomes " + outcomes + " lack the one under study: " + pair.outcome());
    }
    for (String outcome : outcomes) {
      if (!natives.symbols().contains(outcome)) {
        throw new IllegalArgumentException("an outcome is not in the native alphabet: " + outcome);
      }
    }
    for (Selectivity unit : units) {
      if (!unit.pair().equals(pair)) {
        throw new IllegalArgumentException(
            "values of " + unit.pair() + " in a figure of " + pair + ": " + unit.unit());
      }
    }
    if (!contributions.pair().equals(pair)) {
      throw new IllegalArgumentException(
          "contributions of " + contributions.pair() + " in a figure of " + pair);
    }
  }

  /** The whole figure, 900 pixels wide; the same bytes for the same values. */
  public String toSvg() {
    return new NetworkDrawing(this).whole();
  }

  /** Only the hidden units and the LSTM outputs, larger. */
  public String concatDetailSvg() {
    return new NetworkDrawing(this).detail();
  }

  /** What was found, the title of the figure. */
  public String title() {
    Values values = new Values(units, measure);
    return new NetworkText(this, values, Scale.of(measure, values)).finding();
  }

  /** Cells of each LSTM. */
  int cells() {
    float[][] toHidden = contributions.outcome().concatToHidden();
    return toHidden.length == 0 ? 0 : toHidden[0].length / 2;
  }

  /** The number of a unit in the figure: as in the post, backward cells follow forward ones. */
  int number(Unit unit) {
    return unit.direction() == Direction.BACKWARD ? cells() + unit.index() : unit.index();
  }
}

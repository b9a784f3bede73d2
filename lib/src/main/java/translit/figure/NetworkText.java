package translit.figure;

import static translit.figure.NetworkRows.HIDDEN;
import static translit.figure.NetworkRows.LSTM_OUTPUTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.Phrase;
import translit.language.Alphabet;
import translit.selectivity.Measure;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** What a network figure says in words: the finding, the caption, the alternative text. */
record NetworkText(NetworkFigure figure, MeasureValues values, Scale scale) {
  /** Which direction is more selective, by the strongest output of each. */
  String finding() {
    return figure.pair().toString() + ": " + verdict();
  }

  private String verdict() {
    Optional<Unit> forward = values.strongestOutput(Direction.FORWARD);
    Optional<Unit> backward = values.strongestOutput(Direction.BACKWARD);
    if (forward.isEmpty() || backward.isEmpty()) {
      return "no LSTM output of both directions was measured";
    }
    List<Unit> falling =
        Stream.of(forward.get(), backward.get())
            .sorted(Comparator.comparingDouble(unit -> -values.of(unit)))
            .toList();
    // The post's distance is large by chance alone, so that a small one means nothing there.
    double nothing = scale.measure() == Measure.HELLINGER_1000 ? 0 : Measure.NOTHING;
    if (scale.fraction(values.of(falling.get(0))) < nothing) {
      return "no LSTM output is selective";
    } else if (!values.tells(falling.get(0), falling.get(1))) {
      return "neither LSTM is told to be more selective";
    }
    String direction = falling.get(0).direction().code();
    return scale.fraction(values.of(falling.get(1))) < nothing
        ? "only the " + direction + " LSTM is selective"
        : "the " + direction + " LSTM is more selective";
  }

  /** The strongest output of each direction, the stronger first. */
  String evidence() {
    List<Unit> strongest =
        Stream.of(Direction.FORWARD, Direction.BACKWARD)
            .flatMap(direction -> values.strongestOutput(direction).stream())
            .sorted(Comparator.comparingDouble(unit -> -values.of(unit))) // stable
            .toList();
    boolean alone =
        strongest.stream().allMatch(one -> values.leading(one.part(), one.direction()) < 2);
    return strongest.stream()
        .map(unit -> named(unit) + " (" + values.print(unit) + ")")
        .collect(
            Collectors.joining(
                ", ",
                "strongest of each: ",
                alone ? "" : "; not told from others that are ringed"));
  }

  private String named(Unit unit) {
    int number = figure.number(unit);
    return number == unit.index() ? unit.toString() : unit + ", drawn as " + number;
  }

  /**
   * How to read the figure and where it comes from.
   *
   * @param withGates whether more than the hidden units and the LSTM outputs is drawn
   * @param notes on what is drawn
   */
  String caption(boolean withGates, Collection<String> notes) {
    Caption from = figure.caption();
    Pair pair = figure.pair();
    String added = pair.outcome().equals(Alphabet.PLACEHOLDER) ? ", the placeholder" : "";
    String becomes = pair.latin() + " where it becomes " + Phrase.visible(pair.outcome()) + added;
    String shade =
        "Shade: %s between a unit's activations at %s (n\u00a0=\u00a0%,d) and where it does not"
            + " (m\u00a0=\u00a0%,d).";
    String shown =
        "Shown: the %d hidden units and the %d outputs of each LSTM with the largest value; ringed"
            + " are those of which no other is told to have a larger one%s. Numbers count units from 0; those of the backward"
            + " LSTM go on from %d. Lines: mean over the n tokens; dashed is negative.";
    String parts = withGates ? "; below each output, the parts of the same cell" : "";
    List<String> text = new ArrayList<>();
    text.add(print(shade, scale.measure().label(), becomes, from.n(), from.m()));
    text.add(print(shown, HIDDEN, LSTM_OUTPUTS, parts, figure.cells()));
    text.addAll(notes);
    text.add(from.source());
    return String.join(" ", text);
  }

  private static String print(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The figure for those who do not see it. */
  String description() {
    return print(
        "%s: %s. Shade: %s. Strongest hidden units: %s. Strongest forward outputs: %s. Strongest backward"
            + " outputs: %s. %s",
        figure.pair().toString(),
        verdict(),
        scale.measure().label(),
        listed(Part.HIDDEN_LAYER, Direction.NONE, HIDDEN),
        listed(Part.LSTM_OUTPUT, Direction.FORWARD, LSTM_OUTPUTS),
        listed(Part.LSTM_OUTPUT, Direction.BACKWARD, LSTM_OUTPUTS),
        figure.caption().source());
  }

  private String listed(Part part, Direction direction, int most) {
    return values.strongest(part, direction, most).stream()
        .map(unit -> unit.index() + " (" + values.print(unit) + ")")
        .collect(Collectors.joining(", "));
  }
}

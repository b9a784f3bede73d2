package translit.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import translit.language.Alphabet;
import translit.selectivity.Measure;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** What a network figure says in words: the finding, the caption, the alternative text. */
final class NetworkText {
  /** On the scale from 0 to 1: a smaller difference between the directions is none. */
  private static final double ALIKE = 0.05;

  /** On the scale from 0 to 1: a smaller value is next to nothing. */
  private static final double NOTHING = 0.1;

  private final NetworkFigure figure;
  private final MeasureValues values;
  private final Scale scale;
  private final Optional<Unit> forward;
  private final Optional<Unit> backward;

  NetworkText(NetworkFigure figure, MeasureValues values, Scale scale) {
    this.figure = figure;
    this.values = values;
    this.scale = scale;
    forward = strongest(Direction.FORWARD);
    backward = strongest(Direction.BACKWARD);
  }

  private Optional<Unit> strongest(Direction direction) {
    return values.strongest(Part.LSTM_OUTPUT, direction, 1).stream()
        .filter(unit -> !Double.isNaN(values.of(unit)))
        .findFirst();
  }

  /** Which direction knows more, by the strongest output of each. */
  String finding() {
    return Svg.visible(figure.pair()) + ": " + verdict();
  }

  private String verdict() {
    if (forward.isEmpty() || backward.isEmpty()) {
      return "no LSTM output of both directions was measured";
    }
    double ahead = place(backward.get()) - place(forward.get());
    // The post's distance is large by chance alone, so that a small one means nothing there.
    boolean calibrated = scale.measure() != Measure.HELLINGER_1000;
    if (calibrated && Math.max(place(forward.get()), place(backward.get())) < NOTHING) {
      return "no LSTM output knows";
    } else if (Math.abs(ahead) < ALIKE) {
      return "both directions know about as much";
    }
    Unit less = ahead > 0 ? forward.get() : backward.get();
    String direction = ahead > 0 ? "backward" : "forward";
    return calibrated && place(less) < NOTHING
        ? "only the " + direction + " LSTM knows"
        : "the " + direction + " LSTM knows more";
  }

  private double place(Unit unit) {
    return scale.fraction(values.of(unit));
  }

  /** The strongest output of each direction, the stronger first. */
  String evidence() {
    boolean backwardFirst =
        backward.isPresent()
            && (forward.isEmpty() || values.of(backward.get()) > values.of(forward.get()));
    List<Optional<Unit>> order =
        backwardFirst ? List.of(backward, forward) : List.of(forward, backward);
    return order.stream()
        .flatMap(Optional::stream)
        .map(unit -> String.format(Locale.ROOT, "%s (%s)", named(unit), value(unit)))
        .collect(Collectors.joining(", ", "strongest of each: ", ""));
  }

  private String named(Unit unit) {
    int number = figure.number(unit);
    return number == unit.index() ? unit.toString() : unit + ", drawn as " + number;
  }

  private String value(Unit unit) {
    return Scale.print(values.of(unit));
  }

  /**
   * How to read the figure and where it comes from.
   *
   * @param withGates whether more than the hidden units and the LSTM outputs is drawn
   * @param hatched whether a unit is drawn that was not measured
   */
  String caption(boolean withGates, boolean hatched) {
    Caption from = figure.caption();
    String outcome = figure.pair().outcome();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Shade: %s between a unit's activations at %s where it becomes %s%s (n = %,d) and where"
                + " it does not (m = %,d). ",
            scale.name(),
            figure.pair().latin(),
            Svg.visible(outcome),
            outcome.equals(Alphabet.PLACEHOLDER) ? ", the placeholder" : "",
            from.n(),
            from.m()));
    text.append(
        String.format(
            Locale.ROOT,
            "Shown: the %d hidden units and the %d outputs of each LSTM with the largest value, the"
                + " largest of each LSTM ringed%s. ",
            NetworkRows.HIDDEN,
            NetworkRows.LSTM_OUTPUTS,
            withGates ? "; below each output, the parts of the same cell" : ""));
    text.append(
        String.format(
            Locale.ROOT,
            "Numbers count units from 0; those of the backward LSTM go on from %d. Lines: mean over"
                + " the n tokens; dashed is negative. ",
            figure.cells()));
    int left = figure.outcomes().size() - NetworkRows.OUTCOMES;
    if (withGates && left > 0) {
      text.append(String.format(Locale.ROOT, "%d more outcomes are not drawn. ", left));
    }
    if (hatched) {
      text.append("Hatched: not measured. ");
    }
    return text.append(from.source()).toString();
  }

  /** The figure for those who do not see it. */
  String description() {
    return String.format(
        Locale.ROOT,
        "%s: %s. %s. Strongest hidden units: %s. Strongest forward outputs: %s. Strongest backward"
            + " outputs: %s. %s",
        Svg.visible(figure.pair()),
        verdict(),
        scale.name(),
        listed(Part.HIDDEN_LAYER, Direction.NONE, NetworkRows.HIDDEN),
        listed(Part.LSTM_OUTPUT, Direction.FORWARD, NetworkRows.LSTM_OUTPUTS),
        listed(Part.LSTM_OUTPUT, Direction.BACKWARD, NetworkRows.LSTM_OUTPUTS),
        figure.caption().source());
  }

  private String listed(Part part, Direction direction, int most) {
    return values.strongest(part, direction, most).stream()
        .map(unit -> unit.index() + " (" + value(unit) + ")")
        .collect(Collectors.joining(", "));
  }
}

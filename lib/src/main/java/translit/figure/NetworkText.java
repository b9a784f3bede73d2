package translit.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    forward = values.strongestOutput(Direction.FORWARD);
    backward = values.strongestOutput(Direction.BACKWARD);
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
    return Stream.of(forward, backward)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(unit -> -values.of(unit))) // stable
        .map(unit -> named(unit) + " (" + value(unit) + ")")
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
   * @param notes on what is drawn
   */
  String caption(boolean withGates, Collection<String> notes) {
    Caption from = figure.caption();
    String latin = figure.pair().latin();
    String outcome = Svg.visible(figure.pair().outcome());
    boolean placeholder = figure.pair().outcome().equals(Alphabet.PLACEHOLDER);
    String becomes = outcome + (placeholder ? ", the placeholder" : "");
    String shade =
        "Shade: %s between a unit's activations at %s where it becomes %s (n\u00a0=\u00a0%,d) and where"
            + " it does not (m\u00a0=\u00a0%,d).";
    String shown =
        "Shown: the %d hidden units and the %d outputs of each LSTM with the largest value, the"
            + " largest of each LSTM ringed%s.";
    String numbers =
        "Numbers count units from 0; those of the backward LSTM go on from %d. Lines: mean over"
            + " the n tokens; dashed is negative.";
    String parts = withGates ? "; below each output, the parts of the same cell" : "";
    List<String> text = new ArrayList<>();
    text.add(print(shade, scale.measure().label(), latin, becomes, from.n(), from.m()));
    text.add(print(shown, NetworkRows.HIDDEN, NetworkRows.LSTM_OUTPUTS, parts));
    text.add(print(numbers, figure.cells()));
    int left = figure.outcomes().size() - NetworkRows.OUTCOMES;
    if (withGates && left > 0) {
      text.add(print("%d more outcomes are not drawn.", left));
    }
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
        "%s: %s. %s. Strongest hidden units: %s. Strongest forward outputs: %s. Strongest backward"
            + " outputs: %s. %s",
        Svg.visible(figure.pair()),
        verdict(),
        scale.measure().label(),
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

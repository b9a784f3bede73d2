package translit.study;

import static java.util.Comparator.comparingDouble;
import static translit.common.Phrase.count;
import static translit.common.Phrase.list;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import translit.figure.NetworkFigure;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * What a {@link Contrast} found, in sentences that its results choose.
 *
 * @param contrast measured
 */
public record ContrastSaid(Contrast contrast) {
  /** {@return what the Latin character becomes, and how often} */
  public String tokens() {
    List<String> others = new ArrayList<>(contrast.outcomes().keySet());
    others.remove(contrast.pair().outcome());
    Selectivity any = contrast.table().of(contrast.pair()).get(0);
    return say(
        "In %s %s stands %,d times. %,d times it becomes %s, elsewhere %s.",
        count(contrast.study().sentences().size(), "sentence"),
        contrast.pair().latin(),
        any.n() + any.m(),
        any.n(),
        contrast.pair().outcome(),
        list(others));
  }

  /** {@return how many units were measured} */
  public String units() {
    return say(
        "%,d units were measured, of %,d cells in each direction.",
        contrast.table().units().columns(), contrast.table().units().cells());
  }

  /** {@return which LSTM is the more selective one, with the best output of each} */
  public String sides() {
    UnitAtPair best = contrast.best();
    UnitAtPair other = contrast.best(contrast.otherDirection());
    String verdict =
        side().isEmpty()
            ? "Both LSTMs are about as selective for %2$s."
            : "The %1$s LSTM is the more selective one for %2$s.";
    return say(verdict, contrast.direction().code(), contrast.pair())
        + say(
            " The best output of each is %s (%s), and %s (%s).",
            best.drawn(), two(best.distance()), other.drawn(), two(other.distance()));
  }

  /** The side that the more selective LSTM has read; empty if both are about as selective. */
  private Optional<Side> side() {
    double best = contrast.best().distance();
    double other = contrast.best(contrast.otherDirection()).distance();
    return best - other < Measure.ALIKE
        ? Optional.empty()
        : Optional.of(contrast.direction() == Direction.FORWARD ? Side.LEFT : Side.RIGHT);
  }

  /** {@return whether that is what the text had forecast} */
  public String expected() {
    Optional<Side> expected = contrast.study().text().sides().expected(contrast.pair());
    if (expected.equals(side())) {
      return "The text had forecast it.";
    }
    return expected
        .map(
            one ->
                "The text had forecast the "
                    + (one == Side.LEFT ? "forward" : "backward")
                    + " one.")
        .orElse("The text had forecast neither.");
  }

  /**
   * From where the largest contributions come that the figure shows as lines to the hidden units.
   *
   * @param lines how many of them
   * @return sentences
   */
  public String loudest(int lines) {
    record Line(Unit from, double size) {}
    float[][] weights =
        contrast.findings().contributions().of(contrast.pair()).outcome().concatToHidden();
    int cells = contrast.table().units().cells();
    List<Line> all = new ArrayList<>();
    for (Selectivity to : contrast.hidden().toList()) {
      for (Unit from : drawn().toList()) {
        int concat = from.direction() == Direction.FORWARD ? from.index() : cells + from.index();
        all.add(new Line(from, Math.abs(weights[to.unit().index()][concat])));
      }
    }
    List<Line> top =
        all.stream().sorted(comparingDouble(line -> -line.size())).limit(lines).toList();
    Direction side = contrast.direction();
    long same = top.stream().filter(line -> line.from().direction() == side).count();
    Selectivity loudest = contrast.table().of(contrast.pair(), top.get(0).from());
    boolean best = loudest.unit().equals(contrast.best().unit());
    return say(
            "Of the %d largest contributions %d come from the %s LSTM.",
            top.size(), same, side.code())
        + say(
            " The largest is that of %s: it %s the most selective output (%s).",
            new UnitAtPair(contrast, loudest).drawn(),
            best ? "is also" : "is not",
            two(loudest.hellinger()));
  }

  /** The LSTM outputs that the figure shows. */
  private Stream<Unit> drawn() {
    return Stream.of(Direction.FORWARD, Direction.BACKWARD)
        .flatMap(
            direction ->
                contrast.ranking(direction, Measure.HELLINGER).stream()
                    .limit(NetworkFigure.LSTM_OUTPUTS)
                    .map(Selectivity::unit));
  }

  /** {@return which outcomes the hidden units of the figure push up, and which down} */
  public String pushes() {
    List<Contrast.Push> pushes = contrast.pushed();
    long turned = pushes.stream().filter(one -> one.here() * one.elsewhere() < 0).count();
    return say(
        "Where %s, the %d hidden units push up %s, and down %s. Elsewhere the sign is the other one for %s"
            + " outcomes.",
        contrast.pair(),
        NetworkFigure.HIDDEN_UNITS,
        outcomes(pushes, one -> one.here() > 0),
        outcomes(pushes, one -> one.here() <= 0),
        of(turned, pushes.size()));
  }

  private static String outcomes(List<Contrast.Push> pushes, Predicate<Contrast.Push> which) {
    List<String> some = pushes.stream().filter(which).map(Contrast.Push::outcome).toList();
    return some.isEmpty() ? "none" : list(some);
  }

  /**
   * Which parts of an LSTM are the most selective.
   *
   * @param direction of the LSTM
   * @return by the best unit of each, and by the median unit
   */
  public String parts(Direction direction) {
    Part best = part(direction, values -> values[values.length - 1]);
    Part median = part(direction, values -> values[values.length / 2]);
    return say(
        "In the %s LSTM the most selective unit is one of the part “%s”. By the median unit the most"
            + " selective part is %s.",
        direction.code(), best.label(), best == median ? "the same" : "“" + median.label() + "”");
  }

  private Part part(Direction direction, java.util.function.ToDoubleFunction<double[]> of) {
    return Arrays.stream(Part.values())
        .filter(Part::directed)
        .max(comparingDouble(part -> of.applyAsDouble(sorted(part, direction))))
        .orElseThrow();
  }

  private double[] sorted(Part part, Direction direction) {
    return contrast
        .table()
        .top(contrast.pair(), part, direction, Measure.HELLINGER, Integer.MAX_VALUE)
        .stream()
        .mapToDouble(row -> Double.isNaN(row.hellinger()) ? 0 : row.hellinger())
        .sorted()
        .toArray();
  }

  /**
   * How many units differ by more than chance explains.
   *
   * @param direction of the LSTM
   * @return a sentence
   */
  public String passing(Direction direction) {
    List<Selectivity> some =
        contrast.table().of(contrast.pair()).stream()
            .filter(row -> row.unit().direction() == direction)
            .toList();
    long passing = some.stream().filter(row -> row.q() < SelectivityTable.SIGNIFICANT).count();
    int permutations = contrast.study().options().permutations();
    return 2 > SelectivityTable.SIGNIFICANT * (permutations + 1)
        ? say("%d permutations are too few to count %s units.", permutations, direction.code())
        : say(
            "%s %s units differ by more than chance explains.",
            of(passing, some.size()), direction.code());
  }

  /**
   * How the outputs are divided that are the most selective.
   *
   * @param count how many
   * @return a sentence
   */
  public String among(int count) {
    Direction side = contrast.direction();
    long calibrated = contrast.among(count, side, Measure.HELLINGER);
    long post = contrast.among(count, side, Measure.HELLINGER_1000);
    return say(
        "%s are outputs of the %s LSTM by the calibrated distance, %,d by the post's.",
        of(calibrated, count), side.code(), post);
  }

  /**
   * What the post's distance says of outputs that are not selective.
   *
   * @param outputs some rows of {@link Contrast#outputs}
   * @return two sentences
   */
  public String floor(Table outputs) {
    NumericColumn<?> calibrated = outputs.numberColumn("hellinger");
    NumericColumn<?> post = outputs.numberColumn("hellinger1000");
    return String.format(
        Locale.ROOT,
        "The calibrated distance of these outputs is %s at most. The post's is %s to %s.",
        two(calibrated.max()),
        two(post.min()),
        two(post.max()));
  }
}

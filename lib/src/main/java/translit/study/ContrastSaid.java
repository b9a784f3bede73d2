package translit.study;

import static java.util.Comparator.comparingDouble;
import static translit.common.Phrase.count;
import static translit.common.Phrase.list;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.figure.NetworkFigure;
import translit.selectivity.Forecast;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * What a {@link Contrast} found, in sentences that its results choose.
 *
 * @param contrast measured
 */
public record ContrastSaid(Contrast contrast) {
  /** {@return what the Latin character becomes, and how often} */
  public String tokens() {
    List<String> others =
        new ArrayList<>(contrast.table().info().outcomes().get(contrast.pair().latin()).keySet());
    others.remove(contrast.pair().outcome());
    Selectivity any = contrast.table().of(contrast.pair()).get(0);
    return say(
            "In %s %s stands %,d times. %,d times it becomes %s, elsewhere %s.",
            count(contrast.study().sentences().size(), "sentence"),
            visible(contrast.pair().latin()),
            any.n() + any.m(),
            any.n(),
            visible(contrast.pair().outcome()),
            list(others.stream().map(Phrase::visible).toList()))
        + contrast
            .table()
            .info()
            .calibration(contrast.pair())
            .map(one -> " " + one.said())
            .orElse("");
  }

  /** {@return how many units were measured} */
  public String units() {
    return say(
        "%,d units were measured, of %,d cells in each direction.",
        contrast.table().units().columns(), contrast.table().units().cells());
  }

  /** {@return which LSTM is the more selective one, with the distance of each one's best output} */
  public String sides() {
    return verdict()
        + say(
            " The best outputs reach %s (%s) and %s (%s).",
            best(contrast.direction()),
            contrast.direction().code(),
            best(contrast.otherDirection()),
            contrast.otherDirection().code());
  }

  private Estimate best(Direction direction) {
    return contrast.measure().estimate(contrast.best(direction).row());
  }

  private String verdict() {
    Estimate best = best(contrast.direction());
    if (best.value() < Measure.NOTHING) {
      return "Neither LSTM is selective for " + contrast.pair() + ".";
    } else if (!best.isAbove(best(contrast.otherDirection()))) {
      return "Neither LSTM is told to be the more selective one for " + contrast.pair() + ".";
    }
    return say(
        "The %s LSTM is the more selective one for %s.",
        contrast.direction().code(), contrast.pair());
  }

  /**
   * Which outputs of an LSTM are the most selective.
   *
   * @param direction of the LSTM
   * @return the one that is told from all others, or those that cannot be told apart
   */
  public String leaders(Direction direction) {
    return new Leading(contrast, direction).said();
  }

  /** {@return whether the text had forecast it; empty where it has too few tokens of the pair} */
  public String expected() {
    Forecast forecast = forecast().orElse(null);
    if (forecast == null) {
      return "";
    } else if (!forecast.decided()) {
      return "The text had made no forecast.";
    }
    String side = forecast.said().side() == Side.LEFT ? "forward" : "backward";
    return forecast.right()
        ? "The text had forecast it."
        : "The text had forecast the " + side + " one.";
  }

  private Optional<Forecast> forecast() {
    return Forecast.compare(contrast.study().text().sides().pairs(), contrast.table()).stream()
        .filter(one -> one.said().pair().equals(contrast.pair()))
        .findFirst();
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
        all.add(new Line(from, Math.abs(weights[to.unit().index()][from.place(cells)])));
      }
    }
    List<Line> top =
        all.stream().sorted(comparingDouble(line -> -line.size())).limit(lines).toList();
    Direction side = contrast.direction();
    long same = top.stream().filter(line -> line.from().direction() == side).count();
    UnitAtPair loudest =
        new UnitAtPair(contrast, contrast.table().of(contrast.pair(), top.get(0).from()));
    return say(
        "Of the %d largest contributions, outputs of the %s LSTM make %d. The largest is that of %s, which"
            + " %s among the most selective ones.",
        top.size(),
        side.code(),
        same,
        loudest.drawn(),
        contrast.leaders(loudest.unit().direction()).contains(loudest.row())
            ? "is also"
            : "is not");
  }

  /** The LSTM outputs that the figure shows. */
  private Stream<Unit> drawn() {
    return Stream.of(Direction.FORWARD, Direction.BACKWARD)
        .flatMap(
            direction ->
                contrast.ranking(direction, contrast.measure()).stream()
                    .limit(NetworkFigure.LSTM_OUTPUTS)
                    .map(Selectivity::unit));
  }

  /**
   * {@return which outcomes the hidden units of the figure push up, and which down; those whose
   * interval has both ways in it are named apart}
   */
  public String pushes() {
    return new Pushes(contrast).said();
  }

  /**
   * Which parts of an LSTM are the most selective.
   *
   * @param direction of the LSTM
   * @return by the best unit of each, and by the median unit; a part that cannot be told from the
   *     first is named, too
   */
  public String parts(Direction direction) {
    return new PartsSaid(contrast).said(direction);
  }

  /**
   * {@return how many units differ by more than chance explains}
   *
   * @param direction of the LSTM
   */
  public String passing(Direction direction) {
    List<Selectivity> some =
        contrast.table().of(contrast.pair()).stream()
            .filter(row -> row.unit().direction() == direction)
            .toList();
    long passing = some.stream().filter(row -> row.q() < SelectivityTable.SIGNIFICANT).count();
    SelectivityOptions options = contrast.study().options();
    return options.tooFewPermutations()
        ? say(
            "%d permutations are too few to count %s units.",
            options.permutations(), direction.code())
        : say(
            "%s %s units differ by more than chance explains.",
            of(passing, some.size()), direction.code());
  }

  /**
   * {@return how the outputs are divided that are the most selective}
   *
   * @param count how many
   */
  public String among(int count) {
    Direction side = contrast.direction();
    return say(
        "Of the %d most selective outputs %d belong to the %s LSTM by the calibrated distance. By the"
            + " post's it is %d.",
        contrast.outputsAmong(count),
        contrast.among(count, side, Measure.HELLINGER),
        side.code(),
        contrast.among(count, side, Measure.HELLINGER_1000));
  }

  /**
   * {@return what the post's distance says of outputs that are not selective}
   *
   * @param outputs some rows of {@link Contrast#outputs}
   */
  public String floor(Table outputs) {
    NumericColumn<?> post = outputs.numberColumn("hellinger1000");
    return say(
        "The calibrated distances of the %d least selective outputs are at most %s, their intervals end at"
            + " %s. The post's distance of them is %s to %s.",
        outputs.rowCount(),
        two(outputs.numberColumn("hellinger").max()),
        two(outputs.numberColumn("hellinger_high").max()),
        two(post.min()),
        two(post.max()));
  }
}

package translit.study.removal;

import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import translit.common.TableColumns;
import translit.intervention.Interaction;
import translit.intervention.Replacement;
import translit.intervention.SetCurve;
import translit.intervention.SetCurve.HalfWay;
import translit.intervention.SetOptions;
import translit.intervention.SetOrder;
import translit.intervention.Sufficient;
import translit.intervention.UnitSets;
import translit.notebook.TableView;
import translit.selectivity.Selectivity;
import translit.statistics.Estimate;
import translit.statistics.Jackknifed;
import translit.statistics.RankCorrelation;
import translit.statistics.RankIntervals;
import translit.study.Contrast;
import translit.study.Progress;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * Outputs of one LSTM that are replaced together: those of the LSTM that has the more selective
 * one. All orders are found on one half of the stems; what is shown of them is of the other half.
 */
public final class SetsRemoved {
  private static final Replacement BY = Replacement.OTHER_OUTCOME;

  private final Contrast contrast;
  private final String source;
  private final UnitSets sets;
  private final Direction direction;
  private final List<Unit> units;
  private final double[] effects;
  private final RankIntervals harm;
  private final double[] contributions;
  private final double[] distances;
  private final List<HalfWay> halfWays;

  private SetsRemoved(Contrast contrast, UnitSets sets, String source) {
    this.contrast = contrast;
    this.source = source;
    this.sets = sets;
    this.direction = contrast.direction();
    this.units = sets.units(direction);
    List<Jackknifed> harms = sets.harms(units, BY);
    this.effects = harms.stream().mapToDouble(Jackknifed::value).toArray();
    this.harm = RankIntervals.of(harms);
    this.contributions = sets.contributions(units);
    this.distances = sets.distances(units);
    this.halfWays = orders().stream().map(order -> sets.halfWay(order, BY)).toList();
  }

  static SetsRemoved of(Removal removal, int randomSets) {
    Contrast contrast = removal.study().contrast(removal.pair());
    SetOptions options =
        SetOptions.defaults().withSeed(removal.study().options().seed()).withRandomSets(randomSets);
    return Progress.shown(
        "Collecting tokens",
        listener ->
            new SetsRemoved(
                contrast,
                UnitSets.of(
                    removal.study().model().parameters(),
                    Removal.tokenized(removal.study(), removal.study().sentences()),
                    removal.pair(),
                    options,
                    listener),
                say("%s; %s, seed %d", removal.pair(), removal.study().name(), options.seed())));
  }

  /** The orders that are compared, by effect first. */
  private List<SetOrder> orders() {
    return List.of(
        SetOrder.falling("effect", units, effects),
        SetOrder.falling("distance", units, distances),
        SetOrder.falling("contribution", units, contributions));
  }

  private record Pairing(String of, Estimate rho) {}

  private List<Pairing> pairings() {
    return List.of(
        new Pairing("distance and effect", RankCorrelation.spearman(distances, effects)),
        new Pairing("contribution and effect", RankCorrelation.spearman(contributions, effects)),
        new Pairing(
            "distance and contribution", RankCorrelation.spearman(distances, contributions)));
  }

  /** {@return Spearman's ρ of selectivity, contribution and effect over the outputs of the LSTM} */
  public TableView agreement() {
    return view(
        TableView.of(
            new TableColumns<Pairing>("agreement")
                .text("of", Pairing::of)
                .number("rho", one -> one.rho.value())
                .number("low", one -> one.rho.interval().low())
                .number("high", one -> one.rho.interval().high())
                .table(pairings())),
        "Spearman's ρ over the outputs of the " + direction.code() + " LSTM, interval of 95 %");
  }

  /** {@return whether the selective output is the needed one, in sentences} */
  public String agreementSaid() {
    Estimate rho = pairings().get(0).rho;
    String order =
        rho.interval().low() > 0
            ? "Over all outputs the selective ones tend to be the needed ones"
            : rho.interval().high() < 0
                ? "Over all outputs the selective ones tend not to be the needed ones"
                : "Over all outputs it cannot be told whether the selective ones are the needed ones";
    return say(
        "%s %s %s (ρ %s).",
        contrast.said().leaders(direction),
        new Foremost(contrast.leaders(direction).stream().map(Selectivity::unit).toList(), harm)
            .said(),
        order,
        rho);
  }

  /** {@return what becomes of the margin as more outputs are replaced, in each order} */
  public XYChart curves() {
    List<SetCurve> curves =
        Progress.shown(
            "Removing sets",
            listener ->
                Stream.concat(
                        orders().stream().map(order -> sets.curve(order, BY)),
                        Stream.of(sets.random(orders().get(0), BY)))
                    .toList());
    return SetCharts.curves(
        curves,
        say(
            "%s, %s LSTM: outputs that go half way: %s",
            contrast.pair(),
            direction.code(),
            halfWays.stream()
                .map(one -> one.size() + " by " + one.order())
                .collect(Collectors.joining(", "))));
  }

  /**
   * {@return how many outputs of each order go half way to the whole LSTM, and how many of random
   * orders}
   */
  public TableView halfWay() {
    HalfWay random =
        Progress.shown("Half way at random", to -> sets.randomHalfWay(orders().get(0), BY));
    return view(
        TableView.of(
            new TableColumns<HalfWay>("half way")
                .text("order", HalfWay::order)
                .integer("outputs", HalfWay::size)
                .text("between", SetsRemoved::between)
                .integer("of", HalfWay::of)
                .text("their change", one -> one.change().toString())
                .text("change by all", one -> one.whole().toString())
                .table(Stream.concat(halfWays.stream(), Stream.of(random)).toList())),
        "The smallest set that goes half way to the LSTM with another outcome's values, found on"
            + " one half of the stems, between which sizes in 95 % of draws of these stems, or of"
            + " random orders; changes in nats, ± 95 %, on the other half");
  }

  private static String between(HalfWay half) {
    return say("%.0f to %.0f", half.between().low(), half.between().high());
  }

  /** {@return how few outputs suffice, in a sentence} */
  public String sufficientSaid() {
    Sufficient found = sets.sufficient(sets.byEffect(sets.units(), BY));
    return say(
        "%d of %d outputs of both LSTMs, in the order of their effects, suffice on the half of the"
            + " stems that they were found on. On the other half the accuracy at %s is %s with"
            + " these and all others at their means, %s with all, and %s with none.",
        found.units().size(),
        found.of(),
        contrast.pair().latin(),
        found.accuracy(),
        found.all(),
        found.none());
  }

  /**
   * {@return what pairs of the most harmful outputs do together}
   *
   * @param first how many of these outputs
   */
  public Spares spares(int first) {
    SetOrder order = orders().get(0).first(Math.min(first, units.size()));
    List<Interaction> all =
        sets.interactions(order, BY).stream()
            .sorted(Comparator.comparingDouble(one -> one.beyond().value()))
            .toList();
    return new Spares(all, order.units().size(), source);
  }

  /**
   * {@return whether an output is a better handle than a direction, in sentences}
   *
   * @param rotations how many random ones to compare with
   */
  public String directionsSaid(int rotations) {
    return Directions.said(sets, units, effects, halfWays.get(0).size(), rotations);
  }

  /** {@return how much of the accuracy at the pair the whole LSTM is worth} */
  public String wholeSaid() {
    List<SetCurve.Point> points = sets.curve(orders().get(0), BY).points();
    return say(
        "With all outputs of the %s LSTM from tokens with another outcome, %s of the pair's tokens"
            + " are read rightly, instead of %s.",
        direction.code(),
        percent(points.get(points.size() - 1).accuracy().value()),
        percent(points.get(0).accuracy().value()));
  }

  private TableView view(TableView table, String what) {
    return table.decimals(2).caption(what + ": " + source);
  }
}

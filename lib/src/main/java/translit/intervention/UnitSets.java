package translit.intervention;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.SetCurve.HalfWay;
import translit.intervention.measuring.Outputs;
import translit.intervention.sets.Contribution;
import translit.intervention.sets.Curves;
import translit.intervention.sets.Found;
import translit.intervention.sets.HalfWays;
import translit.intervention.sets.Rotated;
import translit.intervention.sets.SetSample;
import translit.intervention.sets.SetTokens;
import translit.intervention.sets.Together;
import translit.statistics.Jackknifed;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * Sets of outputs that are replaced together at the tokens of a pair, on the read-out path. Orders
 * and sizes are found on one half of the stems, and what is reported of them is measured on the
 * other half, so that no word and none of its kin is in both.
 */
public final class UnitSets {
  private static final int FINDING = 0;
  private static final int REPORTING = 1;

  private final SetSample sample;
  private final SetSample finding;
  private final SetSample reporting;
  private final double[] distances;
  private final SetOptions options;

  private UnitSets(SetSample sample, double[] distances, SetOptions options) {
    this.sample = sample;
    this.finding = sample.ofHalf(FINDING);
    this.reporting = sample.ofHalf(REPORTING);
    this.distances = distances;
    this.options = options;
  }

  /**
   * Reads a text once, and keeps some tokens of the pair's Latin character.
   *
   * @param parameters of the network
   * @param text to read
   * @param pair to look at
   * @param options how
   * @param progress told the characters done
   * @return sets of this network at this pair
   * @throws InputException if the pair is not in the text, or too rare for two halves
   */
  public static UnitSets of(
      Parameters parameters,
      TokenizedText text,
      Pair pair,
      SetOptions options,
      ProgressListener progress) {
    SetTokens tokens =
        SetTokens.read(parameters, text, pair, options.stems(), options.seed(), progress);
    return new UnitSets(tokens.sample(), tokens.distances(FINDING), options);
  }

  /**
   * The same tokens where the outputs of each LSTM are turned by a random rotation: its "outputs"
   * are directions in which all outputs have a part.
   *
   * @param number of the rotation
   * @return sets of such directions, numbered as outputs are
   */
  public UnitSets rotated(int number) {
    double[] unknown = DoubleStream.generate(() -> Double.NaN).limit(sample.units()).toArray();
    return new UnitSets(Rotated.of(sample, options.seed() + number), unknown, options);
  }

  /** {@return the outputs of both LSTMs, the forward ones first} */
  public List<Unit> units() {
    return Outputs.of(Units.of(sample.parameters())).units();
  }

  /**
   * {@return the outputs of one LSTM}
   *
   * @param direction of the LSTM
   */
  public List<Unit> units(Direction direction) {
    return units().stream().filter(unit -> unit.direction() == direction).toList();
  }

  private int[] indices(List<Unit> units) {
    return Outputs.places(units, Units.of(sample.parameters()));
  }

  /**
   * The harm that replacing each output alone does, on the half of the stems on which orders are
   * found.
   *
   * @param units of the LSTMs' outputs
   * @param by what an output is replaced by
   * @return what the margin loses by each in nats, also without groups of stems
   * @throws InputException if the network has no such unit
   */
  public List<Jackknifed> harms(List<Unit> units, Replacement by) {
    return Curves.changes(sample, finding.ofPair(), by, indices(units)).stream()
        .map(change -> change.map(x -> -x))
        .toList();
  }

  /**
   * What each output passes on to the pair's outcome: weight × activation along all ways to its
   * score, less the same to the other outcomes as often as they come, the hidden units taken for
   * linear; mean over the tokens of the pair, less that over the others, of the half on which
   * orders are found.
   *
   * @param units of the LSTMs' outputs
   * @return one for each; above 0 where it speaks for the outcome
   */
  public double[] contributions(List<Unit> units) {
    return of(units, Contribution.of(finding));
  }

  /**
   * How selective each output is, on the half of the stems on which orders are found.
   *
   * @param units of the LSTMs' outputs
   * @return the calibrated distance of each; where that is not to be had, the distance of the AUC
   *     from ½; NaN for an output that never changes, and for directions
   */
  public double[] distances(List<Unit> units) {
    return of(units, distances);
  }

  private double[] of(List<Unit> units, double[] all) {
    return IntStream.of(indices(units)).mapToDouble(unit -> all[unit]).toArray();
  }

  /**
   * The order of what each output does alone, the most harmful one first.
   *
   * @param units of the LSTMs' outputs
   * @param by what an output is replaced by
   * @return the order, found on one half of the stems
   */
  public SetOrder byEffect(List<Unit> units, Replacement by) {
    double[] harms = harms(units, by).stream().mapToDouble(Jackknifed::value).toArray();
    return SetOrder.falling("effect", units, harms);
  }

  /**
   * What becomes of the pair as outputs are replaced in an order.
   *
   * @param order of outputs
   * @param by what they are replaced by
   * @return at none, 1, 2, 4 … and all outputs of the order
   * @throws InputException if a unit does not exist, or zeros leave nothing to scale
   */
  public SetCurve curve(SetOrder order, Replacement by) {
    requireSomeLeft(order, by);
    return Curves.of(sample, reporting.ofPair(), by, indices(order.units()), order, options.seed());
  }

  private void requireSomeLeft(SetOrder order, Replacement by) {
    if (by == Replacement.ZERO) {
      UnitIntervention.zeroSet(Units.of(sample.parameters()), order.units(), Path.READ_OUT);
    }
  }

  /**
   * The same for random orders: each output of the order has another one in its place, of the same
   * LSTM, that varies as much and has outgoing weights as large.
   *
   * @param order to compare with
   * @param by what outputs are replaced by
   * @return means over the random orders, with the intervals that hold 95 % of them
   * @throws InputException as {@link #curve} does
   */
  public SetCurve random(SetOrder order, Replacement by) {
    requireSomeLeft(order, by);
    return Curves.random(sample, reporting.ofPair(), by, indices(order.units()), options);
  }

  /**
   * How many outputs it takes to go half way to the network with all of an order replaced, such as
   * all of one LSTM with {@link Replacement#OTHER_OUTCOME}.
   *
   * @param order of outputs
   * @param by what they are replaced by
   * @return the smallest set
   * @throws InputException as {@link #curve} does
   */
  public HalfWay halfWay(SetOrder order, Replacement by) {
    requireSomeLeft(order, by);
    return new HalfWays(finding, reporting, by).of(indices(order.units()), order, options.seed());
  }

  /**
   * How many outputs it takes in random orders, as {@link #random} has them.
   *
   * @param order to compare with
   * @param by what outputs are replaced by
   * @return the median of the random orders, with 95 % of them
   * @throws InputException as {@link #curve} does
   */
  public HalfWay randomHalfWay(SetOrder order, Replacement by) {
    requireSomeLeft(order, by);
    return new HalfWays(finding, reporting, by).random(sample, indices(order.units()), options);
  }

  /**
   * How many outputs suffice if all others of both LSTMs are at their means.
   *
   * @param order of outputs
   * @return the smallest set
   * @throws InputException if a unit does not exist
   */
  public Sufficient sufficient(SetOrder order) {
    return Found.sufficient(
        sample, FINDING, REPORTING, indices(order.units()), order, options.seed());
  }

  /**
   * Whether outputs are spares of each other: all pairs of them are replaced together.
   *
   * @param order of outputs, such as the first 20
   * @param by what they are replaced by; zeros are not made up for
   * @return one for each pair, measured on the half on which no order is found
   * @throws InputException if a unit does not exist
   */
  public List<Interaction> interactions(SetOrder order, Replacement by) {
    return Together.of(sample, reporting.ofPair(), by, indices(order.units()), order, options);
  }
}

package translit.intervention;

import java.util.List;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.SetCurve.HalfWay;
import translit.intervention.measuring.Outputs;
import translit.intervention.sets.Contribution;
import translit.intervention.sets.Curves;
import translit.intervention.sets.Found;
import translit.intervention.sets.Rotated;
import translit.intervention.sets.Sampled;
import translit.intervention.sets.SetSample;
import translit.intervention.sets.Together;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * Sets of outputs that are replaced together at the tokens of a pair, on the read-out path. Orders
 * by effect and all sizes are found on one half of the sentences, and what is reported of them is
 * measured on the other half; contributions are those of both.
 */
public final class UnitSets {
  private static final int FINDING = 0;
  private static final int REPORTING = 1;

  private final SetSample sample;
  private final SetOptions options;
  private final Outputs columns;

  private UnitSets(SetSample sample, SetOptions options) {
    this.sample = sample;
    this.options = options;
    this.columns = Outputs.of(Units.of(sample.parameters()));
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
   * @throws InputException if the pair is not in the text, or too rare
   */
  public static UnitSets of(
      Parameters parameters,
      TokenizedText text,
      Pair pair,
      SetOptions options,
      ProgressListener progress) {
    return new UnitSets(
        SetSample.of(parameters, text, pair, options.stems(), options.seed(), progress), options);
  }

  /**
   * The same tokens where the outputs of each LSTM are turned by a random rotation: its "outputs"
   * are directions in which all outputs have a part.
   *
   * @param number of the rotation
   * @return sets of such directions, numbered as outputs are
   */
  public UnitSets rotated(int number) {
    return new UnitSets(Rotated.of(sample, options.seed() + number), options);
  }

  /** {@return the outputs of both LSTMs, the forward ones first} */
  public List<Unit> units() {
    return columns.units();
  }

  /**
   * {@return the outputs of one LSTM}
   *
   * @param direction of the LSTM
   */
  public List<Unit> units(Direction direction) {
    return units().stream().filter(unit -> unit.direction() == direction).toList();
  }

  /** {@return how many tokens of the pair there are} */
  public int tokens() {
    return sample.ofPair().size();
  }

  private int[] indices(List<Unit> units) {
    Units all = Units.of(sample.parameters());
    for (Unit unit : units) {
      all.column(unit); // it must be there
      if (unit.part() != Part.LSTM_OUTPUT) {
        throw new InputException(
            "%s: sets are of outputs of the LSTMs; give such as forward output 3".formatted(unit));
      }
    }
    return units.stream().mapToInt(unit -> unit.place(columns.cells())).toArray();
  }

  /**
   * What each output does alone, on the half of the sentences on which orders are found.
   *
   * @param units of the LSTMs' outputs
   * @param by what an output is replaced by
   * @return change of the margin for each, in nats
   * @throws InputException if the network has no such unit
   */
  public double[] changes(List<Unit> units, Replacement by) {
    return Curves.changes(sample, half(FINDING), by, indices(units));
  }

  /**
   * What each output passes on to the pair's outcome: weight × activation along all ways to its
   * score, less the same to the other outcomes as often as they come, the hidden units taken for
   * linear; mean over the tokens of the pair, less that over the others.
   *
   * @param units of the LSTMs' outputs
   * @return one for each; above 0 where it speaks for the outcome
   */
  public double[] contributions(List<Unit> units) {
    double[] all = Contribution.of(sample);
    return IntStream.of(indices(units)).mapToDouble(unit -> all[unit]).toArray();
  }

  /**
   * The order of what each output does alone, the most harmful one first.
   *
   * @param units of the LSTMs' outputs
   * @param by what an output is replaced by
   * @return the order, found on one half of the sentences
   */
  public SetOrder byEffect(List<Unit> units, Replacement by) {
    double[] harm = changes(units, by);
    return SetOrder.falling(
        "effect", units, IntStream.range(0, harm.length).mapToDouble(u -> -harm[u]).toArray());
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
    return Curves.of(sample, half(REPORTING), by, indices(order.units()), order, options.seed());
  }

  private void requireSomeLeft(SetOrder order, Replacement by) {
    if (by == Replacement.ZERO) {
      UnitIntervention.zeroSet(Units.of(sample.parameters()), order.units(), Path.READ_OUT);
    }
  }

  private List<Sampled> half(int half) {
    return SetSample.ofHalf(sample.ofPair(), half);
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
    return Curves.random(sample, half(REPORTING), by, indices(order.units()), options);
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
    return Found.halfWay(
        sample, half(FINDING), half(REPORTING), indices(order.units()), by, order, options.seed());
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
    return Together.of(sample, half(REPORTING), by, indices(order.units()), order, options);
  }
}

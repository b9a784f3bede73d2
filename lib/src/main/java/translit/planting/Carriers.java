package translit.planting;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.engine.AfterStep;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.ParameterLayout.Lstm;
import translit.engine.Parameters;
import translit.text.SideInformation.Side;
import translit.trace.Direction;

/**
 * Cells of one LSTM that alone know two symbols apart. After each step of training the weights of
 * both symbols into any other cell, of either LSTM and for all four gates, are replaced by their
 * mean; and the weights of the carriers' outputs into the other cells are set to 0. So nothing but
 * the carriers' outputs depends on which of the two symbols stands where, bit for bit, until the
 * hidden layer puts the outputs together.
 *
 * @param direction of their LSTM
 * @param cells their indices, rising
 * @param symbols two indices of Latin symbols
 */
public record Carriers(Direction direction, List<Integer> cells, List<Integer> symbols)
    implements AfterStep {
  /** Whatever the seed of a training: the truth of a language is one. */
  private static final long SEED = 20_160_102;

  /**
   * Copies the lists.
   *
   * @param direction of their LSTM
   * @param cells their indices
   * @param symbols two
   */
  public Carriers {
    cells = List.copyOf(cells);
    symbols = List.copyOf(symbols);
  }

  /**
   * The carriers of a language: as many cells as it asks for, drawn at random, of the LSTM that
   * reads the deciding letter before the outcome.
   *
   * @param planted with at least one carrier
   * @param cells of each LSTM
   * @return the carriers
   * @throws IllegalArgumentException if the LSTM has too few cells, or no letter decides
   */
  static Carriers of(PlantedLanguage planted, int cells) {
    Planting planting = planted.planting();
    int count = planting.carriers();
    if (planting.side() == Side.UNDECIDED || count >= cells) {
      throw new IllegalArgumentException(
          "%d carriers of %d cells: expected fewer, and a letter that decides"
              .formatted(count, cells));
    }
    List<Integer> shuffled = IntStream.range(0, cells).boxed().collect(Collectors.toList());
    Collections.shuffle(shuffled, new Random(SEED + planting.distance()));
    return new Carriers(
        planting.side() == Side.RIGHT ? Direction.BACKWARD : Direction.FORWARD,
        shuffled.stream().limit(count).sorted().toList(),
        planting.deciders().stream().map(planted::latinOf).toList());
  }

  @Override
  public void change(Parameters parameters) {
    for (Direction one : List.of(Direction.FORWARD, Direction.BACKWARD)) {
      Lstm lstm = lstm(parameters, one);
      boolean[] carrier = one == direction ? flags(parameters) : new boolean[cells(parameters)];
      for (int sum = 0; sum < lstm.input().rows(); sum++) {
        if (!carrier[sum % carrier.length]) {
          average(parameters.values(), lstm.input().start(sum));
        }
      }
    }
    cutOff(parameters, false);
  }

  private void average(float[] values, int row) {
    int first = row + symbols.get(0);
    int second = row + symbols.get(1);
    float mean = (values[first] + values[second]) / 2;
    values[first] = mean;
    values[second] = mean;
  }

  /** Sets the weights of the carriers' outputs into the other cells to 0, or into all cells. */
  private void cutOff(Parameters parameters, boolean all) {
    Block recurrent = lstm(parameters, direction).recurrent();
    boolean[] carrier = flags(parameters);
    for (int sum = 0; sum < recurrent.rows(); sum++) {
      if (all || !carrier[sum % carrier.length]) {
        for (int cell : cells) {
          parameters.values()[recurrent.start(sum) + cell] = 0;
        }
      }
    }
  }

  /**
   * A copy of a network in which the carriers' outputs go nowhere: all their outgoing weights are
   * 0.
   *
   * @param parameters of the network; not changed
   * @return the copy
   */
  public Parameters removedFrom(Parameters parameters) {
    return removedFrom(parameters, new double[2 * cells(parameters)]);
  }

  /**
   * A copy of a network in which the hidden layer sees the carriers' means instead of their
   * outputs, and no cell sees them.
   *
   * @param parameters of the network; not changed
   * @param means of the outputs of all cells, the forward ones first
   * @return the copy
   */
  Parameters removedFrom(Parameters parameters, double[] means) {
    Parameters copy = new Parameters(parameters.layout(), parameters.values().clone());
    cutOff(copy, true);
    float[] values = copy.values();
    Block weights = copy.layout().hidden().weights();
    int bias = copy.layout().hidden().bias().offset();
    for (int cell : cells) {
      int unit = unit(cell, cells(parameters));
      for (int h = 0; h < weights.columns(); h++) {
        values[bias + h] += (float) (values[weights.start(unit) + h] * means[unit]);
        values[weights.start(unit) + h] = 0;
      }
    }
    return copy;
  }

  /**
   * {@return whether each LSTM output is a carrier's, the forward ones first}
   *
   * @param cells of each LSTM
   */
  boolean[] outputs(int cells) {
    boolean[] outputs = new boolean[2 * cells];
    this.cells.forEach(cell -> outputs[unit(cell, cells)] = true);
    return outputs;
  }

  private int unit(int cell, int cells) {
    return direction == Direction.BACKWARD ? cells + cell : cell;
  }

  private boolean[] flags(Parameters parameters) {
    boolean[] flags = new boolean[cells(parameters)];
    cells.forEach(cell -> flags[cell] = true);
    return flags;
  }

  private static int cells(Parameters parameters) {
    return parameters.layout().cells();
  }

  private static Lstm lstm(Parameters parameters, Direction direction) {
    ParameterLayout layout = parameters.layout();
    return direction == Direction.BACKWARD ? layout.backward() : layout.forward();
  }

  /** As in {@code carriers backward 3, 9 of symbols 12, 15}: all that a course depends on. */
  @Override
  public String toString() {
    return "carriers %s %s of symbols %s".formatted(direction.code(), plain(cells), plain(symbols));
  }

  private static String plain(List<Integer> numbers) {
    return Arrays.toString(numbers.toArray()).replaceAll("[\\[\\]]", "");
  }
}

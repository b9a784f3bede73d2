package translit.trace;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.engine.BiLstm;
import translit.engine.Capture;

/**
 * All units of a network of some size, and the column that each has in a row of activations: the
 * forward LSTM's parts in the order of {@link Part}, the backward one's, the hidden layer, the
 * output layer.
 *
 * @param cells of each LSTM, and units of the hidden layer
 * @param outputs units of the output layer
 */
public record Units(int cells, int outputs) {
  public Units {
    if (cells < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "cells and outputs must be positive: " + cells + ", " + outputs);
    }
  }

  /** The units of a network as {@link BiLstm} makes it. */
  public static Units of(ComputationGraph graph) {
    return new Units((int) graph.layerSize(BiLstm.FORWARD), (int) graph.layerSize(BiLstm.OUTPUT));
  }

  /** Number of units: 2 · 7 · cells + cells + outputs. */
  public int columns() {
    return output() + outputs;
  }

  /**
   * The column of a unit.
   *
   * @throws InputException if the network has no such unit, naming the range
   */
  public int column(Unit unit) {
    if (unit.index() < 0 || unit.index() >= size(unit.part())) {
      throw new InputException(
          "%s: no such unit, this network has %s 0 to %d"
              .formatted(unit, unit.part().label(), size(unit.part()) - 1));
    }
    return first(unit.part(), unit.direction()) + unit.index();
  }

  /** The unit of a column. */
  public Unit unit(int column) {
    if (column >= output()) {
      return new Unit(Part.OUTPUT, Direction.NONE, column - output());
    }
    if (column >= hidden()) {
      return new Unit(Part.HIDDEN_LAYER, Direction.NONE, column - hidden());
    }
    Direction direction = column < hidden() / 2 ? Direction.FORWARD : Direction.BACKWARD;
    int within = column % (hidden() / 2);
    return new Unit(Part.values()[within / cells], direction, within % cells);
  }

  /** All units in column order. */
  public List<Unit> all() {
    return IntStream.range(0, columns()).mapToObj(this::unit).toList();
  }

  /** The units of one part of one direction, {@link Direction#NONE} for the layers above. */
  public List<Unit> of(Part part, Direction direction) {
    return IntStream.range(0, size(part)).mapToObj(i -> new Unit(part, direction, i)).toList();
  }

  /** How many units a part has in each direction. */
  public int size(Part part) {
    return part == Part.OUTPUT ? outputs : cells;
  }

  /** The column of the first unit of a part. */
  public int first(Part part, Direction direction) {
    return switch (part) {
      case HIDDEN_LAYER -> hidden();
      case OUTPUT -> output();
      default -> (direction == Direction.BACKWARD ? hidden() / 2 : 0) + part.ordinal() * cells;
    };
  }

  private int hidden() {
    return 2 * Capture.LSTM_BLOCKS * cells;
  }

  private int output() {
    return hidden() + cells;
  }
}

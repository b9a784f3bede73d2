package translit.trace;

import java.util.List;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.engine.Parameters;

/**
 * All units of a network of some size, and the column that each has in a row of activations.
 *
 * @param layout of the columns
 */
public record Units(ActivationLayout layout) {
  /**
   * The units of a network of some size.
   *
   * @param cells of each LSTM, and units of the hidden layer
   * @param outputs units of the output layer
   * @throws IllegalArgumentException if one is not positive
   */
  public Units(int cells, int outputs) {
    this(ActivationLayout.of(cells, outputs));
  }

  /**
   * The units of a network.
   *
   * @param parameters of the network
   * @return its units
   */
  public static Units of(Parameters parameters) {
    return new Units(ActivationLayout.of(parameters.layout()));
  }

  /** {@return the cells of each LSTM, and units of the hidden layer} */
  public int cells() {
    return block(Part.HIDDEN_LAYER, Direction.NONE).size();
  }

  /** {@return the units of the output layer} */
  public int outputs() {
    return block(Part.OUTPUT, Direction.NONE).size();
  }

  /** {@return the number of units: {@code 2 * 7 * cells + cells + outputs}} */
  public int columns() {
    return layout.columns();
  }

  /**
   * The column of a unit.
   *
   * @param unit of this network
   * @return from 0
   * @throws InputException if the network has no such unit, naming those that it has
   */
  public int column(Unit unit) {
    Block block = block(unit.part(), unit.direction());
    if (unit.index() >= block.size()) {
      throw new InputException(
          "%s: no such unit, this network has %s 0 to %d%s"
              .formatted(unit, unit.part().label(), block.size() - 1, drawn(unit, block)));
    }
    return block.from() + unit.index();
  }

  /** Figures draw both directions in one row, the backward units behind the forward ones. */
  private static String drawn(Unit unit, Block block) {
    int index = unit.index() - block.size();
    return unit.direction() == Direction.BACKWARD && index < block.size()
        ? "; what a figure numbers %d is %s"
            .formatted(unit.index(), new Unit(unit.part(), unit.direction(), index))
        : "";
  }

  /**
   * The unit of a column.
   *
   * @param column from 0
   * @return the unit
   * @throws IllegalArgumentException if there is no such column
   */
  public Unit unit(int column) {
    Block block = layout.blockOf(column);
    return unit(block, column - block.from());
  }

  /** {@return all units in column order} */
  public List<Unit> all() {
    return layout.blocks().stream()
        .flatMap(block -> IntStream.range(0, block.size()).mapToObj(i -> unit(block, i)))
        .toList();
  }

  /**
   * The column of the first unit of a part.
   *
   * @param part of the network
   * @param direction {@link Direction#NONE} for the layers above the LSTMs
   * @return from 0
   * @throws IllegalArgumentException if the part is not of that direction
   */
  public int first(Part part, Direction direction) {
    return block(part, direction).from();
  }

  private Block block(Part part, Direction direction) {
    return layout.block(direction.code(), part.code());
  }

  private static Unit unit(Block block, int index) {
    return new Unit(Part.ofCode(block.part()), Direction.ofCode(block.direction()), index);
  }
}

package translit.trace;

import translit.common.InputException;

/**
 * One thing in the network that has an activation at every character.
 *
 * @param part which kind
 * @param direction of the LSTM; {@link Direction#NONE} for hidden and output layer
 * @param index within the part and direction, from 0
 */
public record Unit(Part part, Direction direction, int index) {
  /**
   * Checks that they go together.
   *
   * @param part which kind
   * @param direction of the LSTM
   * @param index from 0
   * @throws InputException if a part of an LSTM has no direction, if another has one, or if the
   *     index is negative
   */
  public Unit {
    if (part.directed() == (direction == Direction.NONE)) {
      throw new InputException(
          "no unit is %s of direction %s: give %s"
              .formatted(part, direction, part.directed() ? "FORWARD or BACKWARD" : "NONE"));
    }
    if (index < 0) {
      throw new InputException("no unit has the index %d: they begin with 0".formatted(index));
    }
  }

  /**
   * An output of an LSTM by its place among those of both.
   *
   * @param place from 0, the forward outputs first
   * @param cells of each LSTM
   * @return the unit
   */
  public static Unit output(int place, int cells) {
    Direction direction = place < cells ? Direction.FORWARD : Direction.BACKWARD;
    return new Unit(Part.LSTM_OUTPUT, direction, place % cells);
  }

  /**
   * The place among the units of this kind of both LSTMs, the forward ones first.
   *
   * @param cells of each LSTM
   * @return from 0
   */
  public int place(int cells) {
    return direction == Direction.BACKWARD ? cells + index : index;
  }

  /** {@return the unit as prose: {@code forward output 70}, {@code hidden 3}} */
  @Override
  public String toString() {
    return (part.directed() ? direction.code() + " " : "") + part.label() + " " + index;
  }
}

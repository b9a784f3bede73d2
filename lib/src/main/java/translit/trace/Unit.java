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

  /** {@return the unit as prose: {@code forward output 70}, {@code hidden 3}} */
  @Override
  public String toString() {
    return (part.directed() ? direction.code() + " " : "") + part.label() + " " + index;
  }
}

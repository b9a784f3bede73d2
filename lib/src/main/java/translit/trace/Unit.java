package translit.trace;

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
   * @throws IllegalArgumentException if a part of an LSTM has no direction, or another has one
   */
  public Unit {
    if (part.directed() == (direction == Direction.NONE)) {
      throw new IllegalArgumentException(part + " with direction " + direction);
    }
  }

  /** {@return the unit as prose: {@code forward output 70}, {@code hidden 3}} */
  @Override
  public String toString() {
    return (part.directed() ? direction.code() + " " : "") + part.label() + " " + index;
  }
}

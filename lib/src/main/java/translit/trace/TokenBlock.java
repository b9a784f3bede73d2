package translit.trace;

import java.util.List;

/**
 * Some characters with the activation of every unit at each. It is used again for the next ones:
 * copy what is to be kept.
 *
 * @param tokens the characters
 * @param values row by row, {@code tokens.size()} rows of {@code columns} values; may be longer
 * @param columns number of values of a row, as {@link Units} numbers them
 */
public record TokenBlock(List<Token> tokens, float[] values, int columns) {
  /** {@return the number of characters} */
  public int size() {
    return tokens.size();
  }

  /**
   * Where a character's row begins in {@link #values}.
   *
   * @param i which of the characters, from 0
   * @return index of its first value
   */
  public int row(int i) {
    return i * columns;
  }

  /**
   * One activation.
   *
   * @param i which of the characters, from 0
   * @param column the unit's
   * @return the unit's activation at the character
   */
  public float value(int i, int column) {
    return values[row(i) + column];
  }
}

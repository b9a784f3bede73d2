package translit.trace;

import java.util.List;

/**
 * Some characters with the activation of every unit at each. It is used again for the next ones:
 * copy what is to be kept.
 *
 * @param tokens the characters
 * @param values row by row, {@code tokens.size()} rows of {@code columns} values; may be longer
 * @param columns of a row, as {@link Units} numbers them
 */
public record TokenBlock(List<Token> tokens, float[] values, int columns) {
  /** Number of characters. */
  public int size() {
    return tokens.size();
  }

  /** Where a character's row begins in {@link #values}. */
  public int row(int i) {
    return i * columns;
  }
}

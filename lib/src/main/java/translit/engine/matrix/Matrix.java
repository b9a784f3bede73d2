package translit.engine.matrix;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A matrix in native memory; making one copies nothing.
 *
 * @param memory that it lies in
 * @param offset of its first value, in floats
 * @param rows number of rows
 * @param columns number of columns
 * @param stride from one row to the next, or from one column to the next if {@code byColumns}
 * @param byColumns whether it is stored column by column
 */
public record Matrix(
    NativeFloats memory, int offset, int rows, int columns, int stride, boolean byColumns) {

  /** {@return the matrix with rows and columns exchanged} */
  public Matrix transposed() {
    return new Matrix(memory, offset, columns, rows, stride, !byColumns);
  }

  /** Where its first value is in memory. */
  FloatPointer address() {
    return memory.address(offset);
  }

  /** Makes all of it zero. */
  void clear() {
    memory.clear(this);
  }
}

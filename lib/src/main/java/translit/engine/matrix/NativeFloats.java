package translit.engine.matrix;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Rows of floats outside the Java heap, where matrix multiplications happen: a buffer that grows on
 * demand and is freed with its {@link NativeMemory}, or a view of somebody else's.
 */
public final class NativeFloats {
  static {
    JavaCpp.initialize();
  }

  private final int columns;
  private FloatPointer pointer;
  private FloatBuffer buffer = FloatBuffer.allocate(0);

  NativeFloats(int columns) {
    this.columns = columns;
  }

  /**
   * A view of memory that its owner keeps alive.
   *
   * @param address of the first float
   * @param floats how many
   * @return rows of one float
   */
  public static NativeFloats at(long address, long floats) {
    NativeFloats view = new NativeFloats(1);
    view.pointer = new Address(address);
    view.buffer = view.pointer.capacity(floats).asBuffer();
    return view;
  }

  /**
   * An array of at least some length.
   *
   * @param length in floats
   * @param array what there is
   * @return the array given, or a new one of zeros
   */
  public static float[] atLeast(int length, float[] array) {
    return array.length < length ? new float[length] : array;
  }

  /**
   * Makes room for rows; what was in it is lost when it has to grow.
   *
   * @param rows number of rows
   */
  public void reserve(int rows) {
    long floats = (long) rows * columns;
    if (floats > buffer.capacity()) {
      free();
      pointer = new FloatPointer(floats);
      buffer = pointer.asBuffer();
    }
  }

  /**
   * Copies rows to those of an array.
   *
   * @param row first row that is read
   * @param to takes rows of as many floats
   * @param toRow first row that is written
   * @param rows how many
   */
  public void get(int row, float[] to, int toRow, int rows) {
    buffer.get(row * columns, to, toRow * columns, rows * columns);
  }

  /**
   * Copies whole rows of a buffer to the beginning of an array.
   *
   * @param rows as {@link #rows(int, int)} gives them
   * @param to takes them
   */
  public static void get(Matrix rows, float[] to) {
    if (rows.byColumns() || rows.stride() != rows.columns()) {
      throw new IllegalArgumentException("Not whole rows: " + rows);
    }
    rows.memory().buffer.get(rows.offset(), to, 0, rows.rows() * rows.columns());
  }

  /**
   * Copies a row to somewhere in an array.
   *
   * @param row that is read
   * @param to takes it
   * @param start index of its first float there
   */
  public void get(int row, float[] to, int start) {
    buffer.get(row * columns, to, start, columns);
  }

  /**
   * Copies rows from those of an array.
   *
   * @param row first row that is written
   * @param from rows of as many floats
   * @param fromRow first row that is read
   * @param rows how many
   */
  public void put(int row, float[] from, int fromRow, int rows) {
    buffer.put(row * columns, from, fromRow * columns, rows * columns);
  }

  /**
   * Copies the first rows from somewhere in an array.
   *
   * @param from where they are
   * @param start index of their first float there
   * @param rows how many
   */
  public void put(float[] from, int start, int rows) {
    buffer.put(0, from, start, rows * columns);
  }

  /**
   * Copies rows from another buffer of as many columns.
   *
   * @param row first row that is written
   * @param from where they are
   * @param fromRow first row that is read
   * @param rows how many
   */
  public void put(int row, NativeFloats from, int fromRow, int rows) {
    buffer.put(row * columns, from.buffer, fromRow * columns, rows * columns);
  }

  /**
   * {@return some of the rows as a matrix}
   *
   * @param from first row
   * @param to after the last row
   */
  public Matrix rows(int from, int to) {
    return new Matrix(this, from * columns, to - from, columns, columns, false);
  }

  /**
   * Adds the first rows to those of an array.
   *
   * @param to is added to
   * @param start index of the first row's first float there
   * @param stride from one row to the next there
   * @param rows how many
   */
  public void addTo(float[] to, int start, int stride, int rows) {
    float[] row = new float[columns];
    for (int j = 0; j < rows; j++) {
      get(j, row, 0);
      for (int k = 0; k < columns; k++) {
        to[start + j * stride + k] += row[k];
      }
    }
  }

  /** Makes a matrix of this buffer zero. */
  void clear(Matrix matrix) {
    float[] zeros = new float[matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      buffer.put(matrix.offset() + row * matrix.stride(), zeros);
    }
  }

  /** Where some float of it is in memory. */
  Address address(int offset) {
    return new Address(pointer.address() + (long) offset * Float.BYTES);
  }

  void free() {
    if (pointer != null) {
      pointer.close();
      pointer = null;
    }
    buffer = FloatBuffer.allocate(0);
  }

  /** A pointer that owns nothing. */
  static final class Address extends FloatPointer {
    Address(long address) {
      super((Pointer) null);
      this.address = address;
    }
  }
}

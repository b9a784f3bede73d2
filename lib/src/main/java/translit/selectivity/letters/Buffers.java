package translit.selectivity.letters;

import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import translit.statistics.Hellinger;
import translit.trace.Columns;

/**
 * Counters, bins and rows of activations, in memory that each reading uses again. It lies outside
 * of the heap, which would otherwise grow to twice its size before the garbage collector looks at
 * it, and is freed by {@link #close}, after which nothing that it gave may be used.
 */
public final class Buffers implements AutoCloseable {
  /**
   * Buffers that are allocated together: the GNU C library may keep what is freed, unless it was
   * more than 32 MB at once, as 8 of the post's network are. What is not yet used takes no memory.
   */
  private static final int SLAB = 8;

  /**
   * Columns that a thread fills at a time: the system takes longer to find memory than to fill it.
   */
  private static final int COLUMNS = 256;

  /** Rows that take the room of {@value Hellinger#BINS} counters for each column. */
  private static final int ROWS = Hellinger.BINS * Short.BYTES / Float.BYTES;

  private final int columns;
  private final List<BytePointer> slabs = new ArrayList<>();
  private int taken;
  private FloatBuffer rows;
  private int rowsTaken;

  /**
   * Takes no memory yet.
   *
   * @param columns number of units
   */
  public Buffers(int columns) {
    this.columns = columns;
  }

  /** {@return how many are taken, for {@link #release}} */
  public int mark() {
    return taken;
  }

  /**
   * Takes back buffers.
   *
   * @param mark all that were taken since there were so many
   */
  public void release(int mark) {
    taken = mark;
    rows = null;
  }

  /**
   * The size of a buffer.
   *
   * @param columns number of units
   * @return bytes
   */
  public static int bytes(int columns) {
    return Math.multiplyExact(columns, Hellinger.BINS * Short.BYTES);
  }

  private BytePointer chunk() {
    if (taken == slabs.size() * SLAB) {
      slabs.add(new BytePointer((long) SLAB * bytes(columns)));
    }
    int slab = taken / SLAB;
    long from = (long) (taken++ % SLAB) * bytes(columns);
    return slabs.get(slab).getPointer(from).limit(bytes(columns));
  }

  /** {@return zeros, {@value Hellinger#BINS} for each column} */
  public ShortBuffer zeros() {
    BytePointer chunk = chunk();
    long bytes = bytes(1);
    Columns.parallel(
        columns,
        COLUMNS,
        (from, to) -> chunk.getPointer(from * bytes).limit((to - from) * bytes).fill(0));
    return chunk.asByteBuffer().asShortBuffer();
  }

  /**
   * Copies a row of activations.
   *
   * @param values with the row in them
   * @param from where it begins
   * @return the copy
   */
  public FloatBuffer copy(float[] values, int from) {
    if (rows == null || rowsTaken == ROWS) {
      rows = chunk().asByteBuffer().asFloatBuffer();
      rowsTaken = 0;
    }
    return rows.slice(rowsTaken++ * columns, columns).put(0, values, from, columns);
  }

  @Override
  public void close() {
    slabs.forEach(BytePointer::close);
    slabs.clear();
    release(0);
  }
}

package translit.engine.matrix;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Whether a library multiplies as it should: right, and in the calling thread only. The engine
 * divides the work itself, and a library that does so as well competes with it.
 */
final class Trial {
  /**
   * Nanoseconds of work in which the time of threads is told apart; some systems count it in steps
   * of 10 ms.
   */
  private static final long WORK = 40_000_000;

  /** Java compiles and cleans up in threads of its own, though not all the time. */
  private static final int TRIES = 10;

  /** Of what a product has to be equal to the exact one, in units of the sum of its terms. */
  private static final double ROUNDING = 1e-5;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final Multiplier multiplier;
  private final NativeMemory memory;
  private final Random random = new Random(1);

  private Trial(Multiplier multiplier, NativeMemory memory) {
    this.multiplier = multiplier;
    this.memory = memory;
  }

  /** {@return what is wrong with a library; empty if nothing is} */
  static Optional<String> faultOf(Multiplier multiplier) {
    try (NativeMemory memory = new NativeMemory()) {
      Trial trial = new Trial(multiplier, memory);
      if (!trial.isRight()) {
        return Optional.of("its products are wrong");
      }
      return multiplier.oneThreadPerCall() || trial.isAlone()
          ? Optional.empty()
          : Optional.of("it starts threads of its own");
    }
  }

  /** Compares products of several sizes, transposed or not, added or not. */
  private boolean isRight() {
    for (int[] size : new int[][] {{1, 1, 1}, {3, 1, 2}, {5, 40, 17}, {33, 57, 20}, {18, 16, 50}}) {
      for (int kind = 0; kind < 8; kind++) {
        if (!isRight(size[0], size[1], size[2], (kind & 1) > 0, (kind & 2) > 0, kind >> 2)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isRight(int m, int k, int n, boolean ofColumnsA, boolean ofColumnsB, int beta) {
    Matrix a = matrix(m, k, ofColumnsA);
    Matrix b = matrix(k, n, ofColumnsB);
    Matrix c = matrix(m, n, false);
    float[] left = values(a);
    float[] right = values(b);
    float[] before = values(c);
    multiplier.multiply(a, b, beta, c);
    float[] after = values(c);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = beta * before[i * c.stride() + j];
        double size = Math.abs(sum);
        for (int x = 0; x < k; x++) {
          double term = (double) left[at(a, i, x)] * right[at(b, x, j)];
          sum += term;
          size += Math.abs(term);
        }
        if (!(Math.abs(after[i * c.stride() + j] - sum) <= ROUNDING * size)) { // nor NaN
          return false;
        }
      }
      if (after[i * c.stride() + n] != before[i * c.stride() + n]) {
        return false; // what lies beside the matrix has changed
      }
    }
    return true;
  }

  private static int at(Matrix matrix, int row, int column) {
    return matrix.byColumns() ? column * matrix.stride() + row : row * matrix.stride() + column;
  }

  /** Random values, with a column beside them that is not of the matrix. */
  private Matrix matrix(int rows, int columns, boolean byColumns) {
    if (byColumns) {
      return matrix(columns, rows, false).transposed();
    }
    float[] values = new float[rows * (columns + 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    NativeFloats floats = memory.rows(columns + 1);
    floats.reserve(rows);
    floats.put(0, values, 0, rows);
    return new Matrix(floats, 0, rows, columns, columns + 1, false);
  }

  private static float[] values(Matrix matrix) {
    int rows = matrix.byColumns() ? matrix.columns() : matrix.rows();
    float[] values = new float[rows * matrix.stride()];
    matrix.memory().get(0, values, 0, rows);
    return values;
  }

  /**
   * At a size that training has, most of the time of the process must be that of Java's threads,
   * twice in a row: once may be chance where other programs keep the processors busy.
   */
  private boolean isAlone() {
    Matrix a = matrix(64, 228, false);
    Matrix b = matrix(228, 912, true);
    Matrix c = matrix(64, 912, false);
    int passed = 0;
    for (int i = 0; i < TRIES && passed < 2; i++) {
      long ofOthers = ofOthers();
      long start = THREADS.getCurrentThreadCpuTime();
      long worked;
      do {
        multiplier.multiply(a, b, 0, c);
        worked = THREADS.getCurrentThreadCpuTime() - start;
      } while (worked < WORK);
      passed = ofOthers() - ofOthers < worked / 2 ? passed + 1 : 0;
    }
    return passed == 2;
  }

  /** CPU time of the threads that are not Java's, among them those that a library starts. */
  private static long ofOthers() {
    long ofJava = Arrays.stream(THREADS.getThreadCpuTime(THREADS.getAllThreadIds())).sum();
    return PROCESS.getProcessCpuTime() - ofJava;
  }
}

package translit.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.engine.fused.FusedEngine;
import translit.engine.fused.Gemm;
import translit.engine.fused.Matrix;
import translit.engine.fused.NativeFloats;
import translit.engine.fused.Workers;

/**
 * How fast the machine multiplies matrices, at the sizes that training has and through the same
 * library, each thread on matrices of its own: no training that uses this library can be faster
 * than its multiplications.
 */
public final class GemmSpeed {
  /** Rows and columns of a size that suits the library. */
  private static final int SQUARE = 1024;

  /** Seconds that a size is worked at before it is the next one's turn. */
  private static final double TURN = 0.1;

  /**
   * The speed at the best of the sizes.
   *
   * @param perSecond floating-point operations per second of all threads
   * @param sizes the speed at each size, in words
   */
  public record Best(double perSecond, String sizes) {}

  /** Matrices of one thread, of ones, and c that takes the product of a and b. */
  private record Product(Matrix a, Matrix b, Matrix c) {
    static Product of(int m, int n, int k, boolean transposeA, boolean transposeB) {
      return new Product(
          transposeA ? ones(k, m).transposed() : ones(m, k),
          transposeB ? ones(n, k).transposed() : ones(k, n),
          ones(m, n));
    }

    private static Matrix ones(int rows, int columns) {
      float[] values = new float[rows * columns];
      Arrays.fill(values, 1);
      NativeFloats floats = new NativeFloats(columns);
      floats.reserve(rows);
      floats.put(0, values, 0, rows);
      return floats.rows(0, rows);
    }

    void free() {
      Stream.of(a, b, c).map(Matrix::memory).forEach(NativeFloats::close);
    }
  }

  private final String name;
  private final int m;
  private final int n;
  private final int k;
  private final List<Product> ofThread;
  private long calls;
  private double seconds;

  /** Products of {@code m} rows and {@code n} columns, each a sum over {@code k}. */
  private GemmSpeed(
      String name, int threads, int m, int n, int k, boolean transposeA, boolean transposeB) {
    this.name = name;
    this.m = m;
    this.n = n;
    this.k = k;
    this.ofThread =
        IntStream.range(0, threads)
            .mapToObj(thread -> Product.of(m, n, k, transposeA, transposeB))
            .toList();
  }

  /**
   * The best speed over the sizes. They take turns, so that a machine that is slower at times is so
   * for all of them.
   *
   * @param cells of each LSTM, and of the hidden layer
   * @param texts in a batch
   * @param characters in a batch
   * @param seconds altogether, after a first turn of each that is not counted
   * @param threads that multiply at once
   * @return the speed at the best of the sizes
   */
  public static Best measure(int cells, int texts, int characters, double seconds, int threads) {
    Gemm.oneThreadPerCall();
    Workers workers = new Workers(threads);
    List<GemmSpeed> sizes = sizes(cells, texts, characters, threads);
    try {
      sizes.forEach(size -> size.turn(workers));
      sizes.forEach(GemmSpeed::forget);
      long start = System.nanoTime();
      do {
        sizes.forEach(size -> size.turn(workers));
      } while (System.nanoTime() - start < seconds * 1e9);
      double best = sizes.stream().mapToDouble(GemmSpeed::perSecond).max().orElseThrow();
      String note = sizes.stream().map(GemmSpeed::toString).collect(Collectors.joining(", "));
      return new Best(best, note + " GFLOP/s");
    } finally {
      sizes.stream().flatMap(size -> size.ofThread.stream()).forEach(Product::free);
    }
  }

  private static List<GemmSpeed> sizes(int cells, int texts, int characters, int threads) {
    int c = cells;
    int rows = FusedEngine.ROWS;
    int gradient = FusedEngine.GRADIENT_ROWS;
    return List.of(
        new GemmSpeed("step forward", threads, texts, 4 * c, c, false, true),
        new GemmSpeed("step backward", threads, texts, c, 4 * c, false, false),
        new GemmSpeed("dense forward", threads, rows, c, c, false, false),
        new GemmSpeed("dense backward", threads, rows, c, c, false, true),
        new GemmSpeed("recurrent weights", threads, 4 * c, c, gradient, true, false),
        new GemmSpeed("dense weights", threads, c, c, characters, true, false),
        new GemmSpeed("square", threads, SQUARE, SQUARE, SQUARE, false, false));
  }

  private void turn(Workers workers) {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    workers.run(
        ofThread.size(),
        thread -> {
          Product product = ofThread.get(thread);
          do {
            Gemm.multiply(product.a, product.b, 0, product.c);
            done.incrementAndGet();
          } while (System.nanoTime() - start < TURN * 1e9);
        });
    calls += done.get();
    seconds += (System.nanoTime() - start) * 1e-9;
  }

  private void forget() {
    calls = 0;
    seconds = 0;
  }

  private double perSecond() {
    return calls * 2.0 * m * n * k / seconds;
  }

  @Override
  public String toString() {
    return "%s %d x %d x %d: %.0f".formatted(name, m, k, n, perSecond() / 1e9);
  }
}

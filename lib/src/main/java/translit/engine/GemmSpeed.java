package translit.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.engine.fused.FusedEngine;
import translit.engine.fused.Workers;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.Matrix;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * How fast the machine multiplies matrices, at the sizes that training has and through training's
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

  /** {@code m} rows and {@code n} columns, each a sum over {@code k}. */
  private record Shape(String name, boolean transposeA, boolean transposeB, int m, int n, int k) {}

  /** The matrices of one thread; c takes the product of a and b. */
  private record Product(Matrix a, Matrix b, Matrix c) {}

  private final Gemm gemm;
  private final Shape shape;
  private final List<Product> ofThread;
  private long calls;
  private double seconds;

  private GemmSpeed(Gemm gemm, Shape shape, NativeMemory memory, int threads) {
    this.gemm = gemm;
    this.shape = shape;
    this.ofThread =
        Stream.generate(
                () ->
                    new Product(
                        ones(memory, shape.m, shape.k, shape.transposeA),
                        ones(memory, shape.k, shape.n, shape.transposeB),
                        ones(memory, shape.m, shape.n, false)))
            .limit(threads)
            .toList();
  }

  private static Matrix ones(NativeMemory memory, int rows, int columns, boolean transposed) {
    if (transposed) {
      return ones(memory, columns, rows, false).transposed();
    }
    float[] values = new float[rows * columns];
    Arrays.fill(values, 1);
    NativeFloats floats = memory.rows(columns);
    floats.reserve(rows);
    floats.put(0, values, 0, rows);
    return floats.rows(0, rows);
  }

  /**
   * The best speed over the sizes. They take turns, so that a machine that is slower at times is so
   * for all of them.
   *
   * @param cells of each LSTM, and of the hidden layer
   * @param texts in a batch
   * @param seconds altogether, after a first turn of each that is not counted
   * @param threads that multiply at once
   * @return the speed at the best of the sizes
   */
  public static Best measure(int cells, int texts, double seconds, int threads) {
    Gemm gemm = Gemm.chosen();
    gemm.oneThreadPerCall();
    try (NativeMemory memory = new NativeMemory()) {
      Workers workers = new Workers(threads);
      List<GemmSpeed> sizes =
          shapes(cells, texts).map(one -> new GemmSpeed(gemm, one, memory, threads)).toList();
      for (GemmSpeed size : sizes) {
        size.turn(workers);
        size.calls = 0;
        size.seconds = 0;
      }
      long start = System.nanoTime();
      do {
        sizes.forEach(size -> size.turn(workers));
      } while (System.nanoTime() - start < seconds * 1e9);
      return new Best(
          sizes.stream().mapToDouble(GemmSpeed::perSecond).max().orElseThrow(),
          sizes.stream().map(GemmSpeed::toString).collect(Collectors.joining(", ")) + " GFLOP/s");
    }
  }

  private static Stream<Shape> shapes(int c, int texts) {
    return Stream.of(
        new Shape("gate forward", false, false, texts, c, c),
        new Shape("recurrent weights", true, false, c, c, FusedEngine.GRADIENT_ROWS),
        new Shape("dense forward", false, false, FusedEngine.ROWS, c, c),
        new Shape("dense backward", false, true, FusedEngine.ROWS, c, c),
        new Shape("dense weights", true, false, c, c, FusedEngine.ROWS),
        new Shape("square", false, false, SQUARE, SQUARE, SQUARE));
  }

  private void turn(Workers workers) {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    workers.run(
        ofThread.size(),
        thread -> {
          Product product = ofThread.get(thread);
          do {
            gemm.multiply(product.a, product.b, 0, product.c);
            done.incrementAndGet();
          } while (System.nanoTime() - start < TURN * 1e9);
        });
    calls += done.get();
    seconds += (System.nanoTime() - start) * 1e-9;
  }

  private double perSecond() {
    return calls * 2.0 * shape.m * shape.n * shape.k / seconds;
  }

  @Override
  public String toString() {
    return "%s %d x %d x %d: %.0f"
        .formatted(shape.name, shape.m, shape.k, shape.n, perSecond() / 1e9);
  }
}

package translit.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.engine.fused.FusedEngine;
import translit.engine.fused.Gemm;
import translit.engine.fused.LstmGradient;
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

  /** {@code m} rows and {@code n} columns, each a sum over {@code k}. */
  private record Shape(String name, boolean transposeA, boolean transposeB, int m, int n, int k) {
    double operations() {
      return 2.0 * m * n * k;
    }
  }

  private final Shape shape;
  private final NativeFloats[] a;
  private final NativeFloats[] b;
  private final NativeFloats[] c;
  private long calls;
  private double seconds;

  private GemmSpeed(Shape shape, int threads) {
    this.shape = shape;
    this.a = ones((long) shape.m * shape.k, threads);
    this.b = ones((long) shape.k * shape.n, threads);
    this.c = ones((long) shape.m * shape.n, threads);
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
   */
  public static Best measure(int cells, int texts, int characters, double seconds, int threads) {
    Gemm.oneThreadPerCall();
    Workers workers = new Workers(threads);
    List<GemmSpeed> sizes =
        shapes(cells, texts, characters).stream()
            .map(shape -> new GemmSpeed(shape, threads))
            .toList();
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
      sizes.forEach(GemmSpeed::free);
    }
  }

  private static List<Shape> shapes(int cells, int texts, int characters) {
    int c = cells;
    return List.of(
        new Shape("step forward", false, true, texts, 4 * c, c),
        new Shape("step backward", false, false, texts, c, 4 * c),
        new Shape("dense forward", false, false, FusedEngine.ROWS, c, c),
        new Shape("dense backward", false, true, FusedEngine.ROWS, c, c),
        new Shape("recurrent weights", true, false, 4 * c, c, LstmGradient.ROWS),
        new Shape("dense weights", true, false, c, c, characters),
        new Shape("square", false, false, SQUARE, SQUARE, SQUARE));
  }

  private void turn(Workers workers) {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    workers.run(
        a.length,
        thread -> {
          do {
            multiply(thread);
            done.incrementAndGet();
          } while (System.nanoTime() - start < TURN * 1e9);
        });
    calls += done.get();
    seconds += (System.nanoTime() - start) * 1e-9;
  }

  private void multiply(int thread) {
    Gemm.multiply(
        shape.transposeA,
        shape.transposeB,
        shape.m,
        shape.n,
        shape.k,
        a[thread],
        0,
        shape.transposeA ? shape.m : shape.k,
        b[thread],
        0,
        shape.transposeB ? shape.k : shape.n,
        0,
        c[thread],
        0,
        shape.n);
  }

  private void forget() {
    calls = 0;
    seconds = 0;
  }

  private double perSecond() {
    return calls * shape.operations() / seconds;
  }

  @Override
  public String toString() {
    return "%s %d x %d x %d: %.0f"
        .formatted(shape.name, shape.m, shape.k, shape.n, perSecond() / 1e9);
  }

  private void free() {
    Stream.of(a, b, c).flatMap(Stream::of).forEach(NativeFloats::close);
  }

  private static NativeFloats[] ones(long floats, int count) {
    NativeFloats[] buffers = new NativeFloats[count];
    for (int i = 0; i < count; i++) {
      buffers[i] = new NativeFloats();
      buffers[i].reserve(floats);
      for (int k = 0; k < floats; k++) {
        buffers[i].buffer().put(k, 1);
      }
    }
    return buffers;
  }
}

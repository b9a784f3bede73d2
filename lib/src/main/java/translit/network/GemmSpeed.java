package translit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast the machine multiplies matrices, at the sizes that training has and through the same
 * library, each thread on matrices of its own: no training that uses this library can be faster
 * than its multiplications.
 */
public final class GemmSpeed {
  /** Rows of the dense layers at a time. */
  private static final int ROWS = 512;

  /** rows × columns, summed over {@code depth}. */
  private record Shape(String name, boolean transposeA, boolean transposeB, int m, int n, int k) {
    double operations() {
      return 2.0 * m * n * k;
    }
  }

  private GemmSpeed() {}

  /**
   * The best speed over the sizes.
   *
   * @param seconds altogether, warming up included
   * @param threads that multiply at once
   * @return floating-point operations per second of all threads; the note has all the sizes
   */
  public static Measured measure(Workload workload, double seconds, int threads) {
    Gemm.oneThreadPerCall();
    List<Shape> shapes = shapes(workload);
    double best = 0;
    List<String> notes = new ArrayList<>();
    for (Shape shape : shapes) {
      double each = seconds / shapes.size();
      speed(shape, each / 4, threads);
      double speed = speed(shape, each * 3 / 4, threads);
      notes.add(
          "%s %d x %d x %d: %.0f".formatted(shape.name, shape.m, shape.k, shape.n, speed / 1e9));
      best = Math.max(best, speed);
    }
    return Measured.of(best * seconds, seconds, String.join(", ", notes) + " GFLOP/s");
  }

  private static List<Shape> shapes(Workload work) {
    int c = work.cells();
    int all = Math.toIntExact(work.characters());
    return List.of(
        new Shape("step forward", false, true, work.texts(), 4 * c, c),
        new Shape("step backward", false, false, work.texts(), c, 4 * c),
        new Shape("dense forward", false, false, ROWS, c, c),
        new Shape("dense backward", false, true, ROWS, c, c),
        new Shape("recurrent weights", true, false, 2 * c, c, all),
        new Shape("dense weights", true, false, c, c, all),
        new Shape("square", false, false, 2 * ROWS, 2 * ROWS, 2 * ROWS));
  }

  private static double speed(Shape shape, double seconds, int threads) {
    AtomicLong calls = new AtomicLong();
    List<NativeFloats> buffers = new ArrayList<>();
    for (int i = 0; i < 3 * threads; i++) {
      buffers.add(new NativeFloats());
    }
    long start = System.nanoTime();
    new Workers(threads)
        .run(
            threads,
            task -> {
              NativeFloats a = ones(buffers.get(3 * task), (long) shape.m * shape.k);
              NativeFloats b = ones(buffers.get(3 * task + 1), (long) shape.k * shape.n);
              NativeFloats c = ones(buffers.get(3 * task + 2), (long) shape.m * shape.n);
              while (System.nanoTime() - start < seconds * 1e9) {
                Gemm.multiply(
                    shape.transposeA,
                    shape.transposeB,
                    shape.m,
                    shape.n,
                    shape.k,
                    a,
                    0,
                    shape.transposeA ? shape.m : shape.k,
                    b,
                    0,
                    shape.transposeB ? shape.k : shape.n,
                    0,
                    c,
                    0,
                    shape.n);
                calls.incrementAndGet();
              }
            });
    double took = (System.nanoTime() - start) * 1e-9;
    buffers.forEach(NativeFloats::close);
    return calls.get() * shape.operations() / took;
  }

  private static NativeFloats ones(NativeFloats buffer, long floats) {
    buffer.reserve(floats);
    for (int i = 0; i < floats; i++) {
      buffer.buffer().put(i, 1);
    }
    return buffer;
  }
}

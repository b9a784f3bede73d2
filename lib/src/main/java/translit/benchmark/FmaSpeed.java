package translit.benchmark;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How fast the processors multiply and add where nothing else holds them up: a loop over few
 * numbers, which Java compiles to fused multiply-adds on whole vectors. As many operations as a
 * matrix product has cannot take less time than here or in the best product that is measured,
 * whichever is faster.
 */
final class FmaSpeed {
  /** 16 KB, which is in the nearest cache of any processor. */
  private static final int FLOATS = 4096;

  /** In {@link #pass}, for each number. Fewer wait for memory, more for each other. */
  private static final int CHAIN = 8;

  /** Between two looks at the clock. */
  private static final int PASSES = 10;

  private FmaSpeed() {}

  /**
   * Measures on some threads at once.
   *
   * @param seconds to measure, after a third of it that is not counted
   * @param threads each on numbers of its own
   * @return floating-point operations per second of all threads, as a {@link Throughput} of them
   */
  static Throughput measure(double seconds, int threads) {
    run(seconds * Measurement.WARMING, threads);
    Stretch stretch = Stretch.begin();
    return stretch.end(run(seconds, threads));
  }

  /** Returns how many operations all threads did. */
  private static double run(double seconds, int threads) {
    AtomicLong passes = new AtomicLong();
    IntStream.range(0, threads)
        .mapToObj(i -> new Thread(() -> passes.addAndGet(passes(seconds))))
        .peek(Thread::start)
        .toList()
        .forEach(FmaSpeed::join);
    return 2.0 * CHAIN * FLOATS * passes.get();
  }

  private static long passes(double seconds) {
    float[] values = new float[FLOATS];
    long start = System.nanoTime();
    long passes = 0;
    while (System.nanoTime() - start < seconds * 1e9) {
      for (int i = 0; i < PASSES; i++) {
        pass(values, 0.9f, 0.1f);
      }
      passes += PASSES;
    }
    return passes;
  }

  private static void pass(float[] values, float factor, float added) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      v = Math.fma(v, factor, added);
      values[i] = v;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("measuring was interrupted", e);
    }
  }
}

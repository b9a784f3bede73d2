package translit.benchmark;

import java.util.List;
import java.util.Map;
import translit.engine.GemmSpeed;

/**
 * One measurement of this program in a process of its own, so that what ran before neither warms
 * nor clutters it.
 *
 * @param what a {@link Contestant}, or {@link #GEMM}
 * @param work that it computes
 */
record Measurement(String what, Workload work) {
  /** The machine's matrix multiplication. */
  static final String GEMM = "GEMM";

  private static final String SECONDS = "seconds";
  private static final String CHARACTERS = "characters";

  /** Starts a process that measures for a time, with so many threads. */
  Throughput run(double seconds, int threads) {
    return start(SECONDS, Double.toString(seconds), threads);
  }

  /** Starts a process that goes once through so much text, with so many threads. */
  Throughput once(long characters, int threads) {
    return start(CHARACTERS, Long.toString(characters), threads);
  }

  private Throughput start(String unit, String amount, int threads) {
    // Deeplearning4j's layers are fastest when OpenMP's threads do not spin against each other.
    Map<String, String> environment =
        what.startsWith("STOCK") ? Map.of("OMP_NUM_THREADS", "1") : Map.of();
    String cells = Integer.toString(work.cells());
    String texts = Integer.toString(work.texts());
    return ChildProcess.java(
        environment, threads, Measurement.class, List.of(what, cells, texts, unit, amount));
  }

  /**
   * What such a process does.
   *
   * @param arguments what to measure, cells, texts in a batch, {@code seconds} or {@code
   *     characters}, how many of them
   */
  public static void main(String[] arguments) {
    Workload work =
        Workload.ofThePost(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.println(
        new Measurement(arguments[0], work).here(arguments[3], arguments[4]).toJson());
  }

  private Throughput here(String unit, String amount) {
    if (unit.equals(CHARACTERS)) {
      return Contestant.valueOf(what).once(work, Long.parseLong(amount));
    }
    double seconds = Double.parseDouble(amount);
    if (!what.equals(GEMM)) {
      return Contestant.valueOf(what).measure(work, seconds);
    }
    GemmSpeed.Best best =
        GemmSpeed.measure(
            work.cells(),
            work.texts(),
            Math.toIntExact(work.characters()),
            seconds,
            Runtime.getRuntime().availableProcessors());
    return Throughput.of(best.perSecond() * seconds, seconds, best.sizes());
  }
}

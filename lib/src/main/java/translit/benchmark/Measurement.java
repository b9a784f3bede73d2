package translit.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.JsonFile;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.GemmSpeed;

/**
 * One measurement, in a process of its own so that what ran before neither warms nor clutters it.
 *
 * @param contestant that is measured
 * @param work that it computes
 */
record Measurement(Contestant contestant, Workload work) {
  private static final String CHARACTERS = "characters";

  /** Batches that take turns. */
  private static final int BATCHES = 8;

  /** Before the time that is measured, so much of it again is worked without being counted. */
  private static final double WARMING = 0.35;

  /** {@return the same for a network with so many cells} */
  Measurement withCells(int cells) {
    return new Measurement(contestant, Workload.ofThePost(cells, work.texts()));
  }

  /**
   * Starts a process that measures for a time.
   *
   * @param seconds to measure
   * @param threads that it may use
   * @return characters per second
   */
  Throughput run(double seconds, int threads) {
    return start("seconds", seconds, threads);
  }

  /**
   * Starts a process that goes once through a text.
   *
   * @param characters of text
   * @param threads that it may use
   * @return characters per second
   */
  Throughput once(long characters, int threads) {
    return start(CHARACTERS, characters, threads);
  }

  private Throughput start(String unit, Number amount, int threads) {
    String name = contestant.name();
    // Deeplearning4j's layers are fastest when OpenMP's threads do not spin against each other.
    Map<String, String> environment =
        name.startsWith("STOCK") ? Map.of("OMP_NUM_THREADS", "1") : Map.of();
    String arguments = "%s %d %d %s %s".formatted(name, work.cells(), work.texts(), unit, amount);
    return ChildProcess.java(environment, threads, List.of(arguments.split(" ")));
  }

  /**
   * What such a process does.
   *
   * @param arguments contestant, cells, texts in a batch, {@code seconds} or {@code characters},
   *     how many of them
   */
  public static void main(String[] arguments) {
    Workload work =
        Workload.ofThePost(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Measurement here = new Measurement(Contestant.valueOf(arguments[0]), work);
    Throughput measured =
        arguments[3].equals(CHARACTERS)
            ? here.onceHere(Long.parseLong(arguments[4]))
            : here.runHere(Double.parseDouble(arguments[4]));
    System.out.println(JsonFile.text(measured));
  }

  /**
   * Works for a time in this process, after warming up for a third of it.
   *
   * @param seconds to measure; at least one batch is computed
   * @return characters per second
   */
  Throughput runHere(double seconds) {
    if (contestant == Contestant.GEMM) {
      return multiply(seconds);
    }
    List<Batch> batches =
        new Random(1).ints(BATCHES).mapToObj(seed -> work.batch(new Random(seed))).toList();
    try (Run run = contestant.prepare(network())) {
      step(run, batches, seconds * WARMING);
      long start = System.nanoTime();
      long steps = step(run, batches, seconds);
      return Throughput.since(start, steps * work.characters());
    }
  }

  private static long step(Run run, List<Batch> batches, double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    do {
      run.step().accept(batches.get((int) (steps % BATCHES)));
      steps++;
    } while (System.nanoTime() - start < seconds * 1e9);
    return steps;
  }

  /** In the operations that a character costs. */
  private Throughput multiply(double seconds) {
    int processors = Runtime.getRuntime().availableProcessors();
    GemmSpeed.Best best =
        GemmSpeed.measure(work.cells(), work.texts(), (int) work.characters(), seconds, processors);
    return Throughput.of(best.perSecond() / work.operations(), seconds, best.sizes());
  }

  /**
   * Goes once through a text in this process, as training does: shuffled into batches, from a cold
   * start.
   *
   * @param characters of text, at least one batch
   * @return characters per second
   */
  Throughput onceHere(long characters) {
    int count = (int) Math.max(work.texts(), characters / work.length());
    List<EncodedText> texts = work.texts(new Random(1), count);
    try (Run run = contestant.prepare(network())) {
      long start = System.nanoTime();
      Batch.shuffled(texts, work.texts(), work.length(), 1).forEach(run.step());
      return Throughput.since(start, (long) count * work.length());
    }
  }

  private ComputationGraph network() {
    return BiLstm.create(work.inputs(), work.cells(), work.outputs(), 1);
  }
}

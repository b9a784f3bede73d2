package translit.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.JsonFile;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.GemmSpeed;
import translit.engine.Predictor;
import translit.engine.StepTimes;

/**
 * One measurement, in a process of its own so that what ran before neither warms nor clutters it.
 *
 * @param contestant that is measured
 * @param work that it computes
 */
record Measurement(Contestant contestant, Workload work) {
  private static final String CHARACTERS = "characters";
  private static final String SCHEDULED = "scheduled";

  /** Batches that take turns. */
  private static final int BATCHES = 8;

  /** Before the time that is measured, so much of it again is worked without being counted. */
  static final double WARMING = 0.35;

  /** {@return what is measured, in words} */
  String title() {
    return "batch " + work.texts() + ", " + contestant.title();
  }

  /** {@return the same for so many texts in a batch} */
  Measurement withTexts(int texts) {
    return new Measurement(contestant, Workload.ofThePost(work.cells(), texts));
  }

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

  /**
   * Starts a process that measures the parts of the work on one thread, and from them tells how
   * fast some processors would be.
   *
   * @param seconds to measure
   * @param processors that there would be
   * @return characters per second that are to be expected: {@link StepTimes#on}
   */
  Throughput scheduled(double seconds, int processors) {
    return start(SCHEDULED, seconds, processors);
  }

  private Throughput start(String unit, Number amount, int threads) {
    String name = contestant.name();
    // Deeplearning4j's layers are fastest when OpenMP's threads do not spin against each other.
    Map<String, String> environment =
        name.startsWith("STOCK") ? Map.of("OMP_NUM_THREADS", "1") : Map.of();
    String arguments = "%s %d %d %s %s".formatted(name, work.cells(), work.texts(), unit, amount);
    return ChildProcess.java(
        environment, threads, contestant.javaOptions(), List.of(arguments.split(" ")));
  }

  /**
   * What such a process does.
   *
   * @param arguments contestant, cells, texts in a batch, {@code seconds}, {@code characters} or
   *     {@code scheduled}, how many characters or seconds
   */
  public static void main(String[] arguments) {
    Workload work =
        Workload.ofThePost(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Measurement here = new Measurement(Contestant.valueOf(arguments[0]), work);
    int processors = Runtime.getRuntime().availableProcessors();
    Throughput measured =
        switch (arguments[3]) {
          case CHARACTERS -> here.onceHere(Long.parseLong(arguments[4]));
          case SCHEDULED -> here.scheduleHere(Double.parseDouble(arguments[4]), processors);
          default -> here.runHere(Double.parseDouble(arguments[4]));
        };
    System.out.println(JsonFile.text(measured));
  }

  /**
   * Works for a time in this process, after warming up for a third of it.
   *
   * @param seconds to measure; at least one batch is computed
   * @return characters per second
   */
  Throughput runHere(double seconds) {
    if (contestant.isLimit()) {
      return limit(seconds);
    }
    List<Batch> batches = batches();
    try (Run run = contestant.prepare(network())) {
      step(run.step(), batches, seconds * WARMING);
      Stretch stretch = Stretch.begin();
      long steps = step(run.step(), batches, seconds);
      return stretch.end(steps * work.characters());
    }
  }

  /**
   * Measures the parts of steps in this process, on one thread, after warming up.
   *
   * @param seconds to measure; at least one batch is computed
   * @param processors for which the parts are put together, as many as Java sees
   * @return characters per second that are to be expected
   */
  Throughput scheduleHere(double seconds, int processors) {
    List<Batch> batches = batches();
    try (Run run = contestant.prepare(network())) {
      LongAdder nanos = new LongAdder();
      Consumer<Batch> timed =
          batch -> nanos.add(StepTimes.of(() -> run.step().accept(batch)).on(processors));
      step(timed, batches, seconds * WARMING);
      nanos.reset();
      Stretch stretch = Stretch.begin();
      long steps = step(timed, batches, seconds);
      Throughput onOne = stretch.end(steps * work.characters());
      return Throughput.of(
          steps * work.characters() / (nanos.sum() * 1e-9),
          onOne.seconds(),
          onOne.cpuSeconds(),
          null);
    }
  }

  private List<Batch> batches() {
    return new Random(1).ints(BATCHES).mapToObj(seed -> work.batch(new Random(seed))).toList();
  }

  private static long step(Consumer<Batch> step, List<Batch> batches, double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    do {
      step.accept(batches.get((int) (steps % BATCHES)));
      steps++;
    } while (System.nanoTime() - start < seconds * 1e9);
    return steps;
  }

  /** In the operations that a character costs. */
  private Throughput limit(double seconds) {
    int processors = Runtime.getRuntime().availableProcessors();
    if (contestant == Contestant.LIMIT_FMA) {
      Throughput operations = FmaSpeed.measure(seconds, processors);
      return inCharacters(
          operations, "fused multiply-adds: %.0f GFLOP/s".formatted(operations.perSecond() / 1e9));
    }
    Stretch stretch = Stretch.begin();
    GemmSpeed.Best best = GemmSpeed.measure(work.cells(), work.texts(), seconds, processors);
    Throughput operations = stretch.end(best.perSecond() * stretch.seconds());
    return inCharacters(operations, Predictor.matrixProducts() + ": " + best.sizes());
  }

  private Throughput inCharacters(Throughput operations, String note) {
    return new Throughput(
        operations.perSecond() / work.operations(),
        operations.seconds(),
        operations.cpuSeconds(),
        operations.peakBytes(),
        note);
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
      Stretch stretch = Stretch.begin();
      Batch.shuffled(texts, work.texts(), work.length(), 1).forEach(run.step());
      return stretch.end((double) count * work.length());
    }
  }

  private ComputationGraph network() {
    return BiLstm.create(work.inputs(), work.cells(), work.outputs(), 1);
  }
}

package translit.benchmark;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Capture;
import translit.engine.EncodedText;
import translit.engine.Engine;

/** What {@code benchmark} measures in this process: the engine, and Deeplearning4j's own layers. */
public enum Contestant {
  /** A step of training by the engine: forward, backward, clipped gradient, Adam. */
  ENGINE_TRAINING {
    @Override
    Run prepare(ComputationGraph graph) {
      Engine engine = Engine.of(graph);
      return new Run(batch -> engine.train(batch, RATE), engine::close);
    }
  },
  /** The engine's probabilities of all outcomes, copied to where a caller reads them. */
  ENGINE_FORWARD {
    @Override
    Run prepare(ComputationGraph graph) {
      Engine engine = Engine.of(graph);
      return new Run(engine::outputs, engine::close);
    }
  },
  /** Every value that {@link Capture} has, copied out character by character. */
  ENGINE_CAPTURE {
    @Override
    Run prepare(ComputationGraph graph) {
      Capture capture = Capture.of(graph);
      return new Run(new CopyOfAll(capture)::read, capture::close);
    }
  },
  /** The same step of training by Deeplearning4j's own layers. */
  STOCK_TRAINING {
    @Override
    Run prepare(ComputationGraph graph) {
      Engine engine = Engine.stock(graph);
      return new Run(batch -> engine.train(batch, RATE), engine::close);
    }
  },
  /** Deeplearning4j's {@code graph.output}. */
  STOCK_FORWARD {
    @Override
    Run prepare(ComputationGraph graph) {
      Engine engine = Engine.stock(graph);
      return new Run(engine::outputs, engine::close);
    }
  };

  private static final double RATE = 1e-3;

  /** Batches that take turns. */
  private static final int BATCHES = 8;

  /** Before the time that is measured, so much of it again is worked without being counted. */
  private static final double WARMING = 0.35;

  abstract Run prepare(ComputationGraph graph);

  /**
   * Works for a time, after warming up for a third of it.
   *
   * @param seconds to measure; at least one batch is computed
   * @return characters per second
   */
  public Throughput measure(Workload workload, double seconds) {
    Random random = new Random(1);
    List<Batch> batches =
        random.ints(BATCHES).mapToObj(seed -> workload.batch(new Random(seed))).toList();
    Run run = prepare(network(workload));
    try {
      work(run, batches, seconds * WARMING);
      long start = System.nanoTime();
      long steps = work(run, batches, seconds);
      double took = (System.nanoTime() - start) * 1e-9;
      return Throughput.of((double) steps * workload.characters(), took, null);
    } finally {
      run.end().run();
    }
  }

  private static long work(Run run, List<Batch> batches, double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    do {
      run.step().accept(batches.get((int) (steps % BATCHES)));
      steps++;
    } while (System.nanoTime() - start < seconds * 1e9);
    return steps;
  }

  /**
   * Goes once through so much text, as training does: shuffled into batches, from a cold start.
   *
   * @param characters of text, at least one batch
   * @return characters per second
   */
  public Throughput once(Workload workload, long characters) {
    int count = (int) Math.max(workload.texts(), characters / workload.length());
    List<EncodedText> texts = workload.texts(new Random(1), count);
    Run run = prepare(network(workload));
    try {
      long start = System.nanoTime();
      Batch.shuffled(texts, workload.texts(), workload.length(), 1).forEach(run.step());
      double took = (System.nanoTime() - start) * 1e-9;
      return Throughput.of((double) count * workload.length(), took, null);
    } finally {
      run.end().run();
    }
  }

  private static ComputationGraph network(Workload workload) {
    return BiLstm.create(workload.inputs(), workload.cells(), workload.outputs(), 1);
  }

  record Run(Consumer<Batch> step, Runnable end) {}

  /** Reads a batch and copies every value of every character, on all processors as Tracer does. */
  private static final class CopyOfAll {
    private final Capture capture;
    private final int columns;
    private float[] values = new float[0];

    CopyOfAll(Capture capture) {
      this.capture = capture;
      this.columns = capture.layout().columns();
    }

    void read(Batch batch) {
      capture.read(batch);
      int time = batch.time();
      values = values.length < time * columns ? new float[time * columns] : values;
      for (int i = 0; i < batch.size(); i++) {
        int text = i;
        IntStream.range(0, batch.texts().get(text).length())
            .parallel()
            .forEach(t -> capture.copy(text, t, values, t * columns));
      }
    }
  }
}

package translit.benchmark;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.Capture;
import translit.engine.Engine;

/**
 * A network at work in this process.
 *
 * @param step works through a batch
 * @param end frees its memory
 */
record Run(Consumer<Batch> step, Runnable end) implements AutoCloseable {
  private static final double RATE = 1e-3;

  static Run training(Engine engine) {
    return new Run(batch -> engine.train(batch, RATE), engine::close);
  }

  static Run forward(Engine engine) {
    return new Run(engine::outputs, engine::close);
  }

  static Run capture(Capture capture) {
    return new Run(new CopyOfAll(capture)::read, capture::close);
  }

  @Override
  public void close() {
    end.run();
  }

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

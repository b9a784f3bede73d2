package translit.benchmark;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.Capture;
import translit.engine.Engine;
import translit.engine.Predictor;

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

  static Run forward(Predictor predictor) {
    return new Run(predictor::outputs, predictor::close);
  }

  static Run capture(Capture capture) {
    return new Run(batch -> copyAll(capture, batch), capture::close);
  }

  @Override
  public void close() {
    end.run();
  }

  /** Reads a batch and copies every value of every character, on all processors as Tracer does. */
  private static void copyAll(Capture capture, Batch batch) {
    capture.read(batch);
    int columns = capture.layout().columns();
    float[] values = new float[batch.time() * columns];
    for (int i = 0; i < batch.size(); i++) {
      int text = i;
      IntStream.range(0, batch.texts().get(text).length())
          .parallel()
          .forEach(t -> capture.copy(text, t, values, t * columns));
    }
  }
}

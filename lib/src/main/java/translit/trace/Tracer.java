package translit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.ProgressListener;
import translit.engine.Capture;

/**
 * Reads texts with a network and hands on the activation of every unit at every character, block by
 * block, so that memory does not grow with the text. Each pass over the same text gives the same
 * bits.
 */
public final class Tracer implements AutoCloseable {
  /** Most characters handed on at a time: 15 MB of activations in the post's network. */
  private static final int BLOCK = 1024;

  private final Units units;
  private final Capture capture;
  private float[] values = new float[0];

  /** A tracer of a network as {@link translit.engine.BiLstm} makes it, which is not changed. */
  public Tracer(ComputationGraph graph) {
    this.units = Units.of(graph);
    this.capture = Capture.of(graph);
  }

  /** The units and their columns. */
  public Units units() {
    return units;
  }

  /**
   * Reads a text once.
   *
   * @param consumer takes the characters that it wants
   * @param progress told the characters done and to do
   * @param what said with it
   * @throws CancellationException if the thread is interrupted, between two batches
   */
  public void read(
      TokenizedText text, TokenConsumer consumer, ProgressListener progress, String what) {
    long done = 0;
    for (TokenizedBatch traced : text.batches()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException(
            "interrupted after %d of %d characters".formatted(done, text.characters()));
      }
      capture.read(traced.batch());
      handOn(traced, consumer);
      done += traced.characters();
      progress.report(done, text.characters(), what);
    }
  }

  private void handOn(TokenizedBatch batch, TokenConsumer consumer) {
    int most = Math.min(BLOCK, batch.characters());
    if (values.length < most * units.columns()) {
      values = new float[most * units.columns()];
    }
    List<Token> tokens = new ArrayList<>(most);
    int[] texts = new int[most];
    int[] positions = new int[most];
    for (int n = 0; n < batch.size(); n++) {
      for (int i = 0; i < batch.length(n); i++) {
        Token token = batch.token(n, i);
        if (consumer.wants(token)) {
          texts[tokens.size()] = n;
          positions[tokens.size()] = i;
          tokens.add(token);
          if (tokens.size() == most) {
            handOn(tokens, texts, positions, consumer);
            tokens.clear();
          }
        }
      }
    }
    if (!tokens.isEmpty()) {
      handOn(tokens, texts, positions, consumer);
    }
  }

  private void handOn(List<Token> tokens, int[] texts, int[] positions, TokenConsumer consumer) {
    IntStream.range(0, tokens.size())
        .parallel()
        .forEach(i -> capture.copy(texts[i], positions[i], values, i * units.columns()));
    consumer.accept(new TokenBlock(tokens, values, units.columns()));
  }

  /** Frees what lies outside the heap. */
  @Override
  public void close() {
    capture.close();
  }
}

package translit.trace;

import java.util.concurrent.CancellationException;
import translit.common.ProgressListener;

/**
 * Where the activations of units over a text come from: a network that reads it ({@link Tracer}), a
 * table in which they are stored, a formula. Whoever analyses them does not know which.
 */
public interface ActivationSource extends AutoCloseable {
  /** {@return the units, and the column that each has in a row of activations} */
  Units units();

  /** {@return SHA-256 of what the activations come from, as a model's network; empty if unknown} */
  String hash();

  /**
   * Hands on the activations at every character of a text that is wanted, once. Each time it is the
   * same characters in the same order with the same bits.
   *
   * @param text to read
   * @param consumer takes the characters that it wants, block by block
   * @param progress told the characters done and to do
   * @param what said with it
   * @throws CancellationException if the thread is interrupted
   */
  void read(TokenizedText text, TokenConsumer consumer, ProgressListener progress, String what);

  /** Frees what lies outside the heap. */
  @Override
  void close();
}

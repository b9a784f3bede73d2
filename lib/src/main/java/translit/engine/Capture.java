package translit.engine;

import translit.engine.fused.FusedEngine;

/**
 * Every activation of a network on a batch of texts, as the engine's forward pass left it: the
 * gates that are looked at are those that training and prediction compute with.
 */
public interface Capture extends AutoCloseable {
  /**
   * A capture of a network's activations; it does not start Deeplearning4j.
   *
   * @param parameters of the network; not changed
   * @return a capture on the given {@link Threads}
   */
  static Capture of(Parameters parameters) {
    return of(parameters, Intervention.NONE);
  }

  /**
   * The same, with something done to activations on the way. What is captured is as it was changed,
   * but for the outputs of the LSTMs and the previous cells, which are as they were computed.
   *
   * @param parameters of the network; not changed
   * @param intervention what is done
   * @return a capture on the given {@link Threads}
   */
  static Capture of(Parameters parameters, Intervention intervention) {
    return new FusedEngine(parameters, Threads.given(), intervention);
  }

  /** {@return which activation stands in which column of a row} */
  ActivationLayout layout();

  /**
   * Reads texts; what {@link #copy} copies is theirs until the next call.
   *
   * @param batch texts, with or without outcomes
   * @throws IllegalArgumentException if a symbol is none of the network's
   */
  void read(Batch batch);

  /**
   * Copies the activations at one position.
   *
   * @param text index in the batch
   * @param position of the character, counted from the beginning for both directions
   * @param to takes a row of {@code layout().columns()} values
   * @param at where the row starts in it
   */
  void copy(int text, int position, float[] to, int at);

  /** Frees what lies outside the heap. */
  @Override
  void close();
}

package translit.trace;

/** Takes the characters that a {@link Tracer} reads. */
@FunctionalInterface
public interface TokenConsumer {
  /**
   * Takes some characters, in the order of the batches.
   *
   * @param block valid until the method returns
   */
  void accept(TokenBlock block);

  /** Whether a character's activations are asked for; all are unless this says otherwise. */
  default boolean wants(Token token) {
    return true;
  }
}

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

  /** This consumer and another one that takes what this one wants. */
  default TokenConsumer and(TokenConsumer other) {
    TokenConsumer first = this;
    return new TokenConsumer() {
      @Override
      public void accept(TokenBlock block) {
        first.accept(block);
        other.accept(block);
      }

      @Override
      public boolean wants(Token token) {
        return first.wants(token);
      }
    };
  }
}

package translit.trace;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes the characters that an {@link ActivationSource} reads. */
@FunctionalInterface
public interface TokenConsumer {
  /**
   * Takes some characters, in the order of the batches.
   *
   * @param block valid until the method returns
   */
  void accept(TokenBlock block);

  /**
   * Whether a character's activations are wanted; all are unless this says otherwise.
   *
   * @param token the character
   * @return whether it will be handed on
   */
  default boolean wants(Token token) {
    return true;
  }

  /**
   * This consumer with other wishes.
   *
   * @param wanted which characters are handed on
   * @return a consumer of these only
   */
  default TokenConsumer where(Predicate<Token> wanted) {
    TokenConsumer all = this;
    return new TokenConsumer() {
      @Override
      public void accept(TokenBlock block) {
        all.accept(block);
      }

      @Override
      public boolean wants(Token token) {
        return wanted.test(token);
      }
    };
  }

  /**
   * This consumer and another one, which take a block at the same time.
   *
   * @param other takes what this one wants; neither of the two changes what the other looks at
   * @return both as one
   */
  default TokenConsumer and(TokenConsumer other) {
    TokenConsumer both =
        block -> Stream.of(this, other).parallel().forEach(consumer -> consumer.accept(block));
    return both.where(this::wants);
  }
}

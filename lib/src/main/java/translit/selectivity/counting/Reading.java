package translit.selectivity.counting;

import translit.trace.TokenConsumer;

/** Reads a text, or the chunks of it that are a part's, each time the same. */
@FunctionalInterface
interface Reading {
  /**
   * Reads.
   *
   * @param consumer takes the activations
   * @param what is read, as progress says it
   */
  void read(TokenConsumer consumer, String what);
}

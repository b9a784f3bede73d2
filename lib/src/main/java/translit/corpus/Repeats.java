package translit.corpus;

import translit.common.SeededHash;

/**
 * Knows the sentences that have come before, so that boilerplate, the same in hundreds of articles,
 * is neither learnt by heart nor found in training and test both. Memory is fixed: a table of
 * hashes in which a later sentence takes the place of an earlier one, so that in a very large
 * corpus a repetition after millions of sentences can pass.
 */
final class Repeats {
  private static final int SLOTS = 1 << 21;
  private static final int PLACES = 4;

  private final long[] seen = new long[SLOTS];

  /** Whether the sentence has come before; it counts as seen from now on. */
  boolean isRepeat(String sentence) {
    long hash = SeededHash.of(sentence, 0);
    int first = (int) (hash & (SLOTS - 1)) & -PLACES;
    for (int slot = first; slot < first + PLACES; slot++) {
      if (seen[slot] == hash) {
        return true;
      }
      if (seen[slot] == 0) {
        seen[slot] = hash;
        return false;
      }
    }
    seen[first + (int) (hash >>> 62)] = hash;
    return false;
  }
}

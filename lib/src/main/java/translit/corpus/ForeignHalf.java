package translit.corpus;

import java.util.Locale;
import translit.common.SeededHash;

/**
 * Half of the foreign words, hosts and names: what a network trains on is not what it is measured
 * on. An entry's first {@value #KEY} letters decide, so that the forms of one word ({@code
 * computer}, {@code Computers}) are on one side, in whichever list they stand.
 */
public enum ForeignHalf {
  /** To train on, and to choose settings by. */
  TRAINING,
  /** To measure on, and for nothing else. */
  MEASURING;

  private static final int KEY = 5;
  private static final long SEED = 1901; // never to be changed: it would mix the halves

  /**
   * Whether an entry of a list is in this half.
   *
   * @param entry a word, a name, a host
   * @return true for one of the two halves
   */
  public boolean has(String entry) {
    String key = entry.toLowerCase(Locale.ROOT);
    long hash = SeededHash.of(key.substring(0, Math.min(KEY, key.length())), SEED);
    return (hash < 0) == (this == MEASURING);
  }
}

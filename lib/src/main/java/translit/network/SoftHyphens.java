package translit.network;

import java.util.Arrays;
import translit.language.Alphabet;

/**
 * Soft hyphens, which a page has within its words and nobody sees: the network does not see them
 * either, and they stay where they are.
 */
final class SoftHyphens {
  private static final int SOFT_HYPHEN = 0xad;

  private SoftHyphens() {}

  /** The same window, if it has none. */
  static Window without(Window window) {
    int[] characters = window.characters();
    if (count(characters, 0, characters.length) == 0) {
      return window;
    }
    int from = window.from() - count(characters, 0, window.from());
    int to = window.to() - count(characters, 0, window.to());
    int[] seen = Arrays.stream(characters).filter(c -> c != SOFT_HYPHEN).toArray();
    return new Window(seen, from, to, window.endsLine());
  }

  /** The symbols of all of a window's characters, given those of the ones that are seen. */
  static short[] putBack(Window window, short[] said) {
    if (said.length == window.length()) {
      return said;
    }
    short[] all = new short[window.length()];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = window.characters()[i] == SOFT_HYPHEN ? Alphabet.OTHER_INDEX : said[next++];
    }
    return all;
  }

  private static int count(int[] characters, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += characters[i] == SOFT_HYPHEN ? 1 : 0;
    }
    return count;
  }
}

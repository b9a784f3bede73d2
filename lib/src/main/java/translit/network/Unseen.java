package translit.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.language.Alphabet;

/**
 * Characters that nobody sees, such as the soft hyphens that a page has within its words, or the
 * carriage return that a line ends with: the network does not see them either, and they stay where
 * they are.
 */
final class Unseen {
  /** Besides: the byte order mark, and marks of width and direction. */
  private static final String UNSEEN = "\u00ad\r\ufeff\u200b\u2060\u200e\u200f";

  private Unseen() {}

  private static boolean isUnseen(int codePoint) {
    return UNSEEN.indexOf(codePoint) >= 0;
  }

  /** The same window, if it has none. */
  static Window without(Window window) {
    int[] characters = window.characters();
    if (count(characters, 0, characters.length) == 0) {
      return window;
    }
    int from = window.from() - count(characters, 0, window.from());
    int to = window.to() - count(characters, 0, window.to());
    int[] seen = Arrays.stream(characters).filter(c -> !isUnseen(c)).toArray();
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
      all[i] = isUnseen(window.characters()[i]) ? Alphabet.OTHER_INDEX : said[next++];
    }
    return all;
  }

  /** Where the characters that are seen stand in a window. */
  static int[] places(Window window) {
    return IntStream.range(0, window.length())
        .filter(i -> !isUnseen(window.characters()[i]))
        .toArray();
  }

  private static int count(int[] characters, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isUnseen(characters[i]) ? 1 : 0;
    }
    return count;
  }
}

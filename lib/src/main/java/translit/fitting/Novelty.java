package translit.fitting;

import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;

/** How likely it is that something is typed in a way that rules lack, before any is seen. */
final class Novelty {
  /** The share of letters that are. */
  static final double OF_LETTERS = 0.01;

  /** The share of words that are typed in a way of their own, such as {@code k} for {@code και}. */
  static final double OF_WORDS = 0.005;

  /** Most characters of a spelling that is proposed for a letter. */
  static final int LONGEST = 3;

  /** Letters are rather typed as one or two characters than as three, and seldom as none. */
  private static final double[] BY_LENGTH = {0.01, 0.5, 0.36, 0.13};

  /** One of so many characters is guessed. */
  private static final double CHARACTERS = 30;

  private static final String SIGNS = ".,!?;:…()[]{}\"«»“”„-–—/\\";

  private final IntPredicate isNative;

  Novelty(IntPredicate isNative, String script) {
    boolean latin = UnicodeScript.forName(script) == UnicodeScript.LATIN;
    this.isNative = latin ? c -> false : isNative;
  }

  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  /** Whether it may be a spelling: no native letter, no space, no sign of a sentence. */
  boolean isTypable(String latin) {
    return latin
        .chars()
        .noneMatch(c -> Character.isWhitespace(c) || isSign((char) c) || isNative.test(c));
  }

  /** The probability of a letter's new spelling among all new ones. */
  static double ofLetter(String latin) {
    return latin.length() > LONGEST
        ? 0
        : BY_LENGTH[latin.length()] * Math.pow(CHARACTERS, -latin.length());
  }

  /** The probability of a word's new spelling among all new ones. */
  static double ofWord(String latin) {
    return Math.pow(CHARACTERS, -latin.length());
  }
}

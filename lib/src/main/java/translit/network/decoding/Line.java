package translit.network.decoding;

import com.ibm.icu.lang.UScript;
import translit.language.Alphabet;
import translit.language.StandIns;
import translit.language.WordCharacters;

/** What is typed, and what a network says of it. */
final class Line {
  /** Below this a probability is rounding, and one of them must not outvote a word. */
  private static final float LEAST = 1e-7f;

  private final int[] characters;
  private final short[] latin;
  private final int[] ownOfLatin;
  private final float[] probabilities;
  private final Alphabet natives;
  private final int script;

  /**
   * @param script of the native letters, as ICU numbers scripts
   */
  Line(
      int[] characters,
      short[] latin,
      int[] ownOfLatin,
      float[] probabilities,
      Alphabet natives,
      int script) {
    this.characters = characters;
    this.latin = latin;
    this.ownOfLatin = ownOfLatin;
    this.probabilities = probabilities;
    this.natives = natives;
    this.script = script;
  }

  int length() {
    return characters.length;
  }

  int[] characters() {
    return characters;
  }

  int character(int at) {
    return characters[at];
  }

  String text(int from, int to) {
    return new String(characters, from, to - from);
  }

  int latin(int at) {
    return latin[at];
  }

  /** The symbol by which a character stands for itself. */
  int own(int at) {
    return ownOfLatin[latin[at]];
  }

  /** What is written for a character that gets a symbol. */
  String written(int at, int symbol) {
    return symbol == Alphabet.OTHER_INDEX || isApostrophe(at) && symbol == own(at)
        ? Character.toString(characters[at])
        : StandIns.textOf(natives.symbol(symbol));
  }

  float log(int at, int symbol) {
    return (float) Math.log(Math.max(LEAST, probabilities[at * natives.size() + symbol]));
  }

  boolean isLetter(int at) {
    return Character.isLetter(characters[at]) || isMark(at);
  }

  private boolean isMark(int at) {
    return switch (Character.getType(characters[at])) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  boolean isLatinLetter(int at) {
    int c = characters[at];
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN && Character.isLetter(c);
  }

  /**
   * Whether a letter is of the native script but in no rule, such as an old one. It stands for
   * itself; a word that has one is native, not Latin.
   */
  boolean isNativeWithoutRule(int at) {
    int c = characters[at];
    return c >= 0x80
        && isOther(at)
        && isLetter(at)
        && UScript.getScript(c) == script
        && natives.indexOfCharacter(c) == Alphabet.OTHER_INDEX;
  }

  boolean isApostrophe(int at) {
    return WordCharacters.isApostrophe(characters[at]);
  }

  boolean isOther(int at) {
    return latin[at] == Alphabet.OTHER_INDEX;
  }
}

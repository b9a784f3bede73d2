package translit.importing.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.language.WordCharacters;

/**
 * Tells native strings from Latin ones. Where the script itself is Latin, native is what has a
 * letter outside of ASCII.
 */
public final class Scripts {
  private final int script;

  private Scripts(int script) {
    this.script = script;
  }

  /** The script of a name or a code of four letters. */
  public static Scripts named(String name) {
    int code = UScript.getCodeFromName(name.replace(' ', '_'));
    if (code == UScript.INVALID_CODE) {
      throw new InputException(
          "script '%s': Unicode knows none of this name, expected one such as Cyrillic"
              .formatted(name));
    }
    return new Scripts(code);
  }

  /**
   * The script that a table says it is for, if letters of it are there, or else of most letters.
   */
  public static Scripts ofTable(String said, List<Pair> pairs) {
    int code = said.isEmpty() ? UScript.INVALID_CODE : UScript.getCodeFromName(said);
    Scripts scripts = new Scripts(code);
    return code != UScript.INVALID_CODE
            && code != UScript.LATIN
            && pairs.stream().anyMatch(p -> scripts.hasNative(p.left() + p.right()))
        ? scripts
        : ofMost(pairs);
  }

  /** The script of most letters that are not Latin. */
  public static Scripts ofMost(List<Pair> pairs) {
    Map<Integer, Long> counts = new TreeMap<>();
    pairs.stream()
        .flatMap(pair -> Stream.of(pair.left(), pair.right()))
        .flatMapToInt(String::codePoints)
        .filter(c -> isLetterOrMark(c) && !isEverywhere(UScript.getScript(c)))
        .forEach(c -> counts.merge(UScript.getScript(c), 1L, Long::sum));
    return new Scripts(
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UScript.LATIN));
  }

  private static boolean isEverywhere(int code) {
    return code == UScript.LATIN || code == UScript.COMMON || code == UScript.INHERITED;
  }

  /** As Unicode and Java name it: {@code Cyrillic}, {@code Old_Persian}. */
  public String name() {
    String name = UScript.getName(script);
    try {
      UnicodeScript.forName(name);
    } catch (IllegalArgumentException e) {
      throw new InputException("script '" + name + "': this Java does not know it yet", e);
    }
    return name;
  }

  public int code() {
    return script;
  }

  /** Whether a character is a letter, a mark or a digit of the script. */
  public boolean isNative(int c) {
    if (script == UScript.LATIN) {
      return c > 0x7f && isLetterOrMark(c) && UScript.hasScript(c, script);
    }
    return UScript.hasScript(c, script) && (isLetterOrMark(c) || UCharacter.isDigit(c));
  }

  /** Whether some character is native; a mark on a Latin letter is none. */
  public boolean hasNative(String text) {
    boolean hasLatin =
        script != UScript.LATIN
            && text.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN);
    return text.codePoints()
        .anyMatch(c -> isNative(c) && !(hasLatin && UScript.getScript(c) == UScript.INHERITED));
  }

  /** Whether there is nothing but letters, marks and digits, and so no pattern and no sentence. */
  public boolean isAllNative(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                isNative(c)
                    || WordCharacters.isApostrophe(c)
                    || script == UScript.LATIN && Character.isLetter(c)
                    || isMark(c) && UScript.getScript(c) == UScript.INHERITED
                    || c == 0x200c
                    || c == 0x200d);
  }

  /** Whether a text has letters of a script that is neither this one nor Latin. */
  public boolean isOther(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                isLetterOrMark(c)
                    && !isEverywhere(UScript.getScript(c))
                    && !UScript.hasScript(c, script));
  }

  /** Vowel signs, harakat, niqqud and the like. */
  public static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  public static boolean isLetterOrMark(int c) {
    return Character.isLetter(c) || isMark(c);
  }
}

package translit.evaluation.typed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.stream.Collectors;
import translit.language.RomanizationRules;

/** What a word consists of. */
public enum WordKind {
  /** Native letters, and perhaps other characters that are not Latin letters. */
  @JsonProperty("native")
  NATIVE,
  /** Latin letters, and no native one. */
  @JsonProperty("Latin")
  LATIN,
  /** Latin and native letters, as a foreign stem with a native ending. */
  @JsonProperty("mixed")
  MIXED,
  /** Neither: digits, punctuation, emoji. */
  @JsonProperty("other")
  OTHER;

  /** The kind of a word. */
  static WordKind of(String word, RomanizationRules rules) {
    boolean latin = !latinLetters(word, rules).isEmpty();
    if (word.codePoints().anyMatch(rules::isNative)) {
      return latin ? MIXED : NATIVE;
    }
    return latin ? LATIN : OTHER;
  }

  /** The Latin letters of a word that are not native ones, small. */
  static String latinLetters(String word, RomanizationRules rules) {
    return word.codePoints()
        .filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN && Character.isLetter(c))
        .filter(c -> !rules.isNative(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toLowerCase(Locale.ROOT);
  }

  /** As in a table. */
  @Override
  public String toString() {
    return this == LATIN ? "Latin" : name().toLowerCase(Locale.ROOT);
  }
}

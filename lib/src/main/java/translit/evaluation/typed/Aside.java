package translit.evaluation.typed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left out of account where a decoded text is compared with a reference. */
public enum Aside {
  /** The texts are compared as they stand. */
  @JsonProperty("nothing")
  NOTHING("as it stands"),
  /** Whether letters are capitals. */
  @JsonProperty("case")
  CASE("case aside"),
  /** What {@link #withoutAccents} takes off. */
  @JsonProperty("accents")
  ACCENTS("accents aside"),
  /** Punctuation marks wherever they stand, apostrophes and Armenian ՞ ՛ ՜ within words too. */
  @JsonProperty("punctuation")
  PUNCTUATION("punctuation aside"),
  /** Case, accents and punctuation. */
  @JsonProperty("all three")
  ALL("all three aside");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Letters whose marks are accents even where Unicode has one character for both. */
  private static final Pattern ACCENTED = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}]+");

  private static final Pattern ACCENTS_APART =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArmenian}])\\p{Mn}+");

  /** ʼ is a letter to Unicode, an apostrophe to those who type; ` and ´ are symbols. */
  private static final Pattern PUNCTUATION_MARKS = Pattern.compile("[\\p{P}\\p{Sk}ʼ]");

  private final String said;

  Aside(String said) {
    this.said = said;
  }

  /**
   * The words that are compared: what stands between blanks and is not empty without what is left
   * out of account.
   *
   * @param text decoded or a reference
   */
  List<String> words(String text) {
    return Stream.of(BLANKS.split(applied(Normalizer.normalize(text, Normalizer.Form.NFC))))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private String applied(String text) {
    return switch (this) {
      case NOTHING -> text;
      case CASE -> text.toLowerCase(Locale.ROOT);
      case ACCENTS -> withoutAccents(text);
      case PUNCTUATION -> PUNCTUATION_MARKS.matcher(text).replaceAll("");
      case ALL -> CASE.applied(ACCENTS.applied(PUNCTUATION.applied(text)));
    };
  }

  /**
   * Takes accents off. Of Latin and Greek letters these are all marks: {@code ά} and {@code ϊ}
   * become {@code α} and {@code ι}. Of Cyrillic and Armenian letters they are those that have no
   * character together with their letter: stress is an accent, but {@code й}, {@code ї} and {@code
   * ё} are letters of their own. In all other scripts marks are vowels or change the letter, and
   * stay.
   *
   * @param text in normal form NFC
   */
  static String withoutAccents(String text) {
    String apart = ACCENTED.matcher(text).replaceAll(Aside::decomposed);
    return ACCENTS_APART.matcher(apart).replaceAll("");
  }

  private static String decomposed(MatchResult letters) {
    return Normalizer.normalize(letters.group(), Normalizer.Form.NFD);
  }

  /** Whether a character is one of the punctuation marks. */
  static boolean isPunctuation(int codePoint) {
    return PUNCTUATION_MARKS.matcher(Character.toString(codePoint)).matches();
  }

  /** In a few words, as in a table. */
  @Override
  public String toString() {
    return said;
  }
}

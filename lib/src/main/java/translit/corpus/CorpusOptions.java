package translit.corpus;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import translit.common.InputException;

/**
 * How a corpus is made.
 *
 * @param language the language's code, such as {@code hy-AM}
 * @param nativeLetter whether a code point is a letter of the native script
 * @param seed decides which article goes into which split
 * @param licence the text's licence and authors; empty for what the kind of file implies
 */
public record CorpusOptions(String language, IntPredicate nativeLetter, long seed, String licence) {

  /**
   * Checks the code.
   *
   * @param language the language's code, such as {@code hy-AM}
   * @param nativeLetter whether a code point is a letter of the native script
   * @param seed decides which article goes into which split
   * @param licence the text's licence and authors; empty for what the kind of file implies
   * @throws InputException if it is no language code
   */
  public CorpusOptions {
    Objects.requireNonNull(nativeLetter, "nativeLetter");
    Objects.requireNonNull(licence, "licence");
    locale(language);
  }

  /**
   * The usual options: seed 1, and the licence that the kind of file implies.
   *
   * @param language the language's code, such as {@code hy-AM}
   * @param nativeLetter whether a code point is a letter of the native script
   * @return the options
   * @throws InputException if the code is no language code
   */
  public static CorpusOptions of(String language, IntPredicate nativeLetter) {
    return new CorpusOptions(language, nativeLetter, 1, "");
  }

  /**
   * The same with another seed.
   *
   * @param newSeed decides which article goes into which split
   * @return the options
   */
  public CorpusOptions withSeed(long newSeed) {
    return new CorpusOptions(language, nativeLetter, newSeed, licence);
  }

  /**
   * The same with a licence.
   *
   * @param newLicence the text's licence and authors
   * @return the options
   */
  public CorpusOptions withLicence(String newLicence) {
    return new CorpusOptions(language, nativeLetter, seed, newLicence);
  }

  Locale locale() {
    return locale(language);
  }

  private static Locale locale(String language) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(language).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // refused below, as an empty code is
    }
    throw new InputException(
        "language \"" + language + "\": is no language code; give one such as hy-AM");
  }
}

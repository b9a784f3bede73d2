package translit.corpus;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import translit.common.InputException;
import translit.language.Language;

/**
 * How a corpus is made.
 *
 * @param language whose letters and spellings the text is read by
 * @param seed decides which article goes into which split
 * @param licence the text's licence and authors; empty for what the kind of file implies
 */
public record CorpusOptions(Language language, long seed, String licence) {

  /**
   * Checks the language's code.
   *
   * @param language whose letters and spellings the text is read by
   * @param seed decides which article goes into which split
   * @param licence the text's licence and authors; empty for what the kind of file implies
   * @throws InputException if it has no language code
   */
  public CorpusOptions {
    Objects.requireNonNull(licence, "licence");
    locale(language.code());
  }

  /**
   * The usual options: seed 1, and the licence that the kind of file implies.
   *
   * @param language whose letters and spellings the text is read by
   * @return the options
   * @throws InputException if its code is no language code
   */
  public static CorpusOptions of(Language language) {
    return new CorpusOptions(language, 1, "");
  }

  /**
   * The same with another seed.
   *
   * @param newSeed decides which article goes into which split
   * @return the options
   */
  public CorpusOptions withSeed(long newSeed) {
    return new CorpusOptions(language, newSeed, licence);
  }

  /**
   * The same with a licence.
   *
   * @param newLicence the text's licence and authors
   * @return the options
   */
  public CorpusOptions withLicence(String newLicence) {
    return new CorpusOptions(language, seed, newLicence);
  }

  Locale locale() {
    return locale(language.code());
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
        "language \""
            + language
            + "\": is no language code; write one into its rules.json, such as \"code\": \"hy-AM\"");
  }
}

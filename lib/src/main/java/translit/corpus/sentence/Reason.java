package translit.corpus.sentence;

import java.util.Locale;

/** Why a piece of text is not in a corpus. */
public enum Reason {
  /** A note below a copied page. */
  NOTE("a note below the text, behind ↑ or ^"),
  /** Hardly anything of the native script. */
  LETTERS("fewer than %d native letters".formatted(SentenceFilter.FEWEST_LETTERS)),
  /** A sentence in another script, a formula, a table of numbers. */
  SCRIPT("mostly no native letters"),
  /** What is no sentence but a page. */
  LENGTH(String.format(Locale.ROOT, "longer than %,d characters", SentenceFilter.MOST_CHARACTERS)),
  /** An exclamation, a number in a list. */
  WORDS("fewer than %d words".formatted(SentenceFilter.FEWEST_WORDS)),
  /** A heading, an entry of a list. */
  END(
      "no sentence's end, and fewer than %d words"
          .formatted(SentenceFilter.FEWEST_WORDS_WITHOUT_END)),
  /** What a stripped page still has of its markup, a file's name, the address of a page. */
  MARKUP("remains of markup, or an address"),
  /** Boilerplate, or the same file given twice. */
  REPEATED("repeated, word for word");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** {@return the reason in plain words, such as {@code fewer than 3 words}} */
  public String words() {
    return words;
  }
}

package translit.corpus.sentence;

import com.ibm.icu.text.UnicodeSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import translit.language.SentenceMarks;

/** Keeps what is a sentence of the native script, and leaves out scraps and remains of markup. */
public final class SentenceFilter {
  static final int FEWEST_LETTERS = 10;
  static final int FEWEST_WORDS = 3;

  /** A line without a sentence's end is kept if it is as long as one. */
  static final int FEWEST_WORDS_WITHOUT_END = 6;

  static final int MOST_CHARACTERS = 1000;

  /** Signs for a syllable or a word, of which a sentence has few. */
  private static final UnicodeSet SYLLABLES =
      new UnicodeSet("[[:Ideographic:][:Hiragana:][:Katakana:][:Hangul:][:Ethiopic:]]").freeze();

  private static final int LETTERS_OF_SYLLABLE = 3;

  // Alternatives of fixed words only: nothing here can backtrack.
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\^|↑|\\[|\\]|\\{|\\}|\\||<|>|''|==|__|\\*|\\\\|https?:|www\\.|://|&(nbsp|thinsp|ndash|mdash|minus|amp|lt|gt|quot)\\b"
              + "|\\b(thumb|thumbnail|upright|frameless)\\b|\\dpx\\b"
              + "|\\.(jpe?g|png|svg|gif|tiff?|ogg|webm|pdf|html?)\\b|\\bISBN\\b|=\"",
          Pattern.CASE_INSENSITIVE);

  private final IntPredicate nativeLetter;
  private final Words words;

  /**
   * A filter for a language.
   *
   * @param nativeLetter whether a code point is a letter of the native script, or one of its marks
   */
  public SentenceFilter(IntPredicate nativeLetter) {
    this.nativeLetter = nativeLetter;
    this.words = new Words(nativeLetter);
  }

  /**
   * Judges a line.
   *
   * @param line clean, in normal form NFC
   * @return why it is no sentence to learn from; empty if it is one
   */
  public Optional<Reason> refuses(String line) {
    long characters = line.codePoints().count();
    long letters = line.codePoints().filter(nativeLetter).count();
    long syllables = line.codePoints().filter(SYLLABLES::contains).filter(nativeLetter).count();
    if (letters + (LETTERS_OF_SYLLABLE - 1) * syllables < FEWEST_LETTERS) {
      return Optional.of(Reason.LETTERS);
    }
    if (letters * 3 < characters) {
      return Optional.of(Reason.SCRIPT);
    }
    if (characters > MOST_CHARACTERS) {
      return Optional.of(Reason.LENGTH);
    }
    int count = words.count(line);
    if (count < FEWEST_WORDS) {
      return Optional.of(Reason.WORDS);
    }
    if (count < FEWEST_WORDS_WITHOUT_END && !SentenceMarks.endsSentence(line)) {
      return Optional.of(Reason.END);
    }
    return MARKUP.matcher(line).find() ? Optional.of(Reason.MARKUP) : Optional.empty();
  }
}

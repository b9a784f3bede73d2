package translit.corpus;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Keeps what is a sentence of the native script, and leaves out scraps and remains of markup. */
final class SentenceFilter implements Predicate<String> {
  private static final int FEWEST_LETTERS = 10;
  private static final int FEWEST_WORDS = 3;

  /** A line without a sentence's end is kept if it is as long as one. */
  private static final int FEWEST_WORDS_WITHOUT_END = 6;

  private static final int MOST_CHARACTERS = 1000;

  // Alternatives of fixed words only: nothing here can backtrack.
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\^|↑|\\[|\\]|\\{|\\}|\\||<|>|''|==|__|\\*|\\\\|https?:|www\\.|://|&(nbsp|thinsp|ndash|mdash|minus|amp|lt|gt|quot)\\b"
              + "|\\b(thumb|thumbnail|upright|frameless)\\b|\\dpx\\b"
              + "|\\.(jpe?g|png|svg|gif|tiff?|ogg|webm|pdf|html?)\\b|\\bISBN\\b|=\"",
          Pattern.CASE_INSENSITIVE);
  private static final String ENDS = ".!?…։:՞՜;·";
  private static final String CLOSERS = "\"'»”’)“";

  private final IntPredicate nativeLetter;

  SentenceFilter(IntPredicate nativeLetter) {
    this.nativeLetter = nativeLetter;
  }

  @Override
  public boolean test(String line) {
    long characters = line.codePoints().count();
    long letters = line.codePoints().filter(nativeLetter).count();
    if (letters < FEWEST_LETTERS || letters * 3 < characters || characters > MOST_CHARACTERS) {
      return false;
    }
    long words = 1 + line.chars().filter(c -> c == ' ').count();
    return words >= (endsSentence(line) ? FEWEST_WORDS : FEWEST_WORDS_WITHOUT_END)
        && !MARKUP.matcher(line).find();
  }

  private static boolean endsSentence(String line) {
    int last = line.length() - 1;
    while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(line.charAt(last)) >= 0;
  }
}

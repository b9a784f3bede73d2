package translit.corpus.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Cuts text into the sentences of a language, by ICU's rules and four of our own: an initial or an
 * abbreviation ends no sentence, nor does a dot within brackets; in Armenian an ASCII colon is a
 * full stop where a capital follows it, since many type it for {@code ։}; and where words have no
 * spaces, as in Thai, which has no full stop either, a long line is cut at the spaces between its
 * phrases.
 */
public final class Sentences {
  private static final Set<String> ARMENIAN = Set.of("hy", "hyw", "xcl");

  /** A note below the text in a page that was copied: an arrow back to where it belongs. */
  private static final String NOTES = "↑^";

  /** Where phrases have spaces between them and sentences nothing else: longer than most. */
  private static final int LONG_LINE = 300;

  private static final int FEWEST_OF_A_LONG_LINE = 100;

  private final IntPredicate nativeLetter;
  private final Words words;
  private final boolean colonEnds;
  private final Dots dots;
  private final BreakIterator breaks;

  /**
   * Takes ICU's rules for a language.
   *
   * @param locale the language, such as {@code hy-AM}
   * @param nativeLetter whether a code point is a letter of the native script
   */
  public Sentences(Locale locale, IntPredicate nativeLetter) {
    this.nativeLetter = nativeLetter;
    this.words = new Words(nativeLetter);
    this.colonEnds = ARMENIAN.contains(locale.getLanguage());
    this.dots = new Dots(locale.getLanguage());
    this.breaks = BreakIterator.getSentenceInstance(ULocale.forLocale(locale));
  }

  /**
   * Cuts a text whose paragraphs are lines.
   *
   * @param text in normal form NFC
   * @return sentences that are clean, and not yet judged
   */
  public List<String> cut(String text) {
    List<String> sentences = new ArrayList<>();
    text.lines()
        .filter(line -> !isNote(line))
        .forEach(paragraph -> cutParagraph(paragraph, sentences));
    return sentences;
  }

  /**
   * The lines that {@link #cut} leaves out.
   *
   * @param text whose paragraphs are lines
   * @return notes below the text
   */
  public Stream<String> notes(String text) {
    return text.lines().filter(Sentences::isNote).map(SentenceCleaner::clean);
  }

  private static boolean isNote(String line) {
    return !line.isEmpty() && NOTES.indexOf(line.charAt(0)) >= 0;
  }

  private void cutParagraph(String paragraph, List<String> sentences) {
    breaks.setText(paragraph);
    int start = 0;
    breaks.first();
    for (int found = breaks.next(); found != BreakIterator.DONE; found = breaks.next()) {
      int end = beforeOpeners(paragraph, start, found);
      if (end == paragraph.length() || dots.end(paragraph, start, end)) {
        cutPiece(paragraph.substring(start, end), sentences);
        start = end;
      }
    }
  }

  /** Where an opening quote or bracket follows without a space, ICU takes it for a closing one. */
  private static int beforeOpeners(String text, int start, int end) {
    int border = end;
    while (end < text.length() && border > start + 1 && isOpener(text.charAt(border - 1))) {
      border--;
    }
    return border;
  }

  private static boolean isOpener(char c) {
    return Character.getType(c) == Character.START_PUNCTUATION
        || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private void cutPiece(String piece, List<String> sentences) {
    if (piece.length() > LONG_LINE && words.isUnspaced(piece)) {
      cutAtSpaces(piece, sentences);
    } else {
      cutAtColons(piece, sentences);
    }
  }

  private static void cutAtSpaces(String piece, List<String> sentences) {
    int start = 0;
    for (int at = 0; at < piece.length(); at++) {
      if (Dots.isSpace(piece.charAt(at)) && at - start >= FEWEST_OF_A_LONG_LINE) {
        add(piece.substring(start, at), sentences);
        start = at + 1;
      }
    }
    add(piece.substring(start), sentences);
  }

  private void cutAtColons(String piece, List<String> sentences) {
    int start = 0;
    for (int at = piece.indexOf(':'); colonEnds && at > 0; at = piece.indexOf(':', at + 1)) {
      if (isFullStop(piece, at)) {
        add(piece.substring(start, at + 1), sentences);
        start = at + 1;
      }
    }
    add(piece.substring(start), sentences);
  }

  private boolean isFullStop(String text, int colon) {
    int before = text.codePointBefore(colon);
    boolean closes = nativeLetter.test(before) || before == '»' || before == ')';
    int next = colon + 1;
    while (next < text.length() && Dots.isSpace(text.charAt(next))) {
      next++;
    }
    if (!closes || next == text.length()) {
      return closes;
    }
    int after = text.codePointAt(next);
    return next > colon + 1 && (Character.isUpperCase(after) || after == '«');
  }

  private static void add(String sentence, List<String> sentences) {
    String clean = SentenceCleaner.clean(sentence);
    if (!clean.isEmpty()) {
      sentences.add(clean);
    }
  }
}

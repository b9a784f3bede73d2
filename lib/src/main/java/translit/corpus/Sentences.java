package translit.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts text into the sentences of a language, by ICU's rules and three of our own: an initial or an
 * abbreviation ends no sentence, nor does a dot within brackets, and in Armenian an ASCII colon is
 * a full stop where a capital follows it, since many type it for {@code ։}.
 */
final class Sentences {
  private static final Set<String> ARMENIAN = Set.of("hy", "hyw", "xcl");
  private static final int LONGEST_ABBREVIATION = 3;

  /**
   * Abbreviations in small letters that need a word behind them, as in {@code ім. Шевченка} and
   * {@code հս. Երևան}. None is a common word as well, or ends sentences, as {@code ст.} does. ICU's
   * own list of exceptions has none of these languages but Greek, with a few.
   */
  private static final Map<String, Set<String>> NEED_A_WORD =
      Map.of(
          "uk",
          words(
              "ім див вул просп пров бульв пл св преп митр єп архієп проф акад доц інж"
                  + " напр побл псевд англ нім фр лат грец рос пол укр італ ісп смт"),
          "hy",
          words(
              "հս հվ հյուս հվս արլ արմ սբ դոկտ դր պրոֆ ակադ գեն գնդ ռեժ խմբ թարգմ հեղ կոմպ ընկ"
                  + " տես ծն անգլ լատ հուն ռուս ֆր գերմ իտալ իսպ պարսկ արաբ վրաց ճապ"),
          "el",
          words(
              "αγ βλ δηλ σελ τηλ καθ δρ στρ αρχ λατ αγγλ γαλλ γερμ ιταλ ισπ τουρκ ρωσ μτφ επιμ εκδ"
                  + " τόμ κεφ αριθ λεωφ οδ πρβλ"));

  /** A note below the text in a page that was copied: an arrow back to where it belongs. */
  private static final String NOTES = "↑^";

  /** Brackets open for longer were never closed. */
  private static final int LONGEST_BRACKETS = 200;

  private final IntPredicate nativeLetter;
  private final boolean colonEnds;
  private final Set<String> needAWord;
  private final BreakIterator breaks;

  /**
   * @param locale the language, such as {@code hy-AM}
   * @param nativeLetter whether a code point is a letter of the native script
   */
  Sentences(Locale locale, IntPredicate nativeLetter) {
    this.nativeLetter = nativeLetter;
    this.colonEnds = ARMENIAN.contains(locale.getLanguage());
    this.needAWord = NEED_A_WORD.getOrDefault(locale.getLanguage(), Set.of());
    this.breaks = BreakIterator.getSentenceInstance(ULocale.forLocale(locale));
  }

  /** Cuts a text whose paragraphs are lines: sentences that are clean, and not yet judged. */
  List<String> cut(String text) {
    List<String> sentences = new ArrayList<>();
    text.lines()
        .filter(line -> line.isEmpty() || NOTES.indexOf(line.charAt(0)) < 0)
        .forEach(paragraph -> cutParagraph(paragraph, sentences));
    return sentences;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private void cutParagraph(String paragraph, List<String> sentences) {
    breaks.setText(paragraph);
    int start = 0;
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == paragraph.length() || isEnd(paragraph, start, end)) {
        cutAtColons(paragraph.substring(start, end), sentences);
        start = end;
      }
    }
  }

  /** Whether a sentence ends where ICU thinks so. */
  private boolean isEnd(String text, int start, int end) {
    int last = end - 1;
    while (last > start && isSpace(text.charAt(last))) {
      last--;
    }
    if (!isDot(text.charAt(last))) {
      return true;
    }
    int word = last;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    int length = last - word;
    if (length == 0) {
      // ".NET" begins with its dot, "in 1915." ends with it.
      return last > start && !isSpace(text.charAt(last - 1));
    }
    // "J. Smith", "St. John", "i.e."; but "he came to me." and "in the EU." end a sentence.
    boolean initial = length == 1;
    boolean title =
        length <= LONGEST_ABBREVIATION
            && Character.isUpperCase(text.charAt(word))
            && Character.isLowerCase(text.charAt(last - 1));
    boolean afterDot =
        length <= LONGEST_ABBREVIATION && word > start && isDot(text.charAt(word - 1));
    boolean needsAWord = needAWord.contains(text.substring(word, last).toLowerCase(Locale.ROOT));
    return !initial && !title && !afterDot && !needsAWord && !isInsideBrackets(text, start, last);
  }

  private static boolean isInsideBrackets(String text, int start, int dot) {
    for (int at = dot; at >= Math.max(start, dot - LONGEST_BRACKETS); at--) {
      char c = text.charAt(at);
      if (c == '(' || c == ')') {
        return c == '(';
      }
    }
    return false;
  }

  /** The no-break space, too, which often stands after an initial. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The full stop and Armenian's one-dot leader, which is typed for it. */
  private static boolean isDot(char c) {
    return c == '.' || c == '\u2024';
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
    while (next < text.length() && isSpace(text.charAt(next))) {
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

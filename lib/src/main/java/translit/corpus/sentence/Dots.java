package translit.corpus.sentence;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells a full stop from the dot of an initial or an abbreviation. */
final class Dots {
  /** Code points of one letter with its signs, as in {@code श्री}; {@code स्त्री} is a word. */
  private static final int LONGEST_INITIAL = 4;

  private static final int LONGEST_ABBREVIATION = 3;

  /** Unicode's combining class of the signs that take a letter's vowel. */
  private static final int VIRAMA = 9;

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
                  + " τόμ κεφ αριθ λεωφ οδ πρβλ"),
          "hyw",
          words("պրն տիկ փրոֆ տոքթ հմմտ տես"),
          "ka",
          words("ძვ იხ მაგ აკად პროფ ლათ ბერძნ ინგლ რუს გერმ ფრანგ"),
          "mr",
          words("उदा प्रो"),
          "vi",
          words("tp ts gs pgs ths"));

  /**
   * Words of one letter with its signs that end sentences and are no initials: {@code मी} is I,
   * unless it is metres behind a number or {@code कि}. In 6 million characters of Wikipedia 35 of
   * 8,592 such dots are theirs; what people say to each other has more of them.
   */
  private static final Map<String, Set<String>> SHORT_WORDS =
      Map.of("mr", words("मी तू तो ती ते हे हो या ये दे घे द्या घ्या व्हा"));

  /** Brackets open for longer were never closed. */
  private static final int LONGEST_BRACKETS = 200;

  /** Languages whose words are syllables: one with a capital is more often a name than a title. */
  private static final Set<String> SHORT_NAMES = Set.of("vi");

  private final Set<String> needAWord;
  private final Set<String> shortWords;
  private final boolean shortNames;

  /** By a language's code, such as {@code hy}. */
  Dots(String language) {
    needAWord = NEED_A_WORD.getOrDefault(language, Set.of());
    shortWords = SHORT_WORDS.getOrDefault(language, Set.of());
    shortNames = SHORT_NAMES.contains(language);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** Whether a sentence that begins at {@code start} ends where ICU thinks so: at {@code end}. */
  boolean end(String text, int start, int end) {
    int last = end - 1;
    while (last > start && isSpace(text.charAt(last))) {
      last--;
    }
    if (!isDot(text.charAt(last))) {
      return true;
    }
    int word = last;
    while (word > start && isOfAWord(text.codePointBefore(word))) {
      word -= Character.charCount(text.codePointBefore(word));
    }
    String written = text.substring(word, last);
    if (written.isEmpty()) {
      // ".NET" begins with its dot, "in 1915." ends with it.
      return last > start && !isSpace(text.charAt(last - 1));
    }
    // "J. Smith", "St. John", "i.e.", "डॉ. सेन"; but "he came to me." and "in the EU." end a
    // sentence.
    int length = letters(written);
    boolean initial =
        length <= 1
            && written.codePointCount(0, written.length()) <= LONGEST_INITIAL
            && !(shortWords.contains(written) && followsAWord(text, start, word));
    boolean title =
        !shortNames
            && length <= LONGEST_ABBREVIATION
            && Character.isUpperCase(written.codePointAt(0))
            && Character.isLowerCase(written.codePointBefore(written.length()));
    boolean afterDot =
        length <= LONGEST_ABBREVIATION && word > start && isDot(text.charAt(word - 1));
    boolean needsAWord = needAWord.contains(written.toLowerCase(Locale.ROOT));
    return !initial && !title && !afterDot && !needsAWord && !isInsideBrackets(text, start, last);
  }

  /** Whether no number, initial or abbreviation stands before a word. */
  private static boolean followsAWord(String text, int start, int word) {
    int before = word;
    while (before > start && isSpace(text.charAt(before - 1))) {
      before--;
    }
    return before > start
        && !isDot(text.charAt(before - 1))
        && !Character.isDigit(text.charAt(before - 1));
  }

  /** Signs for vowels belong to their letter. */
  private static boolean isOfAWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  /** Letters that a virama joins, as in {@code श्री}, are one. */
  private static int letters(String word) {
    int letters = 0;
    int before = 0;
    for (int c : word.codePoints().toArray()) {
      letters += Character.isLetter(c) && UCharacter.getCombiningClass(before) != VIRAMA ? 1 : 0;
      before = c;
    }
    return letters;
  }

  private static boolean isInsideBrackets(String text, int start, int dot) {
    for (int at = dot; at >= Math.max(start, dot - LONGEST_BRACKETS); at--) {
      char c = text.charAt(at);
      if ("()（）".indexOf(c) >= 0) {
        return c == '(' || c == '（';
      }
    }
    return false;
  }

  /** The no-break space, too, which often stands after an initial. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The full stop and Armenian's one-dot leader, which is typed for it. */
  private static boolean isDot(char c) {
    return c == '.' || c == '\u2024';
  }
}

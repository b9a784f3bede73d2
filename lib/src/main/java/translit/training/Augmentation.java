package translit.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import translit.common.SeededHash;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

/**
 * Data augmentation: training sentences as people also type them, where an encyclopedia does not.
 * Some are cropped to a few words, so that words are known without a neighbour; some get words of
 * Latin script inserted, which stay as they are; some are put in capitals, wholly or for a few
 * words. Most are not changed.
 *
 * @param romanizer of the sentences
 * @param latin symbols of the input
 * @param natives symbols of the output
 * @param foreign words to put in; none are if it is empty
 * @param seed with the sentence decides what happens to it
 */
record Augmentation(
    Romanizer romanizer, Alphabet latin, Alphabet natives, List<String> foreign, long seed) {
  private static final double FRAGMENTS = 0.15;
  private static final int FRAGMENT_WORDS = 6;
  private static final double FOREIGN = 0.08;
  private static final double CAPITALS = 0.04;
  private static final double CAPITAL_WORDS = 0.04;
  private static final int FEW_WORDS = 3;
  private static final String NONE = "";
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2,}(?![\\p{L}\\p{N}])");

  /**
   * An augmentation that draws anew for a seed.
   *
   * @param rules that romanize
   * @param foreign words to put in; none are if it is empty
   * @param seed with the sentence decides what happens to it
   */
  Augmentation(RomanizationRules rules, List<String> foreign, long seed) {
    this(
        new Romanizer(rules, seed), Alphabet.latin(rules), Alphabet.ofNative(rules), foreign, seed);
  }

  /** The words of Latin script in some texts, as often as they stand there. */
  static List<String> latinWords(List<String> texts) {
    return texts.stream()
        .flatMap(text -> LATIN_WORD.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  /** A sentence, augmented or not, romanized and aligned. */
  AlignedText romanize(String sentence) {
    Random random = new Random(SeededHash.of(sentence, ~seed));
    List<String> words = new ArrayList<>(Arrays.asList(sentence.split(" ")));
    if (random.nextDouble() < FRAGMENTS && words.size() > 1) {
      int from = random.nextInt(words.size());
      int to = Math.min(words.size(), from + 1 + random.nextInt(FRAGMENT_WORDS));
      words = new ArrayList<>(words.subList(from, to));
    }
    if (random.nextDouble() < FOREIGN && !foreign.isEmpty()) {
      int at = random.nextInt(words.size() + 1);
      for (int count = 1 + random.nextInt(2); count > 0; count--) {
        words.add(at, foreign.get(random.nextInt(foreign.size())));
      }
    }
    AlignedText text = romanizer.romanize(String.join(" ", words));
    double kind = random.nextDouble();
    if (kind < CAPITALS) {
      return capitals(text, 0, words.size());
    }
    if (kind < CAPITALS + CAPITAL_WORDS) {
      int from = random.nextInt(words.size());
      return capitals(text, from, from + 1 + random.nextInt(FEW_WORDS));
    }
    return text;
  }

  /** Both sides of some words in capitals; a word with a letter that has none stays as it is. */
  private AlignedText capitals(AlignedText text, int fromWord, int toWord) {
    List<String> upperLatin = new ArrayList<>(text.latin());
    upperLatin.replaceAll(symbol -> upper(symbol, latin));
    List<String> upperNatives = new ArrayList<>(text.natives());
    upperNatives.replaceAll(symbol -> upper(symbol, natives));
    int word = 0;
    int start = 0;
    for (int t = 0; t <= text.size(); t++) {
      if (t == text.size() || text.latin().get(t).equals(" ")) {
        List<String> wordLatin = upperLatin.subList(start, t);
        List<String> wordNatives = upperNatives.subList(start, t);
        boolean chosen = fromWord <= word && word < toWord;
        if (!chosen || wordLatin.contains(NONE) || wordNatives.contains(NONE)) {
          Collections.copy(wordLatin, text.latin().subList(start, t));
          Collections.copy(wordNatives, text.natives().subList(start, t));
        }
        word++;
        start = t + 1;
      }
    }
    return new AlignedText(upperLatin, upperNatives);
  }

  /** The capital; the symbol itself if it is special or kept; NONE if its capital is no symbol. */
  private static String upper(String symbol, Alphabet alphabet) {
    if (alphabet.index(symbol) <= Alphabet.OTHER_INDEX) {
      return symbol;
    }
    String raised = withoutGreekAccent(symbol.toUpperCase(Locale.ROOT));
    return alphabet.index(raised) > Alphabet.OTHER_INDEX ? raised : NONE;
  }

  /** Greek words of capitals bear no accent, {@code ΑΘΗΝΑ} for {@code Αθήνα}, but a diaeresis. */
  private static String withoutGreekAccent(String raised) {
    if (Character.UnicodeScript.of(raised.codePointAt(0)) != Character.UnicodeScript.GREEK) {
      return raised;
    }
    String bare = Normalizer.normalize(raised, Normalizer.Form.NFD).replace("\u0301", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}

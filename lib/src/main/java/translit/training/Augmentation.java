package translit.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import translit.common.SeededHash;
import translit.corpus.ForeignMixer;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

/**
 * Data augmentation: training sentences as people also type them, where an encyclopedia does not.
 * Some are cropped to a few words, so that words are known without a neighbour; some get foreign
 * words, names and addresses, which stay as they are; some are written {@linkplain CasualWriting
 * casually}; some are put in capitals, wholly or for a few words.
 *
 * @param romanizer of the sentences
 * @param latin symbols of the input
 * @param natives symbols of the output
 * @param foreign puts foreign words in; null if none are
 * @param foreignShare of the sentences that get some, 0 to 1
 * @param seed with the sentence decides what happens to it
 */
record Augmentation(
    Romanizer romanizer,
    Alphabet latin,
    Alphabet natives,
    ForeignMixer foreign,
    double foreignShare,
    long seed) {
  private static final double FRAGMENTS = 0.25;
  private static final int FRAGMENT_WORDS = 6;
  private static final double CAPITALS = 0.04;
  private static final double CAPITAL_WORDS = 0.04;
  private static final int FEW_WORDS = 3;
  private static final String NONE = "";

  /**
   * An augmentation that draws anew for a seed.
   *
   * @param rules that romanize
   * @param foreign puts foreign words in; null if none are
   * @param foreignShare of the sentences that get some, 0 to 1
   * @param seed with the sentence decides what happens to it
   */
  Augmentation(RomanizationRules rules, ForeignMixer foreign, double foreignShare, long seed) {
    this(
        new Romanizer(rules, seed),
        Alphabet.latin(rules),
        Alphabet.ofNative(rules),
        foreign == null ? null : foreign.withSeed(seed),
        foreignShare,
        seed);
  }

  /** A sentence, augmented or not, romanized and aligned. */
  AlignedText romanize(String sentence) {
    Random random = new Random(SeededHash.of(sentence, ~seed));
    String words = random.nextDouble() < FRAGMENTS ? fragment(sentence, random) : sentence;
    // Before foreign words are put in: an address without its signs would be none.
    String written = CasualWriting.of(words, random);
    boolean mixed = random.nextDouble() < foreignShare && foreign != null;
    AlignedText romanized = romanizer.romanize(mixed ? foreign.mix(written).text() : written);
    double kind = random.nextDouble();
    int count = 1 + Collections.frequency(romanized.latin(), " ");
    if (kind < CAPITALS) {
      return capitals(romanized, 0, count);
    }
    if (kind < CAPITALS + CAPITAL_WORDS) {
      int from = random.nextInt(count);
      return capitals(romanized, from, from + 1 + random.nextInt(FEW_WORDS));
    }
    return romanized;
  }

  private static String fragment(String sentence, Random random) {
    String[] words = sentence.split(" ");
    int from = random.nextInt(words.length);
    int to = Math.min(words.length, from + 1 + random.nextInt(FRAGMENT_WORDS));
    return String.join(" ", Arrays.asList(words).subList(from, to));
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

package translit.network.decoding;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import translit.language.Alphabet;
import translit.network.WordReadings;
import translit.network.WordReadings.Reading;
import translit.text.Transitions;

/**
 * Chooses native symbols that the rules can spell, word by word: each is native, stays Latin, or is
 * a Latin stem with a native ending. For several threads.
 */
public final class RuleDecoder {
  /**
   * Log odds of both words from which {@code barev.es} is none: of 234 hosts in romanized sentences
   * none was lost in Armenian and at most four in Greek and Ukrainian, by networks that had never
   * seen a host, and without a bias; of words that could be a host a quarter and two thirds were
   * recognized.
   */
  private static final double SURELY_NATIVE = 4;

  private final Alphabet natives;
  private final int[] ownOfLatin;
  private final SpellingTrie trie;
  private final WordChoice choice;
  private final Set<String> endings;
  private final int script;
  private final Addresses addresses;
  private final Queue<Words> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Readings> idleReadings = new ConcurrentLinkedQueue<>();

  /**
   * Makes a decoder.
   *
   * @param rules of the network's language
   * @param endings that a Latin stem may take, native text
   * @param latin symbols of its input
   * @param natives symbols of its output
   * @param nativeBias added to the logarithm of the odds that a word is native, nats
   */
  public RuleDecoder(
      Transitions rules,
      Collection<String> endings,
      Alphabet latin,
      Alphabet natives,
      double nativeBias) {
    this.natives = natives;
    this.choice = new WordChoice(nativeBias);
    this.ownOfLatin =
        IntStream.range(0, latin.size())
            .map(
                i ->
                    i <= Alphabet.OTHER_INDEX
                        ? Alphabet.OTHER_INDEX
                        : natives.index(latin.symbol(i)))
            .toArray();
    this.endings = Set.copyOf(endings);
    this.script = script(natives);
    this.trie = new SpellingTrie(rules, latin, natives);
    this.addresses =
        new Addresses(
            trie.child(SpellingTrie.ROOT, latin.indexOfCharacter('@')) != 0, country(script));
  }

  /** The script of native letters, or ICU's number for none, as where it is Latin. */
  private static int script(Alphabet natives) {
    return natives.symbols().stream()
        .mapToInt(symbol -> UScript.getScript(symbol.codePointAt(0)))
        .filter(some -> some > UScript.INHERITED && some != UScript.LATIN)
        .findFirst()
        .orElse(UScript.INVALID_CODE);
  }

  /** The country in which most people write with a script, as its hosts end; or nothing. */
  private static String country(int script) {
    return script == UScript.INVALID_CODE
        ? ""
        : ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)))
            .getCountry()
            .toLowerCase(Locale.ROOT);
  }

  /**
   * Chooses.
   *
   * @param characters code points
   * @param latin their indices
   * @param probabilities of the native symbols, row by row: {@code length × symbols}
   * @return the index of a native symbol for each character
   */
  public short[] symbols(int[] characters, short[] latin, float[] probabilities) {
    Line line = line(characters, latin, probabilities);
    short[] symbols = new short[characters.length];
    for (int at = 0; at < symbols.length; at++) {
      symbols[at] = (short) line.own(at);
    }
    Words words = words();
    words.write(line, addresses(line, words), symbols);
    idle.add(words);
    return symbols;
  }

  /**
   * What the words may be. What is no letter, such as a number, is a word if the rules can read it
   * in several ways; an address is none.
   *
   * @param characters code points
   * @param latin their indices
   * @param probabilities of the native symbols, row by row: {@code length × symbols}
   * @param most readings of a word
   * @return all words, their places counted in code points
   */
  public List<WordReadings> readings(
      int[] characters, short[] latin, float[] probabilities, int most) {
    Line line = line(characters, latin, probabilities);
    Words words = words();
    Readings readings =
        Optional.ofNullable(idleReadings.poll()).orElseGet(() -> new Readings(trie, choice));
    List<WordReadings> found = new ArrayList<>();
    for (Word word : words.of(line, addresses(line, words))) {
      List<Reading> best = readings.of(line, word, most);
      String typed = line.text(word.from(), word.to());
      if (best.size() > 1
          || !best.get(0).text().equals(typed)
          || typed.codePoints().anyMatch(Character::isLetter)) {
        found.add(new WordReadings(word.from(), word.to(), typed, best));
      }
    }
    idle.add(words);
    idleReadings.add(readings);
    return found;
  }

  /** One that no thread uses. */
  private Words words() {
    return Optional.ofNullable(idle.poll()).orElseGet(() -> new Words(trie, endings, choice));
  }

  private boolean[] addresses(Line line, Words words) {
    return addresses.in(line.characters(), (from, to) -> areSurelyNative(line, words, from, to));
  }

  private boolean areSurelyNative(Line line, Words words, int from, int to) {
    boolean[] others = new boolean[line.length()];
    return words.of(line, others).stream()
        .filter(word -> word.from() >= from && word.to() <= to)
        .allMatch(word -> choice.logOdds(line, word) > SURELY_NATIVE);
  }

  Line line(int[] characters, short[] latin, float[] probabilities) {
    return new Line(characters, latin, ownOfLatin, probabilities, natives, script);
  }
}

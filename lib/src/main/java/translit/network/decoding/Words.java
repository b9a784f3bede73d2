package translit.network.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a line and what their readings are worth, for one thread. */
final class Words {
  /** Latin letters that a stem before a native ending has at least. */
  private static final int SHORTEST_STEM = 3;

  /** Latin characters of an ending at most. */
  private static final int LONGEST_ENDING = 8;

  /** How much more probable an ending must be than that it is a part of the stem, in nats. */
  private static final float FOR_ENDING = 3;

  private static final double EVEN = Math.log(0.5);

  private final SpellingTrie trie;
  private final Set<String> endings;
  private final WordChoice choice;
  private final NativeReading reading;

  /**
   * @param trie what the rules can spell
   * @param endings that a Latin stem may take
   * @param choice whether a word is native
   */
  Words(SpellingTrie trie, Set<String> endings, WordChoice choice) {
    this.trie = trie;
    this.endings = endings;
    this.choice = choice;
    this.reading = new NativeReading(trie);
  }

  /** The words of a line, but for some characters. */
  List<Word> of(Line line, boolean[] untouched) {
    List<Word> words = new ArrayList<>();
    each(line, untouched, (from, to) -> words.add(withStem(line, whole(line, from, to))));
    return words;
  }

  /** What is done with a word that is found. */
  private interface Found {
    void at(int from, int to);
  }

  private void each(Line line, boolean[] untouched, Found found) {
    int length = line.length();
    for (int from = 0, to; from < length; from = to) {
      to = from;
      while (to < length && !untouched[to] && isPart(line, to)) {
        to++;
      }
      if (to == from) {
        to++;
      } else if (!isNextTo(untouched, from, to)) {
        found.at(from, to);
      }
    }
  }

  /** Whether a word is a piece of what passes untouched, as the last sign of an address may be. */
  private static boolean isNextTo(boolean[] untouched, int from, int to) {
    return from > 0 && untouched[from - 1] || to < untouched.length && untouched[to];
  }

  private boolean isPart(Line line, int at) {
    return line.isLetter(at)
        || Character.isDigit(line.character(at))
        || line.isApostrophe(at)
        || trie.child(SpellingTrie.ROOT, line.latin(at)) != SpellingTrie.ROOT;
  }

  /** A word as it is and as a native one, but not yet as a stem with an ending. */
  private Word whole(Line line, int from, int to) {
    int behind = trie.neighbours.border;
    float asNative = reading.read(line, from, to, behind);
    if (followsHyphen(line, from)) { // an ending, or a word of its own
      float asEnding = reading.read(line, from, to, trie.neighbours.letter);
      behind = asEnding > asNative ? trie.neighbours.letter : behind;
      asNative = Math.max(asNative, asEnding);
    }
    float asLatin = 0;
    boolean hasLetters = false;
    boolean hasNativeLetter = false;
    for (int at = from; at < to; at++) {
      hasLetters |= line.isLatinLetter(at);
      hasNativeLetter |= line.isNativeWithoutRule(at);
      asLatin += latin(line, at);
    }
    return new Word(
        from,
        to,
        asNative,
        behind,
        hasLetters && !(hasNativeLetter && asNative > Float.NEGATIVE_INFINITY)
            ? asLatin
            : Float.NEGATIVE_INFINITY,
        to,
        Float.NEGATIVE_INFINITY);
  }

  /** The same word, as a Latin stem with a native ending as well. */
  private Word withStem(Line line, Word word) {
    int to = word.to();
    float asLatin = 0;
    int letters = 0;
    int stem = to;
    float asBoth = Float.NEGATIVE_INFINITY;
    for (int at = word.from(); at < to; at++) {
      if (line.isLatinLetter(at)) {
        if (letters >= SHORTEST_STEM && to - at <= LONGEST_ENDING && isLatin(line, at - 1)) {
          float both = asLatin + reading.read(line, at, to, trie.neighbours.letter);
          if (both > asBoth && endings.contains(reading.text(to))) {
            asBoth = both;
            stem = at;
          }
        }
        letters++;
      }
      asLatin += latin(line, at);
    }
    return new Word(word.from(), to, word.asNative(), word.behind(), word.asLatin(), stem, asBoth);
  }

  private static float latin(Line line, int at) {
    return line.isOther(at) ? 0 : line.log(at, line.own(at));
  }

  private static boolean followsHyphen(Line line, int from) {
    return from > 1 && line.character(from - 1) == '-' && line.isLetter(from - 2);
  }

  private static boolean isLatin(Line line, int at) {
    return line.isOther(at) || line.log(at, line.own(at)) > EVEN;
  }

  /** The logarithm of the odds that a word that is not native has a native ending. */
  static double endingLogOdds(Word word) {
    return word.asBoth() == Float.NEGATIVE_INFINITY
        ? Double.NEGATIVE_INFINITY
        : word.asBoth() - word.asLatin() - FOR_ENDING;
  }

  /**
   * Writes the words of a line.
   *
   * @param line with what a network says of it
   * @param untouched characters that are no part of a word
   * @param symbols for which each character stands for itself; those of the words are changed
   */
  void write(Line line, boolean[] untouched, short[] symbols) {
    each(line, untouched, (from, to) -> write(line, whole(line, from, to), symbols));
  }

  /**
   * Writes a word that was just read as a whole; most are native, and then nothing is read again.
   */
  private void write(Line line, Word word, short[] symbols) {
    if (choice.isNative(line, word)) {
      if (followsHyphen(line, word.from()) && word.behind() == trie.neighbours.border) {
        reading.read(line, word.from(), word.to(), word.behind());
      }
      reading.write(word.to(), symbols);
      return;
    }
    Word both = withStem(line, word);
    if (endingLogOdds(both) > 0) {
      reading.read(line, both.stem(), both.to(), trie.neighbours.letter);
      reading.write(both.to(), symbols);
    }
  }
}

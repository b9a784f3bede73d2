package translit.network.decoding;

import java.util.ArrayList;
import java.util.List;

/** The words of a line and what their readings are worth, for one thread. */
final class Words {
  /** Latin letters that a stem before a native ending has at least. */
  private static final int SHORTEST_STEM = 3;

  private final SpellingTrie trie;
  private final NativeReading reading;

  Words(SpellingTrie trie) {
    this.trie = trie;
    this.reading = new NativeReading(trie);
  }

  /** The words of a line, but for some characters. */
  List<Word> of(Line line, boolean[] untouched) {
    List<Word> words = new ArrayList<>();
    int length = line.length();
    for (int from = 0, to; from < length; from = to) {
      to = from;
      while (to < length && !untouched[to] && isPart(line, to)) {
        to++;
      }
      if (to > from) {
        words.add(word(line, from, to));
      } else {
        to++;
      }
    }
    return words;
  }

  private boolean isPart(Line line, int at) {
    return line.isLetter(at)
        || Character.isDigit(line.character(at))
        || line.isApostrophe(at)
        || trie.child(SpellingTrie.ROOT, line.latin(at)) != SpellingTrie.ROOT;
  }

  private Word word(Line line, int from, int to) {
    float asNative = reading.read(line, from, to, trie.border);
    float asLatin = 0;
    int letters = 0;
    int stem = from;
    float asBoth = Float.NEGATIVE_INFINITY;
    for (int at = from; at < to; at++) {
      if (line.isLatinLetter(at)) {
        if (letters >= SHORTEST_STEM && isBorder(line, at)) {
          float both = asLatin + reading.read(line, at, to, trie.letter);
          if (both > asBoth) {
            asBoth = both;
            stem = at;
          }
        }
        letters++;
      }
      asLatin += line.isOther(at) ? 0 : line.log(at, line.own(at));
    }
    return new Word(
        from, to, asNative, letters == 0 ? Float.NEGATIVE_INFINITY : asLatin, stem, asBoth);
  }

  /** Whether an ending may begin: the network is for Latin before it and for native behind. */
  private static boolean isBorder(Line line, int at) {
    return isLatin(line, at - 1) && !isLatin(line, at);
  }

  private static boolean isLatin(Line line, int at) {
    return line.isOther(at) || line.log(at, line.own(at)) > Math.log(0.5);
  }

  /** Writes a word's native reading from some place on. */
  void write(Line line, int from, int to, boolean wholeWord, short[] symbols) {
    reading.read(line, from, to, wholeWord ? trie.border : trie.letter);
    reading.write(to, symbols);
  }
}

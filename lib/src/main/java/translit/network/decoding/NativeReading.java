package translit.network.decoding;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import translit.language.Alphabet;

/**
 * The most probable reading of a word that the rules can spell: of all ways to make its Latin
 * characters of native symbols and placeholders, the one with the largest product of the network's
 * probabilities (Viterbi 1967). What is no Latin letter may also stand for itself. Holds the states
 * of one word, for one thread.
 */
final class NativeReading {
  private static final int NONE = -1;

  private final SpellingTrie trie;
  private final WordLattice lattice;
  private Line line;
  private int from;
  private int[] first = new int[64]; // state at each border between characters; then by `next`

  // A state is a way to have read a word up to a border: what matters of it for what follows.
  private final IntArrayList next = new IntArrayList();
  private final IntArrayList symbol = new IntArrayList(); // the last one
  private final IntArrayList transition = new IntArrayList(); // that still depends on what follows
  private final LongArrayList cases = new LongArrayList(); // of it
  private final FloatArrayList score = new FloatArrayList();
  private final IntArrayList before = new IntArrayList(); // the state that it was reached from
  private final IntArrayList border = new IntArrayList();
  private final IntArrayList written = new IntArrayList(); // at the first character since

  NativeReading(SpellingTrie trie) {
    this(trie, null);
  }

  /**
   * @param lattice gets all steps between the states of the word that is read; null if only the
   *     best reading matters
   */
  NativeReading(SpellingTrie trie, WordLattice lattice) {
    this.trie = trie;
    this.lattice = lattice;
  }

  /**
   * Reads a word.
   *
   * @param text that it is in
   * @param start its first character
   * @param end behind its last one
   * @param behind the symbol before it
   * @return the logarithm of the reading's probability; negative infinity if there is none
   */
  float read(Line text, int start, int end, int behind) {
    line = text;
    from = start;
    clear(end - start);
    add(0, behind, NONE, 0, 0, NONE, Alphabet.OTHER_INDEX);
    for (int at = start; at < end; at++) {
      if (first[at - from] != NONE) {
        keep(at);
        spell(at, end);
      }
    }
    return best(end) == NONE ? Float.NEGATIVE_INFINITY : score.getFloat(best(end));
  }

  private void clear(int length) {
    if (first.length <= length) {
      first = new int[2 * length];
    }
    Arrays.fill(first, 0, length + 1, NONE);
    next.clear();
    symbol.clear();
    transition.clear();
    cases.clear();
    score.clear();
    before.clear();
    border.clear();
    written.clear();
  }

  /** The best state at a word's end. */
  private int best(int end) {
    int best = NONE;
    for (int s = first[end - from]; s != NONE; s = next.getInt(s)) {
      if (fits(s, trie.border) && (best == NONE || score.getFloat(s) > score.getFloat(best))) {
        best = s;
      }
    }
    return best;
  }

  /** A character that stands for itself. */
  private void keep(int at) {
    if (line.isLatinLetter(at)) {
      return;
    }
    int own = line.own(at);
    float more = own == Alphabet.OTHER_INDEX ? 0 : line.log(at, own);
    int seen = own != Alphabet.OTHER_INDEX ? own : line.isLetter(at) ? trie.letter : trie.border;
    for (int s = first[at - from]; s != NONE; s = next.getInt(s)) {
      if (line.isApostrophe(at)) { // a word may go on behind it
        int last = trie.behind(symbol.getInt(s), line.character(at));
        if (trie.canFollow(symbol.getInt(s), last)) {
          add(at + 1 - from, last, transition.getInt(s), cases.getLong(s), more, s, own);
        }
      } else if (fits(s, seen)) {
        add(at + 1 - from, seen, NONE, 0, more, s, own);
      }
    }
  }

  /** Characters that are spelt for a native symbol. */
  private void spell(int at, int end) {
    int node = SpellingTrie.ROOT;
    float placeholders = 0;
    for (int to = at; to < end; to++) {
      node = trie.child(node, line.latin(to));
      if (node == SpellingTrie.ROOT) {
        return;
      }
      placeholders += to > at ? line.log(to, Alphabet.PLACEHOLDER_INDEX) : 0;
      for (int t : trie.ending(node)) {
        int native_ = trie.symbol[t];
        float more = line.log(at, native_) + placeholders;
        boolean conditional = trie.isConditional(t);
        for (int s = first[at - from]; s != NONE; s = next.getInt(s)) {
          int last = symbol.getInt(s);
          if (trie.canFollow(last, native_) && fits(s, native_)) {
            long fitting = conditional ? trie.casesAfter(t, last) : 0;
            if (!conditional || fitting != 0) {
              add(to + 1 - from, native_, conditional ? t : NONE, fitting, more, s, native_);
            }
          }
        }
      }
    }
  }

  /** Whether the last transition of a state is possible in front of a symbol. */
  private boolean fits(int s, int following) {
    int t = transition.getInt(s);
    return t == NONE
        || trie.isWritten(t, cases.getLong(s), trie.seenAcross(symbol.getInt(s), following));
  }

  /** A step to a state, from another one if there is one. */
  private void add(int at, int last, int open, long openCases, float more, int origin, int writes) {
    float total = origin == NONE ? more : score.getFloat(origin) + more;
    int s = first[at];
    while (s != NONE
        && (symbol.getInt(s) != last
            || transition.getInt(s) != open
            || cases.getLong(s) != openCases)) {
      s = next.getInt(s);
    }
    if (s == NONE) {
      s = next.size();
      next.add(first[at]);
      first[at] = s;
      symbol.add(last);
      transition.add(open);
      cases.add(openCases);
      score.add(total);
      before.add(origin);
      border.add(at);
      written.add(writes);
    } else if (total > score.getFloat(s)) {
      score.set(s, total);
      before.set(s, origin);
      written.set(s, writes);
    }
    if (lattice != null && origin != NONE) {
      lattice.step(origin, s, more, from + border.getInt(origin), writes);
    }
  }

  /** The states in which a word that was read can end. */
  IntList ends(int end) {
    IntList ends = new IntArrayList();
    for (int s = first[end - from]; s != NONE; s = next.getInt(s)) {
      if (fits(s, trie.border)) {
        ends.add(s);
      }
    }
    return ends;
  }

  /** The native text of the reading that was found; empty if there is none. */
  String text(int end) {
    StringBuilder text = new StringBuilder();
    int s = best(end);
    while (s != NONE && before.getInt(s) != NONE) {
      int start = from + border.getInt(before.getInt(s));
      text.insert(0, line.written(start, written.getInt(s)));
      s = before.getInt(s);
    }
    return text.toString();
  }

  /** Writes the symbols of the reading that was found. */
  void write(int end, short[] symbols) {
    for (int s = best(end); before.getInt(s) != NONE; s = before.getInt(s)) {
      int start = from + border.getInt(before.getInt(s));
      symbols[start] = (short) written.getInt(s);
      Arrays.fill(symbols, start + 1, from + border.getInt(s), (short) Alphabet.PLACEHOLDER_INDEX);
    }
  }
}

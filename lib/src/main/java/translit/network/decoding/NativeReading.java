package translit.network.decoding;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final Neighbours neighbours;
  private final WordLattice lattice;
  private Line line;
  private int from;
  private int[] first = new int[64]; // state at each border between characters; then by `next`

  // A state is a way to have read a word up to a border: what matters of it for what follows.
  private final IntArrayList next = new IntArrayList();
  private final IntArrayList context = new IntArrayList(); // the last symbol, and what is before it
  private final List<Awaited> awaited = new ArrayList<>(); // what still depends on what follows
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
    this.neighbours = trie.neighbours;
    this.lattice = lattice;
  }

  /**
   * Reads a word.
   *
   * @param text that it is in
   * @param start its first character
   * @param end behind its last one
   * @param behind the context before it
   * @return the logarithm of the reading's probability; negative infinity if there is none
   */
  float read(Line text, int start, int end, int behind) {
    line = text;
    from = start;
    clear(end - start);
    add(0, behind, Awaited.NOTHING, 0, NONE, Alphabet.OTHER_INDEX);
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
    context.clear();
    awaited.clear();
    score.clear();
    before.clear();
    border.clear();
    written.clear();
  }

  /** The best state at a word's end. */
  private int best(int end) {
    int best = NONE;
    for (int s = first[end - from]; s != NONE; s = next.getInt(s)) {
      if (canEnd(s) && (best == NONE || score.getFloat(s) > score.getFloat(best))) {
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
    int seen =
        line.isApostrophe(at)
            ? neighbours.apostrophe(line.character(at))
            : own != Alphabet.OTHER_INDEX
                ? own
                : line.isLetter(at) ? neighbours.letter : neighbours.border;
    for (int s = first[at - from]; s != NONE; s = next.getInt(s)) {
      int last = context.getInt(s);
      Awaited still = neighbours.then(awaited.get(s), seen);
      if (still != Awaited.IMPOSSIBLE && neighbours.canFollow(last, seen)) {
        add(at + 1 - from, neighbours.then(last, seen), still, more, s, own);
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
        for (int s = first[at - from]; s != NONE; s = next.getInt(s)) {
          int last = context.getInt(s);
          Awaited still = neighbours.then(awaited.get(s), native_);
          if (still != Awaited.IMPOSSIBLE && neighbours.canFollow(last, native_)) {
            Awaited all = neighbours.and(still, t, last);
            if (all != Awaited.IMPOSSIBLE) {
              add(to + 1 - from, neighbours.then(last, native_), all, more, s, native_);
            }
          }
        }
      }
    }
  }

  /** Whether all transitions of a state are possible at the end of a word. */
  private boolean canEnd(int s) {
    return neighbours.then(awaited.get(s), neighbours.border) != Awaited.IMPOSSIBLE;
  }

  /** A step to a state, from another one if there is one. */
  private void add(int at, int last, Awaited still, float more, int origin, int writes) {
    float total = origin == NONE ? more : score.getFloat(origin) + more;
    int s = first[at];
    while (s != NONE && (context.getInt(s) != last || awaited.get(s) != still)) {
      s = next.getInt(s);
    }
    if (s == NONE) {
      s = next.size();
      next.add(first[at]);
      first[at] = s;
      context.add(last);
      awaited.add(still);
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
      if (canEnd(s)) {
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

package translit.network.decoding;

import static translit.language.WordCharacters.APOSTROPHES;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import translit.language.Alphabet;
import translit.language.WordCharacters;
import translit.text.Transition;
import translit.text.Transitions;

/**
 * Transitions by their Latin characters, as indices of a network's alphabets. What may stand side
 * by side is looked up in tables, since it is asked for every character of a text.
 */
final class SpellingTrie {
  /** The root; no node's child. */
  static final int ROOT = 0;

  /** A Latin letter, for conditions: part of a word, and no native letter. */
  private static final String LETTER = "x";

  private static final int[] NONE = {};

  private final int width;
  private final IntArrayList children = new IntArrayList();
  private final List<int[]> ending = new ArrayList<>();

  /** Index of each transition's native symbol. */
  final int[] symbol;

  private final List<Transition> transitions = new ArrayList<>();

  /** By transition and symbol before it, the cases that fit; null where all places do. */
  private final long[][] after;

  private final long[][] before;

  /**
   * The first symbol for what stands beside an apostrophe, behind which a word goes on if it was
   * going on before: of each, a border and a letter.
   */
  private final int apostrophes;

  private final boolean[] endsInWord;

  private final boolean[] startsInWord;

  /** By symbol and the one behind it. */
  private final boolean[][] canFollow;

  /** The border of a word, as a symbol before or behind another. */
  final int border;

  /** A Latin letter of the same word, as a symbol before another. */
  final int letter;

  SpellingTrie(Transitions rules, Alphabet latin, Alphabet natives) {
    this.width = latin.size();
    this.border = natives.size();
    this.letter = natives.size() + 1;
    this.apostrophes = natives.size() + 2;
    node();
    for (Transition one : rules.all()) {
      int[] path = one.latin().stream().mapToInt(latin::indexOfCharacter).toArray();
      boolean known = Arrays.stream(path).noneMatch(index -> index == Alphabet.OTHER_INDEX);
      if (known && natives.index(one.symbol()) > Alphabet.OTHER_INDEX) {
        int node = ROOT;
        for (int index : path) {
          node = childOf(node, index);
        }
        int[] here = Arrays.copyOf(ending.get(node), ending.get(node).length + 1);
        here[here.length - 1] = transitions.size();
        ending.set(node, here);
        transitions.add(one);
      }
    }
    this.symbol = transitions.stream().mapToInt(one -> natives.index(one.symbol())).toArray();
    this.after = new long[symbol.length][];
    this.before = new long[symbol.length][];
    List<String> symbols = new ArrayList<>(natives.symbols());
    symbols.add("");
    symbols.add(LETTER);
    List<String> left = new ArrayList<>(symbols); // what stands before, as conditions see it
    List<String> right = new ArrayList<>(symbols); // and behind
    for (String apostrophe : APOSTROPHES.split("")) {
      symbols.addAll(List.of(apostrophe, apostrophe));
      left.addAll(List.of(apostrophe, LETTER + apostrophe));
      right.addAll(List.of(apostrophe, apostrophe + LETTER));
    }
    for (int t = 0; t < symbol.length; t++) {
      Transition one = transitions.get(t);
      if (!one.isUnconditional()) {
        after[t] = left.stream().mapToLong(one::casesAfter).toArray();
        before[t] = right.stream().mapToLong(one::casesBefore).toArray();
      }
    }
    this.canFollow = new boolean[symbols.size()][symbols.size()];
    this.endsInWord = new boolean[symbols.size()];
    this.startsInWord = new boolean[symbols.size()];
    for (int a = 0; a < symbols.size(); a++) {
      endsInWord[a] = WordCharacters.endsInWord(left.get(a));
      startsInWord[a] = WordCharacters.startsInWord(right.get(a));
      for (int b = 0; b < symbols.size(); b++) {
        canFollow[a][b] = rules.canFollow(symbols.get(a), symbols.get(b));
      }
    }
  }

  private int node() {
    children.addElements(children.size(), new int[width]);
    ending.add(NONE);
    return ending.size() - 1;
  }

  private int childOf(int node, int index) {
    int at = node * width + index;
    if (children.getInt(at) == ROOT) {
      int child = node();
      children.set(at, child);
    }
    return children.getInt(at);
  }

  /** The node behind another for one more character; {@link #ROOT} if nothing is spelt so. */
  int child(int node, int latin) {
    return children.getInt(node * width + latin);
  }

  /** The transitions whose characters end at a node. */
  int[] ending(int node) {
    return ending.get(node);
  }

  boolean isConditional(int transition) {
    return after[transition] != null;
  }

  boolean canFollow(int symbolBefore, int symbol) {
    return canFollow[symbolBefore][symbol];
  }

  /** Of a conditional transition, the cases that fit behind a symbol. */
  long casesAfter(int transition, int symbolBefore) {
    return after[transition][symbolBefore];
  }

  /** What a symbol and an apostrophe behind it are to what follows. */
  int behind(int symbolBefore, int apostrophe) {
    int kind = APOSTROPHES.indexOf(apostrophe);
    return apostrophes + 2 * kind + (endsInWord[symbolBefore] ? 1 : 0);
  }

  /** What a symbol is to what stands before another, which may be an apostrophe. */
  int seenAcross(int between, int next) {
    int kind = (between - apostrophes) / 2;
    return between < apostrophes ? next : apostrophes + 2 * kind + (startsInWord[next] ? 1 : 0);
  }

  /** Whether a conditional transition is possible in some of its cases, in front of a symbol. */
  boolean isWritten(int transition, long cases, int next) {
    return transitions.get(transition).isWritten(cases & before[transition][next]);
  }
}

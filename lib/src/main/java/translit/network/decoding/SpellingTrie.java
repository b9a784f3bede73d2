package translit.network.decoding;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import translit.language.Alphabet;
import translit.text.Transition;
import translit.text.Transitions;

/** Transitions by their Latin characters, as indices of a network's alphabets. */
final class SpellingTrie {
  /** The root; no node's child. */
  static final int ROOT = 0;

  private static final int[] NONE = {};

  private final int width;
  private final IntArrayList children = new IntArrayList();
  private final List<int[]> ending = new ArrayList<>();

  /** Index of each transition's native symbol. */
  final int[] symbol;

  /** What may stand beside what. */
  final Neighbours neighbours;

  SpellingTrie(Transitions rules, Alphabet latin, Alphabet natives) {
    this.width = latin.size();
    List<Transition> transitions = new ArrayList<>();
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
    this.neighbours = new Neighbours(natives.symbols(), rules, transitions);
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
}

package translit.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who gets whose label. A cluster gets the labels of another one: its words get those of words, a
 * word's places those of places, and tokens those of tokens, the largest from the largest, and
 * among equally large ones at random.
 *
 * <p>Clusters differ in size, and the question is what a word gets if the other cluster has none
 * for it. If labels are lent twice, tokens agree that need not, and chance looks larger than it is;
 * if they come from elsewhere, tokens differ that would agree, and chance looks smaller. So such a
 * word gets labels that are lent already with a probability that says how much two words of a
 * cluster agree ({@link Nesting#likeness}), and otherwise those of a word of the stratum that has
 * not lent any; where there is no such word, its places look for places, and these for tokens. What
 * is left over is paired in the order in which it was left, whatever its size. Places of a word and
 * tokens of a place do likewise. Labels that were drawn token by token are thus exchanged one for
 * one, words whose tokens agree stay whole, and so do clusters whose words agree. Not for two
 * threads at once.
 */
final class Lenders {
  /** Children of nodes that borrow. */
  private final int[][] children;

  /** The same for nodes that lend, shuffled where they are equally large. */
  private final int[][] shuffled;

  /** Where the children of a node begin. */
  private final int[][] from;

  /** Where children of a node that are equally large end. */
  private final int[][] equal;

  /** By level. */
  private final double[] probabilityOfAgain;

  private final SplittableRandom random;
  private Pairs above;
  private Pairs below;

  /**
   * @param nesting of the tokens
   * @param likeness of their labels, by level
   * @param random decides
   */
  Lenders(Nesting nesting, double[] likeness, SplittableRandom random) {
    this.children = nesting.children();
    this.shuffled = Arrays.stream(children).map(int[]::clone).toArray(int[][]::new);
    this.from = nesting.from();
    this.equal = nesting.equal();
    this.probabilityOfAgain = likeness;
    this.random = random;
    int tokens = children[Nesting.LEVELS - 1].length;
    this.above = new Pairs(tokens);
    this.below = new Pairs(tokens);
  }

  /**
   * Draws whose label each token gets.
   *
   * @param strata clusters that exchange labels
   * @param lender takes for each token another one, or itself
   */
  void draw(List<int[]> strata, int[] lender) {
    for (int level = 0; level < Nesting.LEVELS; level++) {
      shuffleEqual(level);
    }
    for (int[] stratum : strata) {
      above.clear();
      for (int i = 0; i < stratum.length; i++) {
        above.borrowing[i] = stratum[i];
        above.lending[i] = stratum[i];
      }
      Arrays.fill(above.again, 0, stratum.length, false);
      above.pairs = stratum.length;
      shuffle(above.lending, 0, stratum.length);
      for (int level = 0; level < Nesting.LEVELS; level++) {
        below.clear();
        descend(level);
        Pairs swap = above;
        above = below;
        below = swap;
      }
      for (int i = 0; i < above.pairs; i++) {
        lender[above.borrowing[i]] = above.lending[i];
      }
    }
  }

  /** From pairs of nodes to pairs of their children. */
  private void descend(int level) {
    for (int i = 0; i < above.pairs; i++) {
      int lending = from[level][above.lending[i]];
      int borrowing = from[level][above.borrowing[i]];
      int lenders = from[level][above.lending[i] + 1] - lending;
      int borrowers = from[level][above.borrowing[i] + 1] - borrowing;
      int both = Math.min(lenders, borrowers);
      for (int k = 0; k < both; k++) { // one or two, mostly, so that a call takes longer
        below.lending[below.pairs] = shuffled[level][lending + k];
        below.borrowing[below.pairs] = children[level][borrowing + k];
        below.again[below.pairs++] = above.again[i];
      }
      for (int k = both; k < lenders && !above.again[i]; k++) {
        below.spare[below.spares++] = shuffled[level][lending + k];
      }
      for (int k = both; k < borrowers; k++) {
        int borrower = children[level][borrowing + k];
        if (random.nextDouble() < probabilityOfAgain[level]) {
          below.lending[below.pairs] = shuffled[level][lending + k % lenders];
          below.borrowing[below.pairs] = borrower;
          below.again[below.pairs++] = true;
        } else {
          below.wanting[below.wants++] = borrower;
        }
      }
    }
    below.spares = addChildren(level, above.spare, above.spares, below.spare, below.spares);
    below.wants = addChildren(level, above.wanting, above.wants, below.wanting, below.wants);
    while (below.spares > 0 && below.wants > 0) {
      below.lending[below.pairs] = below.spare[--below.spares];
      below.borrowing[below.pairs] = below.wanting[--below.wants];
      below.again[below.pairs++] = false;
    }
  }

  private int addChildren(int level, int[] nodes, int count, int[] to, int size) {
    int end = size;
    for (int i = 0; i < count; i++) {
      for (int k = from[level][nodes[i]]; k < from[level][nodes[i] + 1]; k++) {
        to[end++] = children[level][k];
      }
    }
    return end;
  }

  /** Shuffles the children of each node that are equally large. */
  private void shuffleEqual(int level) {
    int[] ends = equal[level];
    int begin = 0;
    for (int end : ends) {
      if (end - begin > 1) {
        shuffle(shuffled[level], begin, end);
      }
      begin = end;
    }
  }

  private void shuffle(int[] order, int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      // without the division of nextInt(bound)
      int j = begin + (int) ((random.nextInt() & 0xffffffffL) * (i - begin + 1) >>> Integer.SIZE);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** Who lends to whom at a level, who lends to nobody yet, and who wants to borrow. */
  private static final class Pairs {
    final int[] lending;
    final int[] borrowing;

    /** Whether the labels are lent already. */
    final boolean[] again;

    final int[] spare;
    final int[] wanting;
    int pairs;
    int spares;
    int wants;

    Pairs(int most) {
      lending = new int[most];
      borrowing = new int[most];
      again = new boolean[most];
      spare = new int[most];
      wanting = new int[most];
    }

    void clear() {
      pairs = 0;
      spares = 0;
      wants = 0;
    }
  }
}

package translit.selectivity.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * A walk through the activations of a unit, from the least to the greatest, that adds up for all
 * outcomes at once what {@link RankSums}, {@link Threshold} and {@link BinsByGroup} need of each,
 * since a walk for each outcome would take most of the time of an analysis. It is used again for
 * the next unit. Not for two threads at once.
 *
 * <p>A token's kind is its outcome · {@link Classes#GROUPS} + its group. A token with the outcome
 * of no division has the last outcome. A token below counts twice, and a tied one once; a tied
 * token counts itself as well, so that {@link #below} and {@link #belowGroup} mean something only
 * less {@link #same}.
 */
final class RankWalk {
  private static final int GROUPS = Classes.GROUPS;

  /** A kind without these bits is its outcome and half, 2 · outcome + half. */
  private static final int HALF_BITS = Integer.numberOfTrailingZeros(Classes.HALF);

  /** The kinds of the tokens in the order of the walk. */
  private final short[] kinds;

  /** Tokens of each kind. */
  final int[] ofKind;

  /** By kind, summed over its tokens: all tokens below. */
  final long[] below;

  /** The same, of tokens of the same outcome. */
  final long[] same;

  /** The same, of tokens of the same group and another outcome. */
  final long[] othersInGroup;

  /** By kind: tokens of its outcome below all tokens of its group, whatever their outcome. */
  final long[] belowGroup;

  private final int outcomes;

  /** By 2 · outcome + half, as everything of an outcome in a half. */
  private final Threshold.Cut[] cuts;

  private final long[] othersInHalf;

  private final short[] kindOfToken;

  /** Tokens so far. */
  private final int[] ofOutcome;

  private final int[] ofGroup = new int[GROUPS];
  private final int[] ofHalf = new int[2];
  private final int[] ofHalfAndOutcome;

  /** Tokens up to the last one of a half. */
  private final int[] halfEnds = new int[2];

  private int[] lastStarts = {};
  private int[] lastCounts = {};

  /**
   * @param divisions of the same tokens and groups; one to 1,022, since a kind has 16 bits
   * @throws IllegalArgumentException if a token has the outcomes of two
   */
  RankWalk(List<Classes> divisions) {
    this.outcomes = divisions.size() + 1;
    Classes any = divisions.get(0);
    this.kindOfToken = new short[any.tokens()];
    this.kinds = new short[any.tokens()];
    for (int i = 0; i < kinds.length; i++) {
      int outcome = divisions.size();
      for (int k = 0; k < divisions.size(); k++) {
        if (divisions.get(k).hasOutcome(i)) {
          if (outcome < divisions.size()) {
            throw new IllegalArgumentException("token %d has two outcomes".formatted(i));
          }
          outcome = k;
        }
      }
      kindOfToken[i] = (short) (outcome * GROUPS + any.group(i));
    }
    this.below = new long[outcomes * GROUPS];
    this.same = new long[below.length];
    this.othersInGroup = new long[below.length];
    this.belowGroup = new long[below.length];
    this.ofKind = new int[below.length];
    this.ofOutcome = new int[outcomes];
    this.othersInHalf = new long[2 * outcomes];
    this.ofHalfAndOutcome = new int[2 * outcomes];
    this.cuts = new Threshold.Cut[2 * outcomes];
    Arrays.fill(cuts, new Threshold.Cut(0, 0)); // of the last outcome: nothing is ever better
    for (int at = 0; at < 2 * divisions.size(); at++) {
      Classes classes = divisions.get(at / 2);
      int n = Classes.half(classes.with(), at & 1);
      cuts[at] = new Threshold.Cut(n, n + Classes.half(classes.rest(), at & 1));
    }
  }

  /**
   * Walks.
   *
   * @param sorted activations, rising
   * @param token whose they are
   */
  void walk(float[] sorted, int[] token) {
    clear();
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kindOfToken[token[i]];
    }
    int end;
    for (int start = 0; start < kinds.length; start = end) {
      end = start + 1;
      while (end < kinds.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (end == start + 1) {
        rise(start);
      } else {
        tie(start, end);
      }
    }
  }

  /** Meets a token with an activation of its own. */
  private void rise(int i) {
    int kind = kinds[i];
    int group = kind & GROUPS - 1;
    int at = kind >> HALF_BITS;
    int half = at & 1;
    int inHalf = ofHalf[half];
    int with = ofHalfAndOutcome[at];
    int withInAll = with + ofHalfAndOutcome[at ^ 1];
    int same = ofKind[kind];
    below[kind] += 2 * i;
    this.same[kind] += 2 * withInAll;
    othersInGroup[kind] += 2 * (ofGroup[group] - same);
    othersInHalf[at] += 2 * (inHalf - with);
    for (int k = 0; k < outcomes - 1; k++) { // nobody asks about the last one
      belowGroup[k * GROUPS + group] += 2 * ofOutcome[k];
    }
    ofOutcome[at >> 1] = withInAll + 1;
    cuts[at].tryBelow(with, inHalf, halfEnds[half]);
    halfEnds[half] = i + 1;
    ofKind[kind] = same + 1;
    ofGroup[group]++;
    ofHalf[half] = inHalf + 1;
    ofHalfAndOutcome[at] = with + 1;
    cuts[at].tryAbove(with + 1, inHalf + 1, i + 1);
  }

  /** Meets tokens with the same activation: half of what they add without them, half with them. */
  private void tie(int from, int to) {
    addBelow(from, to);
    for (int i = from; i < to; i++) {
      int at = kinds[i] >> HALF_BITS;
      cuts[at].tryBelow(ofHalfAndOutcome[at], ofHalf[at & 1], halfEnds[at & 1]);
    }
    for (int i = from; i < to; i++) {
      int at = kinds[i] >> HALF_BITS;
      ofKind[kinds[i]]++;
      ofGroup[kinds[i] % GROUPS]++;
      ofOutcome[at / 2]++;
      ofHalf[at & 1]++;
      ofHalfAndOutcome[at]++;
      halfEnds[at & 1] = to;
    }
    for (int i = from; i < to; i++) {
      int at = kinds[i] >> HALF_BITS;
      cuts[at].tryAbove(ofHalfAndOutcome[at], ofHalf[at & 1], to);
    }
    addBelow(from, to);
  }

  private void addBelow(int from, int to) {
    int all = ofHalf[0] + ofHalf[1];
    for (int i = from; i < to; i++) {
      int kind = kinds[i];
      int group = kind % GROUPS;
      int at = kind >> HALF_BITS;
      below[kind] += all;
      same[kind] += ofOutcome[at / 2];
      othersInGroup[kind] += ofGroup[group] - ofKind[kind];
      othersInHalf[at] += ofHalf[at & 1] - ofHalfAndOutcome[at];
      for (int k = 0; k < outcomes - 1; k++) {
        belowGroup[k * GROUPS + group] += ofOutcome[k];
      }
    }
  }

  /** The threshold that a half chooses for an outcome. */
  Threshold.Cut cut(int half, int outcome) {
    return cuts[2 * outcome + half];
  }

  /** Tokens of another outcome in the same half below those of a half and outcome. */
  long othersInHalf(int half, int outcome) {
    return othersInHalf[2 * outcome + half];
  }

  /** Counts the tokens of each kind among the first ones. */
  int[] first(int count) {
    boolean few = count <= kinds.length / 2;
    int[] counts = new int[ofKind.length];
    for (int i = few ? 0 : count; i < (few ? count : kinds.length); i++) {
      counts[kinds[i]]++;
    }
    for (int kind = 0; kind < counts.length && !few; kind++) {
      counts[kind] = ofKind[kind] - counts[kind];
    }
    return counts;
  }

  /**
   * Counts tokens.
   *
   * @param starts of bins among the tokens in the order of the walk, then the number of tokens
   * @return by bin and then by kind; not to be changed
   */
  int[] inBins(int[] starts) {
    if (!Arrays.equals(starts, lastStarts)) { // nearly all divisions have the same bins
      lastStarts = starts;
      lastCounts = new int[(starts.length - 1) * below.length];
      for (int b = 0; b + 1 < starts.length; b++) {
        for (int i = starts[b]; i < starts[b + 1]; i++) {
          lastCounts[b * below.length + kinds[i]]++;
        }
      }
    }
    return lastCounts;
  }

  private void clear() {
    for (long[] sums : new long[][] {below, same, othersInGroup, belowGroup, othersInHalf}) {
      Arrays.fill(sums, 0);
    }
    for (int[] counts :
        new int[][] {ofKind, ofGroup, ofOutcome, ofHalf, ofHalfAndOutcome, halfEnds}) {
      Arrays.fill(counts, 0);
    }
    for (Threshold.Cut cut : cuts) {
      cut.clear();
    }
    lastStarts = new int[0];
  }
}

package translit.selectivity.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import translit.common.SeededHash;
import translit.selectivity.counting.SampleFile.Sampled;
import translit.statistics.Argsort;
import translit.statistics.ClusterPermutations;
import translit.trace.Columns;
import translit.trace.Token;

/**
 * The calibrated measures of every unit for the pairs of one Latin character.
 *
 * <p>The sample of a pair is case-control: up to S tokens with the outcome, and S of the rest as
 * the rest is mixed in the text. Distances and the AUC compare the two classes' own distributions,
 * so the share of the outcome in the sample does not matter to them; the bits take the share from
 * the text.
 */
final class LetterScores {
  /** Columns that are gathered together: two lines of the cache in each row. */
  private static final int COLUMNS = 32;

  /**
   * The sample of one pair.
   *
   * @param slot index in the pair's sample of each token of the letter's, or -1
   * @param scorer of these tokens
   */
  private record PairSample(int[] slot, PairScorer scorer) {}

  private final List<Sampled> sample;
  private final List<PairSample> pairs;
  private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param letter with its frequent outcomes
   * @param sample its tokens, in random order
   */
  LetterScores(
      LetterCounters letter, Census census, List<Sampled> sample, CountingOptions options) {
    this.sample = sample;
    this.pairs =
        letter.frequent().stream()
            .parallel()
            .map(outcome -> pair(letter.letter(), outcome, census, options))
            .toList();
  }

  private PairSample pair(int letter, int outcome, Census census, CountingOptions options) {
    int[] slot = new int[sample.size()];
    Arrays.fill(slot, -1);
    boolean[] label = new boolean[sample.size()];
    long[] cluster = new long[sample.size()];
    int tokens = 0;
    int rest = 0;
    for (int i = 0; i < slot.length; i++) {
      Token token = sample.get(i).token();
      boolean with = token.outcome() == outcome;
      if (with || rest < options.sample()) {
        rest += with ? 0 : 1;
        label[tokens] = with;
        cluster[tokens] = ((long) token.word() << 32) + token.outcome();
        slot[i] = tokens++;
      }
    }
    ClusterPermutations permutations =
        ClusterPermutations.of(
            Arrays.copyOf(label, tokens),
            Arrays.copyOf(cluster, tokens),
            options.permutations(),
            SeededHash.of(((long) letter << 32) + outcome, options.seed()));
    double share = (double) census.tokens(letter, outcome) / census.tokens(letter);
    return new PairSample(slot, new PairScorer(permutations, share));
  }

  /**
   * Measures every unit.
   *
   * @return {@code [outcome][column]}, the frequent outcomes in their order
   */
  CalibratedScore[][] scores(int columns) {
    CalibratedScore[][] scores = new CalibratedScore[pairs.size()][columns];
    Columns.parallel(columns, COLUMNS, (from, to) -> score(from, to, scores));
    return scores;
  }

  private void score(int from, int to, CalibratedScore[][] scores) {
    Scratch scratch = Optional.ofNullable(idle.poll()).orElseGet(Scratch::new);
    scratch.gather(from, to - from);
    for (int c = from; c < to; c++) {
      float[] values = scratch.values[c - from];
      int[] order = scratch.argsort.order(values);
      for (int k = 0; k < pairs.size(); k++) {
        select(pairs.get(k).slot(), values, order, scratch.sorted, scratch.token);
        scores[k][c] = pairs.get(k).scorer().score(scratch.sorted, scratch.token);
      }
    }
    idle.add(scratch);
  }

  /** What a thread needs, which is much, and the next part can use again. */
  private final class Scratch {
    final float[][] values = new float[COLUMNS][sample.size()];
    final float[] row = new float[COLUMNS];
    final Argsort argsort = new Argsort(sample.size());
    final float[] sorted = new float[sample.size() + 1]; // one more: the last may be passed over
    final int[] token = new int[sample.size() + 1];

    /** Takes some columns of all tokens, each into an array of its own. */
    void gather(int from, int count) {
      for (int i = 0; i < sample.size(); i++) {
        sample.get(i).row().get(from, row, 0, count);
        for (int c = 0; c < count; c++) {
          values[c][i] = row[c];
        }
      }
    }
  }

  /** Takes the tokens of a pair out of those of the letter, in the same order. */
  private static void select(int[] slot, float[] values, int[] order, float[] sorted, int[] token) {
    int next = 0;
    for (int i : order) {
      // whether a token is of the pair is chance: a branch would be guessed wrong too often
      sorted[next] = values[i];
      token[next] = slot[i];
      next += slot[i] >>> (Integer.SIZE - 1) ^ 1;
    }
  }
}

package translit.selectivity.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import translit.common.SeededHash;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.counting.SampleFile.Sampled;
import translit.statistics.Argsort;
import translit.statistics.ClusterPermutations;

/**
 * The measures of every unit for the pairs of one Latin character.
 *
 * <p>The sample of a pair is case-control: up to S tokens with the outcome, and S of the rest as
 * the rest is mixed in the text. Distances and the AUC compare the two classes' own distributions,
 * so the share of the outcome in the sample does not matter to them; the bits take the share from
 * the text.
 */
public final class LetterScores {
  /** Columns that are gathered together: two lines of the cache in each row. */
  private static final int COLUMNS = 32;

  /**
   * The sample of one pair.
   *
   * @param slot index in the pair's sample of each token of the letter's, or -1
   * @param scorer of these tokens
   */
  private record PairSample(int[] slot, Scorer scorer) {}

  private final int letter;
  private final Census census;
  private final List<Sampled> sample;
  private final List<PairSample> pairs;
  private final Score[][] scores;
  private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param letter index of the Latin character
   * @param sample its tokens, in random order
   * @param columns number of units
   */
  public LetterScores(
      int letter, Census census, List<Sampled> sample, SelectivityOptions options, int columns) {
    this.letter = letter;
    this.census = census;
    this.sample = sample;
    this.pairs =
        census.asked(letter, options.minimum()).stream()
            .parallel()
            .map(outcome -> pair(outcome, options))
            .toList();
    this.scores = new Score[pairs.size()][columns];
    Columns.parallel(columns, COLUMNS, this::scoreColumns);
  }

  private PairSample pair(int outcome, SelectivityOptions options) {
    int[] slot = new int[sample.size()];
    Arrays.fill(slot, -1);
    boolean[] label = new boolean[sample.size()];
    long[] cluster = new long[sample.size()];
    int tokens = 0;
    int rest = 0;
    for (int i = 0; i < slot.length; i++) {
      Sampled token = sample.get(i);
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
    return new PairSample(slot, new Scorer(permutations, share(outcome)));
  }

  /** Share of an outcome among all of the letter's tokens. */
  private double share(int outcome) {
    return (double) census.count(letter, outcome) / census.count(letter);
  }

  private void scoreColumns(int from, int to) {
    Scratch scratch = Optional.ofNullable(idle.poll()).orElseGet(Scratch::new);
    scratch.gather(from, to - from);
    for (int c = from; c < to; c++) {
      float[] values = scratch.values[c - from];
      int[] order = scratch.rising.of(values);
      for (int k = 0; k < pairs.size(); k++) {
        select(pairs.get(k).slot(), values, order, scratch.sorted, scratch.token);
        scores[k][c] = scratch.scorers.get(k).score(scratch.sorted, scratch.token);
      }
    }
    idle.add(scratch);
  }

  /** What a thread needs, which is much, and the next part can use again. */
  private final class Scratch {
    final float[][] values = new float[COLUMNS][sample.size()];
    final float[] row = new float[COLUMNS];
    final Argsort rising = new Argsort(sample.size());
    final float[] sorted = new float[sample.size() + 1]; // one more: the last may be passed over
    final int[] token = new int[sample.size() + 1];
    final List<Scorer> scorers = pairs.stream().map(pair -> pair.scorer().copy()).toList();

    /** Takes some columns of all tokens, each into an array of its own. */
    void gather(int from, int count) {
      for (int i = 0; i < sample.size(); i++) {
        sample.get(i).row().get(from, row, count);
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

  /**
   * The measures of every unit for each outcome that was asked for, in their order. Whoever keeps
   * them need not keep this, and the samples with it.
   *
   * @return {@code [outcome][column]}
   */
  public Score[][] scores() {
    return scores;
  }
}

package translit.selectivity;

import java.util.Arrays;
import java.util.List;
import translit.language.SeededHash;
import translit.selectivity.SampleFile.Sampled;

/**
 * The measures of every unit for the pairs of one Latin character.
 *
 * <p>The sample of a pair is case-control: up to S tokens with the outcome, and S of the rest as
 * the rest is mixed in the text. Distances and the AUC compare the two classes' own distributions,
 * so the share of the outcome in the sample does not matter to them; the bits take the share from
 * the text.
 */
final class LetterScores {
  /** Columns that are gathered together: two lines of the cache in each row. */
  private static final int COLUMNS = 32;

  /** Columns that a thread takes at a time, with the same arrays. */
  private static final int RUN = 4 * COLUMNS;

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

  /**
   * @param letter index of the Latin character
   * @param sample its tokens, in random order
   * @param columns number of units
   */
  LetterScores(
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
    Columns.parallel(columns, RUN, this::scoreColumns);
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
    WordPermutations permutations =
        WordPermutations.of(
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
    float[][] values = new float[COLUMNS][sample.size()];
    RisingOrder rising = new RisingOrder(sample.size());
    float[] sorted = new float[sample.size() + 1]; // one more, since the last may be passed over
    int[] token = new int[sample.size() + 1];
    List<Scorer> scorers = pairs.stream().map(pair -> pair.scorer().copy()).toList();
    for (int first = from; first < to; first += COLUMNS) {
      int count = Math.min(COLUMNS, to - first);
      gather(first, count, values);
      for (int c = 0; c < count; c++) {
        int[] order = rising.of(values[c]);
        for (int k = 0; k < scorers.size(); k++) {
          select(pairs.get(k).slot(), values[c], order, sorted, token);
          scores[k][first + c] = scorers.get(k).score(sorted, token);
        }
      }
    }
  }

  /** Takes some columns of all tokens, each into an array of its own. */
  private void gather(int first, int count, float[][] values) {
    float[] row = new float[count];
    for (int i = 0; i < sample.size(); i++) {
      sample.get(i).row().get(first, row, count);
      for (int c = 0; c < count; c++) {
        values[c][i] = row[c];
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
  Score[][] scores() {
    return scores;
  }
}

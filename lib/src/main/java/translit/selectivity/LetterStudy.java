package translit.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import translit.trace.Token;
import translit.trace.TokenBlock;

/**
 * What is collected of the tokens of one Latin character in one pass: the histograms of every unit
 * for every outcome that is asked for, and for all others together; and the sampled tokens.
 */
final class LetterStudy {
  /**
   * A sampled token.
   *
   * @param hash orders the sample at random
   * @param outcome index of the native symbol
   * @param word index of the word type
   * @param row activations of all units
   */
  record Sampled(long hash, int outcome, int word, Buffers.Row row) {}

  private final int letter;
  private final List<Integer> asked;
  private final Census census;
  private final float[] min;
  private final float[] max;
  private final int[] counterOfOutcome;
  private final Buffers buffers;
  private final BinCounts[] counters;
  private final List<Sampled> sample = new ArrayList<>();

  LetterStudy(int letter, List<Integer> asked, Census census, Ranges ranges, Buffers buffers) {
    this.letter = letter;
    this.asked = asked;
    this.census = census;
    this.min = ranges.min(letter);
    this.max = ranges.max(letter);
    this.buffers = buffers;
    this.counterOfOutcome = new int[census.natives()];
    Arrays.fill(counterOfOutcome, asked.size());
    for (int k = 0; k < asked.size(); k++) {
      counterOfOutcome[asked.get(k)] = k;
    }
    this.counters = new BinCounts[counters(letter, asked, census)];
    for (int k = 0; k < counters.length; k++) {
      counters[k] = new BinCounts(buffers.counters());
    }
  }

  /** One for each outcome that is asked for, and one for the others if there are any. */
  static int counters(int letter, List<Integer> asked, Census census) {
    return Math.min(asked.size() + 1, census.outcomes(letter).size());
  }

  int letter() {
    return letter;
  }

  /** Outcomes that are asked for, by index of the native symbol. */
  List<Integer> asked() {
    return asked;
  }

  /** Keeps a row if its token is sampled. */
  void keep(Token token, float[] values, int row) {
    if (census.sampled(token)) {
      Buffers.Row kept = buffers.copy(values, row);
      sample.add(new Sampled(census.hash(token), token.outcome(), token.word(), kept));
    }
  }

  /** Counts some columns of some of a block's tokens, all of this letter. */
  void count(TokenBlock block, int[] tokens, int from, int to) {
    float[] values = block.values();
    for (int i : tokens) {
      BinCounts counter = counters[counterOfOutcome[block.tokens().get(i).outcome()]];
      int row = block.row(i);
      for (int c = from; c < to; c++) {
        counter.count(c, Hellinger.bin(values[row + c], min[c], max[c], Hellinger.BINS));
      }
    }
  }

  /**
   * The post's distance of one unit, for each outcome that is asked for.
   *
   * @param all scratch, {@value Hellinger#BINS} values
   * @param one another
   * @return NaN where the activation never changes
   */
  double[] hellinger1000(int column, int[] all, int[] one) {
    Arrays.fill(all, 0);
    for (BinCounts counter : counters) {
      counter.addTo(column, all);
    }
    double[] distances = new double[asked.size()];
    for (int k = 0; k < distances.length; k++) {
      Arrays.fill(one, 0);
      counters[k].addTo(column, one);
      distances[k] = min[column] == max[column] ? Double.NaN : Hellinger.distance(one, all);
    }
    return distances;
  }

  /** The sampled tokens in random order. */
  List<Sampled> sample() {
    sample.sort(Comparator.comparingLong(Sampled::hash));
    return sample;
  }

  /** Share of an outcome among the letter's tokens. */
  double share(int outcome) {
    return (double) census.count(letter, outcome) / census.count(letter);
  }
}

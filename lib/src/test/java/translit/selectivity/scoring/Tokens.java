package translit.selectivity.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import translit.common.SeededHash;
import translit.selectivity.SlowMeasures;
import translit.statistics.Argsort;
import translit.statistics.ClusterPermutations;
import translit.statistics.Jackknife;

/**
 * Tokens of one unit and one pair, made up, stem by stem.
 *
 * @param values activations
 * @param labels whether each has the outcome
 * @param starts where each stem begins, then the number of tokens
 * @param group of each token: that of its stem
 */
record Tokens(float[] values, boolean[] labels, int[] starts, byte[] group) {
  private static final int PERMUTATION_SEED = 7;

  /** Each token a stem of its own, in a random group; those with the outcome first. */
  static Tokens alone(float[] with, float[] without) {
    float[] values = Arrays.copyOf(with, with.length + without.length);
    System.arraycopy(without, 0, values, with.length, without.length);
    boolean[] labels = new boolean[values.length];
    Arrays.fill(labels, 0, with.length, true);
    return inStems(values, labels, stem -> 1, 1);
  }

  /**
   * Stems of some sizes, in random groups.
   *
   * @param size of each stem
   * @param seed decides the groups
   */
  static Tokens inStems(float[] values, boolean[] labels, IntUnaryOperator size, long seed) {
    List<Integer> starts = new ArrayList<>();
    byte[] group = new byte[values.length];
    int end;
    for (int start = 0; start < values.length; start = end) {
      int stem = starts.size();
      end = Math.min(values.length, start + size.applyAsInt(stem));
      Arrays.fill(group, start, end, (byte) Jackknife.group(SeededHash.of(stem, seed)));
      starts.add(start);
    }
    starts.add(values.length);
    return new Tokens(values, labels, starts.stream().mapToInt(Integer::intValue).toArray(), group);
  }

  /**
   * Stems of 1 to 2 · size − 1 tokens with one label each; activations are normally distributed
   * with a variance of 1, and those of a stem are correlated.
   *
   * @param n tokens with the outcome
   * @param m tokens without it
   * @param size mean size of a stem
   * @param correlation of two tokens of a stem
   * @param shift of the tokens with the outcome
   */
  static Tokens gaussian(int n, int m, int size, double correlation, double shift, long seed) {
    SplittableRandom sizes = new SplittableRandom(seed);
    Random normal = new Random(seed);
    float[] values = new float[n + m];
    boolean[] labels = new boolean[n + m];
    List<Integer> stems = new ArrayList<>();
    int end;
    for (int start = 0; start < n + m; start = end) {
      end = Math.min(start < n ? n : n + m, start + 1 + sizes.nextInt(2 * size - 1));
      stems.add(end - start);
      double effect = Math.sqrt(correlation) * normal.nextGaussian();
      for (int i = start; i < end; i++) {
        labels[i] = i < n;
        double noise = Math.sqrt(1 - correlation) * normal.nextGaussian();
        values[i] = (float) ((labels[i] ? shift : 0) + effect + noise);
      }
    }
    return inStems(values, labels, stems::get, seed);
  }

  /** As often in the text as in the sample. */
  private long[] frequency() {
    return IntStream.range(1, starts.length).mapToLong(c -> starts[c] - starts[c - 1]).toArray();
  }

  ClusterPermutations permutations(int count) {
    int[] each = IntStream.range(0, labels.length).toArray();
    return ClusterPermutations.of(labels, starts, frequency(), each, each, count, PERMUTATION_SEED);
  }

  /** Share of the tokens with the outcome. */
  double share() {
    return (double) IntStream.range(0, labels.length).filter(i -> labels[i]).count()
        / labels.length;
  }

  CalibratedScore score(int permutations) {
    return score(permutations, share());
  }

  CalibratedScore score(int permutations, double share) {
    return unit(permutations, share).score();
  }

  UnitScore unit(int permutations, double share) {
    int[] order = new Argsort(values.length).order(values);
    float[] sorted = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
    }
    return new PairScorer(permutations(permutations), group, share).score(sorted, order);
  }

  /** The same by definition, with the same permutations. */
  SlowMeasures slowly(int count, double share) {
    ClusterPermutations permutations = permutations(count);
    List<boolean[]> permuted = new ArrayList<>();
    for (int r = 1; r <= count; r++) {
      boolean[] moved = new boolean[labels.length];
      for (int i = 0; i < moved.length; i++) {
        long bits = permutations.labels()[i * permutations.longs() + r / Long.SIZE];
        moved[i] = (bits >>> r % Long.SIZE & 1) == 1;
      }
      permuted.add(moved);
    }
    double[] exact =
        IntStream.range(0, values.length).mapToDouble(i -> values[i] + 0.0).toArray(); // no -0.0
    return new SlowMeasures(exact, labels, group, permuted, share);
  }
}

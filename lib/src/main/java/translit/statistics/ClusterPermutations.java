package translit.statistics;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Labels of tokens (has the outcome or has another), as they are and permuted by cluster.
 *
 * <p>The tokens of a cluster, such as the words with one stem, resemble each other in their
 * activations and in their labels, so that labels must not be exchanged between single tokens. A
 * cluster gives its labels to another one as a whole: a permutation hands each cluster the labels
 * of one of about the same frequency and size, words to words, places of a word to places, and what
 * this one lacks is found as {@link Lenders} says. So labels keep how they lie together within a
 * cluster, whether all of its tokens have one label, or all of a word, or of a place in a word, or
 * each its own. The test is valid where a cluster's activations do not depend on its labels but
 * through its frequency (restricted randomization: Good 2005, "Permutation, Parametric and
 * Bootstrap Tests of Hypotheses"; Winkler et al. 2015, "Multi-level block permutation", NeuroImage
 * 123). With a statistic T, R permutations and T_r for the r-th, p = (1 + #{T_r ≥ T}) / (1 + R)
 * (Phipson and Smyth 2010, "Permutation p-values should never be zero").
 *
 * <p>The labels of a token, 1 or 0 in each permutation, are bits of longs: label r is bit r % 64 of
 * long r / 64. Label 0 is the one that the token has.
 *
 * @param labels token by token, {@code longs} of them each
 * @param longs number of longs of a token
 * @param width number of labels of a token: those of the permutations and the one as it is
 */
public record ClusterPermutations(long[] labels, int longs, int width) {
  /** Fewest clusters that exchange labels with each other, where there are so many. */
  private static final int COMPANY = 4;

  /**
   * Permutes labels.
   *
   * @param label of each token, cluster by cluster
   * @param starts index of each cluster's first token, then the number of tokens
   * @param frequency of each cluster, such as that of a stem in a whole text; labels are exchanged
   *     between those of 1, 2 to 3, 4 to 7, … , and among these between clusters of about the same
   *     number of tokens
   * @param word of each token; those of one are neighbours in its cluster
   * @param place of each token in its word
   * @param permutations how many
   * @param seed decides them
   * @return the labels as they are and permuted
   */
  public static ClusterPermutations of(
      boolean[] label,
      int[] starts,
      long[] frequency,
      int[] word,
      int[] place,
      int permutations,
      long seed) {
    int width = permutations + 1;
    int longs = (width + Long.SIZE - 1) / Long.SIZE;
    long[] labels = new long[Math.multiplyExact(label.length, longs)];
    for (int i = 0; i < label.length; i++) {
      labels[i * longs] = label[i] ? 1 : 0;
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> strata = strata(starts, frequency);
    Nesting nesting = Nesting.of(starts, word, place);
    Lenders lenders = new Lenders(nesting, nesting.likeness(label), random);
    int[] lender = new int[label.length];
    long[] some = new long[label.length]; // side by side, unlike the longs of one permutation
    for (int r = 1; r < width; r++) {
      lenders.draw(strata, lender);
      for (int i = 0; i < lender.length; i++) {
        some[i] |= label[lender[i]] ? 1L << r : 0; // modulo 64
      }
      if ((r + 1) % Long.SIZE == 0 || r + 1 == width) {
        for (int i = 0; i < some.length; i++) {
          labels[i * longs + r / Long.SIZE] |= some[i];
        }
        Arrays.fill(some, 0);
      }
    }
    return new ClusterPermutations(labels, longs, width);
  }

  /** Clusters of about the same frequency and size, at least {@link #COMPANY} together. */
  private static List<int[]> strata(int[] starts, long[] frequency) {
    ToIntFunction<Integer> often = c -> Long.SIZE - Long.numberOfLeadingZeros(frequency[c]);
    ToIntFunction<Integer> large = c -> starts[c + 1] - starts[c];
    List<Integer> clusters =
        IntStream.range(0, frequency.length)
            .boxed()
            .sorted(comparingInt(often).thenComparingInt(large))
            .toList();
    List<List<Integer>> strata = new ArrayList<>();
    Integer before = null;
    for (Integer c : clusters) {
      boolean alike =
          before != null
              && often.applyAsInt(before) == often.applyAsInt(c)
              && large.applyAsInt(before) == large.applyAsInt(c);
      if (before == null || !alike && strata.get(strata.size() - 1).size() >= COMPANY) {
        strata.add(new ArrayList<>());
      }
      strata.get(strata.size() - 1).add(c);
      before = c;
    }
    int last = strata.size() - 1;
    if (last > 0 && strata.get(last).size() < COMPANY) {
      strata.get(last - 1).addAll(strata.remove(last));
    }
    return strata.stream()
        .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** {@return the number of tokens} */
  public int tokens() {
    return labels.length / longs;
  }

  /**
   * The label that a token has.
   *
   * @param token from 0
   * @return 1 or 0
   */
  public int label(int token) {
    return (int) labels[token * longs] & 1;
  }

  /** {@return the length of the counts: the {@link #width}, rounded up} */
  public int lanes() {
    return longs * Long.SIZE;
  }

  /**
   * How much of the labels a permutation leaves in place: the mean correlation (Pearson's phi) of
   * the labels as they are and as they are permuted.
   *
   * @return about 0 where labels move freely, 1 where none moves; NaN if all labels are equal, as
   *     they are or in a permutation
   */
  public double left() {
    int[] all = new LabelCounter().count(this, IntStream.range(0, tokens()).toArray());
    int[] with = IntStream.range(0, tokens()).filter(i -> label(i) == 1).toArray();
    int[] both = new LabelCounter().count(this, with);
    double n = tokens();
    return IntStream.range(1, width)
        .mapToDouble(
            r ->
                (n * both[r] - (double) all[0] * all[r])
                    / Math.sqrt(all[0] * (n - all[0]) * all[r] * (n - all[r])))
        .average()
        .orElse(Double.NaN);
  }
}

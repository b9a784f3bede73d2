package translit.selectivity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Labels of tokens (has the outcome or has another), as they are and permuted by word type.
 *
 * <p>Tokens with the same outcome in the same word type are near copies, so they keep a common
 * label: they are a cluster, and labels are exchanged between clusters. Clusters differ much in
 * size, and an exchange between a large and a small one would change the sizes of the classes, on
 * which every distance hangs; so labels are exchanged among clusters with 1, 2 to 3, 4 to 7, 8 to
 * 15, … tokens in the sample. That is a permutation test given the clusters' sizes: valid where a
 * word's activations do not hang on its label, whatever the label hangs on else.
 *
 * <p>The labels of a token, 1 or 0 in each permutation, are packed eight to a long, since adding
 * them up is what takes the time: label r is in byte r / longs of long r % longs. Label 0 is the
 * one that the token has.
 *
 * @param labels token by token, {@code longs} of them each
 * @param longs of a token
 * @param width the permutations and the labels as they are
 */
record WordPermutations(long[] labels, int longs, int width) {

  /**
   * Permutes labels.
   *
   * @param outcome label of each token
   * @param cluster any number that tokens with one label in one word share
   * @param permutations how many
   * @param seed decides them
   */
  static WordPermutations of(boolean[] outcome, long[] cluster, int permutations, long seed) {
    Map<Long, Integer> ids = new HashMap<>();
    int[] id = new int[cluster.length];
    for (int i = 0; i < id.length; i++) {
      id[i] = ids.computeIfAbsent(cluster[i], key -> ids.size());
    }
    int[] size = new int[ids.size()];
    boolean[] label = new boolean[ids.size()];
    for (int i = 0; i < id.length; i++) {
      size[id[i]]++;
      label[id[i]] = outcome[i];
    }
    int width = permutations + 1;
    int longs = (width + Long.BYTES - 1) / Long.BYTES;
    long[] labels = new long[Math.multiplyExact(id.length, longs)];
    SplittableRandom random = new SplittableRandom(seed);
    int[][] strata = strata(size);
    for (int r = 0; r < width; r++) {
      long one = 1L << Byte.SIZE * (r / longs);
      for (int i = 0; i < id.length; i++) {
        labels[i * longs + r % longs] |= label[id[i]] ? one : 0;
      }
      for (int[] stratum : strata) {
        shuffle(label, stratum, random);
      }
    }
    return new WordPermutations(labels, longs, width);
  }

  private static int[][] strata(int[] size) {
    int[][] strata = new int[Integer.SIZE][0];
    for (int c = 0; c < size.length; c++) {
      int s = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size[c]);
      strata[s] = Arrays.copyOf(strata[s], strata[s].length + 1);
      strata[s][strata[s].length - 1] = c;
    }
    return strata;
  }

  private static void shuffle(boolean[] label, int[] members, SplittableRandom random) {
    for (int i = members.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean swap = label[members[i]];
      label[members[i]] = label[members[j]];
      label[members[j]] = swap;
    }
  }

  int tokens() {
    return labels.length / longs;
  }
}

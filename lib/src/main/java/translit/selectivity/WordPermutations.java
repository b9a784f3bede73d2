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
 * @param labels {@code [token][permutation]} row by row, 1 or 0; the first column holds the labels
 *     as they are
 * @param width columns: the permutations and the labels as they are
 */
record WordPermutations(short[] labels, int width) {

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
    short[] label = new short[ids.size()];
    for (int i = 0; i < id.length; i++) {
      size[id[i]]++;
      label[id[i]] = (short) (outcome[i] ? 1 : 0);
    }
    int width = permutations + 1;
    short[] labels = new short[id.length * width];
    SplittableRandom random = new SplittableRandom(seed);
    int[][] strata = strata(size);
    for (int r = 0; r < width; r++) {
      for (int i = 0; i < id.length; i++) {
        labels[i * width + r] = label[id[i]];
      }
      for (int[] stratum : strata) {
        shuffle(label, stratum, random);
      }
    }
    return new WordPermutations(labels, width);
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

  private static void shuffle(short[] label, int[] members, SplittableRandom random) {
    for (int i = members.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      short swap = label[members[i]];
      label[members[i]] = label[members[j]];
      label[members[j]] = swap;
    }
  }

  int tokens() {
    return labels.length / width;
  }
}

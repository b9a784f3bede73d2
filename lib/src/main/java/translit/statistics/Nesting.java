package translit.statistics;

import static java.util.Comparator.comparingInt;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tokens lie in places of a word, places in words, and words in clusters: a tree, in which a
 * cluster is a node of level 0, a word of level 1, and a place of level 2, and which ends in
 * tokens. The nodes below one are its children.
 *
 * @param children by level, those of each node together, the largest first
 * @param from by level, where the children of a node begin, then their number
 * @param equal by level, where children of one node that are equally large end
 */
record Nesting(int[][] children, int[][] from, int[][] equal) {
  /** Clusters have words, words have places, places have tokens. */
  static final int LEVELS = 3;

  /**
   * @param starts index of each cluster's first token, then the number of tokens
   * @param word of each token; those of one are neighbours in its cluster
   * @param place of each token in its word
   */
  static Nesting of(int[] starts, int[] word, int[] place) {
    int tokens = word.length;
    int[] byPlace = IntStream.range(0, tokens).toArray();
    IntList clusters = new IntArrayList();
    IntList words = new IntArrayList();
    IntList places = new IntArrayList();
    for (int c = 0; c + 1 < starts.length; c++) {
      clusters.add(words.size());
      int end;
      for (int begin = starts[c]; begin < starts[c + 1]; begin = end) {
        end = begin + 1;
        while (end < starts[c + 1] && word[end] == word[begin]) {
          end++;
        }
        words.add(places.size());
        sort(byPlace, begin, end, place);
        for (int k = begin; k < end; k++) {
          if (k == begin || place[byPlace[k]] != place[byPlace[k - 1]]) {
            places.add(k);
          }
        }
      }
    }
    clusters.add(words.size());
    words.add(places.size());
    places.add(tokens);
    int[][] from = {clusters.toIntArray(), words.toIntArray(), places.toIntArray()};
    int[] alike = new int[tokens];
    int[] ofPlace = IntStream.range(0, from[2].length - 1).map(p -> size(from[2], p)).toArray();
    int[] placesOfWord =
        IntStream.range(0, from[1].length - 1).map(w -> size(from[1], w)).toArray();
    int more = 1 + Arrays.stream(placesOfWord).max().orElse(0);
    int[] ofWord = // by tokens, then by places
        IntStream.range(0, placesOfWord.length)
            .map(w -> (from[2][from[1][w + 1]] - from[2][from[1][w]]) * more + placesOfWord[w])
            .toArray();
    int[][] children = {
      IntStream.range(0, ofWord.length).toArray(),
      IntStream.range(0, ofPlace.length).toArray(),
      byPlace
    };
    int[][] equal = {
      largestFirst(children[0], from[0], ofWord),
      largestFirst(children[1], from[1], ofPlace),
      largestFirst(byPlace, from[2], alike)
    };
    return new Nesting(children, from, equal);
  }

  private static int size(int[] from, int node) {
    return from[node + 1] - from[node];
  }

  /** Sorts some nodes by a key; equal ones keep their order. */
  private static void sort(int[] nodes, int from, int to, int[] key) {
    int[] sorted =
        Arrays.stream(nodes, from, to)
            .boxed()
            .sorted(comparingInt(node -> key[node]))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, nodes, from, sorted.length);
  }

  /** Sorts the children of each node, and says where equal ones end. */
  private static int[] largestFirst(int[] children, int[] from, int[] large) {
    int[] smallness = Arrays.stream(large).map(size -> -size).toArray();
    IntList ends = new IntArrayList();
    for (int node = 0; node + 1 < from.length; node++) {
      sort(children, from[node], from[node + 1], smallness);
      for (int k = from[node] + 1; k <= from[node + 1]; k++) {
        if (k == from[node + 1] || large[children[k]] != large[children[k - 1]]) {
          ends.add(k);
        }
      }
    }
    return ends.toIntArray();
  }

  /**
   * How much more the labels of two tokens agree than those of any two: (κ - p) / (1 - p), with p
   * the rarer label's share of all tokens, and κ how often the second of two tokens has it if the
   * first one has. That is 0 for labels that know nothing of each other, and 1 for equal ones,
   * however few have the rarer label.
   *
   * @param label of each token
   * @return of tokens in two words of a cluster, in two places of a word, and in one place; 0 to 1
   */
  double[] likeness(boolean[] label) {
    int ones = (int) IntStream.range(0, label.length).filter(i -> label[i]).count();
    boolean rarer = 2 * ones <= label.length;
    double share = (double) Math.min(ones, label.length - ones) / label.length;
    long[] with =
        IntStream.range(0, label.length).mapToLong(i -> label[i] == rarer ? 1 : 0).toArray();
    long[] all = IntStream.range(0, label.length).mapToLong(i -> 1).toArray();
    double[] likeness = new double[LEVELS];
    for (int level = LEVELS - 1; level >= 0; level--) {
      long[] withAbove = new long[from[level].length - 1];
      long[] allAbove = new long[withAbove.length];
      long both = 0;
      long one = 0;
      for (int node = 0; node < withAbove.length; node++) {
        for (int k = from[level][node]; k < from[level][node + 1]; k++) {
          int child = children[level][k];
          withAbove[node] += with[child];
          allAbove[node] += all[child];
          both -= with[child] * with[child];
          one -= with[child] * all[child];
        }
        both += withAbove[node] * withAbove[node];
        one += withAbove[node] * allAbove[node];
      }
      double agreeing = (double) both / one;
      likeness[level] = one == 0 ? 0 : Math.max(0, (agreeing - share) / (1 - share));
      with = withAbove;
      all = allAbove;
    }
    return likeness;
  }
}

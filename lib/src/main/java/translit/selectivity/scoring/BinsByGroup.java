package translit.selectivity.scoring;

import java.util.Arrays;
import translit.statistics.Estimate;

/** How many tokens of each group, with the outcome and without, fell into each bin of a unit. */
final class BinsByGroup {
  private static final int GROUPS = Classes.GROUPS;

  private final Classes classes;
  private final int bins;

  /** By bin and then by group. */
  private final int[] with;

  private final int[] rest;

  private final int[] withOfBin;
  private final int[] restOfBin;

  /**
   * Counts tokens.
   *
   * @param classes of the tokens
   * @param walk through the unit's activations
   * @param outcome number that the walk gives to the outcome of these classes
   * @param starts of the bins in the order of the walk, then the number of tokens
   */
  BinsByGroup(Classes classes, RankWalk walk, int outcome, int[] starts) {
    this.classes = classes;
    this.bins = starts.length - 1;
    this.with = new int[bins * GROUPS];
    this.rest = new int[bins * GROUPS];
    this.withOfBin = new int[bins];
    this.restOfBin = new int[bins];
    int[] counts = walk.inBins(starts);
    int kinds = counts.length / bins;
    for (int b = 0; b < bins; b++) {
      for (int kind = 0; kind < kinds; kind += GROUPS) {
        int[] ofClass = kind == outcome * GROUPS ? with : rest;
        for (int g = 0; g < GROUPS; g++) {
          ofClass[b * GROUPS + g] += counts[b * kinds + kind + g];
        }
      }
      for (int g = 0; g < GROUPS; g++) {
        withOfBin[b] += with(b, g);
        restOfBin[b] += rest(b, g);
      }
    }
  }

  /**
   * Where the bins of a unit start: equal activations share a bin.
   *
   * @param wanted starts where all activations differ, then the number of tokens
   * @param sorted activations, rising
   * @return no more starts, then the number of tokens
   */
  static int[] starts(int[] wanted, float[] sorted) {
    int[] starts = new int[wanted.length];
    int bins = 0;
    for (int start : wanted) {
      int moved = Math.max(start, starts[Math.max(0, bins - 1)]);
      while (moved > 0 && moved < sorted.length && sorted[moved] == sorted[moved - 1]) {
        moved++;
      }
      if (bins == 0 || moved > starts[bins - 1]) {
        starts[bins++] = moved;
      }
    }
    return Arrays.copyOf(starts, bins);
  }

  private int with(int bin, int group) {
    return with[bin * GROUPS + group];
  }

  private int rest(int bin, int group) {
    return rest[bin * GROUPS + group];
  }

  /**
   * The squared Hellinger distance of the two classes without each group.
   *
   * @param root square roots of 0, 1, 2, …
   */
  double[] squaredDistances(float[] root) {
    double[] leftOut = new double[GROUPS];
    for (int b = 0; b < bins; b++) {
      for (int g = 0; g < GROUPS; g++) {
        leftOut[g] += (double) root[withOfBin[b] - with(b, g)] * root[restOfBin[b] - rest(b, g)];
      }
    }
    for (int g = 0; g < GROUPS; g++) {
      leftOut[g] = Math.max(0, 1 - leftOut[g] / Math.sqrt((double) n(g) * m(g)));
    }
    return leftOut;
  }

  /** Tokens with the outcome that are not in a group. */
  int n(int group) {
    return classes.n() - classes.with()[group];
  }

  /** Tokens without the outcome that are not in a group. */
  int m(int group) {
    return classes.m() - classes.rest()[group];
  }

  /** The information of the bins without each group, in nats. */
  double[] information(Information information) {
    double[] leftOut = new double[GROUPS];
    for (int g = 0; g < GROUPS; g++) {
      for (int b = 0; b < bins; b++) {
        leftOut[g] +=
            information.of(n(g), m(g), withOfBin[b] - with(b, g), restOfBin[b] - rest(b, g));
      }
    }
    return leftOut;
  }

  /**
   * The held-out balanced accuracy of the best choice of bins: a bin tells the class of which one
   * half of the stems has the larger share in it, and this is tried on the other half.
   */
  Estimate accuracy() {
    int[] rightly = new int[GROUPS]; // tokens with the outcome of which a bin tells it
    int[] wrongly = new int[GROUPS]; // tokens without
    for (int half = 0; half < 2; half++) {
      double n = Classes.half(classes.with(), half);
      double m = Classes.half(classes.rest(), half);
      for (int b = 0; b < bins; b++) {
        if (half(with, b, half) * m > half(rest, b, half) * n) {
          for (int g = (1 - half) * Classes.HALF; g < (2 - half) * Classes.HALF; g++) {
            rightly[g] += with(b, g);
            wrongly[g] += rest(b, g);
          }
        }
      }
    }
    return HeldOut.accuracy(classes, rightly, wrongly);
  }

  /** Tokens of a bin of one class that are of one half. */
  private static int half(int[] count, int bin, int half) {
    int from = bin * GROUPS + half * Classes.HALF;
    int sum = 0;
    for (int i = from; i < from + Classes.HALF; i++) {
      sum += count[i];
    }
    return sum;
  }
}

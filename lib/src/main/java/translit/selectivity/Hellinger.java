package translit.selectivity;

/**
 * The Hellinger distance of two histograms, H = sqrt(1 - Σ sqrt(p_k q_k)): 0 for equal ones, 1 for
 * disjoint ones.
 */
final class Hellinger {
  /** Bins of the post. */
  static final int BINS = 1000;

  /** So near to a bin's edge, the bin is computed in double precision. */
  private static final float EDGE = 1e-3f;

  private Hellinger() {}

  /**
   * The distance of an outcome and the rest.
   *
   * @param counts of the outcome, in each bin
   * @param all of the outcome and the rest together
   * @return NaN if either is empty
   */
  static double distance(int[] counts, int[] all) {
    double sum = 0;
    double n = 0;
    double m = 0;
    for (int k = 0; k < all.length; k++) {
      double rest = all[k] - counts[k];
      n += counts[k];
      m += rest;
      sum += Math.sqrt(counts[k] * rest);
    }
    return n == 0 || m == 0 ? Double.NaN : Math.sqrt(Math.max(0, 1 - sum / Math.sqrt(n * m)));
  }

  /** The bin of a value between the ends, the upper end in the last bin. */
  static int bin(float value, float min, float max, int bins) {
    // As it is written down: activations near saturation lie on a coarse grid, and to multiply by a
    // reciprocal puts one in 10,000 cells' values on the other side of an edge.
    int bin = (int) (((double) value - min) / ((double) max - min) * bins);
    return Math.max(0, Math.min(bins - 1, bin));
  }

  /** Bins of a unit of activation, for {@link #bin(float, float, float, float)}. */
  static float scale(float min, float max) {
    return BINS / (max - min);
  }

  /**
   * The same bin of {@value #BINS} without a division, except where rounding may decide.
   *
   * @param scale of these ends
   */
  static int bin(float value, float min, float max, float scale) {
    float x = (value - min) * scale;
    int bin = (int) x;
    float above = x - bin;
    // single precision is wrong by less than 3e-4 here; NaN fails the comparison
    return above > EDGE && above < 1 - EDGE ? bin : bin(value, min, max, BINS);
  }
}

package translit.statistics;

/**
 * The distance of Hellinger (1909, Journal für die reine und angewandte Mathematik 136) between two
 * histograms with shares p_k and q_k: H = sqrt(1 - Σ sqrt(p_k q_k)), 0 for equal ones, 1 for
 * disjoint ones.
 */
public final class Hellinger {
  /** Bins of the post. */
  public static final int BINS = 1000;

  /** Bound of the error of four operations in single precision, as a share of all bins. */
  private static final float ROUNDING = 1e-6f;

  private Hellinger() {}

  /**
   * The distance of a class and the rest.
   *
   * @param counts number of values of the class in each bin
   * @param all number of values of the class and the rest together
   * @return 0 to 1; NaN if either is empty
   */
  public static double distance(long[] counts, long[] all) {
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

  /**
   * The bin of a value: {@code (value - min) / (max - min) * bins} in double precision, rounded
   * down. Activations near saturation lie on a coarse grid, so single precision, which is faster,
   * decides only away from the edges of the bins.
   *
   * @param value what is put into a bin
   * @param min where the first bin begins
   * @param max where the last bin ends
   * @param bins how many there are, of equal width
   * @return from 0; the bin at the end for {@code max} and for values beyond the ends
   */
  public static int bin(float value, float min, float max, int bins) {
    return bin(value, min, max, bins, scale(min, max, bins));
  }

  /**
   * Bins per unit of the value, in single precision, for {@link #bin(float, float, float, int,
   * float)}.
   *
   * @param min where the first bin begins
   * @param max where the last bin ends
   * @param bins how many there are
   * @return bins / (max - min); infinite if that, or max - min, is too large for single precision
   */
  public static float scale(float min, float max, int bins) {
    float width = max - min;
    return width == Float.POSITIVE_INFINITY ? width : bins / width;
  }

  /**
   * The same as {@link #bin(float, float, float, int)} where many values have one range.
   *
   * @param value what is put into a bin
   * @param min where the first bin begins
   * @param max where the last bin ends
   * @param bins how many there are
   * @param scale what {@link #scale} gives for these
   * @return from 0
   */
  public static int bin(float value, float min, float max, int bins, float scale) {
    float x = (value - min) * scale;
    float edge = ROUNDING * bins;
    int bin = clamp((int) (x - edge), bins);
    if (bin == clamp((int) (x + edge), bins) && x < bins + 1) { // not if the scale is infinite
      return bin;
    }
    return clamp((int) (((double) value - min) / ((double) max - min) * bins), bins);
  }

  private static int clamp(int bin, int bins) {
    return Math.max(0, Math.min(bins - 1, bin));
  }
}

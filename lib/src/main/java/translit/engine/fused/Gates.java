package translit.engine.fused;

/**
 * The functions between matrix multiplications, each a plain loop over floats that the compiler
 * turns into vector instructions (measure it: ten times slower where it does not). All arrays of a
 * loop have the same index, and one of them is written: with a second offset, the same loop takes
 * three times as long; and it runs over all texts of a step, since one over a single row spends
 * half of its time outside of the vector instructions. No fused multiply-add: it is slow where the
 * processor lacks it.
 */
public final class Gates {
  /** Beyond it, tanh is 1 in a float. */
  private static final float LIMIT = 7.9053111f;

  /** An array of this many floats, or several times as many, is one of whole vectors. */
  private static final int VECTORS = 64;

  private Gates() {}

  /** The length of an array for a row of {@code n} floats that {@link #add} takes as a whole. */
  static int padded(int n) {
    return (n + VECTORS - 1) / VECTORS * VECTORS;
  }

  /**
   * tanh as a quotient of polynomials, wrong by at most 3e-7; NaN stays NaN. The coefficients and
   * the limit are those of Eigen 3.3 ({@code generic_fast_tanh_float} in {@code
   * Eigen/src/Core/MathFunctionsImpl.h}, MPL-2.0).
   *
   * @param z becomes its tanh
   * @param from first index
   * @param to after the last one
   */
  public static void tanh(float[] z, int from, int to) {
    clamp(z, from, to, 1);
    for (int k = from; k < to; k++) {
      z[k] = quotient(z[k]);
    }
  }

  /** The logistic function, {@code (tanh(z / 2) + 1) / 2}. */
  static void logistic(float[] z, int from, int to) {
    clamp(z, from, to, 0.5f);
    for (int k = from; k < to; k++) {
      z[k] = 0.5f * quotient(z[k]) + 0.5f;
    }
  }

  /** A loop of its own: together with the quotient, it costs a third more. */
  private static void clamp(float[] z, int from, int to, float factor) {
    for (int k = from; k < to; k++) {
      z[k] = Math.max(-LIMIT, Math.min(LIMIT, factor * z[k]));
    }
  }

  private static float quotient(float x) {
    float s = x * x;
    float p = -2.76076847742355e-16f;
    p = p * s + 2.00018790482477e-13f;
    p = p * s - 8.60467152213735e-11f;
    p = p * s + 5.12229709037114e-08f;
    p = p * s + 1.48572235717979e-05f;
    p = p * s + 6.37261928875436e-04f;
    p = p * s + 4.89352455891786e-03f;
    float q = 1.19825839466702e-06f;
    q = q * s + 1.18534705686654e-04f;
    q = q * s + 2.26843463243900e-03f;
    q = q * s + 4.89352518554385e-03f;
    return x * p / q;
  }

  /** The cell, in the place of the one before: {@code c = f * c + i * g}. */
  static void cell(float[] c, float[] f, float[] i, float[] g, int from, int to) {
    for (int k = from; k < to; k++) {
      c[k] = f[k] * c[k] + i[k] * g[k];
    }
  }

  /** Multiplies floats of {@code z} by those of {@code by}. */
  static void multiply(float[] z, float[] by, int from, int to) {
    for (int k = from; k < to; k++) {
      z[k] *= by[k];
    }
  }

  /**
   * {@code z = x - factor * y}.
   *
   * @param z is written
   * @param x as long
   * @param y as long
   * @param factor of all of {@code y}
   * @param to after the last index
   */
  public static void less(float[] z, float[] x, float[] y, float factor, int to) {
    for (int k = 0; k < to; k++) {
      z[k] = x[k] - factor * y[k];
    }
  }

  /** Adds an array to another of the same {@link #padded} length. */
  static void add(float[] to, float[] from) {
    for (int k = 0; k < to.length; k++) {
      to[k] += from[k];
    }
  }

  /** The gradient of sums from that of their tanh. */
  static void tanhBackward(float[] gradient, float[] tanh, int from, int to) {
    for (int k = from; k < to; k++) {
      gradient[k] *= 1 - tanh[k] * tanh[k];
    }
  }

  /** Adds to the gradient of a cell what comes from its output, {@code h = o * tanh}. */
  static void cellBackward(float[] dc, float[] dh, float[] o, float[] tanh, int from, int to) {
    for (int k = from; k < to; k++) {
      dc[k] += dh[k] * o[k] * (1 - tanh[k] * tanh[k]);
    }
  }

  /** {@code d = dc * i * (1 - g²)}: the gradient of the sums of the cell input g = tanh. */
  static void inputBackward(float[] d, float[] dc, float[] i, float[] g, int from, int to) {
    for (int k = from; k < to; k++) {
      d[k] = dc[k] * i[k] * (1 - g[k] * g[k]);
    }
  }

  /** {@code d = dy * x * gate * (1 - gate)}: the gradient of a gate's sums, where y = x * gate. */
  static void gateBackward(float[] d, float[] dy, float[] x, float[] gate, int from, int to) {
    for (int k = from; k < to; k++) {
      d[k] = dy[k] * x[k] * gate[k] * (1 - gate[k]);
    }
  }

  /**
   * Softmax of sums, in place, for one row.
   *
   * @return negative logarithm of the target's probability, or 0 if the target is negative
   */
  static double softmax(float[] z, int at, int n, int target) {
    float max = Float.NEGATIVE_INFINITY;
    for (int j = at; j < at + n; j++) {
      max = Math.max(max, z[j]);
    }
    float wanted = target < 0 ? 0 : z[at + target] - max;
    exponentials(z, at, at + n, max);
    float sum = 0;
    for (int j = at; j < at + n; j++) {
      sum += z[j];
    }
    float factor = 1 / sum;
    for (int j = at; j < at + n; j++) {
      z[j] *= factor;
    }
    return target < 0 ? 0 : Math.log(sum) - wanted;
  }

  /**
   * exp(z - max) for values up to max: the series of exp(x / 32), squared five times. Values below
   * exp(-40) become exp(-40).
   */
  private static void exponentials(float[] z, int from, int to, float max) {
    for (int j = from; j < to; j++) {
      z[j] = Math.max(-40f, z[j] - max) * (1 / 32f);
    }
    for (int j = from; j < to; j++) {
      float x = z[j];
      float e = 1 / 40320f;
      e = e * x + 1 / 5040f;
      e = e * x + 1 / 720f;
      e = e * x + 1 / 120f;
      e = e * x + 1 / 24f;
      e = e * x + 1 / 6f;
      e = e * x + 0.5f;
      e = e * x + 1f;
      e = e * x + 1f;
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      z[j] = e * e;
    }
  }
}

package translit.engine.fused;

/**
 * The functions between matrix multiplications, each a plain loop over floats that the compiler
 * turns into vector instructions (measure it: ten times slower where it does not). No fused
 * multiply-add: it is slow where the processor lacks it.
 */
final class Gates {
  /** Beyond it, tanh is 1 in a float. */
  private static final float LIMIT = 7.9053111f;

  private Gates() {}

  /**
   * tanh as a quotient of polynomials, wrong by at most 3e-7; NaN stays NaN. The coefficients and
   * the limit are those of Eigen 3.3 ({@code generic_fast_tanh_float} in {@code
   * Eigen/src/Core/MathFunctionsImpl.h}, MPL-2.0).
   */
  static void tanh(float[] z, int from, int to) {
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

  /** Adds {@code n} floats of {@code from} to {@code to}. */
  static void add(float[] to, int at, float[] from, int start, int n) {
    for (int j = 0; j < n; j++) {
      to[at + j] += from[start + j];
    }
  }

  /** Multiplies {@code n} floats of {@code to} by those of {@code by}. */
  static void multiply(float[] to, int at, float[] by, int start, int n) {
    for (int j = 0; j < n; j++) {
      to[at + j] *= by[start + j];
    }
  }

  /** The gradient of sums from that of their tanh. */
  static void tanhBackward(float[] gradient, int at, float[] tanh, int n) {
    for (int j = 0; j < n; j++) {
      gradient[at + j] *= 1 - tanh[at + j] * tanh[at + j];
    }
  }

  /**
   * Softmax of sums plus what the input symbol adds, in place, for one row.
   *
   * @return negative logarithm of the target's probability, or 0 if the target is negative
   */
  static double softmax(float[] z, int at, float[] table, int from, int n, int target) {
    add(z, at, table, from, n);
    float max = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      max = Math.max(max, z[at + j]);
    }
    float wanted = target < 0 ? 0 : z[at + target] - max;
    exponentials(z, at, n, max);
    float sum = 0;
    for (int j = 0; j < n; j++) {
      sum += z[at + j];
    }
    float factor = 1 / sum;
    for (int j = 0; j < n; j++) {
      z[at + j] *= factor;
    }
    return target < 0 ? 0 : Math.log(sum) - wanted;
  }

  /**
   * exp(z - max) for values up to max: the series of exp(x / 32), squared five times. Values below
   * exp(-40) become exp(-40).
   */
  private static void exponentials(float[] z, int at, int n, float max) {
    for (int j = 0; j < n; j++) {
      z[at + j] = Math.max(-40f, z[at + j] - max) * (1 / 32f);
    }
    for (int j = 0; j < n; j++) {
      float x = z[at + j];
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
      z[at + j] = e * e;
    }
  }
}

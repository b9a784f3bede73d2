package translit.network;

/**
 * The arithmetic between matrix multiplications, each a plain loop over floats that the compiler
 * turns into vector instructions (measure it: ten times slower where it does not). No fused
 * multiply-add: it is slow where the processor lacks it.
 */
final class Gates {
  /** Beyond it, tanh is 1 in a float. */
  private static final float LIMIT = 7.9053111f;

  private Gates() {}

  /** tanh as a quotient of polynomials, wrong by at most 3e-7; NaN stays NaN. */
  static float tanh(float value) {
    float x = Math.max(-LIMIT, Math.min(LIMIT, value));
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

  /**
   * The gates of one character from their sums: tanh for the first block (cell input), the logistic
   * function for the other three (forget, output, input gate).
   *
   * @param z sums over the previous step's outputs, replaced by the gates
   * @param at where the character's four blocks start
   * @param table what each input symbol adds, bias included
   * @param from where the character's symbol starts in the table
   */
  static void gates(float[] z, int at, float[] table, int from, int cells) {
    add(z, at, table, from, 4 * cells);
    tanhInPlace(z, at, at + cells);
    logisticInPlace(z, at + cells, at + 4 * cells);
  }

  // These two see one array only: the compiler does not vectorise them over two.

  private static void tanhInPlace(float[] z, int from, int to) {
    for (int k = from; k < to; k++) {
      z[k] = tanh(z[k]);
    }
  }

  private static void logisticInPlace(float[] z, int from, int to) {
    for (int k = from; k < to; k++) {
      z[k] = 0.5f * tanh(0.5f * z[k]) + 0.5f;
    }
  }

  /** cell = f * previous + i * g, for one character. */
  static void cell(float[] gates, int at, float[] cell, int previous, int to, int cells) {
    for (int j = 0; j < cells; j++) {
      cell[to + j] =
          gates[at + cells + j] * cell[previous + j] + gates[at + 3 * cells + j] * gates[at + j];
    }
  }

  /** h = o * tanh(cell), for one character; tanh(cell) is kept. */
  static void output(
      float[] gates, int at, float[] cell, int from, float[] tanh, float[] h, int to, int cells) {
    System.arraycopy(cell, from, tanh, to, cells);
    tanhInPlace(tanh, to, to + cells);
    for (int j = 0; j < cells; j++) {
      h[to + j] = gates[at + 2 * cells + j] * tanh[to + j];
    }
  }

  /**
   * Replaces one character's gates by the gradients of their sums.
   *
   * @param dh gradient of the output
   * @param dc gradient of the cell from the next step; replaced by that for the previous step
   */
  static void backward(
      float[] z,
      int at,
      float[] tanh,
      int row,
      float[] cell,
      int previous,
      float[] dh,
      float[] dc,
      int text,
      int cells) {
    for (int j = 0; j < cells; j++) {
      float g = z[at + j];
      float f = z[at + cells + j];
      float o = z[at + 2 * cells + j];
      float i = z[at + 3 * cells + j];
      float t = tanh[row + j];
      float d = dh[text + j];
      float e = dc[text + j] + d * o * (1 - t * t);
      z[at + j] = e * i * (1 - g * g);
      z[at + cells + j] = e * cell[previous + j] * f * (1 - f);
      z[at + 2 * cells + j] = d * t * o * (1 - o);
      z[at + 3 * cells + j] = e * g * i * (1 - i);
      dc[text + j] = e * f;
    }
  }

  /** Adds {@code n} floats of {@code from} to {@code to}. */
  static void add(float[] to, int at, float[] from, int start, int n) {
    for (int j = 0; j < n; j++) {
      to[at + j] += from[start + j];
    }
  }

  /** tanh of sums plus bias, for one row. */
  static void tanh(float[] z, int at, float[] bias, int from, int n) {
    add(z, at, bias, from, n);
    tanhInPlace(z, at, at + n);
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
      float x = Math.max(-40f, z[at + j] - max) * (1 / 32f);
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

package translit.intervention.measuring;

/** By how much the right outcome is more probable than the best other one, as a logarithm. */
public final class Margins {
  private Margins() {}

  /**
   * The margins of tokens.
   *
   * @param logits {@code [class][token]}
   * @param right the right class of each token
   * @param count of the tokens
   * @param margins takes them
   */
  public static void of(float[][] logits, int[] right, int count, float[] margins) {
    for (int i = 0; i < count; i++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int c = 0; c < logits.length; c++) {
        if (c != right[i] && logits[c][i] > best) {
          best = logits[c][i];
        }
      }
      margins[i] = logits[right[i]][i] - best;
    }
  }

  /**
   * The same where the first class is the right one of all.
   *
   * @param logits {@code [class][token]}; overwritten
   * @param count of the tokens
   * @param margins takes them
   */
  public static void ofFirst(float[][] logits, int count, float[] margins) {
    float[] best = logits[1];
    for (int c = 2; c < logits.length; c++) {
      float[] other = logits[c];
      for (int i = 0; i < count; i++) {
        best[i] = Math.max(best[i], other[i]);
      }
    }
    float[] first = logits[0];
    for (int i = 0; i < count; i++) {
      margins[i] = first[i] - best[i];
    }
  }
}

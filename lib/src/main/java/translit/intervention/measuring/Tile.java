package translit.intervention.measuring;

import translit.engine.ReadOut;

/** Up to {@value ReadOut#WIDTH} tokens that are computed together, with the outputs at them. */
public class Tile {
  /** For each token a row of the forward outputs, then the backward ones. */
  protected final float[] outputs;

  /** Of the hidden layer, {@code [hidden unit][token]}. */
  protected final float[][] sums;

  /** Index of each token's Latin character. */
  protected final int[] latin = new int[ReadOut.WIDTH];

  /** Index of each token's right outcome among the classes that are looked at. */
  protected final int[] right = new int[ReadOut.WIDTH];

  /** Margin of each token as the network is. */
  protected final float[] margins = new float[ReadOut.WIDTH];

  /** Number of outputs, those of both LSTMs. */
  protected final int units;

  /** Tokens that there are. */
  protected int size;

  /**
   * No token yet.
   *
   * @param cells of each LSTM
   */
  protected Tile(int cells) {
    this.units = 2 * cells;
    this.outputs = new float[ReadOut.WIDTH * units];
    this.sums = new float[cells][ReadOut.WIDTH];
  }

  /** {@return how many tokens there are} */
  public int size() {
    return size;
  }

  /** {@return whether there is room for no other token} */
  public boolean isFull() {
    return size == ReadOut.WIDTH;
  }

  /** {@return where the next token's row of outputs begins} */
  protected int next() {
    return size * units;
  }

  /**
   * Copies a unit's outputs at all tokens.
   *
   * @param unit of both LSTMs
   * @param to takes one for each token
   */
  protected void copy(int unit, float[] to) {
    for (int i = 0; i < size; i++) {
      to[i] = outputs[i * units + unit];
    }
  }

  /**
   * Computes the sums of the hidden layer and the margins, as the network is.
   *
   * @param readOut with the classes that are looked at
   * @param logits takes those of all tokens, {@code [class][token]}
   */
  protected void compute(ReadOut readOut, float[][] logits) {
    readOut.sums(outputs, size, sums);
    readOut.take(sums);
    readOut.logits(latin, size, logits);
    Margins.of(logits, right, size, margins);
  }
}

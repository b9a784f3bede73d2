package translit.engine;

import translit.engine.readout.DenseReadOut;

/**
 * The layers above the LSTMs, computed anew for outputs of these that were changed: up to {@value
 * #WIDTH} tokens at a time, which stand in columns. What one unit adds to the sums of the hidden
 * layer is its output times its weights, so that without it only those sums are changed, and not
 * computed again.
 *
 * <p>First {@link #sums} of the tokens; then, as often as one likes, one of the {@code take}s, and
 * {@link #logits} from what was taken. For one thread at a time.
 */
public interface ReadOut extends AutoCloseable {
  /** Tokens that are computed together; arrays of tokens are at least as long. */
  int WIDTH = 512;

  /**
   * Takes over the weights; does not start Deeplearning4j.
   *
   * @param parameters of the network; not changed
   * @param classes indices of the outcomes that are looked at
   * @return what computes them
   */
  static ReadOut of(Parameters parameters, int[] classes) {
    return new DenseReadOut(parameters, classes);
  }

  /**
   * The sums of the hidden layer, before the tanh.
   *
   * @param outputs of the LSTMs: for each token a row of {@code 2 * cells} values, the forward ones
   *     first
   * @param tokens how many, at most {@link #WIDTH}
   * @param sums takes them, {@code [hidden unit][token]}
   */
  void sums(float[] outputs, int tokens, float[][] sums);

  /**
   * Takes sums as they are.
   *
   * @param sums {@code [hidden unit][token]}
   */
  void take(float[][] sums);

  /**
   * Takes sums as they are if less comes from one output.
   *
   * @param sums {@code [hidden unit][token]}
   * @param unit the output, of {@code 2 * cells}
   * @param less how much less it is, token by token; all of it for 0
   */
  void take(float[][] sums, int unit, float[] less);

  /**
   * Takes sums of some of the tokens, each with less from an output of its own.
   *
   * @param sums {@code [hidden unit][token]}
   * @param tokens for each column that is taken the token
   * @param units the output that is less there, of {@code 2 * cells}
   * @param less how much less it is
   * @param count columns that are taken, at most {@link #WIDTH}
   */
  void take(float[][] sums, int[] tokens, int[] units, float[] less, int count);

  /** {@return the sums that were taken, to look at or to change, until {@link #logits}} */
  float[][] taken();

  /**
   * Goes on from what was taken to the sums of the output layer, before the softmax: logarithms of
   * probabilities but for a number that is the same for all classes.
   *
   * @param latin input symbol of each token that was taken
   * @param tokens how many
   * @param logits takes them, {@code [class][token]}, in the order of the classes
   */
  void logits(int[] latin, int tokens, float[][] logits);

  /** Frees what lies outside the heap. */
  @Override
  void close();
}

package translit.engine.fused;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import translit.engine.BiLstm;

/**
 * Clips a gradient layer by layer and takes a step of Adam on the graph's own parameters and
 * updater state, as Deeplearning4j does it: first the means of the gradients of all parameters,
 * then the means of their squares.
 */
final class AdamStep {
  private final ComputationGraph graph;
  private final double threshold;
  private final Adam adam;
  private final int[] layers;
  private final int size;
  private final float[] state;
  private final float[] factors;

  /**
   * @param layers where each layer's parameters start in the flat vector, and where the last end
   */
  AdamStep(ComputationGraph graph, int[] layers) {
    BaseLayer layer = (BaseLayer) graph.getLayer(BiLstm.FORWARD).conf().getLayer();
    if (!(layer.getIUpdater() instanceof Adam configured)
        || layer.getGradientNormalization() != GradientNormalization.ClipL2PerLayer) {
      throw new IllegalArgumentException(
          "The engine trains with Adam and gradients clipped per layer, not with "
              + layer.getIUpdater()
              + " and "
              + layer.getGradientNormalization());
    }
    this.graph = graph;
    this.adam = configured;
    this.threshold = layer.getGradientNormalizationThreshold();
    this.layers = layers.clone();
    this.size = layers[layers.length - 1];
    this.state = new float[2 * size];
    this.factors = new float[layers.length - 1];
  }

  /**
   * Changes parameters and updater state, and counts the iteration.
   *
   * @param parameters current values, replaced by the new ones
   * @param gradient summed over the positions and the texts
   * @param texts in the batch
   * @param target the graph's parameters, which take the new values
   */
  void apply(
      float[] parameters,
      float[] gradient,
      int texts,
      double rate,
      NativeFloats target,
      Workers workers) {
    INDArray view = graph.getUpdater().getStateViewArray();
    if (view.length() != state.length) {
      throw new IllegalStateException(
          "The updater keeps " + view.length() + " numbers, not " + state.length);
    }
    NativeFloats stored = NativeFloats.of(view);
    int iteration = graph.getIterationCount();
    workers.run(
        factors.length, l -> factors[l] = factor(gradient, layers[l], layers[l + 1], texts));
    for (float factor : factors) {
      if (!Float.isFinite(factor)) {
        throw new ArithmeticException(
            "The gradient is not a number at step "
                + iteration
                + ": go back to the last checkpoint and lower the learning rate");
      }
    }
    double first = 1 - Math.pow(adam.getBeta1(), iteration + 1);
    double second = 1 - Math.pow(adam.getBeta2(), iteration + 1);
    float corrected = (float) (rate * Math.sqrt(second) / first);
    workers.run(
        factors.length,
        l -> {
          int from = layers[l];
          int n = layers[l + 1] - from;
          stored.buffer().get(from, state, from, n);
          stored.buffer().get(size + from, state, size + from, n);
          step(parameters, gradient, factors[l], from, from + n, corrected);
          stored.buffer().put(from, state, from, n);
          stored.buffer().put(size + from, state, size + from, n);
          target.buffer().put(from, parameters, from, n);
        });
    graph.getConfiguration().setIterationCount(iteration + 1);
  }

  /** What makes the mean over the texts of a sum, and clips it; NaN if the norm is not finite. */
  private float factor(float[] gradient, int from, int to, int texts) {
    double even = 0;
    double odd = 0;
    int k = from;
    for (; k + 1 < to; k += 2) {
      even += (double) gradient[k] * gradient[k];
      odd += (double) gradient[k + 1] * gradient[k + 1];
    }
    if (k < to) {
      even += (double) gradient[k] * gradient[k];
    }
    double norm = Math.sqrt(even + odd) / texts;
    if (!Double.isFinite(norm)) {
      return Float.NaN;
    }
    return (float) ((norm > threshold ? threshold / norm : 1) / texts);
  }

  private void step(
      float[] parameters, float[] gradient, float factor, int from, int to, float rate) {
    float beta1 = (float) adam.getBeta1();
    float beta2 = (float) adam.getBeta2();
    float epsilon = (float) adam.getEpsilon();
    for (int k = from; k < to; k++) {
      state[k] = beta1 * state[k] + (1 - beta1) * factor * gradient[k];
    }
    for (int k = from; k < to; k++) {
      float mean = factor * gradient[k];
      state[size + k] = beta2 * state[size + k] + (1 - beta2) * mean * mean;
    }
    for (int k = from; k < to; k++) {
      parameters[k] -= state[k] * rate / ((float) Math.sqrt(state[size + k]) + epsilon);
    }
  }
}

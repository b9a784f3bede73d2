package translit.network;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

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
  }

  /**
   * Changes parameters and updater state, and counts the iteration.
   *
   * @param parameters current values, replaced by the new ones
   * @param gradient summed over the positions and the texts; replaced by the clipped mean
   * @param texts in the batch
   */
  void apply(float[] parameters, float[] gradient, int texts, double rate, NativeFloats target) {
    clip(gradient, texts);
    INDArray view = graph.getUpdater().getStateViewArray();
    if (view.length() != state.length) {
      throw new IllegalStateException(
          "The updater keeps " + view.length() + " numbers, not " + state.length);
    }
    NativeFloats stored = NativeFloats.of(view);
    stored.buffer().get(0, state);
    int iteration = graph.getIterationCount();
    double first = 1 - Math.pow(adam.getBeta1(), iteration + 1);
    double second = 1 - Math.pow(adam.getBeta2(), iteration + 1);
    step(
        parameters,
        state,
        gradient,
        size,
        (float) adam.getBeta1(),
        (float) adam.getBeta2(),
        (float) (rate * Math.sqrt(second) / first),
        (float) adam.getEpsilon());
    stored.buffer().put(0, state);
    target.buffer().put(0, parameters);
    graph.getConfiguration().setIterationCount(iteration + 1);
  }

  private void clip(float[] gradient, int texts) {
    for (int l = 0; l + 1 < layers.length; l++) {
      double squares = 0;
      for (int k = layers[l]; k < layers[l + 1]; k++) {
        squares += (double) gradient[k] * gradient[k];
      }
      double norm = Math.sqrt(squares) / texts;
      if (!Double.isFinite(norm)) {
        throw new ArithmeticException(
            "The gradient is not a number at step "
                + graph.getIterationCount()
                + ": go back to the last checkpoint and lower the learning rate");
      }
      float factor = (float) ((norm > threshold ? threshold / norm : 1) / texts);
      for (int k = layers[l]; k < layers[l + 1]; k++) {
        gradient[k] *= factor;
      }
    }
  }

  private static void step(
      float[] parameters,
      float[] state,
      float[] gradient,
      int n,
      float beta1,
      float beta2,
      float rate,
      float epsilon) {
    for (int k = 0; k < n; k++) {
      state[k] = beta1 * state[k] + (1 - beta1) * gradient[k];
    }
    for (int k = 0; k < n; k++) {
      state[n + k] = beta2 * state[n + k] + (1 - beta2) * gradient[k] * gradient[k];
    }
    for (int k = 0; k < n; k++) {
      parameters[k] -= state[k] * rate / ((float) Math.sqrt(state[n + k]) + epsilon);
    }
  }
}

package translit.engine.graph;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.Adam;
import translit.engine.fused.Workers;
import translit.engine.matrix.NativeFloats;

/**
 * Clips a gradient layer by layer (its norm, as Pascanu, Mikolov and Bengio 2013 do it) and takes a
 * step of Adam (Kingma and Ba 2015) on the graph's own parameters and updater state, as
 * Deeplearning4j does it: the state has first the means of the gradients of all parameters, then
 * the means of their squares.
 */
final class AdamStep {
  private final ComputationGraph graph;
  private final double threshold;
  private final Adam adam;
  private final int[] bounds;
  private final int size;
  private final float[] means;
  private final float[] squares;
  private final float[] factors;

  /**
   * @param bounds where each layer's parameters start in the flat vector, and where the last end
   * @throws IllegalArgumentException if the graph is to be trained in another way, such as with
   *     regularisation
   */
  AdamStep(ComputationGraph graph, int[] bounds) {
    List<Object> expected = settings(graph.getLayer(0)).stream().limit(3).toList();
    for (Layer layer : graph.getLayers()) {
      if (!settings(layer).equals(expected)
          || !(expected.get(0) instanceof Adam)
          || expected.get(1) != GradientNormalization.ClipL2PerLayer) {
        throw new IllegalArgumentException(
            ("The engine trains all layers with the same Adam and gradients clipped per layer,"
                    + " its dropout the only regularisation; layer %s has %s")
                .formatted(layer.conf().getLayer().getLayerName(), settings(layer)));
      }
    }
    this.graph = graph;
    this.adam = (Adam) expected.get(0);
    this.threshold = (double) expected.get(2);
    this.bounds = bounds.clone();
    this.size = bounds[bounds.length - 1];
    this.means = new float[size];
    this.squares = new float[size];
    this.factors = new float[bounds.length - 1];
  }

  /** Updater, clipping and its threshold; then what else there is. */
  private static List<Object> settings(Layer layer) {
    BaseLayer settings = (BaseLayer) layer.conf().getLayer();
    return Stream.of(
            settings.getIUpdater(),
            settings.getGradientNormalization(),
            settings.getGradientNormalizationThreshold(),
            settings.getRegularization(),
            settings.getRegularizationBias(),
            settings.getBiasUpdater(),
            settings.getIDropout(),
            settings.getWeightNoise(),
            settings.getConstraints())
        .filter(setting -> setting != null && !List.of().equals(setting))
        .toList();
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
    NativeFloats state = FusedTraining.view(graph.getUpdater().getStateViewArray());
    int iteration = graph.getIterationCount();
    workers.run(
        factors.length, l -> factors[l] = factor(gradient, bounds[l], bounds[l + 1], texts));
    for (float factor : factors) {
      if (!Float.isFinite(factor)) {
        throw FusedTraining.notANumber("gradient", iteration);
      }
    }
    double first = 1 - Math.pow(adam.getBeta1(), iteration + 1);
    double second = 1 - Math.pow(adam.getBeta2(), iteration + 1);
    float corrected = (float) (rate * Math.sqrt(second) / first);
    workers.run(
        factors.length,
        l -> {
          int from = bounds[l];
          int n = bounds[l + 1] - from;
          state.get(from, means, from, n);
          state.get(size + from, squares, from, n);
          step(parameters, gradient, factors[l], from, from + n, corrected);
          state.put(from, means, from, n);
          state.put(size + from, squares, from, n);
          target.put(from, parameters, from, n);
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
      means[k] = beta1 * means[k] + (1 - beta1) * factor * gradient[k];
    }
    for (int k = from; k < to; k++) {
      float mean = factor * gradient[k];
      squares[k] = beta2 * squares[k] + (1 - beta2) * mean * mean;
    }
    for (int k = from; k < to; k++) {
      parameters[k] -= means[k] * rate / ((float) Math.sqrt(squares[k]) + epsilon);
    }
  }
}

package translit.intervention.sets;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import translit.common.SeededHash;
import translit.engine.ParameterLayout.Block;

/**
 * Random orders of outputs to compare an order with: in the place of each output stands one of the
 * same LSTM that varies as much and has outgoing weights as large, drawn among the {@value
 * #NEAREST} nearest that are not in the order yet. Near is the distance in the logarithms of
 * variance and norm, each in units of its spread over the LSTM's outputs.
 */
public final class MatchedDraw {
  /** Among so many one is drawn. */
  static final int NEAREST = 16;

  /** So that an output that never changes has a logarithm. */
  private static final double LEAST = 1e-12;

  /** The outputs of the same LSTM, the nearest first, {@code [unit][place]}. */
  private final int[][] nearest;

  /**
   * Measures the outputs.
   *
   * @param sample with their values and weights
   */
  public MatchedDraw(SetSample sample) {
    int cells = sample.units() / 2;
    double[] variances = logVariances(sample);
    double[] norms = logNorms(sample);
    this.nearest = new int[sample.units()][];
    for (int first = 0; first < sample.units(); first += cells) {
      double spreadOfVariance = spread(variances, first, cells);
      double spreadOfNorm = spread(norms, first, cells);
      for (int unit = first; unit < first + cells; unit++) {
        int here = unit;
        nearest[unit] =
            IntStream.range(first, first + cells)
                .boxed()
                .sorted(
                    Comparator.comparingDouble(
                        other ->
                            Math.hypot(
                                (variances[other] - variances[here]) / spreadOfVariance,
                                (norms[other] - norms[here]) / spreadOfNorm)))
                .mapToInt(other -> other)
                .toArray();
      }
    }
  }

  private static double[] logVariances(SetSample sample) {
    double[] variances = new double[sample.units()];
    List<List<Sampled>> kinds = List.of(sample.ofPair(), sample.ofOthers());
    for (int unit = 0; unit < variances.length; unit++) {
      double sum = 0;
      double squares = 0;
      long count = 0;
      for (List<Sampled> tokens : kinds) {
        for (Sampled token : tokens) {
          double h = token.outputs()[unit];
          sum += h;
          squares += h * h;
          count++;
        }
      }
      double mean = sum / count;
      variances[unit] = Math.log(Math.max(0, squares / count - mean * mean) + LEAST);
    }
    return variances;
  }

  private static double[] logNorms(SetSample sample) {
    Block weights = sample.parameters().layout().hidden().weights();
    float[] values = sample.parameters().values();
    double[] norms = new double[sample.units()];
    for (int unit = 0; unit < norms.length; unit++) {
      double squares = 0;
      for (int k = 0; k < sample.units() / 2; k++) {
        double weight = values[weights.start(unit) + k];
        squares += weight * weight;
      }
      norms[unit] = Math.log(squares + LEAST) / 2;
    }
    return norms;
  }

  private static double spread(double[] values, int first, int count) {
    double mean = IntStream.range(first, first + count).mapToDouble(i -> values[i]).sum() / count;
    double squares =
        IntStream.range(first, first + count)
            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
            .sum();
    return squares == 0 ? 1 : Math.sqrt(squares / count);
  }

  /**
   * Draws an order.
   *
   * @param order of outputs to compare with, each once
   * @param draw which one
   * @param seed of all draws
   * @return as many outputs of the same LSTMs, each once
   */
  public int[] like(int[] order, int draw, long seed) {
    SplittableRandom random = new SplittableRandom(SeededHash.of(draw, seed));
    boolean[] used = new boolean[nearest.length];
    int[] drawn = new int[order.length];
    for (int n = 0; n < order.length; n++) {
      int[] free =
          IntStream.of(nearest[order[n]]).filter(unit -> !used[unit]).limit(NEAREST).toArray();
      drawn[n] = free[random.nextInt(free.length)];
      used[drawn[n]] = true;
    }
    return drawn;
  }
}

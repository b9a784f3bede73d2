package translit.selectivity.directions;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.scoring.Sample;
import translit.trace.Columns;

/**
 * The activations of one part of a network at the tokens of a sample, and weighted sums of them.
 *
 * @param ofUnit {@code [unit][token]}
 */
record PartActivations(float[][] ofUnit) {
  /** Directions that a thread takes at a time. */
  private static final int DIRECTIONS = 16;

  /** Tokens whose activations of all units stay in the cache meanwhile. */
  private static final int TOKENS = 512;

  /** Copies the activations of a part out of a sample. */
  static PartActivations of(Sample sample, Block block) {
    float[][] ofUnit = new float[block.size()][sample.size()];
    float[] row = new float[block.size()];
    for (int i = 0; i < sample.size(); i++) {
      sample.tokens().get(i).row().get(block.from(), row);
      for (int u = 0; u < row.length; u++) {
        ofUnit[u][i] = row[u];
      }
    }
    return new PartActivations(ofUnit);
  }

  /** Those of some of the tokens. */
  PartActivations at(int[] tokens) {
    float[][] some = new float[units()][tokens.length];
    for (int u = 0; u < some.length; u++) {
      for (int i = 0; i < tokens.length; i++) {
        some[u][i] = ofUnit[u][tokens[i]];
      }
    }
    return new PartActivations(some);
  }

  /** The same with each unit divided by its standard deviation; one that never moves is 0. */
  PartActivations even() {
    float[][] even = new float[units()][tokens()];
    for (int u = 0; u < even.length; u++) {
      StandardDeviation deviation = new StandardDeviation(false);
      for (float value : ofUnit[u]) {
        deviation.increment(value);
      }
      double scale = deviation.getResult();
      for (int i = 0; i < even[u].length && scale > 0; i++) {
        even[u][i] = (float) (ofUnit[u][i] / scale);
      }
    }
    return new PartActivations(even);
  }

  int units() {
    return ofUnit.length;
  }

  int tokens() {
    return ofUnit[0].length;
  }

  /**
   * The activation of directions at every token: the sums of activation × weight over the units.
   *
   * @param weights {@code [direction][unit]}
   * @return {@code [direction][token]}
   */
  float[][] along(float[][] weights) {
    float[][] sums = new float[weights.length][tokens()];
    Columns.parallel(
        weights.length,
        DIRECTIONS,
        (from, to) -> {
          for (int start = 0; start < tokens(); start += TOKENS) {
            int end = Math.min(tokens(), start + TOKENS);
            for (int d = from; d < to; d++) {
              add(weights[d], start, end, sums[d]);
            }
          }
        });
    return sums;
  }

  private void add(float[] weights, int start, int end, float[] sums) {
    int u = 0;
    for (; u + 4 <= weights.length; u += 4) { // four at once: the sums are loaded less often
      float[] a = ofUnit[u];
      float[] b = ofUnit[u + 1];
      float[] c = ofUnit[u + 2];
      float[] d = ofUnit[u + 3];
      float ofA = weights[u];
      float ofB = weights[u + 1];
      float ofC = weights[u + 2];
      float ofD = weights[u + 3];
      for (int i = start; i < end; i++) {
        sums[i] += ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
      }
    }
    for (; u < weights.length; u++) {
      for (int i = start; i < end; i++) {
        sums[i] += weights[u] * ofUnit[u][i];
      }
    }
  }

  /** The means of the units over some tokens. */
  double[] means(int[] tokens) {
    return IntStream.range(0, units())
        .mapToDouble(u -> IntStream.of(tokens).mapToDouble(i -> ofUnit[u][i]).average().orElse(0))
        .toArray();
  }
}

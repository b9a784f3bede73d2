package translit.selectivity.directions;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * The direction that tells two classes of tokens best, by regularised linear discriminant analysis,
 * which is also that of least squares with a ridge (Hastie, Tibshirani and Friedman 2009, <i>The
 * Elements of Statistical Learning</i>, ch. 4.3). With the classes' means μ1 and μ0, the covariance
 * S of all tokens together, and K units,
 *
 * <pre>
 *   w = (S + λ I)⁻¹ (μ1 − μ0),   λ = {@value #RIDGE} · trace(S) / K
 * </pre>
 *
 * <p>The covariance within the classes would give the same direction, as it differs from S by a
 * multiple of (μ1 − μ0)(μ1 − μ0)ᵀ, which changes only the length of w (Sherman and Morrison 1950);
 * with that of all tokens one decomposition serves for all labels. The ridge keeps units that
 * hardly move from being blown up; it goes with the part's own scale, so that gates and cells are
 * treated alike.
 */
final class LinearProbe {
  /**
   * Variance that is added to each unit's, as a share of the mean one. It matters little: with
   * shares from 0.001 to 0.3 held-out accuracies differ by 0.03 at most.
   */
  static final double RIDGE = 0.1;

  private final PartActivations activations;
  private final int[] tokens;
  private final DecompositionSolver solver; // null if no unit moves

  /**
   * A probe without labels.
   *
   * @param activations of a part
   * @param tokens that it learns from
   */
  LinearProbe(PartActivations activations, int[] tokens) {
    this.activations = activations;
    this.tokens = tokens;
    double[][] covariance = covariance();
    double trace = IntStream.range(0, covariance.length).mapToDouble(u -> covariance[u][u]).sum();
    double scale = covariance.length / trace; // a mean variance of 1: the library has a least one
    for (int u = 0; u < covariance.length; u++) {
      for (int v = 0; v < u; v++) {
        covariance[u][v] = covariance[v][u] *= scale;
      }
      covariance[u][u] = covariance[u][u] * scale + RIDGE;
    }
    this.solver =
        trace > 0
            ? new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false)).getSolver()
            : null;
  }

  /** The upper triangle of the covariance of the units. */
  private double[][] covariance() {
    int units = activations.units();
    double[] mean = activations.means(tokens);
    double[][] sums = new double[units][units];
    double[] row = new double[units];
    for (int i : tokens) {
      for (int u = 0; u < units; u++) {
        row[u] = activations.ofUnit()[u][i] - mean[u];
      }
      for (int u = 0; u < units; u++) {
        double[] of = sums[u];
        double one = row[u];
        for (int v = u; v < units; v++) {
          of[v] += one * row[v];
        }
      }
    }
    return sums;
  }

  /**
   * Learns labels.
   *
   * @param label of a token, by its index in the part's activations; of those that the probe learns
   *     from, some have it and some not
   * @return the weight of each unit; their squares add up to 1, or all are 0 if no unit moves
   */
  float[] weights(IntPredicate label) {
    float[] weights = new float[activations.units()];
    if (solver != null) {
      double[] with = activations.means(IntStream.of(tokens).filter(label).toArray());
      double[] without = activations.means(IntStream.of(tokens).filter(label.negate()).toArray());
      ArrayRealVector apart = new ArrayRealVector(with).subtract(new ArrayRealVector(without));
      double[] solved = solver.solve(apart).toArray();
      double length = new ArrayRealVector(solved, false).getNorm();
      for (int u = 0; u < weights.length && length > 0; u++) {
        weights[u] = (float) (solved[u] / length);
      }
    }
    return weights;
  }
}

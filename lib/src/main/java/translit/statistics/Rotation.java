package translit.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Random rotations: orthogonal matrices of Haar's distribution, which prefers none. They are the Q
 * of a QR decomposition of a matrix of Gaussian numbers, with the signs that make the diagonal of R
 * positive; without that they would depend on how the decomposition chooses signs (Mezzadri 2007,
 * "How to generate random matrices from the classical compact groups", Notices of the AMS 54).
 */
public final class Rotation {
  private Rotation() {}

  /**
   * A rotation, or a reflection.
   *
   * @param size number of units
   * @param seed decides it
   * @return {@code [direction][unit]}, as many directions as units, of length 1 and at right angles
   */
  public static float[][] random(int size, long seed) {
    MersenneTwister gaussian = new MersenneTwister(seed);
    double[][] numbers = new double[size][size];
    for (double[] row : numbers) {
      for (int j = 0; j < size; j++) {
        row[j] = gaussian.nextGaussian();
      }
    }
    QRDecomposition decomposition = new QRDecomposition(new Array2DRowRealMatrix(numbers, false));
    RealMatrix q = decomposition.getQ();
    RealMatrix r = decomposition.getR();
    float[][] directions = new float[size][size];
    for (int d = 0; d < size; d++) {
      double sign = r.getEntry(d, d) < 0 ? -1 : 1;
      for (int u = 0; u < size; u++) {
        directions[d][u] = (float) (sign * q.getEntry(u, d));
      }
    }
    return directions;
  }
}

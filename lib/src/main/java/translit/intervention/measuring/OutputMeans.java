package translit.intervention.measuring;

/** The mean of every output over some characters. */
public final class OutputMeans {
  private final double[] sums;
  private long characters;

  /**
   * Of no character yet.
   *
   * @param units outputs of both LSTMs
   */
  public OutputMeans(int units) {
    this.sums = new double[units];
  }

  /**
   * Adds characters.
   *
   * @param outputs row by row, a value for each unit
   * @param rows how many of the rows, from the first
   */
  public void add(float[] outputs, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] += outputs[row * sums.length + unit];
      }
    }
    characters += rows;
  }

  /** {@return the means, a value for each unit} */
  public float[] means() {
    float[] means = new float[sums.length];
    for (int unit = 0; unit < means.length; unit++) {
      means[unit] = (float) (sums[unit] / characters);
    }
    return means;
  }
}

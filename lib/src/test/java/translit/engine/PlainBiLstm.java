package translit.engine;

import translit.engine.ParameterLayout.Block;

/** The equations of {@link BiLstm} in doubles, one text and one unit at a time. */
public final class PlainBiLstm {
  /** What a value is to be instead. */
  @FunctionalInterface
  public interface Change {
    /** The value that a unit is to have. */
    double of(Site site, String direction, int position, int unit, double value);
  }

  private final ParameterLayout layout;
  private final float[] values;
  private final Change change;
  private final int cells;

  public PlainBiLstm(Parameters parameters, Change change) {
    this.layout = parameters.layout();
    this.values = parameters.values();
    this.change = change;
    this.cells = layout.cells();
  }

  /** The probabilities at every position, as {@link Predictor#outputs} has them. */
  public double[] outputs(EncodedText text) {
    double[][] forward = read(text, layout.forward(), BiLstm.FORWARD);
    double[][] backward = read(text, layout.backward(), BiLstm.BACKWARD);
    int classes = layout.outputs();
    double[] result = new double[text.length() * classes];
    for (int t = 0; t < text.length(); t++) {
      double[] hidden = new double[cells];
      for (int k = 0; k < cells; k++) {
        double sum = values[layout.hidden().bias().offset() + k];
        for (int j = 0; j < 2 * cells; j++) {
          double h = j < cells ? forward[t][j] : backward[t][j - cells];
          sum += h * values[layout.hidden().weights().start(j) + k];
        }
        hidden[k] = change.of(Site.HIDDEN, "", t, k, Math.tanh(sum));
      }
      double total = 0;
      for (int c = 0; c < classes; c++) {
        int row = layout.output().weights().start(c);
        double sum =
            values[layout.output().bias().offset() + c] + values[row + cells + text.latin()[t]];
        for (int k = 0; k < cells; k++) {
          sum += hidden[k] * values[row + k];
        }
        result[t * classes + c] = Math.exp(sum);
        total += Math.exp(sum);
      }
      for (int c = 0; c < classes; c++) {
        result[t * classes + c] /= total;
      }
    }
    return result;
  }

  /** The outputs as the hidden layer sees them. */
  private double[][] read(EncodedText text, ParameterLayout.Lstm lstm, String direction) {
    double[][] seen = new double[text.length()][cells];
    double[] before = new double[cells];
    double[] cell = new double[cells];
    for (int step = 0; step < text.length(); step++) {
      int t = direction.equals(BiLstm.FORWARD) ? step : text.length() - 1 - step;
      double[] next = new double[cells];
      double[] nextCell = new double[cells];
      for (int k = 0; k < cells; k++) {
        double[] gates = new double[4];
        for (int gate = 0; gate < 4; gate++) {
          double sum = sum(lstm, gate * cells + k, text.latin()[t], before);
          sum = change.of(Site.values()[gate], direction, t, k, sum);
          double value = gate == 0 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
          gates[gate] = change.of(Site.values()[4 + gate], direction, t, k, value);
        }
        double previous = change.of(Site.PREVIOUS_CELL, direction, t, k, cell[k]);
        nextCell[k] = gates[1] * previous + gates[3] * gates[0];
        nextCell[k] = change.of(Site.CELL, direction, t, k, nextCell[k]);
        double h = gates[2] * Math.tanh(nextCell[k]);
        next[k] = change.of(Site.RECURRENT, direction, t, k, h);
        seen[t][k] = change.of(Site.READ_OUT, direction, t, k, h);
      }
      before = next;
      cell = nextCell;
    }
    return seen;
  }

  private double sum(ParameterLayout.Lstm lstm, int row, int symbol, double[] before) {
    Block recurrent = lstm.recurrent();
    double sum = values[lstm.bias().offset() + row] + values[lstm.input().start(row) + symbol];
    for (int k = 0; k < cells; k++) {
      sum += before[k] * values[recurrent.start(row) + k];
    }
    return sum;
  }
}

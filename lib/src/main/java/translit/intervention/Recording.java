package translit.intervention;

import java.util.List;
import translit.engine.Batch;
import translit.engine.Capture;
import translit.engine.Parameters;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * What some units did in a run, to be put into another one.
 *
 * @param units which ones
 * @param values {@code [text][position][unit]}, the units in their order
 */
public record Recording(List<Unit> units, float[][][] values) {
  /**
   * Takes over the values.
   *
   * @param units which ones
   * @param values not copied
   */
  public Recording {
    units = List.copyOf(units);
  }

  /**
   * Reads texts as they are.
   *
   * @param parameters of the network
   * @param batch texts
   * @param units to record
   * @return what they did
   * @throws translit.common.InputException if the network has no such unit
   */
  public static Recording of(Parameters parameters, Batch batch, List<Unit> units) {
    int[] columns = units.stream().mapToInt(Units.of(parameters)::column).toArray();
    float[][][] values = new float[batch.size()][][];
    try (Capture capture = Capture.of(parameters)) {
      capture.read(batch);
      float[] row = new float[capture.layout().columns()];
      for (int text = 0; text < values.length; text++) {
        values[text] = new float[batch.texts().get(text).length()][columns.length];
        for (int t = 0; t < values[text].length; t++) {
          capture.copy(text, t, row, 0);
          for (int u = 0; u < columns.length; u++) {
            values[text][t][u] = row[columns[u]];
          }
        }
      }
    }
    return new Recording(units, values);
  }
}

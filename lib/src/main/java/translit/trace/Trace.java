package translit.trace;

import java.util.List;
import translit.common.ProgressListener;
import translit.language.AlignedText;
import translit.network.Model;

/**
 * What some units did while a network read one text.
 *
 * @param text Latin characters and what they must become
 * @param units looked at
 * @param activations {@code [unit][position]}, in the order of {@code units}
 */
public record Trace(AlignedText text, List<Unit> units, float[][] activations) {
  public Trace {
    units = List.copyOf(units);
  }

  /**
   * Reads a text.
   *
   * @param model that reads
   * @param text aligned by the model's rules
   * @param units to look at
   * @throws translit.common.InputException if the network has no such unit
   */
  public static Trace of(Model model, AlignedText text, List<Unit> units) {
    try (Tracer tracer = new Tracer(model.graph())) {
      int[] columns = units.stream().mapToInt(tracer.units()::column).toArray();
      float[][] activations = new float[columns.length][text.size()];
      tracer.read(
          TokenizedText.of(List.of(text), model.latin(), model.natives(), 0),
          block -> {
            for (int i = 0; i < block.size(); i++) {
              for (int u = 0; u < columns.length; u++) {
                activations[u][block.tokens().get(i).position()] =
                    block.values()[block.row(i) + columns[u]];
              }
            }
          },
          ProgressListener.none(),
          "reading");
      return new Trace(text, units, activations);
    }
  }
}

package translit.trace;

import java.util.List;
import translit.common.ProgressListener;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.network.Model;

/**
 * What some units did over one text.
 *
 * @param text Latin characters and what they must become
 * @param units looked at
 * @param activations {@code [unit][position]}, in the order of {@code units}
 */
public record Trace(AlignedText text, List<Unit> units, float[][] activations) {
  /**
   * Copies the list of units.
   *
   * @param text both sides
   * @param units looked at
   * @param activations one row for each unit
   */
  public Trace {
    units = List.copyOf(units);
  }

  /**
   * Reads a text with a model.
   *
   * @param model that reads
   * @param text aligned by the model's rules
   * @param units to look at
   * @return their activations
   * @throws translit.common.InputException if the network has no such unit
   */
  public static Trace of(Model model, AlignedText text, List<Unit> units) {
    try (Tracer tracer = new Tracer(model)) {
      return of(tracer, text, model.latin(), model.natives(), units);
    }
  }

  /**
   * Takes the activations over a text from any source.
   *
   * @param source of the activations
   * @param text aligned
   * @param latin the symbols of its Latin side
   * @param natives the symbols of its native side
   * @param units to look at
   * @return their activations
   * @throws translit.common.InputException if the source has no such unit
   */
  public static Trace of(
      ActivationSource source,
      AlignedText text,
      Alphabet latin,
      Alphabet natives,
      List<Unit> units) {
    int[] columns = units.stream().mapToInt(source.units()::column).toArray();
    float[][] activations = new float[columns.length][text.size()];
    source.read(
        TokenizedText.of(List.of(text), latin, natives, 0),
        block -> {
          for (int i = 0; i < block.size(); i++) {
            for (int u = 0; u < columns.length; u++) {
              activations[u][block.tokens().get(i).position()] = block.value(i, columns[u]);
            }
          }
        },
        ProgressListener.none(),
        "reading");
    return new Trace(text, units, activations);
  }
}

package translit.planting.scoring;

import java.util.List;
import translit.network.Model;
import translit.planting.PlantedLanguage;
import translit.selectivity.SelectivityTable;

/**
 * A network that learned a planted language, and what it did on a text: all that a {@link Method}
 * may look at.
 *
 * @param planted the language
 * @param model the network; closed by whoever opened it
 * @param sentences native text, none of which was learned
 * @param readings of the planted Latin character in them
 * @param selectivity of the outputs of both LSTMs
 */
public record Examined(
    PlantedLanguage planted,
    Model model,
    List<String> sentences,
    Readings readings,
    SelectivityTable selectivity) {
  /**
   * Copies the list.
   *
   * @param planted the language
   * @param model the network
   * @param sentences native text
   * @param readings of the planted Latin character
   * @param selectivity of the outputs of both LSTMs
   */
  public Examined {
    sentences = List.copyOf(sentences);
  }
}

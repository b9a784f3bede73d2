package translit.planting.scoring;

import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.Parameters;
import translit.forecast.LstmOutputs;
import translit.planting.PlantedLanguage;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/**
 * A network that reads a planted language, and what it did on a text: all that a {@link Method} may
 * look at.
 *
 * @param planted the language
 * @param text of it, none of which was learned
 * @param readings of the planted Latin character in it; has the network
 * @param selectivity of the outputs of both LSTMs
 * @param removals what becomes of both outcomes without each output
 */
public record Examined(
    PlantedLanguage planted,
    TokenizedText text,
    Readings readings,
    SelectivityTable selectivity,
    Removals removals) {
  /**
   * Permutations behind p and q. With fewer than some 1,000, p cannot be small enough for a few
   * outputs of 128 to be findings (q &lt; 0.05), however selective they are.
   */
  public static final int PERMUTATIONS = 4999;

  /**
   * Examines a network.
   *
   * @param planted the language
   * @param parameters of the network
   * @param modelHash says which network it is
   * @param text of the language
   * @param progress told how far it is
   * @return all that methods may look at
   */
  public static Examined of(
      PlantedLanguage planted,
      Parameters parameters,
      String modelHash,
      TokenizedText text,
      ProgressListener progress) {
    return new Examined(
        planted,
        text,
        Readings.of(parameters, planted, text, progress),
        selectivity(planted, parameters, modelHash, text, progress),
        Removals.of(parameters, planted.planting(), text, progress));
  }

  /** Of the outputs of both LSTMs alone. */
  private static SelectivityTable selectivity(
      PlantedLanguage planted,
      Parameters parameters,
      String modelHash,
      TokenizedText text,
      ProgressListener progress) {
    Provenance provenance =
        new Provenance(
            modelHash,
            planted.language().rules().hash(),
            text.hash(),
            planted.name(),
            "plant",
            Provenance.libraryVersion());
    SelectivityOptions options =
        SelectivityOptions.of(text.sentences())
            .only(planted.planting().latin())
            .withPermutations(PERMUTATIONS);
    try (Tracer tracer = new Tracer(parameters)) {
      return SelectivityAnalysis.measure(
          new LstmOutputs(tracer), text, options, provenance, progress);
    }
  }
}

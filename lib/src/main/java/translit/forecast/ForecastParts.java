package translit.forecast;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.Language;
import translit.network.Model;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.selectivity.AnalysisParts;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.trace.TextChunks;
import translit.trace.Tracer;

/**
 * Forecasts whose network is measured in parts, as {@link AnalysisParts} says; what the text says
 * is counted when they are merged, which takes a fraction of the time.
 *
 * @param model of the network
 * @param language whose rules it was trained on
 * @param text native text
 * @param sentences that are read, the first ones
 * @param options by the number of sentences
 * @param by what parts must have in common beside text and options
 */
public record ForecastParts(
    Model model,
    Language language,
    Path text,
    int sentences,
    IntFunction<SelectivityOptions> options,
    Map<String, String> by) {
  private AnalysisParts analysis() {
    return new AnalysisParts("forecast", model, by, options, false);
  }

  /**
   * Reads a part.
   *
   * @param share which part
   * @param looks folder of all first looks added; none for the first look
   * @param out folder for what was found
   * @param notes kept beside it
   * @param progress told the sentences done
   * @throws InputException as {@link AnalysisParts#read} does
   */
  public void read(
      Share share,
      Optional<Path> looks,
      Path out,
      Map<String, String> notes,
      ProgressListener progress) {
    long seed = options.apply(sentences).seed();
    TextChunks chunks = new TextChunks(text, language, sentences, seed, share);
    try (Tracer tracer = new Tracer(model)) {
      analysis().read(new LstmOutputs(tracer), chunks, looks, out, notes, progress);
    }
  }

  /**
   * Adds parts.
   *
   * @param parts all of them
   * @param out folder for the sum of first looks
   * @param command or call that wants the result, as its provenance will name it
   * @param progress told the Latin characters done
   * @return the forecasts; none if these were first looks, which are added
   * @throws InputException if the parts were made with something else, or counted another text
   */
  public Optional<Forecasts> merge(
      PartSet parts, Path out, String command, ProgressListener progress) {
    if (!parts.header().kind().endsWith(AnalysisParts.LOOK)) { // these need no text
      long seed = options.apply(sentences).seed();
      String lines = new TextChunks(text, language, sentences, seed, Share.WHOLE).read().lines();
      parts.header().require(parts.files().get(0).path(), "text", lines);
    }
    try (Tracer tracer = new Tracer(model)) {
      return analysis()
          .merge(parts, new LstmOutputs(tracer).units(), out, command, progress)
          .map(findings -> compare(findings.selectivity()));
    }
  }

  private Forecasts compare(SelectivityTable table) {
    List<String> some = language.sentences(text, sentences);
    return Forecasts.compare(language, some, options.apply(some.size()), table);
  }
}

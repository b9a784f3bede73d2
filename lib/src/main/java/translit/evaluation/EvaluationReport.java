package translit.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.OutputPlace;
import translit.common.PlainTable;

/**
 * All that was measured of a model, for people and as JSON. What was not measured is null.
 *
 * @param model SHA-256 of the network
 * @param text on romanized text
 * @param sample on the language's sample text, romanized
 * @param kept what stays Latin, by decoder, where foreign tokens are put into the text; empty if
 *     the native script is Latin
 * @param typed on what people typed
 * @param reliability of the probabilities of words, on romanized text
 */
public record EvaluationReport(
    String model,
    Evaluation text,
    Evaluation sample,
    List<Kept> kept,
    TypedEvaluation typed,
    Reliability reliability) {
  private static final int HARDEST = 12;

  /**
   * As JSON: the fields of the evaluation on romanized text; the others in fields {@code sample},
   * {@code kept}, {@code typed} and {@code reliability}. The sample's letters are left out.
   *
   * @return JSON; {@link Evaluation#read} reads it if there is romanized text
   */
  public String toJson() {
    Map<String, Object> fields =
        text == null ? new LinkedHashMap<>(Map.of("model", model)) : JsonFile.fields(text);
    if (sample != null) {
      Map<String, Object> ofSample = JsonFile.fields(sample);
      ofSample.remove("letters");
      fields.put("sample", ofSample);
    }
    if (kept != null) {
      fields.put("kept", kept);
    }
    if (typed != null) {
      fields.put("typed", typed);
    }
    if (reliability != null) {
      fields.put("reliability", reliability);
    }
    return JsonFile.text(fields);
  }

  /**
   * Writes what {@code evaluate} prints into {@code evaluation.json} or {@code evaluation.txt}.
   *
   * @param folder made if it is not there
   * @param json whether as JSON, or as tables
   * @throws InputException if it cannot be written
   */
  public void write(Path folder, boolean json) {
    Path file = folder.resolve(json ? "evaluation.json" : "evaluation.txt");
    byte[] text = ((json ? toJson() : toString()) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, out -> out.write(text));
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); give another place".formatted(file, OutputPlace.reason(e)),
          e);
    }
  }

  /** Tables for people, and above each what it was measured on. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (text != null) {
      parts.add("Romanized text: " + text.said());
      parts.add(print(text.ratesTable()));
      Table letters = text.lettersTable();
      if (!letters.isEmpty()) {
        parts.add(print(letters.first(HARDEST).setName("the hardest letters")));
      }
    }
    if (sample != null) {
      parts.add("The sample text, romanized: " + sample.said());
      parts.add(print(sample.ratesTable()));
    }
    if (kept != null && !kept.isEmpty()) {
      parts.add("Romanized text with foreign tokens in it: " + kept.get(0).said());
      parts.add(print(Kept.table(kept)));
    }
    if (reliability != null) {
      parts.add("Probabilities of the words of romanized text: " + reliability.said());
      parts.add(print(reliability.table()));
    }
    if (typed != null) {
      parts.add("Typed text: " + typed.said());
      typed.decoders().stream()
          .flatMap(decoder -> decoder.tables().stream())
          .forEach(table -> parts.add(print(table)));
    }
    return String.join("\n\n", parts);
  }

  /** Without the blanks that Tablesaw fills lines up with. */
  private static String print(Table table) {
    return PlainTable.print(table)
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }
}

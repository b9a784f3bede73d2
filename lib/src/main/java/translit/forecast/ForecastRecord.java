package translit.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import translit.common.JsonFile;
import translit.common.OutputPlace;
import translit.common.Provenance;

/**
 * The forecasts of one language as they are kept beside its model, in {@value #FILE}.
 *
 * @param language its name
 * @param code such as {@code hy-AM}
 * @param script the native one
 * @param rule which pairs count
 * @param sentences of the text
 * @param permutations behind the calibration
 * @param seed of the romanization, the samples, the permutations and the intervals
 * @param score how many came true
 * @param provenance hashes of model, rules and text, and the version
 * @param pairs all that were measured, decided or not
 */
public record ForecastRecord(
    String language,
    String code,
    String script,
    String rule,
    int sentences,
    int permutations,
    long seed,
    Score score,
    Provenance provenance,
    List<ForecastPair> pairs) {
  /** The file's name beside a model. */
  public static final String FILE = "forecast.json";

  /**
   * Checks that nothing is missing.
   *
   * @param language its name
   * @param code such as {@code hy-AM}
   * @param script the native one
   * @param rule which pairs count
   * @param sentences of the text
   * @param permutations behind the calibration
   * @param seed of all draws
   * @param score how many came true
   * @param provenance hashes and version
   * @param pairs copied
   * @throws NullPointerException if one is null
   */
  public ForecastRecord {
    Objects.requireNonNull(language, "\"language\" is missing");
    Objects.requireNonNull(code, "\"code\" is missing");
    Objects.requireNonNull(script, "\"script\" is missing");
    Objects.requireNonNull(rule, "\"rule\" is missing");
    Objects.requireNonNull(score, "\"score\" is missing");
    Objects.requireNonNull(provenance, "\"provenance\" is missing");
    Objects.requireNonNull(pairs, "\"pairs\" is missing");
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads a record.
   *
   * @param file that {@link #write} wrote
   * @return the record
   * @throws translit.common.InputException if it is missing or something else
   */
  public static ForecastRecord read(Path file) {
    return JsonFile.read(file, ForecastRecord.class, "what forecast writes");
  }

  /**
   * Writes the record, whole or not at all.
   *
   * @param file its folder is made if it is not there
   * @throws translit.common.InputException if it cannot be written
   */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JsonFile.write(file, this);
    } catch (IOException e) {
      throw OutputPlace.refused(file, e);
    }
  }
}

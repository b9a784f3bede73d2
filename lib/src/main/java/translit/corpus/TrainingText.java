package translit.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import translit.language.InputException;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Sha256;

/**
 * Sentences to learn from, and others to judge by while learning.
 *
 * @param name where they come from, for the model's provenance
 * @param provenance what {@code corpus.json} says of them: dump, date, licence, counts
 * @param train at least one sentence with a native letter
 * @param validation at least one
 */
public record TrainingText(
    String name, Map<String, Object> provenance, List<String> train, List<String> validation) {
  public TrainingText {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    for (List<String> sentences : List.of(train, validation)) {
      if (sentences.stream().allMatch(String::isBlank)) {
        throw new InputException(
            name + ": nothing to train on or to judge by, expected a sentence in each part");
      }
    }
  }

  /**
   * Reads {@code train.txt} and {@code validation.txt} of a corpus folder.
   *
   * @throws InputException if one is missing, empty, or without a letter of the script
   */
  public static TrainingText read(Path folder, RomanizationRules rules) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new TrainingText(
        last == null ? folder.toString() : last.toString(),
        provenance(folder.resolve(Provenance.FILE_NAME)),
        sentences(folder.resolve("train.txt"), rules),
        sentences(folder.resolve("validation.txt"), rules));
  }

  /** Every tenth sentence, by a seeded draw, for validation. */
  public static TrainingText split(String name, List<String> sentences, long seed) {
    List<String> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, new Random(seed));
    int validation = Math.max(1, shuffled.size() / 10);
    if (shuffled.size() <= validation) {
      throw new InputException(name + ": " + sentences.size() + " sentences, expected at least 2");
    }
    return new TrainingText(
        name,
        Map.of("sentences", sentences.size(), "splitSeed", seed),
        shuffled.subList(validation, shuffled.size()),
        shuffled.subList(0, validation));
  }

  /**
   * The {@link Language#sentences} of a file, of which there must be some in the rules' script.
   *
   * @throws InputException if the file is missing, not UTF-8, empty, or without a letter of the
   *     script
   */
  public static List<String> sentences(Path file, RomanizationRules rules) {
    List<String> lines = Language.sentences(file);
    if (lines.isEmpty()) {
      throw new InputException(file + ": empty, expected one sentence a line");
    }
    if (lines.stream().noneMatch(line -> line.codePoints().anyMatch(rules::isNative))) {
      throw new InputException(
          "%s: no %s letter in it, expected text in that script".formatted(file, rules.script()));
    }
    return lines;
  }

  private static Map<String, Object> provenance(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": not what corpus writes: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /** SHA-256 of the sentences: a checkpoint goes on only with the text it began with. */
  public String hash() {
    return Sha256.of(String.join("\n", train) + "\n\0" + String.join("\n", validation) + "\n\0");
  }
}

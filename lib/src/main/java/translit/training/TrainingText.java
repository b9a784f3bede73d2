package translit.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.Sha256;
import translit.corpus.CorpusProvenance;
import translit.corpus.MoreText;
import translit.language.Language;

/**
 * Sentences to learn from, and others to judge by while learning.
 *
 * @param name where they come from, for the model's provenance
 * @param provenance what {@code corpus.json} says of them: dump, date, licence, counts
 * @param train at least one sentence with a native letter
 * @param validation at least one
 * @param more words, phrases and foreign text to learn from beside them
 */
public record TrainingText(
    String name,
    Map<String, Object> provenance,
    List<String> train,
    List<String> validation,
    MoreText more) {
  /**
   * Checks that there is something to train on and to judge by.
   *
   * @param name for messages and the model's provenance
   * @param provenance may be empty
   * @param train at least one that is not blank
   * @param validation at least one that is not blank
   * @param more words, phrases and foreign text
   */
  public TrainingText {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    if (Stream.of(train, validation).anyMatch(part -> part.stream().allMatch(String::isBlank))) {
      throw new InputException(
          name + ": nothing to train on or to judge by, expected a sentence in each part");
    }
  }

  /**
   * Sentences with nothing beside them.
   *
   * @param name for messages and the model's provenance
   * @param provenance may be empty
   * @param train at least one that is not blank
   * @param validation at least one that is not blank
   */
  public TrainingText(
      String name, Map<String, Object> provenance, List<String> train, List<String> validation) {
    this(name, provenance, train, validation, MoreText.NONE);
  }

  /**
   * {@return the same sentences with more beside them}
   *
   * @param newMore words, phrases and foreign text
   */
  public TrainingText with(MoreText newMore) {
    return new TrainingText(name, provenance, train, validation, newMore);
  }

  /**
   * Reads {@code train.txt} and {@code validation.txt} of a corpus folder.
   *
   * @param folder as {@code corpus} makes it; {@code corpus.json} in it says where it comes from
   * @param language of the sentences
   * @return the two parts, named after the folder
   * @throws InputException if one is missing, empty, or without a letter of the script
   */
  public static TrainingText read(Path folder, Language language) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    Path corpus = folder.resolve(CorpusProvenance.FILE_NAME);
    return new TrainingText(
        last == null ? folder.toString() : last.toString(),
        Files.exists(corpus)
            ? JsonFile.fields(JsonFile.read(corpus, ObjectNode.class, "what corpus writes"))
            : Map.of(),
        language.sentences(folder.resolve("train.txt")),
        language.sentences(folder.resolve("validation.txt")));
  }

  /**
   * Splits sentences into a training and a validation set: a tenth, drawn at random without
   * replacement, is held out for validation.
   *
   * @param name where the sentences come from
   * @param sentences at least two
   * @param seed of the draw
   * @return the two sets
   * @throws InputException if there are fewer sentences
   */
  public static TrainingText split(String name, List<String> sentences, long seed) {
    List<String> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, new Random(seed));
    int validation = Math.max(1, shuffled.size() / 10);
    if (shuffled.size() <= validation) {
      throw new InputException(name + ": " + sentences.size() + " sentences, expected at least 2");
    }
    Map<String, Object> provenance = Map.of("sentences", sentences.size(), "splitSeed", seed);
    List<String> train = shuffled.subList(validation, shuffled.size());
    return new TrainingText(name, provenance, train, shuffled.subList(0, validation));
  }

  /** Name and provenance, for the model's description. */
  Map<String, Object> origin() {
    Map<String, Object> origin = new LinkedHashMap<>(Map.of("name", name));
    origin.putAll(provenance);
    if (!more.sources().isEmpty()) {
      origin.put("beside", more.sources());
    }
    return origin;
  }

  /**
   * A checkpoint is resumed only with the text that it was begun with.
   *
   * @return SHA-256 of the sentences and of what is beside them
   */
  public String hash() {
    Stream<List<String>> parts =
        more.equals(MoreText.NONE)
            ? Stream.of(train, validation)
            : Stream.of(train, validation, more.words(), more.phrases(), more.foreign());
    return Sha256.of(
        parts.map(lines -> String.join("\n", lines) + "\n\0").collect(Collectors.joining()));
  }
}

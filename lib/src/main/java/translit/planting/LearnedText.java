package translit.planting;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.network.ModelInfo;
import translit.training.Course;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/**
 * A text to train on whose hash the model keeps, so that a finished network can be told from one
 * that has learned something else.
 *
 * @param text with the hash in its provenance
 * @param hash of its sentences, which depend on what is planted, on how many there are and on the
 *     seed
 */
record LearnedText(TrainingText text, String hash) {
  /** The field beside the text's name in a model's description. */
  private static final String FIELD = "textHash";

  /** Options of a training that a finished network must have had. */
  private static final List<String> FIXED = List.of("seed", "cells", "batch", "rate", "dropout");

  static LearnedText of(String language, List<String> train, List<String> validation) {
    String name = "planted " + language;
    String hash = new TrainingText(name, Map.of(), train, validation).hash();
    Map<String, Object> provenance = new LinkedHashMap<>(Map.of("licence", "CC0 1.0"));
    provenance.put(FIELD, hash);
    return new LearnedText(new TrainingText(name, provenance, train, validation), hash);
  }

  /**
   * Refuses a network that learned something else.
   *
   * @param folder where it is
   * @param info what it says of itself
   * @param options that are asked for; it may have had more or fewer steps
   * @param course that is asked for
   * @throws InputException in one line, with the remedy
   */
  void requireLearned(Path folder, ModelInfo info, TrainingOptions options, Course course) {
    Map<String, Object> asked = JsonFile.fields(options);
    for (String name : FIXED) {
      require(folder, name, info.training().get(name), asked.get(name));
    }
    require(folder, "course", info.corpus().get("course"), course.name());
    require(folder, "text", info.corpus().get(FIELD), hash);
  }

  private static void require(Path folder, String what, Object learned, Object asked) {
    if (!Objects.equals(String.valueOf(learned), String.valueOf(asked))) {
      throw new InputException(
          ("%s: holds a network with %s %s, but %s is asked for (%s and options as they are now);"
                  + " delete that folder or give another --out")
              .formatted(folder, what, learned, asked, Planting.FILE));
    }
  }
}

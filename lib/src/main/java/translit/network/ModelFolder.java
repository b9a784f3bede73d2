package translit.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.language.Language;
import translit.language.RomanizationRules;

/**
 * Where a model lies, and what lies beside it: the rules that it was trained on. Its folder carries
 * them, so that it reads wherever it is taken; those of a model of version 0.1 are found by the
 * hash that it names.
 */
public final class ModelFolder {
  static final String ZIP = "model.zip";
  static final String JSON = "model.json";
  private static final String RULES = "rules.json";

  private ModelFolder() {}

  /**
   * Where a language's own model is: in a folder {@code model} inside of the language's, or else in
   * {@code data/models/CODE} beside {@code data/languages}.
   *
   * @param language of the model
   * @return the folder, which need not be there
   */
  public static Path folderOf(Language language) {
    Path own = language.folder().resolve("model");
    Path shipped = language.folder().resolve(Path.of("..", "..", "models", language.code()));
    return Files.isDirectory(own) ? own : shipped.normalize();
  }

  /**
   * Whether a folder holds a model, or a part of one.
   *
   * @param folder to look into
   * @return whether one of the files is there
   */
  public static boolean holdsModel(Path folder) {
    return Files.exists(folder.resolve(ZIP)) || Files.exists(folder.resolve(JSON));
  }

  /** Checks that there is a folder, whatever is in it. */
  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "%s: no such folder, looked for %s; give one with %s and %s in it"
              .formatted(folder, folder.toAbsolutePath().normalize(), JSON, ZIP));
    }
  }

  /** Looks in the model's folder, then where languages are. */
  static Optional<RomanizationRules> rules(Path folder, ModelInfo info) {
    Path own = folder.resolve(RULES);
    if (Files.exists(own)) {
      RomanizationRules rules = RomanizationRules.read(own);
      if (!rules.hash().equals(info.rulesHash())) {
        throw new InputException(
            "%s: not the rules that the model beside it was trained on (hash %.12s…, expected %.12s…);"
                    .formatted(own, rules.hash(), info.rulesHash())
                + " restore them");
      }
      return Optional.of(rules);
    }
    return languages(folder, info)
        .flatMap(language -> read(language).stream())
        .map(Language::rules)
        .filter(rules -> rules.hash().equals(info.rulesHash()))
        .findFirst();
  }

  /**
   * Where the rules of a model were looked for.
   *
   * @param folder of the model
   * @param info its description
   * @return the files, those that hold other rules marked so
   */
  public static String lookedAt(Path folder, ModelInfo info) {
    Stream<String> elsewhere =
        languages(folder, info)
            .map(
                language ->
                    read(language)
                        .map(found -> found.folder().resolve(RULES) + " (other rules)")
                        .orElse(language + "/" + RULES));
    return Stream.concat(Stream.of(folder.resolve(RULES).toString()), elsewhere)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The paths and codes that the language of a model may be found by. */
  private static Stream<String> languages(Path folder, ModelInfo info) {
    Path languages = folder.resolve(Path.of("..", "..", "languages")).normalize();
    return Stream.of(languages + "/" + info.language(), info.language());
  }

  static void write(Path folder, RomanizationRules rules) throws IOException {
    AtomicFile.write(
        folder.resolve(RULES), out -> out.write(rules.toJson().getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<Language> read(String language) {
    try {
      return Optional.of(Language.load(language));
    } catch (InputException e) {
      return Optional.empty(); // there is no such language here, or it cannot be used
    }
  }
}

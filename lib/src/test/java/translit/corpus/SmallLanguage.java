package translit.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import translit.language.Language;

/** A language with a few letters, each written as {@code a}: enough to read its texts. */
final class SmallLanguage {
  private SmallLanguage() {}

  static Language in(Path dir, String code, String script, String letters) throws IOException {
    String rules =
        letters
            .codePoints()
            .mapToObj(letter -> "\"%s\": {\"a\": 1}".formatted(Character.toString(letter)))
            .collect(
                Collectors.joining(
                    ", ",
                    "{\"name\": \"%s\", \"script\": \"%s\", \"letters\": {".formatted(code, script),
                    "}}"));
    Path folder = Files.createDirectories(dir.resolve(code));
    Files.writeString(folder.resolve("rules.json"), rules);
    return Language.load(folder.toString());
  }
}

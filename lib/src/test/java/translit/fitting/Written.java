package translit.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import translit.corpus.TypedPair;
import translit.corpus.TypedPairs;
import translit.language.Language;
import translit.language.Romanizer;

/** Languages in folders of their own, and lines typed by their rules. */
final class Written {
  private Written() {}

  /** A language of the Cyrillic script, whose rules have these fields. */
  static Language language(Path folder, String fields) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("rules.json"),
        "{\"name\": \"n\", \"script\": \"Cyrillic\", " + fields.strip() + "}\n");
    return Language.load(folder.toString());
  }

  /** Lines of three to six words, of one to five of these letters each. */
  static List<String> lines(String letters, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      StringBuilder line = new StringBuilder();
      for (int words = random.nextInt(3, 7); words > 0; words--) {
        for (int length = random.nextInt(1, 6); length > 0; length--) {
          line.append(letters.charAt(random.nextInt(letters.length())));
        }
        line.append(words > 1 ? " " : "");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Each line as somebody types it by the language's rules. */
  static TypedPairs typed(Language by, List<String> lines, long seed) {
    Romanizer romanizer = new Romanizer(by.rules(), seed);
    return new TypedPairs(
        "typed.tsv",
        lines.stream()
            .map(line -> new TypedPair(romanizer.romanize(line).latinText(), List.of(line)))
            .toList());
  }

  static TypedPairs pair(String typed, String... references) {
    return new TypedPairs("typed.tsv", List.of(new TypedPair(typed, List.of(references))));
  }
}

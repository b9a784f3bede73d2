package translit.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import translit.common.InputException;

/**
 * A folder with a language's rules and its sample text.
 *
 * @param code such as {@code hy-AM}, the folder's name
 * @param folder where {@code rules.json} and {@code sample.txt} are
 * @param rules read and checked
 */
public record Language(String code, Path folder, RomanizationRules rules) {
  private static final Path LANGUAGES = Path.of("data", "languages");

  /**
   * Finds a language by its code, under {@code data/languages} of the working directory or of one
   * above it, or by the path of its folder.
   *
   * @param codeOrFolder such as {@code hy-AM}, or a path
   * @return the language with its rules read
   * @throws InputException if there is none, naming those there are, or if its rules are wrong
   */
  public static Language load(String codeOrFolder) {
    Path folder =
        folder(codeOrFolder).orElseThrow(() -> unknown(codeOrFolder, Path.of("").toAbsolutePath()));
    Path rules = folder.resolve("rules.json");
    return new Language(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        folder,
        RomanizationRules.read(rules));
  }

  /** {@return the tag that ICU knows the language by} */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The {@link #sentences} of the text written for this project.
   *
   * @return in the order of the file
   * @throws InputException if the folder has no {@code sample.txt} or it cannot be read
   */
  public List<String> sample() {
    return lines(folder.resolve("sample.txt"));
  }

  /**
   * The sentences of a text file, one a line, in Unicode normal form NFC, as rule files are. Blank
   * lines and headings, which begin with {@code #}, are left out.
   *
   * @param file UTF-8
   * @return at least one sentence, in the order of the file
   * @throws InputException if the file is missing, not UTF-8, without a sentence, or without a
   *     letter of the script
   */
  public List<String> sentences(Path file) {
    return checked(file, lines(file));
  }

  /**
   * The {@link #sentences} of a text file by article: blank lines between two sentences are a
   * border.
   *
   * @param file UTF-8, as {@code corpus} writes it
   * @return at least one article of at least one sentence; one alone if no border is known
   * @throws InputException where {@link #sentences} throws it
   */
  public List<List<String>> articles(Path file) {
    List<List<String>> articles = new ArrayList<>();
    boolean begins = true;
    for (String line : allLines(file).toList()) {
      if (line.isBlank()) {
        begins = true;
      } else if (isSentence(line)) {
        if (begins) {
          articles.add(new ArrayList<>());
        }
        articles.get(articles.size() - 1).add(line);
        begins = false;
      }
    }
    checked(file, articles.stream().flatMap(List::stream).toList());
    return articles;
  }

  private List<String> checked(Path file, List<String> lines) {
    if (lines.isEmpty()) {
      throw new InputException(file + ": empty, expected one sentence a line");
    }
    if (lines.stream().noneMatch(line -> line.codePoints().anyMatch(rules::isNative))) {
      throw new InputException(
          "%s: no %s letter in it, expected text in that script".formatted(file, rules.script()));
    }
    return lines;
  }

  private static List<String> lines(Path file) {
    return allLines(file).filter(Language::isSentence).toList();
  }

  private static boolean isSentence(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static Stream<String> allLines(Path file) {
    return TextFile.read(file, "one sentence a line")
        .lines()
        .map(line -> Normalizer.normalize(line.replace("\uFEFF", ""), Normalizer.Form.NFC));
  }

  private static Optional<Path> folder(String codeOrFolder) {
    try {
      Path here = Path.of("").toAbsolutePath();
      Stream<Path> named = languages(here).map(here::relativize).stream();
      return Stream.concat(Stream.of(Path.of("")), named)
          .map(folder -> folder.resolve(codeOrFolder))
          .filter(folder -> Files.exists(folder.resolve("rules.json")))
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file system here could have such a folder
    }
  }

  /** In the working directory or the nearest one above it. */
  private static Optional<Path> languages(Path from) {
    return Stream.iterate(from, Objects::nonNull, Path::getParent)
        .map(base -> base.resolve(LANGUAGES))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Where a language was looked for from a working directory, and what is there. */
  static InputException unknown(String codeOrFolder, Path from) {
    String looked =
        languages(from)
            .map(folder -> "there are %s in %s".formatted(known(folder), folder))
            .orElse(
                "neither %s nor a folder above it has %s: start in the project's folder"
                    .formatted(from, LANGUAGES));
    return new InputException(
        "language '%s': no such folder with a rules.json; %s, or give a folder's path"
            .formatted(codeOrFolder, looked));
  }

  private static List<String> known(Path languages) {
    try (Stream<Path> folders = Files.list(languages)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("rules.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

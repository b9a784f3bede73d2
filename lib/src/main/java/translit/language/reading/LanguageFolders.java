package translit.language.reading;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;

/**
 * Where languages are looked for: in {@code data/languages} of each of some folders, or of the
 * nearest one above it that has it.
 *
 * @param starts where to begin, the first to be preferred
 */
public record LanguageFolders(List<Path> starts) {
  /** The file that makes a folder a language. */
  public static final String RULES = "rules.json";

  private static final Path LANGUAGES = Path.of("data", "languages");

  /** {@return from the working directory, and from where this library lies} */
  public static LanguageFolders usual() {
    List<Path> starts = new ArrayList<>();
    starts.add(Path.of("").toAbsolutePath());
    library().ifPresent(starts::add);
    return new LanguageFolders(starts);
  }

  /** The folder of the jar, or of the classes. */
  private static Optional<Path> library() {
    CodeSource source = LanguageFolders.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.ofNullable(source)
          .map(CodeSource::getLocation)
          .map(Objects::toString)
          .filter(location -> location.startsWith("file:"))
          .map(location -> Path.of(URI.create(location)).toAbsolutePath().getParent());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // loaded from what is no file
    }
  }

  /**
   * The folder of a language.
   *
   * @param codeOrFolder such as {@code hy-AM}, or a path
   * @return relative to the working directory where it is found from there; one of that name before
   *     one whose rules say that code; empty if there is neither
   * @throws InputException if several folders beside each other have the code and none the name
   */
  public Optional<Path> find(String codeOrFolder) {
    try {
      Path here = Path.of("").toAbsolutePath();
      List<Path> places = all().map(found -> relative(here, found)).toList();
      return Stream.concat(Stream.of(Path.of("")), places.stream())
          .map(folder -> folder.resolve(codeOrFolder))
          .filter(LanguageFolders::isLanguage)
          .findFirst()
          .or(
              () ->
                  places.stream()
                      .flatMap(languages -> withCode(languages, codeOrFolder).stream())
                      .findFirst());
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file system here could have such a folder
    }
  }

  /**
   * The language with a code, whatever its folder is called.
   *
   * @param languages a folder of languages' folders
   * @param code that its rules say
   * @return its folder; empty if there is none
   * @throws InputException if there are several
   */
  public static Optional<Path> withCode(Path languages, String code) {
    List<Path> found =
        known(languages).stream()
            .map(languages::resolve)
            .filter(folder -> code.equals(codeOf(folder)))
            .toList();
    if (found.size() > 1) {
      throw new InputException(
          "language '%s': %s in %s have this code, expected one; give a folder's path"
              .formatted(code, found.stream().map(Path::getFileName).toList(), languages));
    }
    return found.stream().findFirst();
  }

  private static String codeOf(Path folder) {
    try {
      return RulesFile.read(folder.resolve(RULES), root -> root.path("code").asText());
    } catch (InputException e) {
      return ""; // whoever wants this one is told what is wrong with it
    }
  }

  private static Path relative(Path here, Path found) {
    return here.startsWith(found.getParent().getParent()) ? here.relativize(found) : found;
  }

  /** The folders of languages that there are. */
  private Stream<Path> all() {
    return starts.stream().flatMap(start -> nearest(start).stream()).distinct();
  }

  private static Optional<Path> nearest(Path from) {
    return Stream.iterate(from, Objects::nonNull, Path::getParent)
        .map(base -> base.resolve(LANGUAGES))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static boolean isLanguage(Path folder) {
    return Files.exists(folder.resolve(RULES));
  }

  /**
   * What to say of a language that is not found.
   *
   * @param codeOrFolder what was looked for
   * @return where, and what is there
   */
  public InputException unknown(String codeOrFolder) {
    String there =
        all()
            .map(folder -> "there are %s in %s".formatted(known(folder), folder))
            .collect(Collectors.joining(", and "));
    String looked =
        there.isEmpty()
            ? starts.stream()
                .map(start -> "neither %s nor a folder above it has %s".formatted(start, LANGUAGES))
                .collect(Collectors.joining(", and "))
            : there;
    return new InputException(
        "language '%s': no such folder with a rules.json; %s; give a folder's path%s"
            .formatted(codeOrFolder, looked, asPath(codeOrFolder)));
  }

  /** Where that path would lead from here. */
  private static String asPath(String folder) {
    try {
      return " (%s is none)".formatted(Path.of(folder).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return ""; // it leads nowhere
    }
  }

  private static List<String> known(Path languages) {
    try (Stream<Path> folders = Files.list(languages)) {
      return folders
          .filter(LanguageFolders::isLanguage)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

package translit.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.Provenance;
import translit.common.Sha256;

/**
 * A command that is one of many.
 *
 * @param folder of its own, whose name has the hash of all that goes into it, and of the version
 * @param command the command's words, without where its result goes
 */
public record Job(Path folder, List<String> command) {
  /** What of a command's result is in its folder. */
  public static final String RESULT = "out";

  private static final int HASH = 16;

  /**
   * Keeps its own list.
   *
   * @param folder of its own
   * @param command the command's words
   */
  public Job {
    command = List.copyOf(command);
  }

  /**
   * A job, whose paths become absolute, so that it can run anywhere.
   *
   * @param root folder for the folders of all jobs
   * @param name that its folder begins with
   * @param command the command's words; those that name a file or a folder are inputs
   * @return the job
   * @throws InputException if an input cannot be read
   */
  public static Job of(Path root, String name, List<String> command) {
    List<String> words = new ArrayList<>();
    MessageDigest digest = Sha256.digest();
    add(digest, Provenance.libraryVersion());
    for (String word : command) {
      // The first one names the command, whatever lies beside it.
      String absolute = words.isEmpty() ? word : absolute(word);
      Path input = Path.of(pathIn(absolute));
      if (!words.isEmpty() && input.isAbsolute() && Files.exists(input)) {
        add(digest, absolute.substring(0, absolute.length() - pathIn(absolute).length()));
        contents(digest, input); // wherever it lies
      } else {
        add(digest, word);
      }
      words.add(absolute);
    }
    String hash = Sha256.hex(digest.digest()).substring(0, HASH);
    return new Job(root.toAbsolutePath().normalize().resolve(name + "-" + hash), words);
  }

  /** What follows an option's equals sign, or the whole word. */
  private static String pathIn(String word) {
    return word.startsWith("--") && word.contains("=")
        ? word.substring(word.indexOf('=') + 1)
        : word;
  }

  private static String absolute(String word) {
    String path = pathIn(word);
    if (path.isEmpty() || path.startsWith("-") || !Files.exists(Path.of(path))) {
      return word;
    }
    String option = word.substring(0, word.length() - path.length());
    return option + Path.of(path).toAbsolutePath().normalize();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  /** Adds all files of a folder by their names and what is in them. */
  private static void contents(MessageDigest digest, Path input) {
    try (Stream<Path> walk = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      add(digest, String.valueOf(files.size()));
      for (Path file : files) {
        add(digest, input.relativize(file).toString());
        add(digest, String.valueOf(Files.size(file)));
        try (InputStream in = Files.newInputStream(file)) {
          byte[] buffer = new byte[1 << 16];
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
    } catch (UncheckedIOException e) { // such as links in a circle
      throw unreadable(input, e.getCause());
    } catch (IOException e) {
      throw unreadable(input, e);
    }
  }

  private static InputException unreadable(Path input, IOException why) {
    return new InputException(
        "%s: cannot be read (%s); give another".formatted(input, OutputPlace.reason(why)), why);
  }

  /** {@return where the command puts its result} */
  public Path result() {
    return folder.resolve(RESULT);
  }
}

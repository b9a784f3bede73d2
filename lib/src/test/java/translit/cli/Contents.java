package translit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import translit.common.Sha256;

/** What is in a folder, but for what differs between two runs of the same command. */
final class Contents {
  private Contents() {}

  /** The hash of each file by its path in the folder. */
  static Map<String, String> of(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.endsWith("training.lock")) {
          contents.put(name, name.endsWith("checkpoint.zip") ? "" : hash(file, folder));
        }
      }
      return contents;
    }
  }

  /** Without the folder's name and the time that a training took, which a checkpoint has too. */
  private static String hash(Path file, Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".json")) {
      return Sha256.of(bytes);
    }
    String json = new String(bytes, StandardCharsets.UTF_8);
    return json.replace(folder.toString(), "FOLDER").replaceAll("\"minutes\" : [^,}]*", "");
  }
}

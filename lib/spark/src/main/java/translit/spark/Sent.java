package translit.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import translit.common.Sha256;

/**
 * A command for other machines, with the models and rules that it reads.
 *
 * @param arguments the command and its options, without those below
 * @param folders by option the path of a folder, within the root that files are unpacked into
 * @param texts by option the name by which Spark knows a file that it has sent
 * @param files by path within that root, what is in them
 */
record Sent(
    List<String> arguments,
    Map<String, String> folders,
    Map<String, String> texts,
    Map<String, byte[]> files)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where files lie in this process: once, however many tasks need them. */
  private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

  /**
   * The same with another folder.
   *
   * @param option that names it
   * @param name of the folder
   * @param file in it
   * @param bytes what is in that file
   * @return what is to be broadcast
   */
  Sent with(String option, String name, String file, byte[] bytes) {
    Map<String, String> moreFolders = new TreeMap<>(folders);
    Map<String, byte[]> moreFiles = new TreeMap<>(files);
    moreFolders.put(option, name);
    moreFiles.put(name + "/" + file, bytes);
    return new Sent(arguments, moreFolders, texts, moreFiles);
  }

  /** {@return the command as it is called in this process} */
  List<String> here() {
    Path root =
        UNPACKED.computeIfAbsent(
            key(), key -> unpack(Path.of(SparkFiles.get("sent-" + key)).toAbsolutePath()));
    List<String> words = new ArrayList<>(arguments);
    folders.forEach((option, folder) -> words.addAll(List.of(option, root + "/" + folder)));
    texts.forEach((option, name) -> words.addAll(List.of(option, SparkFiles.get(name))));
    return words;
  }

  private String key() {
    StringBuilder all = new StringBuilder();
    files.forEach((name, bytes) -> all.append(name).append(Sha256.of(bytes)));
    return Sha256.of(all + SparkFiles.getRootDirectory()).substring(0, 16);
  }

  /** Into the folder that Spark takes away when it ends. */
  private Path unpack(Path root) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package translit.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.engine.BiLstm;

/**
 * Deeplearning4j's own zip, which {@code ComputationGraph.load} opens, with more entries beside the
 * network where it is a checkpoint, so that all are replaced in one move. Times are left out of the
 * entries: equal networks are equal files.
 */
public final class GraphZip {
  private GraphZip() {}

  /**
   * Writes a network, whole or not at all.
   *
   * @param file to write or replace
   * @param graph the network
   * @param updater whether Adam's averages are written as well, to train on
   * @param more entries beside the network's own, by name
   * @throws IOException if it cannot be written
   */
  public static void write(
      Path file, ComputationGraph graph, boolean updater, Map<String, byte[]> more)
      throws IOException {
    ByteArrayOutputStream stock = new ByteArrayOutputStream();
    ModelSerializer.writeModel(graph, stock, updater);
    AtomicFile.write(file, out -> rewrite(stock.toByteArray(), more, out));
  }

  private static void rewrite(byte[] stock, Map<String, byte[]> more, OutputStream out)
      throws IOException {
    Map<String, byte[]> entries = entries(new ByteArrayInputStream(stock));
    entries.putAll(more);
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> content : entries.entrySet()) {
      ZipEntry entry = new ZipEntry(content.getKey());
      entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the earliest that a zip can hold
      zip.putNextEntry(entry);
      zip.write(content.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  /** The entries of a zip by name, in their order. */
  private static Map<String, byte[]> entries(InputStream in) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /**
   * Reads a network.
   *
   * @param file that {@link #write} wrote, or Deeplearning4j
   * @param updater whether Adam's averages are read as well
   * @return the network
   * @throws InputException if the file is missing, cut or not a network
   */
  public static ComputationGraph readGraph(Path file, boolean updater) {
    BiLstm.initialize();
    try (var in = Files.newInputStream(file)) {
      return ModelSerializer.restoreComputationGraph(in, updater);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /**
   * Reads an entry that was written beside a network.
   *
   * @param file that {@link #write} wrote
   * @param name of the entry
   * @return its content
   * @throws InputException if the file is missing or cut, or has no such entry
   */
  public static byte[] readEntry(Path file, String name) {
    try {
      byte[] content = entries(Files.newInputStream(file)).get(name);
      if (content == null) {
        throw new IOException("no " + name + " in it");
      }
      return content;
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /**
   * What to say of a file that is not what it should be.
   *
   * @param file that was read
   * @param cause what was wrong
   * @return an error in one line
   */
  public static InputException damaged(Path file, Exception cause) {
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new InputException(
        "%s: damaged or not a network (%s); restore it, or train again into an empty folder"
            .formatted(file, why),
        cause);
  }
}

package translit.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.io.output.ByteArrayOutputStream;
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
    Map<String, byte[]> entries = entries(stock.toInputStream());
    entries.putAll(more);
    AtomicFile.write(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (String name : entries.keySet()) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // a zip holds none earlier
            zip.putNextEntry(entry);
            zip.write(entries.get(name));
          }
          zip.finish();
        });
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
    return read(file, in -> ModelSerializer.restoreComputationGraph(in, updater));
  }

  /**
   * Reads an entry that was written beside a network.
   *
   * @param <T> type of what it holds
   * @param file that {@link #write} wrote
   * @param name of the entry
   * @param parser from the entry's bytes to what it holds
   * @return what it holds
   * @throws InputException if the file is missing or cut, or has no such entry
   */
  public static <T> T readEntry(Path file, String name, IOFunction<byte[], T> parser) {
    return read(
        file,
        in -> {
          Optional<byte[]> content = Optional.ofNullable(entries(in).get(name));
          return parser.apply(content.orElseThrow(() -> new IOException("no " + name + " in it")));
        });
  }

  /** Reads a whole file, interrupted or not: an interrupt is kept for who can stop at it. */
  static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      try {
        return bytes(file);
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T read(Path file, IOFunction<InputStream, T> content) {
    try {
      return content.apply(new ByteArrayInputStream(bytes(file)));
    } catch (IOException | RuntimeException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new InputException(
          "%s: damaged or not a network (%s); restore it, or train again into an empty folder"
              .formatted(file, why),
          e);
    }
  }
}

package translit.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.output.ByteArrayOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import translit.common.AtomicFile;
import translit.common.InputException;

/**
 * Deeplearning4j's own zip, which {@code ComputationGraph.load} opens, with more entries beside the
 * network where it is a checkpoint, so that all are replaced in one move. Times are left out of the
 * entries: equal networks are equal files. It is read without Deeplearning4j, which would run what
 * a stranger serialized into it.
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
   * Reads a network, which may be a stranger's: nothing in the file is run, and no more memory
   * taken than it is due.
   *
   * @param file that {@link #write} wrote, or Deeplearning4j
   * @param updater whether Adam's averages are in it
   * @param names of what was written beside the network, in that order
   * @return the network, to be built
   * @throws InputException if the file is missing, damaged or holds something else
   */
  public static StoredNetwork read(Path file, boolean updater, List<String> names) {
    try {
      return StoredNetwork.read(file, bytes(file), updater, names);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /** Reads a whole file, interrupted or not: an interrupt is kept for who can stop at it. */
  static byte[] bytes(Path file) throws IOException {
    long most = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE / 2);
    if (Files.size(file) > most) {
      throw new InputException(
          "%s: has %,d MB, too many for a network in this memory; give another, or Java more with -Xmx"
              .formatted(file, Files.size(file) / 1_000_000));
    }
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
}

package translit.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.output.ByteArrayOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import translit.common.AtomicFile;

/**
 * Deeplearning4j's own zip, which {@code ComputationGraph.load} opens, with more entries beside the
 * network where it is a checkpoint, so that all are replaced in one move. Times are left out of the
 * entries: equal networks are equal files. A {@link StoredNetwork} reads it.
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
}

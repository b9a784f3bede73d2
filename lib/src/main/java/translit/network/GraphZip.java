package translit.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(stock))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        put(zip, entry.getName(), entries.readAllBytes());
      }
    }
    for (Map.Entry<String, byte[]> entry : more.entrySet()) {
      put(zip, entry.getKey(), entry.getValue());
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the earliest that a zip can hold
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Reads a network.
   *
   * @param updater whether Adam's averages are read as well
   * @throws InputException if the file is missing, cut or not a network
   */
  public static ComputationGraph readGraph(Path file, boolean updater) {
    BiLstm.initialize();
    try (var in = Files.newInputStream(file)) {
      return ModelSerializer.restoreComputationGraph(in, updater);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected a trained network", e);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /**
   * Reads an entry that was written beside a network.
   *
   * @throws InputException if the file is missing or cut, or has no such entry
   */
  public static byte[] readEntry(Path file, String name) {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return entries.readAllBytes();
        }
      }
      throw new IOException("no " + name + " in it");
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /** What to say of a file that is not what it should be. */
  public static InputException damaged(Path file, Exception cause) {
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new InputException(
        "%s: damaged or not a network (%s); restore it, or train again into an empty folder"
            .formatted(file, why),
        cause);
  }
}

package translit.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import translit.corpus.AtomicFile;
import translit.language.InputException;

/**
 * Deeplearning4j's own zip, which {@code ComputationGraph.load} opens, with the training state as
 * one entry more where it is a checkpoint, so that both are replaced in one move. Times are left
 * out of the entries: equal networks are equal files.
 */
final class GraphZip {
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String STATE = "training.json";

  private GraphZip() {}

  static void write(Path file, ComputationGraph graph, Optional<TrainingState> state)
      throws IOException {
    ByteArrayOutputStream stock = new ByteArrayOutputStream();
    ModelSerializer.writeModel(graph, stock, state.isPresent());
    AtomicFile.write(file, out -> rewrite(stock.toByteArray(), state, out));
  }

  private static void rewrite(byte[] stock, Optional<TrainingState> state, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(stock))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        put(zip, entry.getName(), entries.readAllBytes());
      }
    }
    if (state.isPresent()) {
      put(zip, STATE, JSON.writeValueAsBytes(state.get()));
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
   * Reads a network, with Adam's averages if it is a checkpoint.
   *
   * @throws InputException if the file is missing, cut or not a network
   */
  static ComputationGraph readGraph(Path file, boolean checkpoint) {
    BiLstm.initialize();
    try (var in = Files.newInputStream(file)) {
      return ModelSerializer.restoreComputationGraph(in, checkpoint);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file, expected a trained network", e);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  static TrainingState readState(Path file) {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals(STATE)) {
          return JSON.readValue(entries.readAllBytes(), TrainingState.class);
        }
      }
      throw new IOException("no " + STATE + " in it");
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static InputException damaged(Path file, Exception cause) {
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new InputException(
        "%s: damaged or not a network (%s); restore it, or train again into an empty folder"
            .formatted(file, why),
        cause);
  }
}

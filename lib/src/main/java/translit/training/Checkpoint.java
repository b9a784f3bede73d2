package translit.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.network.GraphZip;
import translit.network.StoredNetwork;

/**
 * A training as it can be resumed: a network with Adam's averages, and the state in one file.
 *
 * @param folder of the training
 */
record Checkpoint(Path folder) {
  private static final String STATE = "training.json";

  Path file() {
    return folder.resolve("checkpoint.zip");
  }

  boolean exists() {
    return Files.exists(file());
  }

  /** What the call that wrote it does when it is made again; promises nothing that is not there. */
  String goesOn() {
    return exists()
        ? "resumes from the last checkpoint"
        : "begins anew, since there is no checkpoint yet";
  }

  void write(ComputationGraph graph, TrainingState state) throws IOException {
    byte[] json = JsonFile.text(state).getBytes(StandardCharsets.UTF_8);
    GraphZip.write(file(), graph, true, Map.of(STATE, json));
  }

  /** Reads the file, once for both its parts. */
  StoredNetwork read() {
    return StoredNetwork.read(file(), true, List.of(STATE));
  }

  static TrainingState state(StoredNetwork stored) {
    return stored.entry(
        STATE,
        json -> {
          TrainingState state = JsonFile.parse(upgraded(json), TrainingState.class);
          state.require(stored.cells(), stored.steps());
          return state;
        });
  }

  /** Options of version 0.1 had minutes and steps side by side, one of them without end. */
  static byte[] upgraded(byte[] json) throws IOException {
    ObjectNode state = JsonFile.parse(json, ObjectNode.class);
    if (state.get("options") instanceof ObjectNode options && !options.has("budget")) {
      String unit = Double.isInfinite(options.path("minutes").asDouble()) ? "steps" : "minutes";
      options.putObject("budget").set(unit, options.path(unit));
      options.remove(List.of("minutes", "steps"));
    }
    return state.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The state to resume.
   *
   * @param stored what was read
   * @param options of what resumes it
   * @param rulesHash of its rules
   * @param textHash of its text
   * @throws InputException if the checkpoint is of another training
   */
  TrainingState resume(
      StoredNetwork stored, TrainingOptions options, String rulesHash, String textHash) {
    TrainingState earlier = state(stored);
    // The budget alone may be another than before.
    if (!earlier.options().withBudget(options.budget()).equals(options)) {
      throw new InputException(
          "%s: begun with %s, which %s cannot resume; give the same options or another folder"
              .formatted(file(), earlier.options(), options));
    }
    if (!earlier.rulesHash().equals(rulesHash) || !earlier.textHash().equals(textHash)) {
      throw new InputException(
          file() + ": begun with other rules or another text, give these or another folder");
    }
    return earlier;
  }
}

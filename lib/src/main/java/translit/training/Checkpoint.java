package translit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.JsonFile;
import translit.network.GraphZip;

/** A training as it can be resumed: a network with Adam's averages, and the state in one file. */
record Checkpoint(Path file) {
  private static final String STATE = "training.json";

  static Checkpoint in(Path folder) {
    return new Checkpoint(folder.resolve("checkpoint.zip"));
  }

  boolean exists() {
    return Files.exists(file);
  }

  void write(ComputationGraph graph, TrainingState state) throws IOException {
    byte[] json = JsonFile.text(state).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    GraphZip.write(file, graph, true, Map.of(STATE, json));
  }

  ComputationGraph graph() {
    return GraphZip.readGraph(file, true);
  }

  TrainingState state() {
    try {
      return JsonFile.parse(GraphZip.readEntry(file, STATE), TrainingState.class);
    } catch (IOException e) {
      throw GraphZip.damaged(file, e);
    }
  }
}

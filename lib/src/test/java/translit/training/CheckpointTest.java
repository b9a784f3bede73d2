package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.engine.BiLstm;
import translit.network.CurvePoint;
import translit.network.GraphZip;

/** A checkpoint that somebody else has made, or has changed. */
class CheckpointTest {
  private static final int CELLS = 3;
  private static final int STEPS = 7;

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    TrainingState state = state();
    write(JsonFile.text(state));
    assertThat(read()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "step" : 7           | "step" : -7          | "step" is -7.0, expected 0 or more
          "step" : 7           | "step" : 9           | "step" is 9, but the network beside it was trained for 7
          "round" : 2          | "round" : 2147483647 | "round" is 2,147,483,647, more than the steps
          "round" : 2          | "round" : -2         | "round" is -2.0, expected 0 or more
          "batch" : 5          | "batch" : -5         | "batch" is -5.0, expected 0 or more
          "characters" : 900   | "characters" : -1    | "characters" is -1.0, expected 0 or more
          "seconds" : 1.5      | "seconds" : "NaN"    | "seconds" is NaN, expected 0 or more
          "cells" : 3          | "cells" : 4          | has 4 cells, but the network beside it 3
          "cells" : 3          | "cells" : 2147483647 | cells is 2147483647, expected a whole number from 1 to
          "batch" : 64         | "batch" : 0          | batch is 0, expected a whole number from 1 to
          "rate" : 0.003       | "rate" : "Infinity"  | rate is Infinity, expected a positive number
          "rulesHash" : "r"    | "rulesHash" : null   | it lacks the options, the hashes
          "textHash" : "t"     | "text" : "t"         | training.json
          "curve"              | "curves"             | training.json
          {                    | [                    | training.json
          """)
  void aFieldThatCannotBeIsNamed(String good, String bad, String why) throws IOException {
    String json = JsonFile.text(state());
    assertThat(json).contains(good);
    write(json.replace(good, bad));
    assertRefused(why);
  }

  @Test
  void nothingAtAllIsRefused() throws IOException {
    write("null");
    assertRefused("training.json");
    write("{\"options\": null}");
    assertRefused("it lacks the options");
    write(JsonFile.text(state()).replaceFirst("\"budget\" : \\{[^}]*}", "\"budget\" : null"));
    assertRefused("has no budget, expected steps or minutes");
  }

  private static TrainingState state() {
    return new TrainingState(
        TrainingOptions.defaults().withCells(CELLS),
        "r",
        "t",
        new TrainingState.Position(STEPS, 2, 5, 900, 1.5),
        List.of(new CurvePoint(1, 2, 3, 0.5)));
  }

  private void write(String json) throws IOException {
    ComputationGraph graph = BiLstm.create(10, CELLS, 12, 1);
    graph.getConfiguration().setIterationCount(STEPS);
    GraphZip.write(
        new Checkpoint(folder).file(),
        graph,
        true,
        Map.of("training.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private TrainingState read() {
    return Checkpoint.state(new Checkpoint(folder).read());
  }

  private void assertRefused(String why) {
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(new Checkpoint(folder).file().toString())
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}

package translit.planting.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;

class ScoresFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    double[] values = {0.5, -1, 1e-9, 3};
    Path file = folder.resolve("new/mine.csv");
    UnitFile.scores(file, new Scores("mine", values, new boolean[] {true, false, false, true}));
    Scores read = ScoresFile.read(file, 2);
    assertThat(read.method()).isEqualTo("mine");
    assertThat(read.values()).containsExactly(values);
    assertThat(read.found()).containsExactly(true, false, false, true);
    UnitFile.scores(file, Scores.ranking("mine", values));
    assertThat(ScoresFile.read(file, 2).finds()).isFalse();
    assertThat(ScoresFile.readAll(folder.resolve("new"), 2)).hasSize(1);
    assertThat(ScoresFile.readAll(folder.resolve("none"), 2)).isEmpty();
  }

  @Test
  void columnsMayComeInAnyOrderAndQuoted() throws IOException {
    Path file = folder.resolve("r.csv");
    Files.writeString(
        file,
        """
        "","score","unit","direction"
        "1",0.25,0,"backward"
        "2",4,0,"forward"
        """);
    assertThat(ScoresFile.read(file, 1).values()).containsExactly(4, 0.25);
  }

  @Test
  void theLargestScoresComeFirstAndEqualOnesInTheirOrder() {
    Scores scores = Scores.ranking("any", new double[] {1, 3, 2, 3});
    assertThat(scores.top(3)).containsExactly(1, 3, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "direction,unit|:1: no column score",
        "direction,unit,score;forward,0,1|no line for backward,0, expected one for each of 1 cells",
        "direction,unit,score;forward,0,1;forward,0,1|:3: 'forward,0,1' is no score of a unit",
        "direction,unit,score;forward,1,1|expected each of 0 to 0 once",
        "direction,unit,score;left,0,1|direction is forward or backward",
        "direction,unit,score;forward,0,much|:2: 'forward,0,much' is no score",
        "direction,unit,score;forward,0,NaN|expected each of 0 to 0 once, with a number",
        "direction,unit,score;forward|:2: 'forward' is no score of a unit",
      })
  void aWrongFileIsExplainedInOneLine(String text, String message) throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, text.replace(';', '\n'));
    assertThatThrownBy(() -> ScoresFile.read(file, 1))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}

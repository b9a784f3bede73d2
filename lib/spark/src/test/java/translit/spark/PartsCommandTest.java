package translit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;

/** What Spark divides within one process comes out as if it had not. */
class PartsCommandTest {
  private static final String LOCAL = "local[2,4]";

  @TempDir static Path folder;
  private static Subject subject;

  @BeforeAll
  static void makeAModelAndTexts() throws IOException {
    subject = Subject.in(folder);
  }

  @Test
  void anAnalysisHasTheSameBytesForAnyNumberOfParts() throws IOException {
    Map<String, String> expected = subject.whole(subject.analyse());
    assertThat(expected).containsKeys("selectivity.csv", "selectivity.json", "contributions.csv");
    assertThat(subject.divided(subject.analyse(), 1, LOCAL, 2)).isEqualTo(expected);
    assertThat(subject.divided(subject.analyse(), 2, LOCAL, 1)).isEqualTo(expected);
    assertThat(subject.divided(subject.analyse(), 7, LOCAL, 1)).isEqualTo(expected);
  }

  @Test
  void aTextThatIsTransliteratedHasTheSameBytesForAnyNumberOfParts() throws IOException {
    Map<String, String> expected = subject.whole(subject.transliterate());
    assertThat(expected).containsOnlyKeys("text.txt");
    assertThat(subject.divided(subject.transliterate(), 1, LOCAL, 2)).isEqualTo(expected);
    assertThat(subject.divided(subject.transliterate(), 7, LOCAL, 1)).isEqualTo(expected);
  }

  @Test
  void anEvaluationInPartsWritesTheSameReport() throws IOException {
    Map<String, String> expected = subject.whole(subject.evaluate());
    assertThat(expected).containsOnlyKeys("evaluation.json");
    assertThat(subject.divided(subject.evaluate(), 3, LOCAL, 1)).isEqualTo(expected);
  }

  @Test
  void whatIsTooLargeToBeSentIsSaidToBe() {
    int megabytes = 65;
    assertThatThrownBy(() -> PartTask.requireSmall(1, 2, 1_000_000L * megabytes))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "part 1 of 2: 65 MB, too large to be sent; give --work, a folder that all machines see");
  }

  private static String refused(String line) {
    PrintStream usual = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(line.split("\t"))).isOne();
    } finally {
      System.setErr(usual);
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void whatIsWrongIsSaidInALine() {
    assertThat(refused("parts\ttrain\t--text\tx"))
        .isEqualTo(
            "'train': no command whose work can be divided; give such as analyse or evaluate");
    assertThat(refused("parts\tanalyse\t--model\tx"))
        .startsWith("analyse: Missing required option");
    assertThat(refused("parts\t" + subject.evaluate()))
        .isEqualTo("evaluate: no --out; give the folder for the result");
    String out = "\t--out\t" + folder.resolve("refused");
    String local = "parts\t--master\tlocal[1]\t--threads\t1\t--parts\t2\t";
    assertThat(refused(local + subject.analyse().replace("text.txt", "nowhere.txt") + out))
        .isEqualTo(folder.resolve("nowhere.txt") + ": no file that can be read; give another");
    String other = subject.analyse().replace("text.txt", "latin.txt") + out;
    assertThat(refused(local + other).lines().toList())
        .last()
        .asString()
        .startsWith("part ")
        .contains("latin.txt");
    assertThat(refused(local.replace('2', '1') + other).lines().toList())
        .last()
        .asString()
        .startsWith("the whole: ")
        .contains("latin.txt");
    assertThat(refused("parts\t--master\tlocal[1]\t" + subject.analyse() + out).lines().toList())
        .last()
        .asString()
        .startsWith("Spark does not start: ")
        .endsWith("; see --master and --threads");
  }
}

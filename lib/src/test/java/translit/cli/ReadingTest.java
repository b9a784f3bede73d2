package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deeplearning4j costs a second to start, which reading does without. */
class ReadingTest {
  private static final Path DATA = Path.of("..", "data");
  private static final String MODEL = DATA.resolve(Path.of("models", "hy-AM")).toString();
  private static final String SAMPLE =
      DATA.resolve(Path.of("languages", "hy-AM", "sample.txt")).toString();

  @TempDir Path folder;

  @Test
  void transliterateLoadsNoClassOfDeeplearning4j() throws Exception {
    assertReads("barev\n", "transliterate", "--model", MODEL);
    assertThat(folder.resolve("out")).hasContent("բարև");
  }

  @Test
  void evaluateLoadsNoClassOfDeeplearning4j() throws Exception {
    assertReads("", "evaluate", "--json", "--model", MODEL, "--text", SAMPLE);
    assertThat(folder.resolve("out")).content().startsWith("{").contains("\"cer\" : ");
  }

  @Test
  void analyseLoadsNoClassOfDeeplearning4j() throws Exception {
    Path out = folder.resolve("findings");
    assertReads(
        "",
        ("analyse --sentences 20 --permutations 1 --minimum 3 --model %s --text %s --out %s")
            .formatted(MODEL, SAMPLE, out)
            .split(" "));
    assertThat(out).isDirectoryContaining("glob:**/contributions.csv");
  }

  /** Runs a command in a Java of its own and looks at the classes that it loads. */
  private void assertReads(String in, String... arguments) throws Exception {
    Path classes = folder.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + classes);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path text = Files.writeString(folder.resolve("in"), in);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(text.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    int status = process.waitFor();
    assertThat(status).as(() -> content(folder.resolve("err"))).isZero();
    assertThat(Files.readAllLines(classes, StandardCharsets.UTF_8))
        .anyMatch(line -> line.contains(" translit.network.Model "))
        .anyMatch(line -> line.contains(" org.bytedeco.javacpp.Loader "))
        .noneMatch(line -> line.matches(".* org\\.(nd4j|deeplearning4j)\\..*"));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}

package translit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.study.Notebook;

/** Commands in a Java that has too little memory for them. */
class LittleMemoryTest {
  @TempDir Path folder;

  @Test
  void anAnalysisThatDoesNotFitInTheHeapSaysHowItWould() throws Exception {
    String model = Path.of("..", "data", "models", "hy-AM").toString();
    String text = Path.of("..", "data", "languages", "hy-AM", "sample.txt").toString();
    String out = folder.resolve("out").toString();
    assertThat(lastLine("analyse", "--model", model, "--text", text, "--out", out))
        .startsWith("the analysis does not fit in memory (the heap has ")
        .contains("fewer letters or fewer sentences")
        .contains("java -Xmx4g")
        .endsWith("JDK_JAVA_OPTIONS=-Xmx4g jupyter lab");
  }

  @Test
  void whereMemoryRunsOutInAnotherThreadTheCommandEndsWithOneLine() throws Exception {
    String model = Path.of("..", "data", "models", "ka").toString();
    String text = Path.of("..", "data", "languages", "ka", "sample.txt").toString();
    // the thread that gets the matrices ready fails before the text
    assertThat(lastLine(1, 16, "evaluate", "--model", model, "--text", text))
        .startsWith("this does not fit in memory (the heap has ");
  }

  @Test
  void aTextThatDoesNotFitInTheHeapIsExplained() throws Exception {
    Path text = folder.resolve("text.txt");
    Files.write(text, Collections.nCopies(600_000, "ա".repeat(50)));
    assertThat(lastLine("check", "--language", "hy-AM", "--text", text.toString()))
        .startsWith("this does not fit in memory (the heap has ")
        .endsWith("give less text, or Java more with java -Xmx4g");
  }

  @Test
  void aLineOfADumpIsNotKeptWhereItIsLongerThanAnyArticle() throws Exception {
    Path dump = folder.resolve("dump.json.gz");
    String article =
        "{\"namespace\":0,\"text\":\"%s\"}\n".formatted("Սա մեծ և լավ տուն է։ ".repeat(9));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump))) {
      out.write("{\"index\":{}}\n{\"text\":\"".getBytes(UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1_000_000]);
      }
      out.write(("\n" + article).getBytes(UTF_8));
    }
    Path out = folder.resolve("out");
    assertThat(
            lastLine(
                0, 200, "corpus", "--language", "hy-AM", "--from", dump + "", "--out", out + ""))
        .startsWith("in ");
    assertThat(Files.readString(out.resolve("corpus.json")))
        .contains("\"articles\" : 1,", "\"brokenLines\" : 1");
  }

  /** What a cell of a notebook does, and what its kernel shows of an error. */
  static final class Cell {
    public static void main(String[] arguments) {
      try {
        Notebook.open(arguments[0]).survey();
        System.exit(0);
      } catch (InputException e) {
        System.out.println(e.getMessage());
        System.exit(1);
      }
    }
  }

  @Test
  void aNotebookSaysHowItsKernelGetsMoreMemory() throws Exception {
    for (int megabytes : new int[] {10, 40}) { // too few for the model, for the analysis
      assertThat(lastLine(Cell.class, 1, megabytes, "hy-AM"))
          .contains("in memory (the heap has ")
          .endsWith("JDK_JAVA_OPTIONS=-Xmx4g jupyter lab");
    }
  }

  /** What a command says at last on standard error, where it fails without a stack trace. */
  private String lastLine(String... arguments) throws IOException, InterruptedException {
    return lastLine(1, 48, arguments);
  }

  private String lastLine(int status, int megabytes, String... arguments)
      throws IOException, InterruptedException {
    return lastLine(Main.class, status, megabytes, arguments);
  }

  private String lastLine(Class<?> main, int status, int megabytes, String... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + megabytes + "m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(status);
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(said).doesNotContain("\tat ");
    List<String> lines = said.lines().toList();
    return lines.get(lines.size() - 1);
  }
}

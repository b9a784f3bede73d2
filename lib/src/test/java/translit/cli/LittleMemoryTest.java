package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aTextThatDoesNotFitInTheHeapIsExplained() throws Exception {
    Path text = folder.resolve("text.txt");
    Files.write(text, Collections.nCopies(600_000, "ա".repeat(50)));
    assertThat(lastLine("check", "--language", "hy-AM", "--text", text.toString()))
        .startsWith("this does not fit in memory (the heap has ")
        .endsWith("give less text, or Java more with java -Xmx4g");
  }

  /** What a command says at last on standard error, where it fails without a stack trace. */
  private String lastLine(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx48m", "-cp", System.getProperty("java.class.path")));
    command.add("translit.cli.Main");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(said).doesNotContain("\tat ");
    List<String> lines = said.lines().toList();
    return lines.get(lines.size() - 1);
  }
}

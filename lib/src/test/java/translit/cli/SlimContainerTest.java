package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands where Java is told of no language, or of a peculiar one, and has no folder for temporary
 * files: one Java for all commands.
 */
class SlimContainerTest {
  private static final String ON_SAMPLE =
      " --model ../data/models/ka --text ../data/languages/ka/sample.txt";

  @TempDir Path folder;

  /** Runs command lines, one a line, until one fails. */
  static final class Shell {
    public static void main(String[] arguments) throws IOException {
      for (String line : Files.readAllLines(Path.of(arguments[0]))) {
        if (Main.run(line.split(" ")) != 0) {
          System.out.println("failed: " + line);
          System.exit(1);
        }
      }
      System.exit(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "tr_TR.UTF-8"})
  @Timeout(600) // a machine may be busy
  @EnabledOnOs(OS.LINUX)
  void everyCommandRuns(String locale) throws IOException, InterruptedException {
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "gamarjoba\tგამარჯობა\n");
    Path table = Files.writeString(folder.resolve("table.csv"), "ა,a\nბ,b\nგ,g\n");
    Path text = Files.writeString(folder.resolve("text.txt"), sentences());
    String corpus = folder.resolve("corpus").toString();
    Process process =
        java(
            locale,
            "check --language ka",
            "romanize --language ka",
            "transliterate --model ../data/models/ka",
            "import " + table + " --out " + folder.resolve("imported"),
            "fit --language ka --pairs " + pairs + " --out " + folder.resolve("fitted.json"),
            "corpus --language ka --from " + text + " --out " + corpus,
            "train --steps 1 --cells 2 --language ka --text " + corpus + " --out " + folder + "/m",
            "evaluate --pairs " + pairs + ON_SAMPLE,
            "analyse --sentences 60 --minimum 20 --permutations 2"
                + ON_SAMPLE
                + " --out "
                + folder
                + "/a",
            "placebo --sentences 60 --draws 2 --permutations 2 --letters t" + ON_SAMPLE,
            "forecast --sentences 400 --permutations 2"
                + ON_SAMPLE
                + " --out "
                + folder
                + "/f.json");
    try {
      assertThat(process.waitFor(500, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(() -> log()).isZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(log()).doesNotContain("\tat ");
    assertThat(folder.resolve("a")).isDirectoryContaining("glob:**.svg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check --language ka --text ტექსტი", "check --language ენა"})
  @Timeout(600)
  @EnabledOnOs(OS.LINUX)
  void aNameThatJavaCannotReadIsALineWithTheRemedy(String command)
      throws IOException, InterruptedException {
    Process process = java("C", command);
    assertThat(process.waitFor(500, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(log().lines().findFirst().orElseThrow())
        .contains("Java cannot name such a file in this locale", "set LC_ALL=C.UTF-8");
    assertThat(log()).hasLineCount(2); // and what the shell says
  }

  private static String sentences() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "data", "languages", "ka", "sample.txt"));
    return String.join("\n\n", lines);
  }

  private Process java(String locale, String... commands) throws IOException {
    Path script = Files.write(folder.resolve("script"), List.of(commands));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx700m", "-Djava.io.tmpdir=" + folder.resolve("missing")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Shell.class.getName(), script.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .redirectInput(script.toFile());
    builder.environment().put("LC_ALL", locale);
    return builder.start();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}

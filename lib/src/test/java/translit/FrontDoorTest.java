package translit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in the README do what they promise, from the root of the repository. */
class FrontDoorTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void theReadmesLinesCompileAndRun() throws IOException, InterruptedException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(readme);
    assertThat(block.find()).as("a block of Java in the README").isTrue();
    List<String> lines = block.group(1).lines().toList();
    List<String> imports = lines.stream().filter(line -> line.startsWith("import ")).toList();
    List<String> statements =
        lines.stream().filter(line -> !line.isBlank() && !imports.contains(line)).toList();
    assertThat(statements).hasSize(3);
    Path source = folder.resolve("FrontDoor.java");
    Files.writeString(
        source,
        String.join("\n", imports)
            + "\nclass FrontDoor { public static void main(String[] a) throws Exception {\n"
            + String.join("\n", statements)
            + "\nSystem.out.println(text + \" \" + svg.substring(0, 4)); } }");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString())
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains("Բարև Ձեզ <svg");
  }
}

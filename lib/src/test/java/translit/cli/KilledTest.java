package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that are killed with no chance to tidy up: called again, they end as if that had not
 * been. Two kills of each command, or {@code -Dkills=50}; every other one is at a random time, the
 * rest when a random file has appeared.
 */
@EnabledOnOs(OS.LINUX)
class KilledTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final Path SAMPLE = Path.of("..", "data", "languages", "ka", "sample.txt");

  @TempDir Path folder;
  private final Random random = new Random(1);
  private Path temporary;

  /** A command that writes to a folder. */
  private interface Command {
    List<String> into(Path out);
  }

  @BeforeEach
  void makeAFolder() throws IOException {
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  @Test
  @Timeout(3600) // of as many as somebody asks for
  void aCorpusIsMadeAnew() throws Exception {
    String sentences = String.join("\n\n", Files.readAllLines(SAMPLE));
    Path text = Files.writeString(folder.resolve("text"), (sentences + "\n\n").repeat(40));
    assertSameAfterKills(
        Files.createDirectory(folder.resolve("nothing")),
        out -> words("corpus --language ka --from %s --out %s", text, out));
  }

  @Test
  @Timeout(3600)
  void aTrainingGoesOnOrBeginsAnew() throws Exception {
    List<String> lines = Files.readAllLines(SAMPLE);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.write(corpus.resolve("train.txt"), lines.subList(0, 300));
    Files.write(corpus.resolve("validation.txt"), lines.subList(300, 320));
    String train = "train --language ka --cells 4 --text %s --out %s --steps ";
    Path begun = Files.createDirectory(folder.resolve("begun"));
    Ran first = Ran.run("", words(train + 5, corpus, begun).toArray(String[]::new));
    assertThat(first.status()).as(first.err()).isZero();
    assertSameAfterKills(begun, out -> words(train + 20, corpus, out));
  }

  @Test
  @Timeout(3600)
  void anAnalysisIsMadeAnew() throws Exception {
    assertSameAfterKills(
        Files.createDirectory(folder.resolve("nothing")),
        out ->
            words(
                "analyse --sentences 60 --minimum 20 --permutations 2 --model %s --text %s --out"
                    + " %s",
                BadInput.MODEL, SAMPLE, out));
  }

  private void assertSameAfterKills(Path begun, Command command) throws Exception {
    Path out = folder.resolve("out");
    FileUtils.copyDirectory(begun.toFile(), out.toFile());
    Set<String> names = new HashSet<>();
    long before = System.nanoTime();
    run(command.into(out), () -> appeared(out, names) < 0);
    long time = System.nanoTime() - before;
    Map<String, String> expected = Contents.of(out);
    assertThat(expected).isNotEmpty();
    for (int i = 0; i < KILLS; i++) {
      FileUtils.deleteDirectory(out.toFile());
      FileUtils.copyDirectory(begun.toFile(), out.toFile());
      long end = System.nanoTime() + (long) (random.nextDouble() * time);
      int files = 1 + random.nextInt(names.size());
      Set<String> seen = new HashSet<>();
      boolean byTime = i % 2 == 0;
      run(command.into(out), () -> byTime ? System.nanoTime() > end : appeared(out, seen) >= files);
      assertThat(temporary).as("kill %d", i).isDirectoryNotContaining("glob:**.samples");
      Ran again = Ran.run("", command.into(out).toArray(String[]::new));
      assertThat(again.status()).as("kill %d: %s", i, again.err()).isZero();
      assertThat(Contents.of(out)).as("kill %d", i).isEqualTo(expected);
    }
  }

  /** Names of files that have been in a folder. */
  private static int appeared(Path out, Set<String> seen) {
    String[] names = out.toFile().list();
    if (names != null) {
      Collections.addAll(seen, names);
    }
    return seen.size();
  }

  /** Runs a command until it ends or is due to be killed. */
  private void run(List<String> arguments, BooleanSupplier due) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "translit.cli.Main"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      while (process.isAlive() && !due.getAsBoolean()) {
        Thread.sleep(1);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> words(String command, Object... paths) {
    return Stream.of(command.formatted(paths).split(" ")).toList();
  }
}

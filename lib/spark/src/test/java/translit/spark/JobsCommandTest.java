package translit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Planted;

@DisabledOnOs(OS.WINDOWS)
class JobsCommandTest {
  /** Calls Java, but the first time ends it in the middle. */
  private static final String KILLS_ONCE =
      """
      #!/bin/sh
      if mkdir "$0.once" 2>/dev/null; then
        '%s' "$@" &
        until ls %s/*/out/training.lock >/dev/null 2>&1; do sleep 0.1; done
        kill -9 $!
        wait
        exit 1
      fi
      exec '%1$s' "$@"
      """;

  @TempDir Path folder;

  private static String printed(boolean here, String... words) {
    PrintStream usual = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int status = here ? translit.cli.Main.run(words) : Main.run(words);
      return said.toString(StandardCharsets.UTF_8) + status;
    } finally {
      System.setOut(usual);
    }
  }

  private String plan(String... command) {
    String plan =
        printed(
            true,
            Stream.concat(Stream.of("plan", "--out", folder + "/jobs"), Stream.of(command))
                .toArray(String[]::new));
    return plan.substring(0, plan.length() - 1);
  }

  @Test
  void aTrainingThatIsKilledIsTriedAgainAndTheOthersGoOn() throws IOException {
    Language language = Planted.language(folder);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.write(corpus.resolve("train.txt"), Planted.sentences(300, 1));
    Files.write(corpus.resolve("validation.txt"), Planted.sentences(30, 2));
    Path java = Path.of(ProcessHandle.current().info().command().orElseThrow());
    Path once = folder.resolve("kills-once");
    Files.writeString(once, KILLS_ONCE.formatted(java, folder + "/jobs"));
    assertThat(once.toFile().setExecutable(true)).isTrue();
    String[] train = {
      "train",
      "--language",
      language.folder().toString(),
      "--text",
      corpus.toString(),
      "--cells",
      "4",
      "--batch",
      "16",
      "--steps",
      "200"
    };
    String list =
        plan(
                Stream.concat(Stream.of("--java", once + " -Xmx256m"), Stream.of(train))
                    .toArray(String[]::new))
            + plan("--java", java + " -Xmx256m", "train", "--text", "nowhere", "--language", "ka");
    Path jobs = Files.writeString(folder.resolve("jobs.txt"), list);

    String said =
        printed(false, "jobs", "--master", "local[2,2]", "--threads", "1", jobs.toString());

    assertThat(Files.exists(folder.resolve("kills-once.once"))).isTrue();
    assertThat(said).startsWith("1 done, 0 running, 1 failed,").endsWith("\n1");
    Path alone = folder.resolve("alone");
    assertThat(
            printed(
                true,
                Stream.concat(Stream.of(train), Stream.of("--out", alone.toString()))
                    .toArray(String[]::new)))
        .endsWith("0");
    List<Path> made;
    try (Stream<Path> all = Files.walk(folder.resolve("jobs"))) {
      made = all.filter(file -> file.endsWith("model.zip")).toList();
    }
    assertThat(made)
        .hasSize(1)
        .first()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.PATH)
        .hasSameBinaryContentAs(alone.resolve("model.zip"));
    assertThat(printed(false, "jobs", "--master", "local[2]", "--threads", "1", jobs.toString()))
        .as("what is done is not done again")
        .startsWith("1 done, 0 running, 1 failed,");
  }
}

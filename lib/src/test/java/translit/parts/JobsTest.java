package translit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.parts.JobFolder.State;

class JobsTest {
  @TempDir Path folder;

  @Test
  void thereIsAJobForEachLanguageSeedAndPart() throws IOException {
    Path text = Files.createDirectories(folder.resolve("el"));
    JobPlan plan = new JobPlan(List.of("languages/el", "languages/ka"), JobPlan.seeds("1-2,7"), 2);
    List<Job> jobs =
        plan.jobs(
            folder.resolve("out"), List.of("train", "--text", folder + "/{language}", "--x=1"));
    assertThat(jobs).hasSize(2 * 3 * 2);
    assertThat(jobs).extracting(Job::folder).doesNotHaveDuplicates();
    assertThat(jobs.get(3).command())
        .containsExactly(
            "train",
            "--text",
            text.toString(),
            "--x=1",
            "--language",
            "languages/el",
            "--seed",
            "2",
            "--part",
            "2/2");
    assertThat(jobs.get(3).folder().getFileName().toString())
        .matches("train-el-seed-2-part-2-[0-9a-f]{16}");
    assertThat(jobs.get(3).result()).isEqualTo(jobs.get(3).folder().resolve("out"));
  }

  @Test
  void theFolderIsNamedByWhatIsInTheInputsAndNotByWhereTheyLie() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "one");
    Path copy = Files.writeString(folder.resolve("copy.txt"), "one");
    List<String> names = new ArrayList<>();
    for (Path input : List.of(text, copy)) {
      names.add(Job.of(folder, "x", List.of("analyse", "--text=" + input)).folder().toString());
    }
    assertThat(names.get(0)).isEqualTo(names.get(1));
    Files.writeString(text, "two");
    assertThat(Job.of(folder, "x", List.of("analyse", "--text=" + text)).folder().toString())
        .isNotEqualTo(names.get(0));
    assertThat(
            Job.of(folder, "x", List.of("analyse", "--text=" + copy, "--seed=2"))
                .folder()
                .toString())
        .isNotEqualTo(names.get(0));
  }

  private String name(String... command) {
    return Job.of(folder, "x", List.of(command)).folder().toString();
  }

  @Test
  void theFolderTellsApartOptionsOfTheSameFileAndTheSameBytesInOtherFiles() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "one");
    assertThat(name("evaluate", "--text=" + text))
        .isNotEqualTo(name("evaluate", "--pairs=" + text));
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a"), "1b\0" + "2");
    String before = name("train", corpus.toString());
    Files.writeString(corpus.resolve("a"), "1");
    Files.writeString(corpus.resolve("b"), "2");
    assertThat(name("train", corpus.toString())).isNotEqualTo(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsBehindALinkIsAnInput() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("text.txt"), "one");
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    Files.createSymbolicLink(inputs.resolve("link"), real);
    String before = name("train", inputs.toString());
    Files.writeString(real.resolve("text.txt"), "two");
    assertThat(name("train", inputs.toString())).isNotEqualTo(before);
    Files.createSymbolicLink(real.resolve("circle"), inputs);
    assertThatThrownBy(() -> name("train", inputs.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(inputs + ": cannot be read (");
  }

  @Test
  void aCommandStaysOneWhateverFileHasItsName() {
    Path file = Path.of("pom.xml"); // in the folder that tests run in
    assertThat(file).exists();
    assertThat(Job.of(folder, "x", List.of("pom.xml", "--text", "pom.xml")).command())
        .containsExactly("pom.xml", "--text", file.toAbsolutePath().normalize().toString());
  }

  @Test
  void seedsAreNumbersAndRanges() {
    assertThat(JobPlan.seeds("3,5-7")).containsExactly(3L, 5L, 6L, 7L);
    assertThat(JobPlan.seeds("-2--1")).containsExactly(-2L, -1L);
    for (String wrong : new String[] {"", "a", "5-3", "1-", "1,,2", "1-99999999"}) {
      assertThatThrownBy(() -> JobPlan.seeds(wrong))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("--seeds " + wrong + ": ");
    }
  }

  @Test
  void aJobIsDoneOnceAndOneThatFailsIsTriedAgain() {
    JobFolder job = new JobFolder(folder.resolve("job"));
    assertThat(job.state()).isEqualTo(State.WAITING);
    assertThat(job.run(() -> 1, () -> "no text\n")).isOne();
    assertThat(job.state()).isEqualTo(State.FAILED);
    assertThat(job.reason()).isEqualTo("no text");
    List<State> during = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    assertThat(
            job.run(
                () -> {
                  during.add(job.state());
                  second.add(job.run(() -> 3, () -> ""));
                  return 0;
                },
                () -> ""))
        .isZero();
    assertThat(during).containsExactly(State.RUNNING);
    assertThat(second).as("while it runs").containsExactly(0);
    assertThat(job.state()).isEqualTo(State.DONE);
    assertThat(job.run(() -> 4, () -> "")).as("it is not done again").isZero();
    assertThat(job.reason()).isEmpty();
  }

  /** Another process, at the lock of a job. */
  private static Process python(Path job, String what) throws IOException {
    String program = "import fcntl, sys, time\nf = open(sys.argv[1], 'r+')\n" + what;
    return new ProcessBuilder("python3", "-c", program, job + "/lock").start();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whoLooksAtAJobOfTheSameProcessDoesNotOpenItToOthers() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/python3"))).isTrue();
    JobFolder job = new JobFolder(folder.resolve("job"));
    int[] taken = new int[1];
    job.run(
        () -> {
          assertThat(new JobFolder(folder.resolve("./job")).state()).isEqualTo(State.RUNNING);
          assertThat(job.run(() -> 3, () -> "")).isZero();
          String take = "fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)";
          taken[0] = Uncheck.get(() -> python(job.folder(), take)).onExit().join().exitValue();
          return 0;
        },
        () -> "");
    assertThat(taken[0]).as("the lock is still held").isOne();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aJobThatBeginsWhileSomebodyLooksBeginsAllTheSame() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/python3"))).isTrue();
    Path job = Files.createDirectory(folder.resolve("job"));
    Files.createFile(job.resolve("lock"));
    String look = "fcntl.lockf(f, fcntl.LOCK_EX)\nprint('looks', flush=True)\ntime.sleep(0.1)";
    Process python = python(job, look);
    assertThat(python.getInputStream().read()).isEqualTo('l');
    assertThat(new JobFolder(job).run(() -> 7, () -> "")).isEqualTo(7);
    assertThat(python.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aProcessThatIsGoneLeavesAJobThatHasStopped() {
    JobFolder job = new JobFolder(folder.resolve("job"));
    assertThatThrownBy(
            () ->
                job.run(
                    () -> {
                      throw new IllegalStateException("as if it were killed");
                    },
                    () -> ""))
        .isInstanceOf(IllegalStateException.class);
    assertThat(job.state()).isEqualTo(State.STOPPED);
  }

  @Test
  void theStatusOfAListNamesWhatIsNotDone() throws IOException {
    Path list = folder.resolve("jobs.txt");
    JobFolder done = new JobFolder(folder.resolve("it's done"));
    JobFolder failed = new JobFolder(folder.resolve("failed"));
    done.run(() -> 0, () -> "");
    failed.run(() -> 1, () -> "why");
    List<String> lines = new ArrayList<>();
    for (Path one : List.of(done.folder(), failed.folder(), folder.resolve("waiting"))) {
      lines.add(ShellWords.join(List.of("java", "job", JobStatus.FOLDER, one.toString(), "train")));
    }
    Files.write(list, lines);
    JobStatus status = JobStatus.read(list);
    assertThat(status.done()).isFalse();
    assertThat(status)
        .hasToString(
            "1 done, 0 running, 1 failed, 0 stopped, 1 waiting\nfailed: %s: why"
                .formatted(failed.folder()));
    Files.writeString(list, "echo\n");
    assertThatThrownBy(() -> JobStatus.read(list))
        .isInstanceOf(InputException.class)
        .hasMessage(list + ", line 1: no --folder in it, expected a job that plan wrote");
    Files.writeString(list, "\n");
    assertThatThrownBy(() -> JobStatus.read(list)).hasMessageStartingWith(list + ": no job in it");
  }

  @Test
  void wordsComeBackFromALine() {
    Random random = new Random(1);
    String letters = "ab '\"\\$*é,=/";
    for (int round = 0; round < 500; round++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        StringBuilder word = new StringBuilder();
        for (int k = random.nextInt(5); k >= 0; k--) {
          word.append(letters.charAt(random.nextInt(letters.length())));
        }
        words.add(word.toString());
      }
      assertThat(ShellWords.split(ShellWords.join(words))).isEqualTo(words);
    }
    assertThat(ShellWords.split("a  '' b")).containsExactly("a", "", "b");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aShellReadsTheLineAlike() throws Exception {
    List<String> words = List.of("it's", "a b", "$HOME", "*", "\\n", "\"", "", "plain");
    List<String> command = new ArrayList<>(List.of("printf", "%s|"));
    command.addAll(words);
    Process shell = new ProcessBuilder("sh", "-c", ShellWords.join(command)).start();
    String said = new String(shell.getInputStream().readAllBytes(), "UTF-8");
    assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEqualTo(String.join("|", words) + "|");
  }
}

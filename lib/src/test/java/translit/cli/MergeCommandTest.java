package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.engine.Threads;
import translit.language.Language;
import translit.network.Planted;
import translit.parts.JobFolder;
import translit.parts.PartFile;

/** What parts make together is what one process makes. */
class MergeCommandTest {
  /** Eight chunks, the last one of few sentences. */
  private static final int SENTENCES = 7 * 1024 + 50;

  private static final Random RANDOM = new Random(1);

  @TempDir static Path folder;
  private static Path model;
  private static String subject;
  private static String shortSubject;

  @BeforeAll
  static void makeAModelAndAText() throws IOException {
    Language language = Planted.language(folder);
    model = Planted.untrained(folder.resolve("model"), language.rules());
    Path text = folder.resolve("text.txt");
    Files.write(text, Planted.sentences(SENTENCES, 2));
    Path shortText = Files.write(folder.resolve("short.txt"), Planted.sentences(1500, 3));
    String on = " --model %s --language %s --text ".formatted(model, language.folder());
    subject = on + text;
    shortSubject = on + shortText;
  }

  private static Ran ran(String line) {
    Ran ran = run("", line.strip().split(" +"));
    assertThat(ran.status()).as(line + ": " + ran.err()).isZero();
    return ran;
  }

  /** Runs a command part by part, and merges these in some order. */
  private static Path inParts(String command, int parts, String more, String name) {
    List<String> folders = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      String to = folder.resolve(name + part).toString();
      ran("%s --part %d/%d --out %s %s".formatted(command, part, parts, to, more));
      folders.add(to);
    }
    Collections.shuffle(folders, RANDOM);
    Path merged = folder.resolve(name + "merged");
    ran("merge %s --out %s".formatted(String.join(" ", folders), merged));
    return merged;
  }

  private static Path inTwoReadings(String command, int parts) {
    String name = command.split(" ")[0] + parts + "-";
    Path looks = inParts(command, parts, "", name + "look");
    return inParts(command, parts, "--after " + looks, name + "count");
  }

  /** What was written, but for the command that wrote it. */
  private static Map<String, String> files(Path written) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(written)) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(),
            Files.readString(file, StandardCharsets.UTF_8)
                .replaceAll("\"command\" : \"[^\"]*\"", "\"command\""));
      }
    }
    return files;
  }

  @Test
  void anAnalysisInPartsWritesTheSameBytesAsOneProcess() throws IOException {
    String command = "analyse --sentences 100000 --permutations 20" + subject;
    Path whole = folder.resolve("whole");
    ran(command + " --out " + whole);
    Map<String, String> expected = files(whole);
    assertThat(expected).containsKeys("selectivity.csv", "selectivity.json", "contributions.csv");
    assertThat(expected).hasSizeGreaterThan(6);
    for (int parts : new int[] {1, 2, 7, 9}) { // of nine, one has nothing to read
      Map<String, String> merged = files(inTwoReadings(command, parts));
      assertThat(merged.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (file, content) ->
              assertThat(merged.get(file).equals(content)).as(parts + ", " + file).isTrue());
    }
  }

  @Test
  void forecastsInPartsAreThoseOfOneProcess() throws IOException {
    String command = "forecast --sentences 3000 --permutations 20" + subject;
    Path whole = Files.createDirectory(folder.resolve("forecasts"));
    ran(command + " --out " + whole.resolve("forecast.json"));
    assertThat(files(inTwoReadings(command, 2))).isEqualTo(files(whole));
    String counts = folder.resolve("forecast2-count1") + " " + folder.resolve("forecast2-count2");
    refused(
        "merge %s --text %s --out x".formatted(counts, folder.resolve("short.txt")),
        "count1",
        "its text has the SHA-256 ",
        "give the text that the parts were made with");
  }

  @Test
  void anEvaluationInPartsPrintsWhatOneProcessPrints() throws IOException {
    String command = "evaluate --json" + shortSubject;
    String whole = ran(command).out();
    assertThat(whole).contains("\"kept\"", "\"letters\"");
    for (int parts : new int[] {1, 3}) {
      Path merged = inParts(command, parts, "", "evaluate" + parts + "-");
      assertThat(Files.readString(merged.resolve("evaluation.json"))).isEqualTo(whole);
    }
    Path first = folder.resolve("evaluate3-1");
    Path other = folder.resolve("evaluate-other");
    ran("evaluate --json --romanizations 2" + shortSubject + " --part 2/3 --out " + other);
    refused("merge %s %s --out x".formatted(first, other), "its --romanizations is 2, but ");
    PartFile.write(
        other,
        PartFile.open(folder.resolve("evaluate1-1")).header(),
        out -> {
          for (int one : new int[] {1, 0, 1, -5}) { // a chunk, its number, its texts, bytes
            out.writeInt(one);
          }
        });
    refused("merge %s --out x".formatted(other), "not a whole part (", "a text of -5 bytes");
  }

  @Test
  void aTextThatIsTransliteratedInPartsIsThatOfOneProcess() throws IOException {
    Path latin = folder.resolve("latin.txt");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1200; i++) { // of as many windows and more
      lines.add("tsar ar nra ".repeat(RANDOM.nextInt(9) * RANDOM.nextInt(9)) + i);
    }
    Files.writeString(latin, String.join("\n", lines)); // without an end of the last one
    for (String doubts : List.of("", " --mark-unsure 0.5", " --alternatives 2")) {
      String command = "transliterate --in %s --model %s".formatted(latin, model) + doubts;
      String whole = ran(command).out();
      assertThat(whole.lines().count()).isGreaterThanOrEqualTo(1200);
      for (int parts : new int[] {1, 2, 9}) { // of nine, some have nothing to read
        Path merged = inParts(command, parts, "", "text" + doubts.length() + "-" + parts + "-");
        assertThat(Files.readString(merged.resolve("text.txt"))).isEqualTo(whole);
      }
    }
    String command = "transliterate --in %s --model %s".formatted(latin, model);
    Path out = folder.resolve("transliterated");
    ran(command + " --out " + out);
    assertThat(Files.readString(out.resolve("text.txt"))).isEqualTo(ran(command).out());
    String first = folder.resolve("text0-2-1").toString();
    Files.writeString(latin, "t");
    ran(command + " --part 2/2 --out " + folder.resolve("of-other-text"));
    refused(
        "merge %s %s --out x".formatted(first, folder.resolve("of-other-text")), "its text is ");
    refused("transliterate --model %s --part 1/2 --out x".formatted(model), "give --in as well");
    refused("transliterate --model %s --in nowhere".formatted(model), "nowhere: cannot be read");
  }

  @Test
  void aJobThatEvaluatesTheWholeKeepsItsResult() throws IOException {
    Path out = folder.resolve("evaluated");
    String whole = ran("evaluate --json" + shortSubject + " --out " + out).out();
    assertThat(Files.readString(out.resolve("evaluation.json"))).isEqualTo(whole);
  }

  @Test
  void theReasonOfAJobThatFailsIsNoHelp() {
    String folders = folder.resolve("job-that-").toString();
    Ran use = run("", "job", "--folder", folders + "lacks", "train", "--steps", "1");
    assertThat(use.status()).isEqualTo(2);
    assertThat(new JobFolder(Path.of(folders + "lacks")).reason())
        .startsWith("Missing required option");
    Ran failure =
        run(
            "",
            ("job --folder %sfails evaluate --model nowhere --text x".formatted(folders))
                .split(" "));
    assertThat(failure.status()).isOne();
    assertThat(new JobFolder(Path.of(folders + "fails")).reason())
        .startsWith("nowhere: no such folder");
  }

  private static void refused(String line, String... said) {
    Ran ran = run("", line.strip().split(" +"));
    assertThat(ran.status()).as(ran.out()).isOne();
    assertThat(ran.err().strip().lines().reduce("", (a, b) -> b)).contains(said);
  }

  @Test
  void aPlanSaysHowJavaIsCalledAndRefusesWhatWouldBeTwoLines() {
    String out = folder.resolve("jobs").toString();
    Ran plan = run("", "plan", "--java", "'my java' -Xmx1g", "--out", out, "train", "--x");
    assertThat(plan.out()).startsWith("'my java' -Xmx1g -");
    Ran two = run("", "plan", "--out", out, "train", "a\nb");
    assertThat(two.status()).isOne();
    assertThat(two.err()).startsWith("'a b': a line ends in it");
  }

  @Test
  void partsOfSomethingElseAreRefused() throws IOException {
    String command = "analyse --sentences 1500 --minimum 20" + subject;
    Path looks = inParts(command, 2, "", "of-look");
    Path first = folder.resolve("of-look1");
    Path other = folder.resolve("other");
    ran("analyse --sentences 1400 --minimum 20" + subject + " --part 2/2 --out " + other);
    refused("merge " + first + " " + other + " --out x", "its text is ", first.toString());
    ran(command + " --seed 2 --part 2/2 --out " + other);
    refused(
        "merge " + first + " " + other + " --out x", "its set of options is ", "make all parts");
    ran(command + " --threads " + (Threads.given() + 4) + " --part 2/2 --out " + other);
    refused("merge " + first + " " + other + " --out x", "its number of thread groups is ");
    String counting = command + " --part 1/2 --out " + folder.resolve("counted") + " --after ";
    refused(counting + first, "holds 'analyse, first look', expected what merge made");
    refused(counting + looks + " --seed 3", "its set of options is ");
    refused(counting + folder.resolve("nowhere"), "part.bin: no such file");
    ran(counting + looks);
    refused("merge %s --out x".formatted(folder.resolve("counted")), "missing: 2/2");
    refused(
        "merge %s %s --out x".formatted(folder.resolve("counted"), first),
        "a part of 'analyse, first look', but ");
    refused(command + " --out x --after " + looks, "give --part as well");
    refused(command + " --out x --part 3/2", "part 3/2: there is none");
    refused("evaluate" + shortSubject + " --part 1/2", "--part needs --out");
    refused("merge " + folder.resolve("text.txt") + " --out x", "text.txt");
  }
}

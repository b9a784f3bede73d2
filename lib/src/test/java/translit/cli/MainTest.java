package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.evaluation.Evaluation;

/** Commands as a shell calls them: what they print, where, and with which status they end. */
class MainTest {
  private static final String RULES =
      """
      {"name": "Planted", "script": "Armenian", "letters": {
        "ա": {"a": 1}, "ն": {"n": 1}, "ս": {"s": 1}, "տ": {"t": 1}, "ծ": {"ts": 1}}}
      """;

  @TempDir Path folder;

  @Test
  void helpIsShownOnceAlsoBesideAValueThatCannotBe() {
    Ran ran = Ran.run("", "check", "--language", "ka", "--minimum", "0", "--help");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).containsOnlyOnce("Usage:").contains("--minimum");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aCorpusIsMadeATrainingDoneAndTheModelUsed() throws IOException {
    String language = language(RULES);
    Path text = text();
    String corpus = folder.resolve("corpus").toString();
    Ran made =
        run("", "corpus", "--language", language, "--from", text.toString(), "--out", corpus);
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(made.out()).contains("train.txt").contains("letters");

    String model = folder.resolve("model").toString();
    Ran trained =
        run(
            "",
            "train",
            "--language=" + language,
            "--text=" + corpus,
            "--out=" + model,
            "--steps=3",
            "--cells=4");
    assertThat(trained.status()).as(trained.err()).isZero();
    assertThat(trained.out()).isEmpty();

    Ran transliterated = run("tsan 😀\n", "transliterate", "--model", model);
    assertThat(transliterated.status()).as(transliterated.err()).isZero();
    assertThat(transliterated.out()).contains("😀").endsWith("\n");

    Ran alternatives = run("tsan a\n", "transliterate", "--model", model, "--alternatives", "2");
    assertThat(alternatives.status()).as(alternatives.err()).isZero();
    assertThat(alternatives.out()).matches("tsan(\t[^\t]+\t[01]\\.\\d\\d){2}\na\t.*\n\n");
    Ran marked = run("tsan\n", "transliterate", "--model", model, "--mark-unsure", "1");
    assertThat(marked.status()).as(marked.err()).isZero();
    assertThat(marked.out()).endsWith("[?]\n");

    Ran evaluated =
        run(
            "",
            "evaluate",
            "--json",
            "--reliability",
            "--model",
            model,
            "--language",
            language,
            "--text",
            folder.resolve("corpus/test.txt").toString());
    assertThat(evaluated.status()).as(evaluated.err()).isZero();
    assertThat(evaluated.out()).contains("\"intervals\" : \"by article\"", "\"romanizations\" : 4");
    assertThat(evaluated.out()).contains("\"reliability\"", "\"expectedCalibrationError\"");
    assertThat(evaluated.out()).contains("\"cer\"", "\"most frequent outcome\"", "ICU4J");
    evaluateTyped(model, language);

    String[] analyse = {
      "analyse",
      "--model",
      model,
      "--language",
      language,
      "--text",
      folder.resolve("corpus/train.txt").toString(),
      "--out",
      folder.resolve("analysis").toString(),
      "--permutations",
      "20",
      "--minimum"
    };
    Ran analysed = run("", with(analyse, "5"));
    assertThat(analysed.status()).as(analysed.err()).isZero();
    assertThat(analysed.out()).contains("sentences, seed 1, 20 permutations");
    assertThat(folder.resolve("analysis/selectivity.csv")).content().contains("t,ծ");
    assertThat(folder.resolve("analysis/contributions.csv"))
        .content()
        .contains("t,ծ,concat-hidden");
    explained("give more text or a lower minimum", with(analyse, "1000000"));
    String[] placebo = {
      "placebo",
      "--model",
      model,
      "--language",
      language,
      "--text",
      folder.resolve("corpus/train.txt").toString(),
      "--draws=3",
      "--permutations=19",
      "--labels=token,stem",
      "--percent=50",
      "--stem=2",
      "--letters"
    };
    Ran drawn = run("", with(placebo, "t"));
    assertThat(drawn.status()).as(drawn.err()).isZero();
    assertThat(drawn.out())
        .startsWith("| letter | labels by | 50 % |\n")
        .contains("| t | token | ", "| t | stem | ")
        .contains(" of 6 draws were skipped");
    explained("'x' is no Latin character of this text, expected some of", with(placebo, "t,x"));
    String[] withOtherRules = with(analyse, "5");
    withOtherRules[4] = language(RULES.replace("\"t\": 1", "\"t\": 0.5, \"d\": 0.5"));
    explained("trained on other rules", withOtherRules);
  }

  private void evaluateTyped(String model, String language) throws IOException {
    Path pairs = folder.resolve("typed.tsv");
    Files.writeString(pairs, "# typed\ntsan\tծան\tծանն\nsat Ok\tսատ Ok\n");
    String[] typed = {
      "evaluate", "--model", model, "--language", language, "--pairs", pairs.toString()
    };
    Ran tables = run("", typed);
    assertThat(tables.status()).as(tables.err()).isZero();
    assertThat(tables.out())
        .startsWith(
            "Typed text: typed.tsv: 2 typed lines, 3 references, seed 1; 95 % intervals by line")
        .contains("the model: error rates, %", "as it stands", "all three aside")
        .contains("the model: words by what they should be", "the model: why words are wrong")
        .doesNotContain("Romanized text");
    Ran json = run("", with(typed, "--json"));
    assertThat(json.out())
        .startsWith("{\n  \"model\" : \"")
        .contains("\"typed\" : {", "\"bestCharacters\" : {", "\"aside\" : \"all three\"")
        .doesNotContain("\"cer\"");
    String[] both = with(typed, "--text=" + folder.resolve("corpus/test.txt"));
    assertThat(run("", both).out())
        .startsWith("Romanized text: ")
        .contains("error rates", "ICU4J Latin-Armenian", "the hardest letters", "Typed text: ");
    Ran bothAsJson = run("", with(both, "--json"));
    assertThat(bothAsJson.out()).contains("\"cer\" : ", "\"typed\" : {");
    Path recorded = Files.writeString(folder.resolve("evaluation.json"), bothAsJson.out());
    assertThat(Evaluation.read(recorded).baselines()).hasSize(3);
    Files.writeString(pairs, "tsan ծան\n");
    explained("typed.tsv, line 1: 'tsan ծան' has no tab, expected", typed);
    assertThat(run("", "evaluate", "--model", model).status()).isEqualTo(2);
  }

  static String[] with(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }

  @Test
  void aTextIsCheckedAgainstTheRules() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("checked.txt"), "տան ծան սան\n" + "տա տա ծաղ\n".repeat(400));
    Ran ran = run("", "check", "--language", language(RULES), "--text", text.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    List<String> rows = ran.out().lines().map(line -> line.replaceAll("[ |]+", " ")).toList();
    assertThat(rows)
        .anyMatch(row -> row.contains("401 sentences"))
        .contains("other characters without a symbol: none")
        .contains(" ղ U+0572 400 ծաղ ") // ղ has no rule: once a line in 400 lines
        // t: 801 տ, 401 ծ; H = 0.9185 bits by hand; s: 401 placeholders and a single ս
        .contains(" t 1202 0.919 տ 801, ծ 401 ")
        .contains(" s 402 0.025 _ 401, ս 1 ");
    // 401 of 1202 t and 1 of 402 s are wrong; "տան ծան սան" in Latin has 12 characters, others 10
    assertThat(ran.out()).contains("%.2f %% of the".formatted(100 - 100 * 402 / 4012.0));
    assertThat(run("", "check", "--language", language(RULES)).err()).contains("give --text FILE");
  }

  @Test
  void wrongUseEndsWithStatus2() {
    assertThat(run("", "train").status()).isEqualTo(2);
    assertThat(run("", "no-such-command").status()).isEqualTo(2);
    assertThat(run("", "corpus", "--language", "hy-AM", "--out", "x").status()).isEqualTo(2);
    assertThat(
            run("", "train", "--language", "l", "--text", "t", "--out", "o", "--minutes", "many")
                .status())
        .isEqualTo(2);
  }

  @Test
  void everyFailureIsExplainedInOneLineWithStatus1() throws IOException {
    String good = language(RULES);
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path latin = Files.writeString(folder.resolve("latin.txt"), "No native letter here.\n");
    Path cut =
        Files.write(folder.resolve("cut.xz"), new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});
    String out = folder.resolve("out").toString();
    String broken = folder.resolve("broken").toString();
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/rules.json"), "{\"ա\": {\"a\": 0.5}}");

    explained("no such folder", "check", "--language", "xx-XX");
    explained("probabilities sum to 0.5", "check", "--language", broken);
    explained("empty.txt", "corpus", "--language", good, "--from", empty.toString(), "--out", out);
    explained("latin.txt", "corpus", "--language", good, "--from", latin.toString(), "--out", out);
    explained("cut.xz", "corpus", "--language", good, "--from", cut.toString(), "--out", out);
    explained("train.txt: no such file", "train", "--language", good, "--text", out, "--out", out);
    explained("no such folder, looked for", "transliterate", "--model", out); // corpus left none
    Files.createDirectories(Path.of(out));
    explained("model.json: no such file", "transliterate", "--model", out);
  }

  @Test
  void whatIsNotUtf8IsRefusedRatherThanLost() throws IOException, InterruptedException {
    Path model = folder.resolve("model");
    String language = language(RULES);
    String corpus = corpus(language);
    trainOneStep(language, corpus, model);
    Ran ran =
        run(new byte[] {'c', 'a', 'f', (byte) 0xE9}, "transliterate", "--model", model.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("standard input: not UTF-8");
  }

  @Test
  void aTrainingThatIsToldToStopEndsSoonWithACheckpointAndTheSameCommandResumes()
      throws IOException, InterruptedException {
    String language = language(RULES);
    String corpus = corpus(language);
    Path model = folder.resolve("model");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                "translit.cli.Main",
                "train",
                "--language=" + language,
                "--text=" + corpus,
                "--out=" + model,
                "--minutes=5",
                "--cells=4")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (Files.readString(log).isEmpty() && process.isAlive()) {
        Thread.sleep(100); // until the first step is reported
      }
      process.destroy(); // as Ctrl-C does where there are signals
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    if (!System.getProperty("os.name").startsWith("Windows")) { // which has no such signal
      assertThat(model.resolve("checkpoint.zip")).exists();
      assertThat(log).content().contains("the same command resumes from there");
      Ran more = trainOneStep(language, corpus, model);
      assertThat(more.status()).as(more.err()).isZero();
      assertThat(model.resolve("model.zip")).exists();
    }
  }

  private void explained(String why, String... arguments) {
    Ran ran = run("", arguments);
    assertThat(ran.status()).as(ran.err()).isEqualTo(1);
    List<String> lines = ran.err().lines().toList();
    assertThat(lines.get(lines.size() - 1)).contains(why);
    assertThat(ran.err()).doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }

  private String language(String rules) throws IOException {
    Path language = Files.createDirectories(folder.resolve("hy-planted"));
    Files.writeString(language.resolve("rules.json"), rules);
    return language.toString();
  }

  private static Ran trainOneStep(String language, String corpus, Path model) {
    return run(
        "",
        "train",
        "--language=" + language,
        "--text=" + corpus,
        "--out=" + model,
        "--steps=1",
        "--cells=4");
  }

  private String corpus(String language) throws IOException {
    String corpus = folder.resolve("corpus").toString();
    run("", "corpus", "--language", language, "--from", text().toString(), "--out", corpus);
    return corpus;
  }

  private Path text() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      for (int word = 0; word < 6; word++) {
        for (int letter = 0; letter < 4; letter++) {
          text.append("անտծս".charAt(random.nextInt(5)));
        }
        text.append(word < 5 ? " " : "։\n\n");
      }
    }
    return Files.writeString(folder.resolve("text.txt"), text);
  }
}

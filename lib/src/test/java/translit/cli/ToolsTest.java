package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Planted;
import translit.training.Trainer;
import translit.training.TrainingText;

/** What someone who writes rules does with them: type, read, measure. */
class ToolsTest {
  /** As planted, but with several ways to type a letter. */
  private static final String RULES =
      """
      {"name": "Planted", "script": "Armenian", "letters": {
        "ա": {"a": 1}, "ն": {"n": 1}, "ս": {"s": 1}, "տ": {"t": 0.8, "d": 0.2},
        "ծ": {"ts": 0.9, "s": 0.1}, "ռ": {"r": 0.7, "rr": 0.3}, "ր": {"r": 1}}}
      """;

  private static final List<String> TEXT = Planted.sentences(300, 5);

  @TempDir static Path folder;
  private static String language;
  private static String model;
  private static String text;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    language = language("hy-planted", RULES);
    model = folder.resolve("model").toString();
    text = Files.write(folder.resolve("text.txt"), TEXT).toString();
    TrainingText learned = TrainingText.split("planted", Planted.sentences(600, 1), 1);
    Trainer.train(
            Language.load(language),
            learned,
            Planted.OPTIONS.withSteps(150),
            Path.of(model),
            progress -> {})
        .close();
  }

  private static String language(String name, String rules) throws IOException {
    Path language = Files.createDirectories(folder.resolve(name));
    Files.writeString(language.resolve("rules.json"), rules);
    return language.toString();
  }

  private static String output(String input, String... arguments) {
    Ran ran = run(input, arguments);
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran.out();
  }

  private static void explained(String why, String... arguments) {
    Ran ran = run("", arguments);
    assertThat(ran.status()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(why);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void theSameSeedTypesTheSameLineAlikeWhereverItStands() {
    String lines = "Շնորհավոր ձեր տարեդարձը, ընկերներ։\nԵս սիրում եմ իմ քաղաքը։\n";
    String[] romanize = {"romanize", "--language", "hy-AM", "--seed", "3"};
    String typed = output(lines, romanize);
    assertThat(typed.lines()).hasSize(2).allMatch(line -> line.matches("[\\P{IsArmenian}։]+"));
    assertThat(output("x\n" + lines, romanize)).isEqualTo("x\n" + typed);
    assertThat(output(lines, "romanize", "--language", "hy-AM")).isNotEqualTo(typed);
  }

  @Test
  void lineEndsAndWhatNoRuleCoversStayWhatTheyAre() {
    assertThat(output("ծա 😀 <x>\r\n\nծ\rա", "romanize", "--language", language, "--seed=2"))
        .matches("t?sa 😀 <x>\r\n\nt?s\ra");
    assertThat(output("", "romanize", "--language", language)).isEmpty();
  }

  @Test
  void nativeTextThatIsNotUtf8IsRefusedInOneLine() {
    Ran ran = run(new byte[] {'a', '\n', (byte) 0xE9, '\n'}, "romanize", "--language", language);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("standard input: not UTF-8");
  }

  @Test
  @Timeout(300) // a machine may be busy; only a line that is never answered must fail
  void onAPipeEachLineIsAnsweredBeforeTheNextIsWritten() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "translit.cli.Main",
                "romanize",
                "--language=" + language)
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      try (OutputStream in = process.getOutputStream()) {
        for (String letter : List.of("ա", "ն")) {
          in.write((letter + "\n").getBytes(StandardCharsets.UTF_8));
          in.flush();
          assertThat(out.readLine()).isEqualTo(letter.equals("ա") ? "a" : "n");
        }
      }
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatIsTypedIsReadAsWellAsEvaluateSays() throws IOException {
    JsonNode byRules =
        new ObjectMapper()
            .readTree(
                output(
                    "",
                    "evaluate",
                    "--json",
                    "--model",
                    model,
                    "--language",
                    language,
                    "--text",
                    text))
            .get("byRules");
    assertThat(byRules.get("cer").asDouble()).isBetween(0.001, 0.5); // not perfect, not nothing
    assertThat(roundTrip(1)).isCloseTo(byRules.get("cer").asDouble(), within(1e-9));
    assertThat(roundTrip(2))
        .isNotCloseTo(byRules.get("cer").asDouble(), within(1e-9))
        .isBetween(
            byRules.get("cerInterval").get(0).asDouble(),
            byRules.get("cerInterval").get(1).asDouble());
  }

  /** The character error rate of text that is typed and read again. */
  private static double roundTrip(long seed) {
    String typed =
        output(String.join("\n", TEXT), "romanize", "--language", language, "--seed=" + seed);
    List<String> read = output(typed, "transliterate", "--model", model).lines().toList();
    assertThat(read).hasSameSizeAs(TEXT);
    int edits = 0;
    int characters = 0;
    for (int i = 0; i < TEXT.size(); i++) {
      edits += distance(TEXT.get(i), read.get(i));
      characters += TEXT.get(i).length();
    }
    return edits / (double) characters;
  }

  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
        } else {
          int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        }
      }
    }
    return edits[a.length()][b.length()];
  }

  @Test
  void aTableOfNeighboursReadsWithoutAModel() throws IOException {
    String planted = language("planted", Planted.RULES); // one way to type each letter
    String[] table = {"transliterate", "--baseline", "--language", planted, "--text", text};
    Ran ran = run("tsar 😀 t\u00adsar _#\r\n\nnranr", table);
    assertThat(ran.out()).isEqualTo("ծառ 😀 ծ\u00adառ _#\r\n\nնրանր");
    assertThat(ran.err())
        .isEqualTo("the table of neighbours has learned from 270 sentences of " + text + "\n");
    explained(
        "sample.txt: no such file; give --text FILE",
        "transliterate",
        "--baseline",
        "--language",
        planted);
    Files.write(Path.of(planted, "sample.txt"), TEXT);
    assertThat(output("tsar nt", "transliterate", "--baseline", "--language", planted))
        .isEqualTo("ծառ նտ");
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("train.txt"), TEXT);
    Files.write(corpus.resolve("validation.txt"), TEXT);
    table[5] = corpus.toString();
    assertThat(run("tsar", table).err()).contains(" 300 sentences of corpus");
    explained("need a network", MainTest.with(table, "--alternatives=2"));
    explained("need a network", MainTest.with(table, "--network-alone"));
    assertThat(run("", MainTest.with(table, "--model=" + model)).status()).isEqualTo(2);
    assertThat(run("", "transliterate").status()).isEqualTo(2);
    assertThat(run("", "transliterate", "--baseline").status()).isEqualTo(2);
  }

  @Test
  void aTableGivesSignsTheirNativeForm() throws IOException {
    String signs =
        RULES.replace("\"letters\"", "\"writing\": {\"signs\": {\"?\": \"՞\"}}, \"letters\"");
    String[] table = {
      "transliterate",
      "--baseline",
      "--punctuation=native",
      "--language",
      language("hy-signs", signs),
      "--text",
      text
    };
    assertThat(output("na?", table)).isEqualTo("նա՞");
  }

  @Test
  void aModelIsMeasuredUnderTheHabitsOfAnotherWriter() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.json"),
            RULES.replace("Planted", "Stranger").replace("\"a\": 1", "\"o\": 1"));
    String[] evaluate = {
      "evaluate",
      "--model",
      model,
      "--language",
      language,
      "--text",
      text,
      "--rules",
      other.toString()
    };
    String said = other + " (Stranger)";
    assertThat(output("", evaluate))
        .contains("; romanized by " + said + ", not by the model's own rules")
        .contains("the hardest letters");
    JsonNode strange = new ObjectMapper().readTree(output("", MainTest.with(evaluate, "--json")));
    assertThat(strange.get("rules").asText()).isEqualTo(said);
    // o is no symbol of the model, so that each ա stays o
    double share =
        TEXT.stream().flatMapToInt(String::chars).filter(c -> c == 'ա').count()
            / (double) TEXT.stream().mapToInt(String::length).sum();
    assertThat(strange.get("cer").asDouble()).isGreaterThan(share);

    Files.writeString(other, RULES.replace("\"ա\"", "\"նա\": {\"na\": 1}, \"ա\""));
    assertThat(output("", evaluate)).doesNotContain("the hardest letters");
    Files.writeString(
        other, "{\"name\": \"Greek\", \"script\": \"Greek\", \"letters\": {\"α\": {\"a\": 1}}}");
    explained(
        other + ": its script is Greek, but the model writes Armenian; give rules of that script",
        evaluate);
    evaluate[5] = "--pairs";
    explained("--rules romanize text: give --text or --sample as well", evaluate);
  }

  @Test
  void checkSaysWhatIsWrongFirstAndCountsWhatNobodyWritesLast() throws IOException {
    String letters =
        "абвгдежзийклмнопрстуфхцчшъыьэюя"
            .codePoints()
            .mapToObj(c -> "\"%c\": {\"%c\": 1}".formatted(c, 'a' + c % 26))
            .collect(Collectors.joining(", "));
    String russian =
        language(
            "ru",
            "{\"name\": \"Russian\", \"script\": \"Cyrillic\", \"letters\": {%s}}"
                .formatted(letters));
    String longWord = "а".repeat(50) + "щ" + "б".repeat(50);
    Path text = Files.writeString(folder.resolve("ru.txt"), "вот " + longWord + "\nҳа\n".repeat(3));
    String out = output("", "check", "--language", russian, "--text", text.toString());
    assertThat(out)
        .containsSubsequence(
            "no rule covers these letters of the language's alphabet, which stay as they are: Ё Щ щ ё\n",
            "letters that no rule covers",
            "U+04B3",
            "ru.txt, each line typed as by another person, seed 1:\n  вот ",
            "ru.txt, seed 1: 4 sentences",
            "ambiguous Latin characters",
            "A reader without context",
            " other letters of the script, which matters only where a text has them: Ѐ Ђ Ѓ Є Ѕ …\n")
        .contains("…" + "а".repeat(15) + "щ" + "б".repeat(15) + "…");
    Files.writeString(Path.of(russian, "sample.txt"), "# Заголовок\nвот да\n");
    assertThat(output("", "check", "--language", russian))
        .containsSubsequence(
            "typed as by another person, seed 1:\n  вот да\n  ", " other letters of");
  }

  @Test
  void aTrainingEndsWithTheNetworkBesideTheTableAndCountsCharacters() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("articles"));
    Files.write(corpus.resolve("train.txt"), Planted.sentences(300, 8));
    Files.writeString(
        corpus.resolve("validation.txt"), String.join("\n\n", Planted.sentences(60, 9)));
    Ran ran =
        run(
            "",
            "train",
            "--language=" + language,
            "--text=" + corpus,
            "--out=" + folder.resolve("short"),
            "--steps=2",
            "--cells=4");
    assertThat(ran.status()).as(ran.err()).isZero();
    List<String> lines = ran.err().lines().toList();
    assertThat(lines.get(lines.size() - 2))
        .matches(".*short: [\\d,]+ characters seen in 2 steps, [\\d.]+ % of the validation.*");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("the table is better, ")
        .contains(" % character errors: train on (by ", " points, a 95 % interval; on 60")
        .endsWith("the table of neighbours has learned from all sentences of train.txt)");
  }

  @Test
  void messagesSayWhereTheyLooked() throws IOException {
    explained("(%s is none)".formatted(Path.of("xx").toAbsolutePath()), "check", "--language=xx");
    explained("looked for " + folder.resolve("none"), "transliterate", "--model", folder + "/none");
    Path alone = Files.createDirectories(folder.resolve("a/b/alone"));
    for (String file : List.of("model.zip", "model.json")) {
      Files.copy(Path.of(model, file), alone.resolve(file));
    }
    Ran ran = run("a", "transliterate", "--model", alone.toString());
    assertThat(ran.err())
        .contains("the network reads alone; looked at " + alone.resolve("rules.json") + ", ")
        .contains(folder.resolve("a/languages/hy-planted/rules.json").toString());
    explained(
        "(it is the language of %s; if it is elsewhere, give --language FOLDER)".formatted(alone),
        "evaluate",
        "--model=" + alone,
        "--text=" + text);
  }
}

package translit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.BadCase.of;
import static translit.cli.BadCase.use;
import static translit.cli.BadInput.described;
import static translit.cli.BadInput.none;
import static translit.cli.BadInput.rules;
import static translit.cli.BadInput.text;
import static translit.cli.BadInput.zeros;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command must refuse: a table with a line for each case. In a command line, INPUT is what
 * the case makes, MODEL and TEXT are a good model and a good text, and NEW is a path where nothing
 * is; what stands behind {@code <} is standard input.
 */
class BadInputTest {
  private static final String TEXT = Path.of("..", "data", "languages", "ka", "sample.txt") + "";
  private static final String RULES =
      "{\"name\": \"x\", \"script\": \"Georgian\", \"letters\": {\"ა\": {\"a\": %s}}}";

  static List<BadCase> numbersOutOfBounds() {
    String train = "train --language ka --text nowhere --out NEW ";
    String reading = "--model MODEL --text TEXT ";
    return List.of(
        use(train + "--minutes Infinity", "--minutes Infinity: must be from 0.001 to 1000000"),
        use(train + "--minutes NaN", "--minutes NaN: must be from 0.001 to 1000000"),
        use(train + "--minutes -1", "--minutes -1.0: must be"),
        use(train + "--minutes many", "Invalid value for option '--minutes'"),
        use(train + "--steps 0", "--steps 0: must be from 1 to 1000000000"),
        use(train + "--cells 2147483647", "--cells 2147483647: must be from 1 to 4096"),
        use(train + "--cells 0", "--cells 0: must be from 1 to 4096"),
        use(train + "--batch -1", "--batch -1: must be from 1 to 4096"),
        use(train + "--dropout 1", "--dropout 1.0: must be from 0 to 0.99"),
        use("analyse --out NEW --sentences 0 " + reading, "--sentences 0: must be 1 or more"),
        use("analyse --out NEW --permutations 0 " + reading, "must be from 1 to 100000"),
        use("ablate --out NEW --most 0 " + reading, "--most 0: must be from 1 to 1000"),
        use("ablate --out NEW --stems 1 " + reading, "--stems 1: must be from 5 to 100000"),
        use("ablate --out NEW --random-sets 0 " + reading, "--random-sets 0: must be from 1"),
        use("ablate --out NEW --strongest -1 " + reading, "--strongest -1: must be 0 or more"),
        use("ablate --out NEW --path up " + reading, "Invalid value for option '--path'"),
        use("ablate --out NEW --how burn " + reading, "Invalid value for option '--how'"),
        use("ablate --out NEW --pairs t " + reading, "'t' is no pair, expected a Latin character"),
        use("ablate --out NEW --pairs t: " + reading, "'t:' is no pair"),
        use("ablate --out NEW --set up:3 " + reading, "'up:3' is no output, expected forward or"),
        use("placebo --draws 0 " + reading, "--draws 0: must be from 1 to 1000000"),
        use("placebo --percent 50,0 " + reading, "--percent 0.0: must be from 0.001 to 99.999"),
        use("placebo --labels FOO " + reading, "Invalid value for option '--labels'"),
        use("forecast --model MODEL --out NEW --sentences -3", "--sentences -3: must be 1 or more"),
        use("evaluate --romanizations 0 " + reading, "--romanizations 0: must be from 1 to 1000"),
        use("fit --language ka --pairs TEXT --prior NaN", "--prior NaN: must be from 0.001"),
        use("fit --language ka --pairs TEXT --propose-from -1", "must be 0 or more"),
        use("check --language ka --minimum 0", "--minimum 0: must be 1 or more"),
        use("transliterate --model MODEL --alternatives -1", "--alternatives -1: must be from 1"),
        use("transliterate --model MODEL --mark-unsure NaN", "--mark-unsure NaN: must be from 0"),
        use("benchmark --growth 0", "--growth 0: must be from 1 to 100000000"),
        use("benchmark --growth -5", "--growth -5: must be from 1 to 100000000"),
        use("benchmark --batch 64,0", "--batch 0: must be from 1 to 4096"),
        use("benchmark --threads 0", "--threads 0: must be 1 or more"),
        use("plant --out NEW --cells 1", "--cells 1: must be from 2 to 4096"),
        use("plant --out NEW --sentences 9", "--sentences 9: must be from 10 to 10000000"),
        use("plant --out NEW --nulls -1", "--nulls -1: must be from 0 to 1000"),
        use("benchmark FOO", "Unmatched argument"));
  }

  static List<BadCase> unknownNames() {
    String ablate = "ablate --model MODEL --text TEXT --sentences 50 --out NEW ";
    return List.of(
        of(none(), "placebo --letters Q --model MODEL --text TEXT", 1, "'Q' is no Latin character"),
        of(none(), ablate + "--set forward:9999", 1, "no such unit, this network has output 0 to"),
        of(none(), ablate + "--strongest 5000", 1, "--strongest 5000: a set larger than the layer"),
        of(none(), ablate + "--pairs Q:ჯ", 1, "too few: give more text or a pair with 5 or more"),
        of(none(), ablate + "--path both --how resample", 1, "give zero or mean for them"),
        of(none(), "check --language xx", 1, "language 'xx': no such folder"),
        of(none(), "import Nothing-Latin --out NEW", 1, "Nothing-Latin"));
  }

  /** Each would take minutes, or would fail at the end. */
  static List<BadCase> outputsThatCannotBeWritten() {
    String onModel = " --model MODEL --text TEXT --out INPUT";
    String noFolder = "input.txt is a file and no folder; give another place";
    return List.of(
        of(text(""), "analyse" + onModel, 1, noFolder),
        of(text(""), "ablate" + onModel + "/in", 1, noFolder),
        of(text(""), "analyse" + onModel + "/in", 1, noFolder),
        of(text(""), "forecast" + onModel + "/f.json", 1, noFolder),
        of(none(), "forecast" + onModel, 1, "is a folder, expected a file to write"),
        of(text(""), "train --language ka --text nowhere --out INPUT", 1, noFolder),
        of(text(""), "corpus --language ka --from TEXT --out INPUT", 1, noFolder),
        of(text(""), "import TEXT --out INPUT", 1, noFolder),
        of(text(""), "plant coin --languages ../data/planted --out INPUT", 1, noFolder),
        of(none(), "fit --language ka --pairs TEXT --out INPUT", 1, "expected a file to write"),
        of(text(""), "fit --language ka --pairs TEXT --out INPUT/r.json", 1, noFolder));
  }

  static List<BadCase> textsWithoutEnd() {
    String tooLong = "line 1: longer than 1,048,576 characters, expected ";
    BadInput line = text("ა".repeat(1_100_000));
    return List.of(
        of(zeros(1_100_000), "check --language ka --text INPUT", 1, "zeros.txt, " + tooLong),
        of(line, "check --language ka --text INPUT", 1, "input.txt, " + tooLong + "one sentence a"),
        of(line, "evaluate --model MODEL --pairs INPUT", 1, tooLong + "the typed text, a tab"),
        of(line, "romanize --language ka < INPUT", 1, "standard input, " + tooLong),
        of(zeros(100), "corpus --language ka --from INPUT --out NEW", 1, "not UTF-8 (byte 0 is"),
        of(
            none(),
            "check --language ka --text INPUT",
            1,
            "it is a folder), expected one sentence"));
  }

  static List<BadCase> rulesThatNobodyWrote() {
    String check = "check --language INPUT";
    String name = RULES.replace("\"x\"", "\"%s\"".formatted("x".repeat(21_000_000)));
    return List.of(
        of(rules(RULES.formatted("1".repeat(100_000))), check, 1, "rules.json: "),
        of(rules(RULES.formatted("[".repeat(100_000))), check, 1, "rules.json: "),
        of(rules(name.formatted("1")), check, 1, "rules.json: "),
        of(rules(RULES.formatted("{")), check, 1, "rules.json: line 1, column "));
  }

  static List<BadCase> modelsThatDoNotFit() {
    String read = "transliterate --model INPUT";
    return List.of(
        of(described(it -> it.remove("latin")), read, 1, "no alphabet \"latin\" in it; restore it"),
        of(described(it -> it.putNull("natives")), read, 1, "no alphabet \"natives\" in it"),
        of(
            described(it -> it.withArray("latin").remove(9)),
            read,
            1,
            "54 Latin and 90 native symbols"),
        of(described(it -> it.withArray("natives").add("Ⴀ")), read, 1, "model.json 54 and 91"),
        of(described(it -> it.withArray("latin").addNull()), read, 1, "no alphabet \"latin\""),
        of(
            described(it -> it.withArray("latin").add("")),
            read,
            1,
            "\"latin\": alphabet: symbol 55"),
        of(described(it -> it.put("latin", 5)), read, 1, "model.json: not a model's description"),
        of(
            described(it -> it.remove("language")),
            read,
            1,
            "\"language\" is missing, expected a text"),
        of(described(it -> it.putNull("rulesHash")), read, 1, "\"rulesHash\" is missing"),
        of(described(it -> it.remove("modelHash")), read, 1, "\"modelHash\" is missing"),
        of(described(it -> it.put("steps", -5)), read, 1, "\"steps\" is -5.0, expected 0 or more"),
        of(described(it -> it.put("minutes", "NaN")), read, 1, "\"minutes\" is NaN, expected 0 or"),
        of(
            described(it -> it.put("validationError", 2)),
            read,
            1,
            "is 2.0, expected 0 to 1; restore"),
        of(described(it -> it.put("nativeBias", -1)), read, 1, "\"nativeBias\" is -1.0, expected"),
        of(described(it -> it.putNull("curve")), read, 1, "\"curve\" is missing"),
        of(described(it -> it.withObject("training").put("seed", 2)), read, "its seed is 1, the"),
        of(
            described(it -> it.withObject("training").put("cells", 9)),
            read,
            "its cells is 128, the"),
        // as the network of another training with symbols of the same number has it
        of(
            described(it -> it.put("steps", 2001)),
            read,
            1,
            "trained for 3,000 steps, the description"));
  }

  static Stream<BadCase> cases() {
    return Stream.of(
            numbersOutOfBounds(),
            unknownNames(),
            outputsThatCannotBeWritten(),
            textsWithoutEnd(),
            rulesThatNobodyWrote(),
            modelsThatDoNotFit(),
            BadOptions.all(),
            BadTexts.all(),
            BadTables.all(),
            BadDumps.all(),
            BadRecords.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Timeout(120) // a machine may be busy; the slowest takes seconds
  void whatCannotBeUsedIsSaidInOneLineAndNothingIsWritten(BadCase one, @TempDir Path folder)
      throws IOException {
    Path input = one.input().make(Files.createDirectory(folder.resolve("input")));
    List<Path> before = files(folder);
    String[] halves = one.command().split(" < ");
    String[] arguments =
        Arrays.stream(halves[0].split(" +"))
            .map(
                word ->
                    word.replace("INPUT", input.toString())
                        .replace("NEW", folder.resolve("new").toString())
                        .replace("MODEL", BadInput.MODEL.toString())
                        .replace("TEXT", TEXT))
            .toArray(String[]::new);
    Ran ran =
        Ran.run(
            halves.length > 1 ? Files.readAllBytes(input) : "gamarjoba\n".getBytes(UTF_8),
            arguments);
    assertThat(ran.status()).as(ran.err()).isEqualTo(one.status());
    assertThat(ran.err()).doesNotContain("\tat ", "\u001b").isNotEmpty();
    List<String> lines = ran.err().lines().toList();
    // How to use a command stands behind what is wrong, and before it how far it has come.
    assertThat(lines.get(one.status() == 2 ? 0 : lines.size() - 1))
        .contains(one.message())
        .hasSizeLessThan(1000);
    assertThat(ran.out()).isEmpty();
    assertThat(files(folder)).isEqualTo(before);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}

package translit.cli;

import static translit.cli.BadCase.of;
import static translit.cli.BadInput.file;
import static translit.cli.BadInput.files;
import static translit.cli.BadInput.none;
import static translit.cli.BadInput.rules;
import static translit.cli.BadInput.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables to import and rule files that are something else, or would take for ever. */
final class BadTables {
  private static final String IMPORT = "import INPUT --out NEW";
  private static final String CHECK = "check --language INPUT";
  private static final BadInput GOOD = text("ა\ta\nბ\tb\nგ\tg\n");

  private BadTables() {}

  static List<BadCase> all() {
    return Stream.of(tables(), longLines(), places(), ruleFiles()).flatMap(List::stream).toList();
  }

  private static List<BadCase> tables() {
    return List.of(
        of(text(""), IMPORT, "input.txt: no line has letters of a script beside Latin ones"),
        of(text("hello world\nthis is a text\n"), IMPORT, "expected a table such as"),
        of(file("t.json", "null"), IMPORT, "no pairs of letters and spellings were found"),
        of(file("t.json", "[".repeat(100_000)), IMPORT, "t.json"),
        of(file("t.json", "{\"a\": \"b\"}"), IMPORT, "t.json: "),
        of(file("t.yaml", "a: &a\n  - *a\n"), IMPORT, "t.yaml"),
        of(file("t.yaml", "!!javax.script.ScriptEngineManager [a]\n"), IMPORT, "t.yaml"),
        of(file("t.csv", "ა,a\0\n"), IMPORT, "t.csv: has a NUL at character 4"),
        of(text("ა\ta\n".repeat(900_000)), IMPORT, "expected a table of letters, of at most"),
        of(none(), "import Russian-Latin/Nobody --out NEW", "no such file, and ICU has no trans"),
        of(none(), "import Any-Latin --out NEW", "is for several scripts: name one with --script"),
        of(GOOD, IMPORT + " --script Klingon", "Klingon"),
        of(GOOD, IMPORT + " --part uk", "no part 'uk' with letters, expected one of none"),
        of(none(), "import INPUT --out NEW", "no such file, and ICU has no transform"));
  }

  /** A search that begins at every character and goes to the end would take hours. */
  private static List<BadCase> longLines() {
    String expected = "line 1 has 4,000,000 characters, expected a table with one letter a line";
    return List.of(
        of(text(">".repeat(4_000_000)), IMPORT, expected),
        of(text(" ".repeat(3_999_999) + "a"), IMPORT, expected),
        of(file("t.py", "a".repeat(4_000_000)), IMPORT, expected),
        of(file("t.py", "[/*".repeat(1_333_333) + "x"), IMPORT, expected),
        of(file("t.js", "[#".repeat(2_000_000)), IMPORT, expected),
        of(file("t.toml", "\n".repeat(4_000_000)), IMPORT, "no line has letters of a script"),
        of(text("<tRule>".repeat(500_000)), IMPORT, "input.txt: "));
  }

  private static List<BadCase> places() {
    return List.of(
        of(files(Map.of("rules.json", "mine")), "import TEXT --out INPUT", "is there already"),
        of(
            files(Map.of("import-notes.txt", "mine", "t.tsv", "ა\ta\nბ\tb\nგ\tg\n")),
            "import INPUT/t.tsv --out INPUT",
            "import-notes.txt: is there already and would be lost"));
  }

  private static List<BadCase> ruleFiles() {
    return List.of(
        of(rules(""), CHECK, "rules.json"),
        of(rules("null"), CHECK, "rules.json"),
        of(rules("[]"), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD + "x"), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("{\"a\": 1}", "null")), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("{\"a\": 1}", "{}")), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("{\"a\": 1}", "{\"a\": -1}")), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("{\"a\": 1}", "{\"a\": 1e999}")), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("{\"a\": 1}", "{\"a\": \"1\"}")), CHECK, "rules.json"),
        of(rules(SomeRules.GOOD.replace("\"a\"", "\"\\ud800\"")), CHECK, "has U+D800 in it"),
        of(rules(SomeRules.GOOD.replace("\"a\"", "\"\\u0000\"")), CHECK, "has U+0000 in it"),
        of(rules(SomeRules.GOOD.replace("Georgian", "Klingon")), CHECK, "Klingon"),
        of(rules(SomeRules.GOOD.replace("\"script\"", "\"scripts\"")), CHECK, "scripts"),
        of(rules(SomeRules.GOOD.replace("\"ნ\"", "\"ა\"")), CHECK, "rules.json"),
        of(files(Map.of("rules.json/x", "")), CHECK, "rules.json"));
  }
}

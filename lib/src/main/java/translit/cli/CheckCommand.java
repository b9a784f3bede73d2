package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import translit.cli.options.Bounds;
import translit.cli.options.LanguageOption;
import translit.cli.options.ShortTable;
import translit.common.Isolated;
import translit.evaluation.Evaluation;
import translit.evaluation.TestText;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.text.TextCheck;
import translit.text.UncoveredLetters;

/** {@code check}: what is wrong or remarkable in a rule file, and what a text makes of it. */
@Command(
    name = "check",
    description =
        "Says what is wrong or remarkable in a rule file, shows what is typed by it, and with a"
            + " text, says what it leaves open there: characters without a rule, ambiguous letters,"
            + " rare pairs. What matters most comes first.")
final class CheckCommand implements Runnable {
  /** Lines that are shown as they are typed, and most characters of one. */
  private static final int SHOWN = 3;

  private static final int LONGEST = 70;

  @Mixin private LanguageOption language;

  @Option(names = "--text", description = "native text, one sentence a line")
  private Path text;

  @Option(names = "--seed", description = "of the text's romanization" + DEFAULT)
  private long seed = 1;

  @Option(
      names = "--minimum",
      description = "tokens that an outcome needs to be analysed" + DEFAULT)
  @Bounds(least = 1)
  private int minimum = 300;

  @Override
  public void run() {
    Language loaded = language.load();
    Path sample = loaded.folder().resolve("sample.txt");
    List<String> sentences = // read before anything is printed
        text != null
            ? TestText.requireShort(text, loaded.sentences(text))
            : Files.exists(sample) ? loaded.sample() : List.of();
    RomanizationRules rules = loaded.rules();
    List<Ambiguity> ambiguities = Ambiguity.inRules(rules);
    UncoveredLetters uncovered = UncoveredLetters.of(rules, loaded.locale());
    System.out.printf(
        Locale.ROOT,
        "%s: %s, %d letters, %d input symbols, %d output symbols, %d ambiguous characters\n",
        loaded.folder().resolve("rules.json"),
        Isolated.of(rules.name()),
        rules.letters().size(),
        Alphabet.latin(rules).size(),
        Alphabet.ofNative(rules).size(),
        ambiguities.size());
    rules.remarks().forEach(System.out::println);
    uncovered.mistakes().forEach(System.out::println);
    List<String> seen = List.of();
    if (text == null) {
      if (!sentences.isEmpty()) {
        show(loaded, sample, sentences);
      }
      ambiguities.forEach(System.out::println);
    } else {
      seen = check(loaded, sentences);
    }
    uncovered.rest(seen).forEach(System.out::println);
    if (text == null) {
      System.err.println("how ambiguous they are depends on a text: give --text FILE");
    }
  }

  /** Says what is in the text, and returns the letters in it without a rule. */
  private List<String> check(Language loaded, List<String> sentences) {
    Romanizer romanizer = new Romanizer(loaded.rules(), seed);
    TextCheck check =
        TextCheck.of(loaded.rules(), sentences.stream().map(romanizer::romanize), minimum);
    ShortTable.print(check.uncoveredLetters());
    show(loaded, text, sentences);
    System.out.println(text + ", seed " + seed + ": " + check);
    ShortTable.print(check.otherCharacters());
    ShortTable.print(check.toTable());
    System.out.printf(
        Locale.ROOT,
        "A reader without context, each Latin character's most frequent outcome: %.2f %% of the"
            + " symbols right, character error rate %.2f %%\n",
        100 * check.contextFreeAccuracy(),
        100 * Evaluation.contextFree(loaded.rules(), sentences, seed).cer());
    return check.kept().stream().map(TextCheck.Kept::character).toList();
  }

  /** Some lines from all over a text, and how each is typed by a writer of its own. */
  private void show(Language loaded, Path file, List<String> lines) {
    Romanizer romanizer = new Romanizer(loaded.rules(), seed);
    int shown = Math.min(SHOWN, lines.size());
    System.out.printf(
        Locale.ROOT, "%s, each line typed as by another person, seed %d:\n", file, seed);
    for (int i = 0; i < shown; i++) {
      String line = beginning(lines.get((int) ((long) i * lines.size() / shown)));
      String typed = romanizer.romanize(line).latinText();
      System.out.println("  " + Isolated.of(line) + "\n  " + Isolated.within(typed));
    }
    System.out.println();
  }

  /** Whole words of it, where there are words. */
  private static String beginning(String line) {
    int characters = line.codePointCount(0, line.length());
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, characters));
    int space = line.lastIndexOf(' ', end);
    return end < line.length() && space > end / 2
        ? line.substring(0, space)
        : line.substring(0, end);
  }
}

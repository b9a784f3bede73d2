package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import translit.common.Isolated;
import translit.common.PlainTable;
import translit.evaluation.Evaluation;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.Language;
import translit.language.Romanizer;
import translit.text.TextCheck;

/** {@code check}: what is wrong or remarkable in a rule file, and what a text makes of it. */
@Command(
    name = "check",
    description =
        "Says what is wrong or remarkable in a rule file, and with a text, what it leaves open"
            + " there: characters without a rule, ambiguous letters, rare pairs.")
final class CheckCommand implements Runnable {
  private static final int MOST_ROWS = 100;
  private static final NumberColumnFormatter DECIMALS =
      new NumberColumnFormatter(
          new DecimalFormat("0.000", DecimalFormatSymbols.getInstance(Locale.ROOT)));

  @Mixin private LanguageOption language;

  @Option(names = "--text", description = "native text, one sentence a line")
  private Path text;

  @Option(names = "--seed", description = "of the text's romanization" + DEFAULT)
  private long seed = 1;

  @Option(
      names = "--minimum",
      description = "tokens that an outcome needs to be analysed" + DEFAULT)
  private int minimum = 300;

  @Override
  public void run() {
    Language loaded = language.load();
    List<Ambiguity> ambiguities = Ambiguity.inRules(loaded.rules());
    System.out.printf(
        Locale.ROOT,
        "%s: %s, %d letters, %d input symbols, %d output symbols, %d ambiguous characters\n",
        loaded.folder().resolve("rules.json"),
        Isolated.of(loaded.rules().name()),
        loaded.rules().letters().size(),
        Alphabet.latin(loaded.rules()).size(),
        Alphabet.ofNative(loaded.rules()).size(),
        ambiguities.size());
    loaded.rules().remarks().forEach(System.out::println);
    if (text == null) {
      ambiguities.forEach(System.out::println);
      System.err.println("how ambiguous they are depends on a text: give --text FILE");
    } else {
      check(loaded);
    }
  }

  private void check(Language loaded) {
    List<String> sentences = loaded.sentences(text);
    Romanizer romanizer = new Romanizer(loaded.rules(), seed);
    TextCheck check =
        TextCheck.of(loaded.rules(), sentences.stream().map(romanizer::romanize), minimum);
    System.out.println(text + ", seed " + seed + ": " + check);
    print(check.uncoveredLetters());
    print(check.otherCharacters());
    print(check.toTable());
    System.out.printf(
        Locale.ROOT,
        "A reader without context, each Latin character's most frequent outcome: %.2f %% of the"
            + " symbols right, character error rate %.2f %%\n",
        100 * check.contextFreeAccuracy(),
        100 * Evaluation.contextFree(loaded.rules(), sentences, seed).cer());
  }

  private static void print(Table table) {
    if (table.isEmpty()) {
      System.out.println(table.name() + ": none\n");
      return;
    }
    table
        .columnsOfType(ColumnType.DOUBLE)
        .forEach(column -> ((DoubleColumn) column).setPrintFormatter(DECIMALS));
    System.out.println(PlainTable.print(table.first(MOST_ROWS).setName(table.name())));
    int more = table.rowCount() - MOST_ROWS;
    System.out.println(more > 0 ? "and " + more + " more\n" : "");
  }
}

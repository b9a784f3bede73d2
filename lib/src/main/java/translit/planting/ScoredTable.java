package translit.planting;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.InputException;
import translit.common.MarkdownTable;
import translit.common.TableColumns;
import translit.planting.scoring.Scores;
import translit.planting.scoring.ScoresFile;

/**
 * How well every method does on every planted language.
 *
 * @param rows method by method, within a method language by language
 * @param facts of the networks
 */
public record ScoredTable(List<Row> rows, List<Facts> facts) {
  /** The file's name, with the facts beside it under the same name with {@code .json}. */
  public static final String FILE = "scores.csv";

  private static final TableColumns<Row> COLUMNS =
      new TableColumns<Row>("scores")
          .text("method", Row::method)
          .text("language", Row::language)
          .integer("carriers", Row::carriers)
          .number("precision_at_8", Row::precision)
          .number("recall_at_16", Row::recall)
          .number("able_at_8", Row::able)
          .integer("ignorant", Row::ignorant)
          .number("alarms", Row::alarms)
          .number("found", Row::found)
          .number("above", Row::above);

  /**
   * A method on a language.
   *
   * @param method its name
   * @param language its name
   * @param carriers how many there are; 0 where these are not known
   * @param precision share of the first 8 outputs that are carriers; NaN where these are not known
   * @param recall share of the carriers among the first 16; NaN where these are not known
   * @param able share of the first 8 that can know anything of the outcome; NaN where none can
   * @param ignorant outputs that can know nothing
   * @param alarms those of them that the method calls findings; NaN if it only ranks
   * @param found all outputs that the method calls findings; NaN if it only ranks
   * @param above outputs that are no carriers and have at least the score of the weakest carrier of
   *     the same network, or, on a language of which nothing can be known, of the network with
   *     carriers and without decoy; else NaN
   */
  public record Row(
      String method,
      String language,
      int carriers,
      double precision,
      double recall,
      double able,
      int ignorant,
      double alarms,
      double found,
      double above) {}

  private record Judged(PlantedLanguage planted, Facts facts, Truth truth, List<Scores> scores) {}

  /**
   * Copies the lists.
   *
   * @param rows of the table
   * @param facts of the networks
   */
  public ScoredTable {
    rows = List.copyOf(rows);
    facts = List.copyOf(facts);
  }

  /**
   * Judges all scores in a folder.
   *
   * @param folder with a folder for each language, as {@link Plantation} fills it; others are
   *     passed over
   * @return the table
   * @throws InputException if a file is something else
   */
  public static ScoredTable read(Path folder) {
    List<Judged> networks = new ArrayList<>();
    for (Path one : PlantedFolders.in(folder)) {
      Facts.read(one)
          .ifPresent(
              facts -> {
                PlantedLanguage planted = PlantedLanguage.read(one);
                networks.add(
                    new Judged(
                        planted,
                        facts,
                        Truth.of(planted, facts.cells()),
                        ScoresFile.readAll(one.resolve(Plantation.SCORES), facts.cells())));
              });
    }
    Map<String, Double> weakest = new LinkedHashMap<>();
    for (Judged network : networks) {
      if (network.truth.hasCarriers() && network.planted.planting().decoys().isEmpty()) {
        network.scores.forEach(one -> weakest.put(one.method(), weakest(one, network.truth)));
      }
    }
    List<Row> rows =
        networks.stream()
            .flatMap(network -> network.scores.stream().map(one -> row(network, one, weakest)))
            .sorted(Comparator.comparing(Row::method)) // stable
            .toList();
    return new ScoredTable(rows, networks.stream().map(Judged::facts).toList());
  }

  private static double weakest(Scores scores, Truth truth) {
    return IntStream.range(0, scores.values().length)
        .filter(unit -> truth.carriers()[unit])
        .mapToDouble(unit -> scores.values()[unit])
        .min()
        .orElse(Double.NaN);
  }

  private static Row row(Judged network, Scores scores, Map<String, Double> weakest) {
    Truth truth = network.truth;
    boolean carriers = truth.hasCarriers();
    int count = network.planted.planting().carriers();
    int ignorant = (int) truth.ignorant().count();
    boolean nothing = ignorant == truth.mostBits().length;
    double least =
        carriers
            ? weakest(scores, truth)
            : nothing ? weakest.getOrDefault(scores.method(), Double.NaN) : Double.NaN;
    return new Row(
        scores.method(),
        network.planted.name(),
        count,
        carriers ? carriersAmong(scores.top(8), truth) / 8.0 : Double.NaN,
        carriers ? carriersAmong(scores.top(16), truth) / (double) count : Double.NaN,
        nothing
            ? Double.NaN
            : scores.top(8).stream().filter(unit -> truth.mostBits()[unit] > 0).count() / 8.0,
        ignorant,
        scores.finds() ? truth.ignorant().filter(unit -> scores.found()[unit]).count() : Double.NaN,
        scores.finds()
            ? IntStream.range(0, scores.found().length).filter(unit -> scores.found()[unit]).count()
            : Double.NaN,
        Double.isNaN(least)
            ? Double.NaN
            : IntStream.range(0, scores.values().length)
                .filter(unit -> !carriers || !truth.carriers()[unit])
                .filter(unit -> scores.values()[unit] >= least)
                .count());
  }

  private static long carriersAmong(List<Integer> units, Truth truth) {
    return units.stream().filter(unit -> truth.carriers()[unit]).count();
  }

  /** {@return the rows as a table of Tablesaw} */
  public Table table() {
    return COLUMNS.table(rows);
  }

  /**
   * Writes the table and the facts beside it.
   *
   * @param csv the file
   * @throws InputException if it cannot be written
   */
  public void write(Path csv) {
    CsvFile.write(csv, List.of(rows), COLUMNS::table, facts);
  }

  /** {@return the table in Markdown: methods and languages with what applies to them} */
  public String toMarkdown() {
    return MarkdownTable.of(
        "| method | language | precision at 8 | recall at 16 | able among 8 | know nothing |"
            + " false alarms | findings | above the weakest carrier |",
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.method,
                        row.language,
                        number(row.precision),
                        number(row.recall),
                        number(row.able),
                        row.ignorant,
                        whole(row.alarms),
                        whole(row.found),
                        whole(row.above))));
  }

  /** {@return a row for each method in Markdown: what it does over all languages} */
  public String summary() {
    return MethodSummary.toMarkdown(MethodSummary.of(rows));
  }

  /** {@return the same as a table of text} */
  public Table methods() {
    return MethodSummary.table(MethodSummary.of(rows));
  }

  /** {@return the networks in Markdown: what can be known, and what they know} */
  public String networks() {
    return MarkdownTable.of(
        "| language | bits before | bits after | bits | possible | accuracy | without carriers |"
            + " with their means |",
        facts.stream()
            .map(
                one ->
                    List.of(
                        one.language(),
                        two(one.known().previous()),
                        two(one.known().next()),
                        two(one.known().both()),
                        three(one.known().accuracy()),
                        three(one.accuracy()),
                        three(one.withoutCarriers()),
                        three(one.withMeansOfCarriers()))));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : two(value);
  }

  private static String three(double value) {
    return Double.isNaN(value) ? "" : say("%.3f", value);
  }

  private static String whole(double value) {
    return Double.isNaN(value) ? "" : say("%.0f", value);
  }
}

package translit.forecast;

import static translit.common.Phrase.count;
import static translit.common.Phrase.list;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.MarkdownTable;
import translit.common.TableColumns;

/**
 * The forecasts of all languages that there are records of, and their sum.
 *
 * @param records one for each language, by code
 */
public record OverLanguages(List<ForecastRecord> records) {
  /** The first line of the table in Markdown. */
  static final String HEADER =
      "| language | script | pairs decided | came true | in %, with interval | best constant answer |"
          + " chance | p | p, by Latin character |";

  private static final long SEED = 1;

  private record Row(String language, String script, Score score) {}

  /**
   * Copies the list.
   *
   * @param records one for each language
   */
  public OverLanguages {
    records = List.copyOf(records);
  }

  /**
   * Reads the records beside models.
   *
   * @param models a folder with {@code CODE/forecast.json}; other files are passed over
   * @return by the folders' names; none if there is no such folder
   * @throws InputException if a record cannot be read or is something else
   */
  public static OverLanguages read(Path models) {
    if (!Files.isDirectory(models)) {
      return new OverLanguages(List.of());
    }
    try (Stream<Path> folders = Files.list(models)) {
      return new OverLanguages(
          folders
              .map(folder -> folder.resolve(ForecastRecord.FILE))
              .filter(Files::exists)
              .sorted()
              .map(ForecastRecord::read)
              .toList());
    } catch (IOException e) {
      throw new InputException(models + ": cannot be read: " + e, e);
    }
  }

  /** {@return the score of all languages together, counted from their pairs} */
  public Score total() {
    return Score.of(records.stream().map(ForecastRecord::pairs).toList(), SEED);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    records.forEach(one -> rows.add(new Row(one.language(), one.script(), one.score())));
    if (rows.size() > 1) {
      rows.add(new Row("all", "", total()));
    }
    return rows;
  }

  /** {@return a row for each language, and one for all together if there are several} */
  public Table table() {
    return new TableColumns<Row>("forecasts")
        .text("language", Row::language)
        .text("script", Row::script)
        .integer("decided", row -> row.score.decided())
        .integer("came true", row -> row.score.right())
        .number("share", row -> row.score.share())
        .number("low", row -> row.score.interval().low())
        .number("high", row -> row.score.interval().high())
        .integer("constant", row -> row.score.constant())
        .number("chance", row -> row.score.chance())
        .text("p", row -> printed(row.score.p()))
        .text("p by letter", row -> printed(row.score.pByLetter()))
        .table(rows());
  }

  /** {@return the same table in Markdown} */
  public String toMarkdown() {
    return MarkdownTable.of(HEADER, rows().stream().map(OverLanguages::cells));
  }

  private static List<String> cells(Row row) {
    Score score = row.score;
    return List.of(
        row.language,
        row.script,
        say("%,d", score.decided()),
        say("%,d", score.right()),
        say(
            "%.0f (%.0f to %.0f)",
            100 * score.share(), 100 * score.interval().low(), 100 * score.interval().high()),
        say("%,d", score.constant()),
        say("%.1f", score.chance()),
        printed(score.p()),
        printed(score.pByLetter()));
  }

  /** A probability with two digits. */
  static String printed(double p) {
    return say(p < 0.0001 ? "%.0e" : p < 0.01 ? "%.4f" : "%.3f", p);
  }

  /** {@return a column for each language, and one for all} */
  public Chart<?, ?> chart() {
    return LanguagesChart.of(
        rows().stream()
            .filter(row -> row.score.decided() > 0)
            .map(
                row ->
                    new LanguagesChart.Column(
                        say("%s, %s", row.language, of(row.score.right(), row.score.decided())),
                        row.score))
            .toList(),
        title());
  }

  private String title() {
    Score total = total();
    return total.decided() == 0
        ? "No forecast"
        : of(total.right(), total.decided())
            + " forecasts came true in "
            + count(records.size(), "language");
  }

  /** {@return how many came true in all languages, as sentences} */
  public String said() {
    Score total = total();
    if (total.decided() == 0) {
      return "There is no record of a forecast.";
    }
    return say(
            "In %s, %s, %s forecasts came true, where the best constant answer of each language was"
                + " right for %,d and sides dealt out anew among its pairs for %.0f on average.",
            count(records.size(), "language"),
            list(records.stream().map(ForecastRecord::language).toList()),
            of(total.right(), total.decided()),
            total.constant(),
            total.chance())
        + say(
            " The share that came true has an interval of %s to %s, over the %s of these languages.",
            two(total.interval().low()),
            two(total.interval().high()),
            count(total.letters(), "Latin character"));
  }

  /** {@return what the chart shows, and where its numbers come from} */
  public String caption() {
    return say(
        "Share of the decided pairs of which the text named the side that the network shows, with an"
            + " interval of 95 %% over Latin characters, a small letter and its capital together. %s.",
        records.stream()
            .map(
                one ->
                    say(
                        "%s: %s, seed %d",
                        one.language(), count(one.sentences(), "sentence"), one.seed()))
            .collect(Collectors.joining("; ")));
  }
}

package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.JsonFile;
import translit.network.ModelInfo;

/** What the READMEs say of the shipped models is what {@code evaluation.json} holds. */
class ReadmeNumbersTest {
  private static final Path README = Path.of("../README.md");
  private static final List<String> CODES = List.of("hy-AM", "el", "uk");

  /** What a row of a table is about, and a word of the baseline's name; none is the model's own. */
  private static final Map<String, String> ROWS =
      new TreeMap<>(
          Map.of(
              "its rules can spell", "by its rules",
              "network alone", "",
              "neighbours on each side", "neighbours",
              "most frequent outcome", "most frequent outcome",
              "ICU4J", "ICU4J"));

  private static final Pattern RATE =
      Pattern.compile("\\d+\\.\\d\\d \\(\\d+\\.\\d\\d to \\d+\\.\\d\\d\\)");

  @ParameterizedTest
  @CsvSource({"characters, cer", "words, wer"})
  void theTablesOfErrorRates(String table, String rate) throws IOException {
    List<List<String>> rows = rows(README, "| " + table + " | Armenian | Greek | Ukrainian |");
    assertThat(rows).hasSize(5);
    for (List<String> row : rows) {
      List<String> recorded =
          CODES.stream().map(code -> said(row, RecordedRates.ofTest(code)).percent(rate)).toList();
      assertThat(row.subList(1, row.size())).as(row.get(0)).isEqualTo(recorded);
    }
  }

  @Test
  void theErrorRatesOnTheSampleTexts() throws IOException {
    List<RecordedRates> samples = CODES.stream().map(RecordedRates::ofSample).toList();
    assertThat(found(RATE, "sample texts"))
        .containsExactlyElementsOf(
            Stream.concat(
                    samples.stream().map(sample -> sample.percent("cer")),
                    samples.stream().map(sample -> sample.baseline("neighbours").percent("cer")))
                .toList());
  }

  @Test
  void theSizesOfTheTestTexts() throws IOException {
    assertThat(found(Pattern.compile("\\d+,\\d{3}"), "Test articles:"))
        .containsExactlyElementsOf(
            CODES.stream()
                .map(RecordedRates::ofTest)
                .flatMap(test -> Stream.of((long) test.sentences(), test.characters()))
                .map(size -> String.format(Locale.ROOT, "%,d", size))
                .toList());
  }

  @Test
  void theNumbersOfTestArticles() throws IOException {
    assertThat(found(Pattern.compile("(?<=Armenian |Greek |Ukrainian )\\d+"), "Test articles:"))
        .containsExactlyElementsOf(
            CODES.stream().map(code -> "" + RecordedRates.ofTest(code).articles()).toList());
  }

  @Test
  void howFarTheNeighboursAreAboveTheModels() throws IOException {
    assertThat(found(Pattern.compile("\\d\\.\\d\\d to \\d\\.\\d\\d(?= \\()"), "of the same draws"))
        .containsExactlyElementsOf(
            CODES.stream()
                .map(code -> RecordedRates.ofTest(code).baseline("neighbours").pointsAboveModel())
                .toList());
  }

  @Test
  void howFarWhatRulesCanSpellIsBelowTheNetworksAlone() throws IOException {
    assertThat(
            found(
                Pattern.compile("\\d\\.\\d\\d to \\d\\.\\d\\d(?= points in)"), "of the same draws"))
        .containsExactlyElementsOf(
            List.of(RecordedRates.ofTest("hy-AM").byRules().pointsBelowModel()));
  }

  @Test
  void howManyLatinTokensStayWhole() throws IOException {
    Map<String, String> kinds =
        Map.of(
            "English words in small letters", "small word",
            "words of English phrases", "word of a phrase",
            "names and brands", "name or brand",
            "acronyms", "acronym",
            "all, with tags, code and units", "all",
            "native words of these lines that are wrongly left Latin", "nativeLeftLatin");
    List<List<String>> rows =
        rows(
            README,
            "| Latin tokens put into the test articles that stay whole | Armenian: alone, as it is |"
                + " Greek | Ukrainian |");
    assertThat(rows).hasSize(7);
    for (List<String> row : rows.subList(1, rows.size())) { // the first one is several together
      List<String> recorded =
          CODES.stream()
              .map(RecordedRates::ofTest)
              .map(test -> test.kept(kinds.get(row.get(0))))
              .toList();
      assertThat(row.subList(1, row.size())).as(row.get(0)).isEqualTo(recorded);
    }
  }

  @Test
  void whatTheModelsWereTrainedOn() throws IOException {
    assertThat(
            found(
                Pattern.compile("\\d+( million characters)? \\([\\d,]+( steps)?\\)"),
                "trained on 2 cores"))
        .extracting(words -> words.replaceAll(" million characters| steps", ""))
        .containsExactlyElementsOf(
            CODES.stream()
                .map(code -> Path.of("../data/models", code, "model.json"))
                .map(file -> JsonFile.read(file, ModelInfo.class, "a model's description"))
                .map(
                    info ->
                        String.format(
                            Locale.ROOT, "%.0f (%,d)", info.characters() / 1e6, info.steps()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "he", "hyw", "ka", "mr", "uk", "vi"})
  void theTablesBesideTheModels(String code) throws IOException {
    List<List<String>> rows =
        rows(
            Path.of("../data/models", code, "README.md"),
            "| | test articles, characters | words | sample text, characters | words |");
    assertThat(rows).as("ICU4J has no transform for Vietnamese").hasSize(code.equals("vi") ? 4 : 5);
    for (List<String> row : rows) {
      RecordedRates test = said(row, RecordedRates.ofTest(code));
      RecordedRates sample = said(row, RecordedRates.ofSample(code));
      assertThat(row.subList(1, row.size()))
          .as(row.get(0))
          .containsExactly(
              test.percent("cer"),
              test.percent("wer"),
              sample.percent("cer"),
              sample.percent("wer"));
    }
  }

  @Test
  void theTableOfTheFiveOtherLanguages() throws IOException {
    List<List<String>> rows =
        rows(
            README,
            "| language | characters | neighbours, characters | words | neighbours, words |");
    assertThat(rows).hasSize(5);
    for (List<String> row : rows) {
      String code = row.get(0).replaceAll(".*`(.*)`.*", "$1");
      RecordedRates model = RecordedRates.ofTest(code).byRules();
      RecordedRates neighbours = RecordedRates.ofTest(code).baseline("neighbours");
      assertThat(row.subList(1, row.size()))
          .as(code)
          .containsExactly(
              model.percent("cer"),
              neighbours.percent("cer"),
              model.percent("wer"),
              neighbours.percent("wer"));
    }
  }

  /** What a row is about: the model itself, or a baseline. */
  private static RecordedRates said(List<String> row, RecordedRates text) {
    List<String> words =
        ROWS.entrySet().stream()
            .filter(one -> row.get(0).contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(words).as("rows that are known by the words in " + row.get(0)).hasSize(1);
    return switch (words.get(0)) {
      case "" -> text;
      case "by its rules" -> text.byRules();
      default -> text.baseline(words.get(0));
    };
  }

  /** The cells of the rows below a header, without bold type. */
  private static List<List<String>> rows(Path file, String header) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).as(file.toString()).containsOnlyOnce(header);
    return lines.stream()
        .skip(lines.indexOf(header) + 2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.replace("**", "").split("\\|"))
        .map(cells -> Arrays.stream(cells).skip(1).map(String::strip).toList())
        .toList();
  }

  /** What a pattern finds in the one paragraph of the README with some words in it. */
  private static List<String> found(Pattern pattern, String words) throws IOException {
    List<String> paragraphs =
        Arrays.stream(Files.readString(README).split("\\R\\R"))
            .map(paragraph -> paragraph.replaceAll("\\s+", " "))
            .filter(paragraph -> paragraph.contains(words) && pattern.matcher(paragraph).find())
            .toList();
    assertThat(paragraphs).as("paragraphs with '%s' and %s", words, pattern).hasSize(1);
    return pattern.matcher(paragraphs.get(0)).results().map(MatchResult::group).toList();
  }
}

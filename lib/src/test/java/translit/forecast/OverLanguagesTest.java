package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static translit.forecast.Pairs.pair;
import static translit.text.SideInformation.Side.LEFT;
import static translit.text.SideInformation.Side.RIGHT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.Provenance;

class OverLanguagesTest {
  @TempDir Path models;

  private static ForecastRecord record(String name, String code, ForecastPair... pairs) {
    List<ForecastPair> all = List.of(pairs);
    return new ForecastRecord(
        name,
        code,
        "Armenian",
        "all count",
        12,
        100,
        1,
        Score.of(List.of(all), 1),
        new Provenance("m", "r", "t", code, "forecast", "1"),
        all);
  }

  private OverLanguages written() {
    record(
            "Second",
            "b",
            pair("t", LEFT, LEFT),
            pair("r", RIGHT, RIGHT),
            pair("s", RIGHT, LEFT),
            pair("S", RIGHT, RIGHT))
        .write(models.resolve("b/forecast.json"));
    record("First", "a", pair("t", LEFT, LEFT), pair("r", RIGHT, RIGHT))
        .write(models.resolve("a/forecast.json"));
    return OverLanguages.read(models);
  }

  @Test
  void recordsAreReadAsTheyWereWrittenByTheirFolders() throws IOException {
    Files.createDirectories(models.resolve("c")); // a model without forecasts
    Files.writeString(models.resolve("README.md"), "models");
    OverLanguages all = written();
    assertThat(all.records()).extracting(ForecastRecord::code).containsExactly("a", "b");
    assertThat(all.records().get(0))
        .isEqualTo(record("First", "a", pair("t", LEFT, LEFT), pair("r", RIGHT, RIGHT)));
  }

  @Test
  void theSumIsSaidAndStandsBelowTheLanguages() {
    OverLanguages all = written();
    assertThat(all.said())
        .startsWith(
            "In 2 languages, First and Second, 5 of 6 forecasts came true, where the best constant"
                + " answer of each language was right for 3 and sides dealt out anew among its pairs"
                + " for 3 on average.")
        .contains("over the 5 Latin characters of these languages");
    assertThat(all.toMarkdown().lines().toList())
        .hasSize(5)
        .startsWith(OverLanguages.HEADER)
        .element(2)
        .isEqualTo("| First | Armenian | 2 | 2 | 100 (16 to 100) | 1 | 1.0 | 0.500 | 0.495 |");
    assertThat(all.table().stringColumn("language").asList())
        .containsExactly("First", "Second", "all");
    assertThat(all.chart().getTitle()).isEqualTo("5 of 6 forecasts came true in 2 languages");
    assertThat(all.caption())
        .endsWith("together. First: 12 sentences, seed 1; Second: 12 sentences, seed 1.");
  }

  @Test
  void whereThereAreNoRecordsThatIsSaid() {
    OverLanguages none = OverLanguages.read(models.resolve("nowhere"));
    assertThat(none.said()).isEqualTo("There is no record of a forecast.");
    assertThat(none.chart().getTitle()).isEqualTo("No forecast");
    assertThat(none.table().rowCount()).isZero();
  }

  @Test
  void aFileThatIsNoRecordIsNamed() throws IOException {
    Path file = Files.createDirectories(models.resolve("x")).resolve("forecast.json");
    Files.writeString(file, "{\"language\": \"X\"}");
    assertThatThrownBy(() -> OverLanguages.read(models))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": not what forecast writes");
  }
}

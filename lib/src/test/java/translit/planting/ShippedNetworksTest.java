package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.planting.PlantedTextTest.PLANTED;
import static translit.planting.PlantedTextTest.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.network.Model;
import translit.planting.scoring.Readings;
import translit.trace.TokenizedText;

/** The networks in {@code data/planted} whose carriers are known, on text that nobody has seen. */
class ShippedNetworksTest {
  private static final double FOUR_ERRORS = 0.035; // of a share of some 2,700 tokens

  @ParameterizedTest
  @CsvSource({"carriers,1,0.5", "decoy,0.95,0.8"})
  void withoutTheirCarriersTheyKnowWhatIsLeftToKnow(String name, double all, double left) {
    PlantedLanguage planted = language(name);
    TokenizedText text =
        TokenizedText.of(
            PlantedText.sentences(planted.planting(), 500, 77), planted.language().rules(), 1);
    try (Model model = Model.load(PLANTED.resolve(name).resolve("model"))) {
      Parameters network = model.parameters();
      Carriers carriers = Carriers.of(planted, network.layout().cells());
      assertThat(accuracy(network, planted, text)).isCloseTo(all, within(FOUR_ERRORS));
      assertThat(accuracy(carriers.removedFrom(network), planted, text))
          .isCloseTo(left, within(FOUR_ERRORS));
      assertThat(model.info().corpus().get("course").toString()).contains(carriers.toString());
    }
  }

  private static double accuracy(Parameters network, PlantedLanguage planted, TokenizedText text) {
    return Readings.of(network, planted, text, ProgressListener.none()).accuracy();
  }

  @ParameterizedTest
  @CsvSource({"carriers", "decoy"})
  void noOtherCellKnowsTheDecidingLettersApart(String name) throws IOException {
    PlantedLanguage planted = language(name);
    try (Model model = Model.load(PLANTED.resolve(name).resolve("model"))) {
      Parameters network = model.parameters();
      Carriers carriers = Carriers.of(planted, network.layout().cells());
      Parameters changed = new Parameters(network.layout(), network.values().clone());
      carriers.change(changed); // there is nothing left to change
      assertThat(changed.values()).isEqualTo(network.values());
      List<String> named =
          Files.readAllLines(PLANTED.resolve(name).resolve("truth.csv")).stream()
              .filter(line -> line.endsWith(",1"))
              .map(line -> line.split(",")[0] + line.split(",")[1])
              .toList();
      assertThat(named)
          .isEqualTo(
              carriers.cells().stream()
                  .map(cell -> carriers.direction().code() + cell)
                  .collect(Collectors.toList()));
    }
  }

  @Test
  void theCalibratedDistanceFindsAllCarriersAndNothingOnTheCoin() {
    ScoredTable table = ScoredTable.read(PLANTED);
    assertThat(table.facts()).extracting(Facts::language).hasSize(8).contains("coin", "word");
    List<ScoredTable.Row> rows =
        table.rows().stream().filter(row -> row.method().equals("hellinger")).toList();
    assertThat(rows)
        .filteredOn(row -> !Double.isNaN(row.precision()))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.precision()).isGreaterThanOrEqualTo(0.875));
    assertThat(rows)
        .filteredOn(row -> row.language().equals("coin"))
        .singleElement()
        .satisfies(row -> assertThat(row.ignorant()).isEqualTo(128))
        .satisfies(row -> assertThat(row.alarms()).isZero())
        .satisfies(row -> assertThat(row.above()).isZero());
    // with 4,999 permutations the smallest q of eight outputs is far below 0.05
    assertThat(rows)
        .filteredOn(row -> row.language().equals("carriers"))
        .singleElement()
        .satisfies(row -> assertThat(row.found()).isEqualTo(8))
        .satisfies(row -> assertThat(row.alarms()).isZero());
    assertThat(rows.stream().mapToDouble(ScoredTable.Row::alarms).sum()).isEqualTo(5);
    assertThat(rows.stream().mapToDouble(ScoredTable.Row::found).sum()).isEqualTo(396);
    // what the guide shows is what the files say
    assertThat(PLANTED.resolve("README.md")).content().contains(table.summary());
    assertThat(PLANTED.resolve("README.md")).content().contains(table.networks());
    NullTrials nulls = NullTrials.read(PLANTED.resolve(NullTrials.FILE));
    assertThat(PLANTED.resolve("README.md")).content().contains(nulls.toMarkdown());
    Path written = PLANTED.resolve(ScoredTable.FILE);
    assertThat(written)
        .content()
        .startsWith("method,language,carriers,precision_at_8,recall_at_16");
  }

  /** So that {@code plant --out data/planted} is not refused. */
  @Test
  void eachNetworkLearnedWhatIsPlantedNow() {
    for (Path folder : PlantedFolders.in(PLANTED)) {
      PlantedLanguage planted = PlantedLanguage.read(folder);
      PlantingOptions options = PlantingOptions.defaults();
      Plantation plantation = new Plantation(planted, folder, options);
      try (Model model = Model.load(folder.resolve("model"))) {
        plantation
            .text()
            .requireLearned(
                folder, model.info(), options.training(), planted.course(options.cells()));
        assertThat(model.info().steps()).isGreaterThanOrEqualTo(options.steps());
      }
    }
  }
}

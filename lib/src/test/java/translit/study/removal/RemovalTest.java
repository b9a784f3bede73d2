package translit.study.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;
import translit.network.Model;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;
import translit.study.Study;
import translit.text.Pair;
import translit.trace.Direction;

/** What is said of the shipped network in which eight backward cells carry the outcome of t. */
class RemovalTest {
  private static Study study;
  private static Removal removal;
  private static SetsRemoved sets;

  @BeforeAll
  static void remove() {
    PlantedLanguage planted = PlantedLanguage.read(Path.of("../data/planted/carriers"));
    List<String> sentences = PlantedText.sentences(planted.planting(), 300, 77);
    Model model = Model.load(Path.of("../data/planted/carriers/model"));
    study =
        new Study(planted.language(), model, sentences, 1).withMinimum(100).withPermutations(20);
    Pair pair = new Pair(planted.planting().latin(), planted.planting().outcomes().get(0));
    removal = Removal.of(study, pair, 100);
    sets = removal.sets(10);
  }

  @AfterAll
  static void close() {
    study.close();
  }

  @Test
  void singleOutputsAreInATableAndInSentences() {
    assertThat(removal.asItIs()).contains("As it is, the network reads 1", removal.pair() + "");
    Table table = removal.table(10).table();
    assertThat(table.rowCount()).isEqualTo(128);
    assertThat(table.stringColumn("unit").first(6).asList())
        .allMatch(unit -> unit.startsWith("backward output "));
    assertThat(table.doubleColumn("p").get(0)).isLessThan(0.05);
    assertThat(removal.said())
        .contains("Of 128 outputs of both LSTMs, ", "The most harmful single change is that of")
        .containsPattern("an interval that overlaps with those of \\d+ other outputs?");
  }

  @Test
  void allPathsStandBesideEachOther() {
    Table table = removal.paths(5, 400).table();
    assertThat(table.columnNames())
        .contains("read-out", "recurrent", "both", "outside read-out", "outside both");
    assertThat(table.rowCount()).isEqualTo(128);
  }

  @Test
  void selectivityContributionAndEffectAgreeWhereTheCauseIsPlanted() {
    Table table = sets.agreement().table();
    assertThat(table.rowCount()).isEqualTo(3);
    assertThat(table.doubleColumn("rho").max()).isGreaterThan(0.3);
    assertThat(sets.agreementSaid())
        .contains("of the backward LSTM ", "Of 64 outputs, by the harm that their change does, ")
        .contains("(ρ ");
  }

  @Test
  void setsHaveCurvesAndSizes() {
    XYChart chart = sets.curves();
    assertThat(chart.getSeriesMap())
        .containsOnlyKeys("effect", "distance", "contribution", "random");
    assertThat(chart.getTitle()).contains("backward");
    Table half = sets.halfWay().table();
    assertThat(half.intColumn("outputs").asList()).allMatch(size -> size >= 1 && size <= 64);
    assertThat(half.intColumn("outputs").get(0)).isLessThanOrEqualTo(8);
    assertThat(sets.sufficientSaid()).contains(" of 128 outputs of both LSTMs");
    assertThat(sets.wholeSaid()).startsWith("With all outputs of the backward LSTM");
    assertThat(sets.spares(4).table(3).table().rowCount()).isEqualTo(6);
    assertThat(sets.spares(4).said()).startsWith("Of 6 pairs of the 4 most harmful outputs, ");
    assertThat(sets.directionsSaid(1)).contains("in 1 of the 1 rotations");
  }

  /** The next letter decides, which the forward LSTM has not read, nor has its table. */
  @Test
  void withoutTheLstmThatHasReadWhatDecidesNothingIsKnown() {
    LstmRemoved without = removal.withoutLstm();
    assertThat(without.removed()).isEqualTo(Direction.BACKWARD);
    assertThat(without.tokens()).isGreaterThan(400);
    List<LstmRemoved.Way> ways = without.ways();
    assertThat(ways)
        .extracting(LstmRemoved.Way::name)
        .containsExactly(
            "both LSTMs",
            "backward LSTM at zero, read-out",
            "backward LSTM at zero, recurrent",
            "backward LSTM at zero, both",
            "table of what stands before");
    assertThat(ways.get(0).accuracy()).isGreaterThan(0.97);
    for (int way : new int[] {1, 3, 4}) { // on the recurrent path alone the next letter is seen
      assertThat(ways.get(way).accuracy()).as(ways.get(way).name()).isBetween(0.4, 0.6);
    }
    assertThat(without.table().table().rowCount()).isEqualTo(5);
    assertThat(without.said())
        .startsWith("Without the backward LSTM ")
        .contains("a table of what stands before reads ");
  }

  /** Every letter of this language is written in one way. */
  @Test
  void whereThereIsNothingToPatchThisIsSaid() {
    TwinsPatched twins = removal.twins();
    assertThat(twins.table(3).table().rowCount()).isZero();
    assertThat(twins.said()).startsWith("Every letter of the text is written in one way only");
  }

  @Test
  void twinsArePatchedBothWays() {
    try (Study armenian = Study.open("hy-AM")) {
      Study few =
          new Study(armenian.language(), armenian.model(), armenian.sentences().subList(0, 300), 1);
      Removal some = Removal.of(few, new Pair("t", "ծ"), 60);
      TwinsPatched twins = some.twins();
      assertThat(twins.table(2).table().rowCount()).isEqualTo(10);
      assertThat(twins.said())
          .contains("where the letter is written ts, outputs from c change the margin by ")
          .contains("; where the letter is written c, outputs from ts");
    }
  }
}

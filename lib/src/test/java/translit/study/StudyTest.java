package translit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.contribution.Contributions;
import translit.contribution.Layer;
import translit.language.AlignedText;
import translit.language.Language;
import translit.network.ModelFolder;
import translit.network.Planted;
import translit.reaction.ReactingCells;
import translit.reaction.Reactions;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.training.Trainer;

/** The planted language: s after t tells of t → ծ, a or n before r of r → ռ. */
class StudyTest {
  private static final Pair T_TS = new Pair("t", "ծ");
  private static final Pair R_RR = new Pair("r", "ռ");

  @TempDir static Path folder;
  private static Study study;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    Language language = Planted.language(folder);
    Files.write(language.folder().resolve("sample.txt"), Planted.sentences(300, 77));
    Path model = language.folder().resolve("model");
    Trainer.train(language, Planted.text(), Planted.OPTIONS, model, progress -> {}).close();
    study = Notebook.open(language.folder().toString()).withPermutations(60);
  }

  @AfterAll
  static void close() {
    study.close();
  }

  @Test
  void aLanguageAnywhereOnTheDiskIsFoundWithItsModel() {
    assertThat(study.language().code()).isEqualTo("planted");
    assertThat(study.sentences()).hasSize(300);
    assertThat(study.options().minimum()).isEqualTo(100);
    assertThat(study.model().folder()).isEqualTo(study.language().folder().resolve("model"));
    Path shipped = folder.resolve("data/languages/xx");
    Language elsewhere = new Language("xx", shipped, study.language().rules());
    assertThat(ModelFolder.folderOf(elsewhere)).isEqualTo(folder.resolve("data/models/xx"));
  }

  @Test
  void aMissingModelNamesItsFolder() {
    String code = study.language().folder().toString();
    assertThatThrownBy(() -> Notebook.open(code, folder.resolve("nothing").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void thePairIsTheUsualOneOrTheOneThatTheSideTells() {
    assertThat(study.pair("", "t → ծ", Direction.BACKWARD)).isEqualTo(T_TS);
    assertThat(study.pair("", "x → y", Direction.BACKWARD).latin()).isEqualTo("t");
    assertThat(study.pair("", "x → y", Direction.FORWARD).latin()).isEqualTo("r");
    assertThat(study.pair("r ր", "t → ծ", Direction.FORWARD)).isEqualTo(new Pair("r", "ր"));
  }

  @Test
  void theSentenceNamesTheSideThatWasFound() {
    Contrast t = study.contrast("t", "ծ");
    assertThat(t.direction()).isEqualTo(Direction.BACKWARD);
    assertThat(t.said().sides())
        .startsWith("The backward LSTM is the more selective one for t → ծ.");
    assertThat(t.said().expected()).isEqualTo("The text had forecast it.");
    assertThat(t.figure().title()).startsWith("t → ծ: ");
    Contrast r = study.contrast(R_RR);
    assertThat(r.said().sides())
        .startsWith("The forward LSTM is the more selective one for r → ռ.");
    assertThat(r.best().unit().direction()).isEqualTo(Direction.FORWARD);
  }

  @Test
  void tokensAreCountedInTheText() {
    long ts = study.sentences().stream().flatMapToInt(String::chars).filter(c -> c == 'ծ').count();
    long t = study.sentences().stream().flatMapToInt(String::chars).filter(c -> c == 'տ').count();
    assertThat(study.contrast(T_TS).said().tokens())
        .startsWith(
            "In 300 sentences t stands %,d times. %,d times it becomes ծ, elsewhere տ. The calibrated"
                .formatted(t + ts, ts));
  }

  @Test
  void whatWasMeasuredOnceIsKept() {
    Study fresh = study.withPermutations(1);
    Contrast first = fresh.contrast(T_TS);
    assertThat(first.table().pairs()).extracting(Pair::latin).containsOnly("t");
    assertThat(fresh.contrast("t", "տ").findings()).isSameAs(first.findings());
    Survey survey = fresh.survey();
    assertThat(fresh.contrast(R_RR).findings()).isSameAs(survey.findings());
  }

  @Test
  void pushesAreTheSumsOverTheHiddenUnitsOfTheFigure() {
    Contrast t = study.contrast(T_TS);
    Contributions all = t.findings().contributions().of(T_TS);
    Table table = t.pushes().table();
    for (int row = 0; row < table.rowCount(); row++) {
      int k = study.model().natives().index(table.stringColumn(0).get(row));
      double sum = 0; // all 12 hidden units of this network are in the figure
      for (float one : all.outcome().hiddenToOutput()[k]) {
        sum += one;
      }
      assertThat(table.doubleColumn(1).get(row)).isCloseTo(sum, within(1e-4));
      int[] every = IntStream.range(0, 12).toArray();
      Estimate rest = all.rest().sum(Layer.HIDDEN_TO_OUTPUT, k, every);
      assertThat(table.doubleColumn("elsewhere").get(row)).isCloseTo(rest.value(), within(1e-4));
      assertThat(table.doubleColumn("±").get(row)).isPositive();
      assertThat(table.doubleColumn("± elsewhere").get(row))
          .isPositive()
          .isCloseTo(rest.interval().halfWidth(), within(1e-4));
    }
  }

  @Test
  void theBestAndTheLeastOutputAreTheEndsOfTheRanking() {
    Contrast t = study.contrast(T_TS);
    List<Selectivity> outputs =
        t.table().of(T_TS).stream()
            .filter(row -> row.unit().part() == Part.LSTM_OUTPUT)
            .filter(row -> row.unit().direction() == Direction.BACKWARD)
            .toList();
    double most = outputs.stream().mapToDouble(row -> row.hellinger().value()).max().orElseThrow();
    double least = outputs.stream().mapToDouble(row -> row.hellinger().value()).min().orElseThrow();
    assertThat(t.best(Direction.BACKWARD).row().hellinger().value()).isEqualTo(most);
    assertThat(t.least(Direction.BACKWARD).row().hellinger().value()).isEqualTo(least);
    assertThat(t.outputs(Direction.BACKWARD).rowCount()).isEqualTo(12);
    assertThat(t.best(Direction.BACKWARD).histograms().title()).contains("where t → ծ (AUC ");
  }

  @Test
  void theLeadingOutputsStayInOtherRomanizationsOrDoNot() {
    Contrast t = study.contrast(T_TS);
    var table = t.leading(Direction.BACKWARD, 3).table();
    assertThat(table.rowCount()).isEqualTo(10);
    assertThat(table.stringColumn("stays").asList())
        .allSatisfy(stays -> assertThat(stays).matches("[123] of 3"));
    Map<String, Integer> among = new HashMap<>();
    for (int seed = 1; seed <= 3; seed++) {
      study
          .withSeed(seed)
          .withPermutations(20)
          .contrast(T_TS)
          .table()
          .top(T_TS, Part.LSTM_OUTPUT, Direction.BACKWARD, Measure.HELLINGER, 10)
          .forEach(row -> among.merge(row.unit().toString(), 1, Integer::sum));
    }
    String first = table.stringColumn("unit").get(0);
    assertThat(table.stringColumn("stays").get(0)).isEqualTo(among.get(first) + " of 3");
  }

  @Test
  void passingUnitsAreCountedUnlessPermutationsAreTooFew() {
    Contrast t = study.contrast(T_TS);
    long passing =
        t.table().of(T_TS).stream()
            .filter(row -> row.unit().direction() == Direction.BACKWARD)
            .filter(row -> row.q() < SelectivityTable.SIGNIFICANT)
            .count();
    assertThat(t.said().passing(Direction.BACKWARD))
        .isEqualTo(passing + " of 84 backward units differ by more than chance explains.");
    assertThat(study.withPermutations(20).contrast(T_TS).said().passing(Direction.FORWARD))
        .isEqualTo("20 permutations are too few to count forward units.");
  }

  @Test
  void theSurveyHasEveryPairAndItsUnitsTheirProfiles() {
    Survey survey = study.survey();
    UnitProfile profile = survey.profile(survey.contrast(T_TS).best().unit());
    assertThat(profile.table(Measure.HELLINGER).table().rowCount()).isEqualTo(4);
    assertThat(profile.rank(T_TS))
        .startsWith("For t → ծ it has place 1 of 12 by the calibrated distance, and might have 1")
        .contains(" among the 10 most selective outputs of its LSTM.");
    assertThat(profile.shared(T_TS, T_TS))
        .endsWith(" LSTM that are most selective for t → ծ, 10 are among the 10 for t → ծ.");
    assertThat(profile.otherPair("", "h → _").latin()).isEqualTo("r");
    assertThat(profile.otherPair("", "r → ր")).isEqualTo(new Pair("r", "ր"));
    assertThat(survey.forecasts().said())
        .isEqualTo(
            "4 of 4 forecasts came true. Always naming the same side would have been right in 2 at"
                + " best: less often.");
    assertThat(survey.forecasts().chart().getTitle()).isEqualTo("4 of 4 forecasts came true");
  }

  @Test
  void cellsThatReactToAPatternAreShownOnASentenceThatDidNotChooseThem() {
    Reactions reactions = study.reactions("ծ", "թյուն");
    assertThat(reactions.pattern()).isEqualTo("ծ (ts)");
    assertThat(reactions.matches())
        .isEqualTo(
            "ծ (ts) matches 556 times. Asked are t (556 inside). Too seldom inside, or outside, to be"
                + " asked: s.");
    assertThat(study.reactions("[ծռ]", "թյուն").pattern()).isEqualTo("[ծռ]");
    // behind t the backward LSTM has read the s
    assertThat(reactions.first(true).heldOut(Direction.BACKWARD)).contains("which is clearly ");
    assertThat(reactions.first(true).heldOut(Direction.FORWARD)).endsWith("which is not clear.");
    ReactingCells cells = reactions.cells();
    assertThat(cells.units()).hasSizeBetween(2, 4).allMatch(unit -> unit.part() == Part.CELL);
    String shown = cells.coloured().text().nativeText();
    assertThat(shown).contains("ծ");
    assertThat(reactions.search().heldOut()).contains(study.sentences().indexOf(shown));
    assertThat(cells.coloured().caption())
        .isEqualTo(
            "Planted, one sentence with matches in words whose stems did not choose the cells, seed 1");
    assertThat(reactions.pair("", "x → y")).isEqualTo(T_TS);
    SelectivityTable t = study.contrast(T_TS).table();
    ReactingCells leaders = reactions.first(true).leaders();
    assertThat(leaders.placesTable(t, T_TS).table().rowCount()).isEqualTo(leaders.units().size());
    assertThat(leaders.placesSaid(t, T_TS)).contains("the most selective cell");
    assertThatThrownBy(() -> study.reactions("(", "թյուն"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("pattern '(': no regular expression");
  }

  @Test
  void aLineIsReadAndComparedWithItsOriginal() {
    var original = study.romanize("առնրծ տա");
    Reading read = study.read(original.latinText());
    assertThat(read.against(original)).isEqualTo("It is the original again.");
    List<String> other = new ArrayList<>(original.natives());
    other.set(0, "ն");
    assertThat(read.against(new AlignedText(original.latin(), other)))
        .isEqualTo("1 symbol of 9 differs.");
    assertThatThrownBy(() -> read.against(study.romanize("ատ")))
        .isInstanceOf(InputException.class)
        .hasMessage("'arnrts ta' is not 'at'");
    assertThat(read.doubts())
        .isEqualTo("5 of 9 characters are ambiguous; such ones stand in bold.");
    assertThat(study.read("ata 😀").keeps("😀")).isEqualTo("😀 stays as it is.");
    assertThat(study.read("a ta").keeps("ta")).isEqualTo("ta becomes տա.");
    assertThatThrownBy(() -> study.read("ata").keeps("tt"))
        .isInstanceOf(InputException.class)
        .hasMessage("'tt' is no part of 'ata'");
  }

  @Test
  void aLessonGivesAStudyOfTheTrainedNetwork() {
    Path to = folder.resolve("lesson");
    Lesson lesson = new Lesson(study, Planted.text(), Planted.OPTIONS.withSteps(3), to);
    assertThat(lesson.said()).isEqualTo("540 sentences to learn from, 60 to judge by.");
    Thread.currentThread().interrupt();
    assertThatThrownBy(lesson::train)
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("; run the cell again, and it resumes there");
    assertThat(Thread.interrupted()).isTrue();
    try (Study young = lesson.train()) {
      assertThat(young.model().info().steps()).isEqualTo(3);
      assertThat(new Trained(young.model()).result())
          .startsWith("At the end the validation loss was ");
    }
  }
}

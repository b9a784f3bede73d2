package translit.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.contribution.Contributions;
import translit.language.Language;
import translit.network.Planted;
import translit.selectivity.Findings;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;
import translit.training.Trainer;

/** Every sentence about a measured network, made from values that were put in by hand. */
class SaidTest {
  private static final int CELLS = 13;
  private static final Units UNITS = new Units(CELLS, 5);
  private static final Pair T_TS = new Pair("t", "ծ");
  private static final Pair T_T = new Pair("t", "տ");
  private static final Pair S_NOTHING = new Pair("s", "_");
  private static final Pair H_NOTHING = new Pair("h", "_");
  private static final Provenance NOBODY = new Provenance("", "", "", "", "test", "0");

  @TempDir static Path folder;
  private static Study study;

  /** What a unit has at a pair, by its name. */
  private record Value(double post, double calibrated, double auc, double q) {
    static final Value NONE = new Value(0.3, 0.02, 0.5, 1);
  }

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    Language language = Planted.language(folder);
    Files.write(language.folder().resolve("sample.txt"), Planted.sentences(300, 77));
    Path model = language.folder().resolve("model");
    Trainer.train(language, Planted.text(), Planted.OPTIONS.withSteps(2), model, progress -> {})
        .close();
    study = Study.open(language.folder().toString());
  }

  @AfterAll
  static void close() {
    study.close();
  }

  private static Findings findings(Map<Pair, Map<String, Value>> values, Contributions passedOn) {
    Map<Pair, List<Selectivity>> byPair = new LinkedHashMap<>();
    values.forEach(
        (pair, some) -> {
          List<Selectivity> rows = new ArrayList<>();
          for (Unit unit : UNITS.all()) {
            Value v = some.getOrDefault(unit.toString(), Value.NONE);
            rows.add(
                new Selectivity(unit, pair, 400, 600, v.post, v.calibrated, v.auc, 0, v.q, v.q));
          }
          byPair.put(pair, rows);
        });
    SelectivityInfo info =
        new SelectivityInfo(
            NOBODY,
            300,
            9000,
            1,
            SelectivityOptions.defaults(),
            Map.of("t", new LinkedHashMap<>(Map.of("ծ", 400L, "տ", 600L))));
    return new Findings(
        new SelectivityTable(UNITS, info, byPair), new ContributionTable(NOBODY, any -> passedOn));
  }

  private static Value value(double calibrated) {
    return new Value(calibrated, calibrated, 0.9, 0.01);
  }

  private static ContrastSaid said(Map<String, Value> values) {
    return new Contrast(study, findings(Map.of(T_TS, values), null), T_TS).said();
  }

  private static ContrastSaid said(double forward, double backward) {
    return said(Map.of("forward output 3", value(forward), "backward output 6", value(backward)));
  }

  @Test
  void theSidesCanBeUnequalEqualOrNothing() {
    assertThat(said(0.39, 0.79).sides())
        .isEqualTo(
            "The backward LSTM is the more selective one for t → ծ. The best outputs reach 0.79"
                + " (backward) and 0.39 (forward).");
    assertThat(said(0.79, 0.39).sides()).startsWith("The forward LSTM is the more selective one");
    assertThat(said(0.52, 0.5).sides())
        .startsWith("Both LSTMs are about equally selective for t → ծ.");
    assertThat(said(0.05, 0.09).sides()).startsWith("Neither LSTM is selective for t → ծ.");
  }

  @Test
  void aForecastComesTrueNotOrWasNotMade() {
    // in the planted text s after t tells
    assertThat(said(0.39, 0.79).expected()).isEqualTo("The text had forecast it.");
    assertThat(said(0.79, 0.39).expected()).isEqualTo("The text had forecast the backward one.");
    assertThat(said(0.48, 0.5).expected()).isEqualTo("The text had forecast the backward one.");
    Map<String, Value> none = Map.of();
    Contrast rare = new Contrast(study, findings(Map.of(S_NOTHING, none), null), S_NOTHING);
    assertThat(rare.said().expected()).isEmpty();
  }

  @Test
  void theLargestContributionOfTheOutputsInTheFigureIsNamed() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) { // outputs 10 to 12 and hidden unit 12 are not in the figure
      values.put("forward output " + i, value(0.3));
      values.put("backward output " + i, value(i == 6 ? 0.9 : 0.5));
    }
    for (int i = 0; i < 12; i++) {
      values.put("hidden " + i, value(0.6));
    }
    float[][] concat = new float[CELLS][2 * CELLS];
    concat[12][CELLS + 2] = 9;
    concat[0][11] = 8;
    concat[4][CELLS + 5] = -3;
    concat[1][2] = 1;
    float[][] toOutput = new float[study.model().natives().size()][CELLS];
    int ts = study.model().natives().index("ծ");
    int t = study.model().natives().index("տ");
    toOutput[ts][0] = 2;
    toOutput[t][1] = -1;
    toOutput[t][12] = 50;
    float[][] elsewhere = new float[study.model().natives().size()][CELLS];
    elsewhere[t][1] = 4;
    Contributions passedOn =
        new Contributions(
            T_TS,
            ts,
            new Contributions.Means(toOutput, concat),
            new Contributions.Means(elsewhere, concat));
    ContrastSaid said = new Contrast(study, findings(Map.of(T_TS, values), passedOn), T_TS).said();
    assertThat(said.loudest(2))
        .isEqualTo(
            "Of the 2 largest contributions, outputs of the backward LSTM make 1. The largest is that"
                + " of backward output 5 (18 in the figure), which is not the most selective one.");
    assertThat(said.pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up ծ, and down տ. Elsewhere they push up"
                + " տ.");
    concat[4][CELLS + 5] = 0;
    concat[3][CELLS + 6] = 7;
    assertThat(said.loudest(1))
        .endsWith("(19 in the figure), which is also the most selective one.");
  }

  @Test
  void aPartThatComesCloseIsNamedToo() {
    ContrastSaid said =
        said(
            Map.of(
                "backward cell input 1", value(0.8),
                "backward cell 2", value(0.77),
                "backward forget gate 2", value(0.7)));
    assertThat(said.parts(Direction.BACKWARD))
        .startsWith(
            "In the backward LSTM the part with the most selective unit is cell input (0.80), closely"
                + " followed by cell. The part with the most selective median unit is ");
  }

  @Test
  void outputsAreCountedByDirectionAndNoMoreThanThereAre() {
    assertThat(said(0.39, 0.79).among(2))
        .isEqualTo(
            "Of the 2 most selective outputs 1 belong to the backward LSTM by the calibrated distance."
                + " By the post's it is 1.");
    assertThat(said(0.39, 0.79).among(50)).startsWith("Of the 26 most selective outputs 13 belong");
    Contrast contrast = said(0.39, 0.79).contrast();
    assertThat(said(0.39, 0.79).floor(contrast.outputs(Direction.FORWARD).first(3)))
        .isEqualTo(
            "The 3 least selective outputs have a calibrated distance of 0.02 at most. The post's"
                + " distance of them is 0.30 to 0.30.");
  }

  @Test
  void unitsThatPassAreCounted() {
    assertThat(said(0.39, 0.79).passing(Direction.FORWARD))
        .isEqualTo("1 of 91 forward units differ by more than chance explains.");
  }

  @Test
  void aUnitThatMovesToTheSameSideForAnotherOutcomeIsSaidTo() {
    assertThat(alsoFor(new Value(0.8, 0.78, 0.9, 0)))
        .isEqualTo(
            "It moves to the same side for տ as for ծ, and is at least about as selective for that one"
                + " (0.78).");
    assertThat(alsoFor(new Value(0.8, 0.4, 0.9, 0)))
        .contains("is less selective for that one (0.40)");
    assertThat(alsoFor(new Value(0.8, 0.78, 0.1, 0)))
        .isEqualTo("No other outcome moves it to the same side.");
    assertThat(alsoFor(new Value(0.8, 0.05, 0.9, 0))).startsWith("No other outcome");
  }

  private static String alsoFor(Value other) {
    Findings findings =
        findings(
            Map.of(
                T_TS, Map.of("backward output 6", value(0.8)),
                T_T, Map.of("backward output 6", other)),
            null);
    UnitAtPair best = new Contrast(study, findings, T_TS).best();
    assertThat(best.said())
        .startsWith("The unit, backward output 6, has a calibrated distance of 0.80");
    assertThat(best.agreement()).isEqualTo("The post's distance names it as well (0.80).");
    return best.alsoFor();
  }

  private static Survey survey(int permutations) {
    String unit = "forward output 3";
    Map<Pair, Map<String, Value>> values = new LinkedHashMap<>();
    values.put(T_TS, Map.of(unit, new Value(0.9, 0.2, 0.6, 0.01)));
    values.put(S_NOTHING, Map.of(unit, new Value(0.95, 0.9, 0.05, 0.01)));
    values.put(
        H_NOTHING,
        Map.of(
            unit,
            new Value(0.8, 0.7, 0.9, 0.01),
            "forward output 4",
            new Value(0.9, 0.8, 0.9, 0.01)));
    values.put(T_T, Map.of(unit, new Value(0.7, 0.6, 0.9, 0.2)));
    return new Survey(study.withPermutations(permutations), findings(values, null));
  }

  private static UnitProfile profile(int permutations) {
    return survey(permutations).profile(new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 3));
  }

  @Test
  void aProfileSaysWhatItsRankingsHave() {
    UnitProfile profile = profile(200);
    assertThat(profile.strongest())
        .isEqualTo(
            "By the post's distance it is most selective for s → _ (0.95) and t → ծ (0.90). By the"
                + " calibrated one for s → _ (0.90) and h → _ (0.70).");
    assertThat(profile.movedDown())
        .isEqualTo("The calibration moves t → ծ down most, from place 2 to 4.");
    assertThat(profile.placeholders())
        .isEqualTo("Of the placeholders that it serves, it is lower under s, and higher under h.");
    assertThat(profile(20).placeholders()).contains("permutations are too few");
    assertThat(profile.rank(H_NOTHING))
        .isEqualTo(
            "For h → _ it has place 2 by the post's distance and 2 by the calibrated one. So it is among"
                + " the 10 outputs of its LSTM that the figure shows.");
  }

  @Test
  void aSurveyCountsTheOutputsThatServe() {
    Survey survey = survey(200);
    assertThat(survey.said())
        .isEqualTo("4 pairs had at least 100 tokens each. 200 units were measured at them.");
    assertThat(survey.servingSaid(0.5, 2))
        .isEqualTo(
            "2 of 26 outputs serve a pair. 2 or more pairs are served by 1, which are not most of all.");
    assertThat(survey.servingSaid(0.01, 1)).startsWith("2 of 26 outputs serve a pair."); // by q
    assertThat(survey(20).servingSaid(0.5, 2)).contains("20 permutations are too few");
    assertThat(survey.serving(0.5).table().stringColumn("the strongest").asList())
        .containsExactly("s → _, h → _", "h → _");
  }
}

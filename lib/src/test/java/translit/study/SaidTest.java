package translit.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.contribution.Contributions;
import translit.figure.NetworkFigure;
import translit.language.Language;
import translit.network.Planted;
import translit.selectivity.Calibration;
import translit.selectivity.Findings;
import translit.selectivity.Selectivity;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
import translit.statistics.Interval;
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
            rows.add(selectivity(unit, pair, v, ranks(unit, v, some)));
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
            Map.of("t", outcomes()),
            Map.of("t", Map.of("ծ", new Calibration(400, 600, 90, 0.05))));
    return new Findings(
        new SelectivityTable(UNITS, info, byPair), new ContributionTable(NOBODY, any -> passedOn));
  }

  private static Map<String, Long> outcomes() {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("տ", 600L);
    outcomes.put("ծ", 400L);
    return outcomes;
  }

  private static Selectivity selectivity(Unit unit, Pair pair, Value v, Ranks ranks) {
    return new Selectivity(
        unit,
        pair,
        400,
        600,
        v.post,
        about(v.calibrated),
        ranks,
        about(v.auc),
        about(0),
        about(0.5 + v.calibrated / 2),
        about(0.5 + v.calibrated / 2),
        v.q < 0.05 ? v.q / 1e4 : v.q, // of all units of all pairs it is the least
        v.q);
  }

  private static Estimate about(double value) {
    return new Estimate(value, new Interval(value - 0.02, value + 0.02));
  }

  /** A unit is told from those of its part and direction that are more than 0.04 away. */
  private static Ranks ranks(Unit unit, Value v, Map<String, Value> some) {
    List<Double> others =
        UNITS.all().stream()
            .filter(one -> one.part() == unit.part() && one.direction() == unit.direction())
            .map(one -> some.getOrDefault(one.toString(), Value.NONE).calibrated)
            .toList();
    long better = others.stream().filter(other -> other > v.calibrated + 0.04).count();
    long worse = others.stream().filter(other -> other < v.calibrated - 0.04).count();
    return new Ranks((int) better + 1, others.size() - (int) worse);
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
                + " ± 0.02 (backward) and 0.39 ± 0.02 (forward).");
    assertThat(said(0.79, 0.39).sides()).startsWith("The forward LSTM is the more selective one");
    assertThat(said(0.52, 0.5).sides())
        .startsWith("Neither LSTM is told to be the more selective one for t → ծ.");
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
        new Contributions(T_TS, ts, means(toOutput, concat, 0.5), means(elsewhere, concat, 0.5));
    ContrastSaid said = new Contrast(study, findings(Map.of(T_TS, values), passedOn), T_TS).said();
    assertThat(said.loudest(2))
        .isEqualTo(
            "Of the 2 largest contributions, outputs of the backward LSTM make 1. The largest is that"
                + " of backward output 5 (18 in the figure), which is not among the most selective ones.");
    assertThat(said.pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up ծ, and down տ. Elsewhere they push up"
                + " տ; which way they push ծ is left open.");
    concat[4][CELLS + 5] = 0;
    concat[3][CELLS + 6] = 7;
    assertThat(said.loudest(1))
        .endsWith("(19 in the figure), which is also among the most selective ones.");
  }

  /** Means whose intervals reach so far to either side. */
  private static Contributions.Means means(float[][] toOutput, float[][] toHidden, double reach) {
    return new Contributions.Means(
        toOutput,
        toHidden,
        (layer, to, from) -> {
          double sum = IntStream.of(from).mapToDouble(h -> toOutput[to][h]).sum();
          return new Interval(sum - reach, sum + reach);
        });
  }

  private static ContrastSaid said(float ts, float t, double reach, double elsewhere) {
    int ofTs = study.model().natives().index("ծ");
    float[][] toOutput = new float[study.model().natives().size()][CELLS];
    for (int h = 0; h < CELLS; h++) {
      toOutput[ofTs][h] = ts / NetworkFigure.HIDDEN_UNITS;
      toOutput[study.model().natives().index("տ")][h] = t / NetworkFigure.HIDDEN_UNITS;
    }
    float[][] none = new float[CELLS][2 * CELLS];
    Contributions passedOn =
        new Contributions(
            T_TS, ofTs, means(toOutput, none, reach), means(toOutput, none, elsewhere));
    Map<Pair, Map<String, Value>> values = Map.of(T_TS, Map.of());
    return new Contrast(study, findings(values, passedOn), T_TS).said();
  }

  @Test
  void whatIsPushedUpOrDownHasItsIntervalOnThatSide() {
    assertThat(said(1, -2, 0.5, 0.9).pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up ծ, and down տ. Elsewhere they push up"
                + " ծ.");
    assertThat(said(1, -2, 1.5, 0.9).pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up none, and down տ; which way they push"
                + " ծ is left open. Elsewhere they push up ծ.");
    assertThat(said(1, -2, 3, 3).pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up none, and down none; which way they"
                + " push տ and ծ is left open. Elsewhere they push up none; which way they push տ and ծ"
                + " is left open.");
    assertThat(said(1, 2, 0.5, Double.NaN).pushes())
        .isEqualTo(
            "Where t → ծ, the hidden units of the figure push up տ and ծ, and down none. Elsewhere they"
                + " push up none; which way they push տ and ծ is left open.");
  }

  @Test
  void anOutputIsNamedOnlyWhereItIsToldFromTheNext() {
    assertThat(said(0.39, 0.79).leaders(Direction.BACKWARD))
        .isEqualTo("The most selective output of the backward LSTM is 6 (0.79 ± 0.02).");
    Map<String, Value> alike = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      alike.put("backward output " + i, value(i < 2 ? 0.8 - 0.01 * i : 0.5));
    }
    assertThat(said(alike).leaders(Direction.BACKWARD))
        .isEqualTo(
            "No single output of the backward LSTM is told to be the most selective: 0 and 1 cannot be told"
                + " apart (the largest distance is 0.80 ± 0.02).");
    alike.replaceAll((unit, value) -> value(0.8));
    assertThat(said(alike).leaders(Direction.BACKWARD))
        .contains(": 0, 1, 2, 3, 4 and 3 more cannot be told apart");
  }

  @Test
  void aPairWhoseFewStemsHoldMostTokensIsSaidNotToBeCalibrated() {
    assertThat(said(0.39, 0.79).tokens())
        .isEqualTo(
            "In 300 sentences t stands 1,000 times. 400 times it becomes ծ, elsewhere տ. The calibrated"
                + " measures look at 400 of the former and 600 of the latter; the class with fewer stems is"
                + " worth 90 of equal size.");
    Findings findings = findings(Map.of(T_TS, Map.of("forward output 3", value(0.4))), null);
    SelectivityInfo few = with(findings.selectivity().info(), new Calibration(40, 600, 3.4, 0.05));
    Contrast contrast =
        new Contrast(
            study,
            new Findings(
                new SelectivityTable(UNITS, few, findings.selectivity().byPair()),
                findings.contributions()),
            T_TS);
    assertThat(contrast.said().tokens())
        .endsWith(
            "worth 3 of equal size. That is too few to tell chance from a finding: the pair is not"
                + " calibrated, and what follows goes by the AUC.");
    assertThat(contrast.calibrated()).isFalse();
    assertThat(contrast.best(Direction.FORWARD).said())
        .isEqualTo("Forward output 3 has an AUC of 0.90 ± 0.02.");
  }

  private static SelectivityInfo with(SelectivityInfo info, Calibration calibration) {
    return new SelectivityInfo(
        info.provenance(),
        info.sentences(),
        info.characters(),
        info.textSeed(),
        info.options(),
        info.outcomes(),
        Map.of("t", Map.of("ծ", calibration)));
  }

  @Test
  void aPartThatCannotBeToldFromTheFirstIsNamedToo() {
    ContrastSaid said =
        said(
            Map.of(
                "backward cell input 1", value(0.8),
                "backward cell 2", value(0.78),
                "backward forget gate 2", value(0.7)));
    assertThat(said.parts(Direction.BACKWARD))
        .startsWith(
            "No single part of the backward LSTM is told to have the most selective unit: cell input and"
                + " cell cannot be told apart (the largest is 0.80 ± 0.02). No single part of the backward"
                + " LSTM is told to have the most selective median unit: ");
    assertThat(said(Map.of("backward cell 2", value(0.8))).parts(Direction.BACKWARD))
        .startsWith(
            "In the backward LSTM the part with the most selective unit is cell (0.80 ± 0.02).");
    assertThat(said.contrast().byPart().table().stringColumn("best").asList())
        .contains("0.80 ± 0.02", "0.70 ± 0.02");
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
            "The calibrated distances of the 3 least selective outputs are at most 0.02, their intervals"
                + " end at 0.04. The post's distance of them is 0.30 to 0.30.");
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
            "It moves to the same side for տ as for ծ, and is about as selective for that one (0.78 ±"
                + " 0.02).");
    assertThat(alsoFor(new Value(0.8, 0.9, 0.9, 0)))
        .contains("is more selective for that one (0.90 ± 0.02)");
    assertThat(alsoFor(new Value(0.8, 0.4, 0.9, 0)))
        .contains("is less selective for that one (0.40 ± 0.02)");
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
        .isEqualTo(
            "Backward output 6 has a calibrated distance of 0.80 ± 0.02 and an AUC of 0.90 ± 0.02.");
    assertThat(best.accuracy())
        .contains("has a balanced accuracy of 0.90 ± 0.02; chance is one half.");
    assertThat(best.agreement()).isEqualTo("The post's distance puts it first as well (0.80).");
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
            "By the post's distance it is most selective for s → _ (0.95). By the calibrated one for s →"
                + " _ (0.90 ± 0.02).");
    assertThat(profile.moved())
        .isEqualTo(
            "Of its first 4 pairs by the post's distance, 4 are among the first 4 by the calibrated one.");
    assertThat(profile.placeholders())
        .isEqualTo("Of the placeholders that it serves, it is lower under s, and higher under h.");
    assertThat(profile(20).placeholders()).contains("permutations are too few");
    assertThat(profile.rank(H_NOTHING))
        .isEqualTo(
            "For h → _ it has place 2 of 13 by the calibrated distance, and might have 2. So it is among"
                + " the 10 most selective outputs of its LSTM.");
    assertThat(profile.rank(T_T)).contains("might have 1. So it is among");
    assertThat(profile.shared(S_NOTHING, H_NOTHING))
        .startsWith("Of the 10 outputs of the forward LSTM that are most selective for s → _, ");
  }

  @Test
  void aSurveyCountsTheOutputsThatServe() {
    Survey survey = survey(200);
    assertThat(survey.said())
        .isEqualTo("4 pairs had at least 100 tokens each. 200 units were measured at them.");
    assertThat(survey.servingSaid(0.5, 2))
        .isEqualTo(
            "2 of 26 outputs serve a pair. 2 or more pairs are served by 1, which are not most of all.");
    assertThat(survey.servingSaid(0.79, 1))
        .startsWith("1 of 26 outputs serve a pair."); // by interval
    assertThat(survey.servingSaid(0.01, 1)).startsWith("2 of 26 outputs serve a pair."); // by q
    assertThat(survey(20).servingSaid(0.5, 2)).contains("20 permutations are too few");
    assertThat(survey.serving(0.5).table().stringColumn("the strongest").asList())
        .containsExactly("s → _, h → _", "h → _");
  }
}

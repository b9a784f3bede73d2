package translit.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.Provenance;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Planted;
import translit.selectivity.Calibration;
import translit.selectivity.LetterInPattern;
import translit.selectivity.LetterInPattern.Response;
import translit.selectivity.PatternSearch;
import translit.selectivity.Selectivity;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityOptions;
import translit.selectivity.SelectivityTable;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.text.PatternMatches;
import translit.text.RomanizedText;
import translit.trace.Direction;
import translit.trace.Unit;
import translit.trace.Units;

/** Every sentence about a pattern, made from values that were put in by hand. */
class ReactionsSaidTest {
  private static final Units UNITS = new Units(13, 5);
  private static final Pair T_T = new Pair("t", "տ");
  private static final Calibration HOLDS = new Calibration(120, 2400, 30, 0.02);
  private static final Calibration FEW_STEMS = new Calibration(120, 2400, 3, 0.02);

  /** A cell that no one would name. */
  private static final Value NONE = new Value(0.2, 5, 0.5, 0.5);

  @TempDir static Path folder;
  private static Language language;
  private static RomanizedText text;
  private static PatternMatches matches;

  /** What a cell has at a letter: distance ± 0.02, best rank, and AUC in both halves. */
  private record Value(double distance, int best, double firstHalf, double secondHalf) {}

  @BeforeAll
  static void write() throws IOException {
    language = Planted.language(folder);
    List<String> sentences = List.of("ատնա", "ծն տ", "տնսա");
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<AlignedText> aligned = sentences.stream().map(romanizer::romanize).toList();
    text = new RomanizedText(language.rules(), sentences, aligned, 1, 1);
    matches = new PatternMatches(Pattern.compile("տն"), PatternMatches.Side.NATIVE);
    aligned.forEach(matches::add);
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, new Interval(value - 0.02, value + 0.02));
  }

  private static LetterInPattern letter(
      String latin, String outcome, Calibration calibration, Map<String, Value> values) {
    List<Response> responses = new ArrayList<>();
    for (Unit unit : UNITS.all()) {
      Value value = values.getOrDefault(unit.toString(), NONE);
      boolean holds = calibration.holds();
      responses.add(
          new Response(
              unit,
              holds ? estimate(value.distance) : Estimate.UNDEFINED,
              holds ? new Ranks(value.best, 9) : new Ranks(0, 0),
              estimate((value.firstHalf + value.secondHalf) / 2),
              value.firstHalf,
              value.secondHalf,
              estimate(0.7),
              0.005,
              0.01));
    }
    return new LetterInPattern(latin, Optional.ofNullable(outcome), calibration, responses);
  }

  private static Reactions reactions(LetterInPattern... letters) {
    PatternSearch search =
        new PatternSearch(matches, SelectivityOptions.defaults(), List.of(letters), List.of());
    return new Reactions(null, language, List.of("ատնա", "ծն տ", "տնսա"), text, search);
  }

  private static CellsAtLetter at(Map<String, Value> values) {
    return reactions(letter("t", null, HOLDS, values)).first(true);
  }

  @Test
  void whatWasAskedIsNamedAndWhatWasNot() {
    LetterInPattern t = letter("t", null, HOLDS, Map.of());
    assertThat(reactions(t).matches())
        .isEqualTo(
            "տն (tn) matches 2 times. Asked are t (2 inside). Too seldom inside, or outside, to be"
                + " asked: n.");
    Reactions both = reactions(t, letter("n", "ն", HOLDS, Map.of()));
    assertThat(both.matches())
        .isEqualTo("տն (tn) matches 2 times. Asked are t (2 inside) and n (2 inside).");
    assertThat(both.last(true).name()).isEqualTo("n inside of տն (tn) against other n → ն");
    assertThat(both.at(new Pair("n", "ն"))).isEqualTo(both.last(true));
    assertThat(both.at(T_T)).isEqualTo(both.at(new Pair("s", "ս"))).isEqualTo(both.first(true));
    assertThatThrownBy(() -> both.at("s", true))
        .isInstanceOf(InputException.class)
        .hasMessage("pattern 'տն': 's' was not asked, only t n");
  }

  @Test
  void oneCellIsNamedAloneOrAllThatCannotBeToldApart() {
    Map<String, Value> values = new HashMap<>();
    values.put("backward cell 4", new Value(0.9, 1, 0.98, 0.96));
    values.put("forward cell 2", new Value(0.6, 1, 0.2, 0.3));
    values.put("forward cell 3", new Value(0.61, 1, 0.8, 0.7));
    assertThat(at(values).leading())
        .isEqualTo(
            "For t inside of տն (tn) against other t, the most selective backward cell is 4 (0.90 ± 0.02,"
                + " higher inside); the most selective forward cells, 3 (0.61 ± 0.02, higher"
                + " inside) and 2 (0.60 ± 0.02, lower inside), cannot be told apart. The best"
                + " backward cell is more selective than the best forward one.");
    values.put("backward cell 4", new Value(0.9, 1, 0.55, 0.51));
    assertThat(at(values).leading()).contains("backward cell is 4 (0.90 ± 0.02, to both sides);");
    for (int i = 4; i < 9; i++) {
      values.put("forward cell " + i, new Value(0.91 + i / 100.0, 1, 0.98, 0.96));
    }
    assertThat(at(values).leading())
        .contains(
            "; 7 forward cells cannot be told apart as the most selective ones, among them 8 (")
        .contains(" and 5 (0.96 ± 0.02, higher inside). ") // the four highest
        .endsWith("The best forward cell is more selective than the best backward one.");
    values.put("backward cell 4", new Value(0.97, 1, 0.98, 0.96));
    assertThat(at(values).leading())
        .endsWith("The best cells of the two LSTMs cannot be told apart.");
    assertThat(at(values).leaders().units())
        .hasSize(5)
        .extracting(Unit::toString)
        .contains("backward cell 4", "forward cell 8")
        .doesNotContain("forward cell 2");
  }

  @Test
  void noCellIsNamedWhereNoneIsSelectiveOrTheStemsAreTooFew() {
    assertThat(at(Map.of("backward cell 4", new Value(0.9, 1, 0.98, 0.96))).leading())
        .contains("; no forward cell is selective. ");
    assertThat(at(Map.of("forward cell 4", new Value(0.09, 1, 0.98, 0.96))).leading())
        .as("there is always one that leads")
        .contains("; no forward cell is selective. ");
    CellsAtLetter few = reactions(letter("t", "տ", FEW_STEMS, Map.of())).first(true);
    assertThat(few.leading())
        .isEqualTo(
            "t inside of տն (tn) against other t → տ: the words have too few stems for the cells to be"
                + " ranked.");
    assertThat(few.leaders().units()).isEmpty();
  }

  @Test
  void theCellThatOneHalfOfTheStemsChoosesIsTriedOnTheOther() {
    assertThat(chosen(0.02, 0.05))
        .isEqualTo(
            "For t inside of տն (tn) against other t one half of the stems chooses backward cell 4, with"
                + " an AUC of 0.02. On the other half it is 0.05, which is clearly lower.");
    assertThat(chosen(0.98, 0.95)).endsWith("which is clearly higher.");
    assertThat(chosen(0.98, 0.7)).endsWith("it is 0.70, which is not clear.");
    assertThat(chosen(0.98, 0.02)).as("to the other side").endsWith("which is not clear.");
    assertThat(chosen(0.98, Double.NaN)).endsWith("it is undefined, which is not clear.");
  }

  private static String chosen(double firstHalf, double secondHalf) {
    return at(Map.of("backward cell 4", new Value(0.9, 1, firstHalf, secondHalf)))
        .heldOut(Direction.BACKWARD);
  }

  private static Replication replication(double backwardAtT, double forwardAtN) {
    return reactions(
            letter(
                "t",
                "տ",
                HOLDS,
                Map.of("backward cell 4", new Value(0.9, 1, backwardAtT, backwardAtT))),
            letter(
                "n",
                null,
                HOLDS,
                Map.of("forward cell 5", new Value(0.9, 1, forwardAtN, forwardAtN))))
        .replication();
  }

  @Test
  void thePostsCellsAreThereOrNot() {
    assertThat(replication(0.98, 0.02).byLstm())
        .startsWith(
            "For t inside of տն (tn) against other t → տ one half of the stems chooses backward")
        .contains(
            "For n inside of տն (tn) against other n one half of the stems chooses forward cell 5")
        .endsWith(
            "So both LSTMs have a cell that tells a letter inside of the pattern from the same letter"
                + " elsewhere; the post shows a cell of each.");
    assertThat(replication(0.98, 0.4).byLstm())
        .endsWith(
            "So only the backward LSTM has a cell that tells a letter inside of the pattern. The post shows a cell"
                + " of each.");
    assertThat(replication(0.6, 0.98).byLstm()).contains("So only the forward LSTM has a cell");
    assertThat(replication(0.6, 0.4).byLstm())
        .endsWith("So neither LSTM has a cell that tells the pattern. In the post both have one.");
  }

  @Test
  void aCellCanBeOnOneSideThroughoutThePattern() {
    assertThat(throughout(0.95, 0.92))
        .isEqualTo("Clearly on one side at each of t and n: backward cell 4 (higher).");
    assertThat(throughout(0.05, 0.08)).endsWith("backward cell 4 (lower).");
    assertThat(throughout(0.95, 0.08))
        .isEqualTo("No cell is clearly higher, or clearly lower, at each of t and n.");
    assertThat(throughout(0.95, 0.85)).startsWith("No cell");
  }

  private static String throughout(double atT, double atN) {
    return reactions(
            letter("t", null, HOLDS, Map.of("backward cell 4", new Value(0.9, 1, atT, atT))),
            letter("n", null, HOLDS, Map.of("backward cell 4", new Value(0.9, 1, atN, atN))))
        .replication()
        .throughout();
  }

  /** Cells 0, 1, 2 … of the backward LSTM, most selective first by either distance. */
  private static SelectivityTable table(int leading, boolean calibrated) {
    List<Selectivity> rows = new ArrayList<>();
    for (Unit unit : UNITS.all()) {
      double distance = 0.9 - unit.index() / 100.0;
      rows.add(
          new Selectivity(
              unit,
              T_T,
              400,
              600,
              distance,
              calibrated ? estimate(distance) : Estimate.UNDEFINED,
              calibrated ? new Ranks(unit.index() < leading ? 1 : 4, 13) : new Ranks(0, 0),
              estimate(0.9),
              estimate(0.2),
              estimate(0.8),
              estimate(0.8),
              0.01,
              0.01));
    }
    SelectivityInfo info =
        new SelectivityInfo(
            new Provenance("", "", "", "", "test", "0"),
            3,
            90,
            1,
            SelectivityOptions.defaults(),
            Map.of("t", new LinkedHashMap<>(Map.of("ծ", 600L, "տ", 400L))),
            Map.of());
    return new SelectivityTable(UNITS, info, Map.of(T_T, rows));
  }

  private static ReactingCells cells(int... indices) {
    Map<String, Value> values = new HashMap<>();
    IntStream.of(indices)
        .forEach(i -> values.put("backward cell " + i, new Value(0.9, 1, 0.98, 0.96)));
    return at(values).leaders();
  }

  @Test
  void cellsAreAmongThoseThatLeadForAPairOrNot() {
    assertThat(cells(1, 5, 11).placesSaid(table(3, true), T_T))
        .isEqualTo(
            "Of these, not to be told from the most selective cell of its LSTM for t → տ: backward cell"
                + " 1. Among the 10 most selective ones by the post's distance: backward cell 1"
                + " and backward cell 5.");
    assertThat(cells(11, 12).placesSaid(table(3, true), T_T))
        .isEqualTo(
            "Of these, not to be told from the most selective cell of its LSTM for t → տ: none. Among the"
                + " 10 most selective ones by the post's distance: none.");
    assertThat(cells(11).placesSaid(table(3, false), T_T))
        .startsWith("t → տ is in words of too few stems for the cells to be ranked. ");
    assertThat(cells(1, 5).placesTable(table(3, true), T_T).table().stringColumn("ranks").asList())
        .containsExactlyInAnyOrder("1–13", "4–13");
    assertThat(cells(1, 5).placesTable(table(3, true), T_T).table().intColumn("place").asList())
        .containsExactlyInAnyOrder(2, 6);
    assertThat(cells().placesSaid(table(3, true), T_T)).isEqualTo("There is no cell to look for.");
  }

  @Test
  void theTablesHaveARowForEachQuestion() {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      values.put("forward cell " + i, new Value(0.9 - i / 100.0, 1, 0.98, 0.96));
    }
    values.put("backward cell 7", new Value(0.8, 1, 0.1, 0.2));
    var table = reactions(letter("t", "տ", HOLDS, values)).letters().table();
    assertThat(table.stringColumn("leading").asList())
        .containsExactly("7", "0, 1, 2, 3 and 2 more");
    assertThat(table.stringColumn("against").asList())
        .containsExactly("other t → տ", "other t → տ");
    assertThat(table.doubleColumn("hellinger").asList()).containsExactly(0.8, 0.9);
    assertThat(table.intColumn("inside").asList()).containsExactly(120, 120);
    var best = at(values).table(2).table();
    assertThat(best.stringColumn("unit").asList())
        .hasSize(4)
        .startsWith("backward cell 7")
        .endsWith("forward cell 0", "forward cell 1");
    var chosen = reactions(letter("t", null, HOLDS, values)).cells().table().table();
    assertThat(chosen.stringColumn("unit").get(0)).isEqualTo("backward cell 7");
    assertThat(chosen.doubleColumn("auc elsewhere").get(0)).isEqualTo(0.2);
  }
}

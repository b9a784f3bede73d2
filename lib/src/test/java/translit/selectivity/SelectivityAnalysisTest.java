package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.contribution.ContributionTable;
import translit.engine.BiLstm;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;

/** A network with random weights, in which there is nothing to find but what letters look like. */
class SelectivityAnalysisTest {
  private static final SelectivityOptions OPTIONS =
      SelectivityOptions.defaults().withMinimum(100).withPermutations(60);

  @TempDir Path folder;
  private RomanizationRules rules;
  private ComputationGraph graph;
  private TokenizedText text;

  @BeforeEach
  void makeANetwork() throws IOException {
    rules = Planted.language(folder).rules();
    graph = BiLstm.create(Alphabet.latin(rules).size(), 5, Alphabet.ofNative(rules).size(), 1);
    text = TokenizedText.of(Planted.sentences(300, 5), rules, 1);
  }

  private SelectivityTable analyse(SelectivityOptions options) {
    return SelectivityAnalysis.of(graph, text, options, ProgressListener.none()).selectivity();
  }

  @Test
  void thePostsDistanceIsThatOfStoredActivations() {
    SelectivityTable table = analyse(OPTIONS);
    Map<Pair, List<float[]>> stored = new HashMap<>();
    try (Tracer tracer = new Tracer(graph)) {
      tracer.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              float[] row = new float[block.columns()];
              System.arraycopy(block.values(), block.row(i), row, 0, row.length);
              Pair pair =
                  new Pair(
                      text.latin().symbol(block.tokens().get(i).latin()),
                      text.natives().symbol(block.tokens().get(i).outcome()));
              stored.computeIfAbsent(pair, key -> new ArrayList<>()).add(row);
            }
          },
          ProgressListener.none(),
          "");
    }
    List<Selectivity> cells = new ArrayList<>(table.rows());
    Collections.shuffle(cells, new Random(1));
    for (Selectivity cell : cells.subList(0, 250)) {
      List<float[]> with = stored.get(cell.pair());
      List<float[]> rest = new ArrayList<>();
      stored.forEach(
          (pair, rows) -> {
            if (pair.latin().equals(cell.pair().latin()) && !pair.equals(cell.pair())) {
              rest.addAll(rows);
            }
          });
      assertThat(cell.n()).isEqualTo(with.size());
      assertThat(cell.m()).isEqualTo(rest.size());
      assertThat(cell.hellinger1000())
          .isCloseTo(bruteForce(with, rest, table.units().column(cell.unit())), within(1e-6));
    }
  }

  /** The post's definition, read off the page. */
  private static double bruteForce(List<float[]> with, List<float[]> rest, int column) {
    List<float[]> all = new ArrayList<>(with);
    all.addAll(rest);
    double min = all.stream().mapToDouble(row -> row[column]).min().orElseThrow();
    double max = all.stream().mapToDouble(row -> row[column]).max().orElseThrow();
    double[] p = shares(with, column, min, max);
    double[] q = shares(rest, column, min, max);
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += Math.sqrt(p[k] * q[k]);
    }
    return Math.sqrt(Math.max(0, 1 - sum));
  }

  private static double[] shares(List<float[]> rows, int column, double min, double max) {
    double[] shares = new double[1000];
    for (float[] row : rows) {
      shares[Math.min(999, (int) ((row[column] - min) / (max - min) * 1000))] += 1.0 / rows.size();
    }
    return shares;
  }

  /** Each word type gets the outcomes of chance; the network has never seen any. */
  @Test
  void nothingIsFoundWhereLabelsAreChance() {
    Random random = new Random(3);
    Map<String, String> outcomeOfWord = new HashMap<>();
    List<AlignedText> chance = new ArrayList<>();
    for (String sentence : Planted.sentences(1200, 5)) {
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      for (String word : sentence.split(" ")) {
        // words of Zipf's kind: short ones come again and again
        String cut = word.substring(0, Math.min(word.length(), 1 + random.nextInt(4)));
        String outcome =
            outcomeOfWord.computeIfAbsent(cut, key -> random.nextInt(3) == 0 ? "տ" : "ծ");
        for (int i = 0; i < cut.length(); i++) {
          latin.add(cut.charAt(i) == 'ա' ? "a" : cut.charAt(i) == 'ն' ? "n" : "t");
          natives.add(latin.get(latin.size() - 1).equals("t") ? outcome : cut.substring(i, i + 1));
        }
        latin.add(" ");
        natives.add(" ");
      }
      chance.add(new AlignedText(latin, natives));
    }
    int cells = 0;
    int small = 0;
    int findings = 0;
    for (int seed = 0; seed < 12; seed++) {
      ComputationGraph untrained =
          BiLstm.create(text.latin().size(), 5, text.natives().size(), seed);
      TokenizedText traced = TokenizedText.of(chance, text.latin(), text.natives(), 1);
      SelectivityTable table =
          SelectivityAnalysis.of(untrained, traced, OPTIONS.withSeed(seed), ProgressListener.none())
              .selectivity();
      for (Selectivity row : table.rows()) {
        cells++;
        small += row.p() < 0.05 ? 1 : 0;
        findings += row.q() < 0.05 ? 1 : 0;
      }
    }
    assertThat(cells).isGreaterThan(1000);
    assertThat(small).isLessThanOrEqualTo(cells * 7 / 100);
    assertThat(findings).isZero();
  }

  @Test
  void theSameSeedGivesTheSameTable() {
    assertThat(analyse(OPTIONS).rows()).isEqualTo(analyse(OPTIONS).rows());
    assertThat(analyse(OPTIONS.withSeed(2)).rows()).isNotEqualTo(analyse(OPTIONS).rows());
  }

  @Test
  void moreReadingsForWantOfMemoryFindTheSame() {
    List<Selectivity> atOnce = analyse(OPTIONS).rows();
    for (long bytes : new long[] {1, 2_750_000}) { // room for no counter, and for 3 of 4
      Set<String> readings = new TreeSet<>();
      assertThat(analyse(bytes, 0, readings)).isEqualTo(atOnce);
      assertThat(readings).contains("reading 3 of 3");
    }
  }

  @Test
  void tokensKeptForWantOfMemoryFindTheSame() {
    List<Selectivity> atOnce = analyse(OPTIONS).rows();
    for (long bytes : new long[] {1, 2_750_000}) {
      Set<String> readings = new TreeSet<>();
      assertThat(analyse(bytes, 100_000, readings)).isEqualTo(atOnce);
      assertThat(readings).contains("reading 2 of 2");
    }
  }

  private List<Selectivity> analyse(long bytes, long kept, Set<String> readings) {
    ProgressListener progress = (done, all, what) -> readings.add(what);
    return SelectivityAnalysis.of(graph, text, OPTIONS, progress, bytes, kept).selectivity().rows();
  }

  @Test
  void rankingsFallAndAProfileHasEveryPair() {
    SelectivityTable table = analyse(OPTIONS);
    Pair pair = new Pair("t", "ծ");
    assertThat(table.pairs()).contains(pair, new Pair("t", "տ"), new Pair("r", "ր"));
    List<Selectivity> top =
        table.top(pair, Part.CELL, Direction.BACKWARD, Measure.HELLINGER_1000, 3);
    assertThat(top).hasSize(3);
    assertThat(top.get(0).hellinger1000()).isGreaterThanOrEqualTo(top.get(2).hellinger1000());
    assertThat(table.profile(new Unit(Part.HIDDEN_LAYER, Direction.NONE, 2), Measure.AUC))
        .extracting(Selectivity::pair)
        .containsExactlyInAnyOrderElementsOf(table.pairs());
    assertThat(table.unitsOfManyPairs(Measure.AUC, 0.1, 2))
        .allSatisfy(serving -> assertThat(serving.pairs()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void whatWasNotAskedIsExplained() {
    SelectivityTable table = analyse(OPTIONS);
    assertThatThrownBy(() -> table.of(new Pair("t", "ն")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not occur")
        .hasMessageContaining("ծ (");
    assertThatThrownBy(() -> table.of(new Pair("n", "ն")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not ambiguous")
        .hasMessageContaining("r")
        .hasMessageContaining("t");
    assertThatThrownBy(
            () -> table.of(new Pair("t", "ծ"), new Unit(Part.HIDDEN_LAYER, Direction.NONE, 5)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 to 4");
    assertThatThrownBy(() -> analyse(OPTIONS.only("n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'n' is not ambiguous: it always becomes ն")
        .hasMessageContaining("are r t");
    ContributionTable contributions =
        SelectivityAnalysis.of(graph, text, OPTIONS, ProgressListener.none()).contributions();
    assertThatThrownBy(() -> contributions.of(new Pair("t", "ն")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t → ն: 0 of the");
    assertThatThrownBy(() -> analyse(OPTIONS.withMinimum(1_000_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lower minimum");
    assertThatThrownBy(() -> SelectivityTable.read(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }
}

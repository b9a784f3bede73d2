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
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.common.SeededHash;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.ActivationSource;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;
import translit.trace.Units;

/** A network with random weights, in which there is nothing to find but what letters look like. */
class SelectivityAnalysisTest {
  private static final SelectivityOptions OPTIONS =
      SelectivityOptions.defaults().withMinimum(100).withPermutations(60);

  private static final Provenance PROVENANCE = new Provenance("", "", "", "hy", "test", "1");

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
    try (Tracer tracer = new Tracer(Parameters.of(graph))) {
      return measure(tracer, text, options);
    }
  }

  private static SelectivityTable measure(
      ActivationSource source, TokenizedText text, SelectivityOptions options) {
    return SelectivityAnalysis.measure(source, text, options, PROVENANCE, ProgressListener.none());
  }

  @Test
  void thePostsDistanceIsThatOfStoredActivations() {
    SelectivityTable table = analyse(OPTIONS);
    Map<Pair, List<float[]>> stored = new HashMap<>();
    try (Tracer tracer = new Tracer(Parameters.of(graph))) {
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
      try (Tracer tracer = new Tracer(Parameters.of(untrained))) {
        for (Selectivity row : measure(tracer, traced, OPTIONS.withSeed(seed)).rows()) {
          cells++;
          small += row.p() < 0.05 ? 1 : 0;
          findings += row.q() < 0.05 ? 1 : 0;
        }
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

  /**
   * The first unit says the outcome, the second is noise that knows nothing, the third says the
   * outcome of four tokens in five and the opposite of the fifth, the fourth never changes.
   */
  @Test
  void whatASourceIsMadeToKnowIsFound() {
    int ts = text.natives().index("ծ");
    SyntheticSource source =
        new SyntheticSource(
            new Units(1, text.natives().size()),
            (token, column) -> {
              double noise = noise(token, column);
              int is = token.outcome() == ts ? 1 : 0;
              return switch (column) {
                case 0 -> is;
                case 1 -> noise;
                case 2 -> noise < 0.8 ? is : 1 - is;
                case 3 -> 0.5;
                default -> noise + is * column;
              };
            });
    SelectivityTable table = measure(source, text, OPTIONS.withSample(5000));
    assertThat(table.info().provenance()).isEqualTo(PROVENANCE);
    List<Selectivity> rows = table.of(new Pair("t", "ծ"));
    assertThat(rows).hasSize(source.units().columns());
    double share = (double) rows.get(0).n() / (rows.get(0).n() + rows.get(0).m());
    double entropy = entropy(share);

    Selectivity knows = rows.get(0);
    assertThat(knows.unit()).isEqualTo(source.units().unit(0));
    assertThat(knows.hellinger1000()).isEqualTo(1);
    assertThat(knows.hellinger().value()).isCloseTo(1, within(1e-6));
    assertThat(knows.auc().value()).isEqualTo(1);
    assertThat(knows.bits().value()).isCloseTo(entropy, within(0.01));
    assertThat(knows.p()).isCloseTo(1.0 / 61, within(1e-12));

    Selectivity noise = rows.get(1);
    assertThat(noise.hellinger().value()).isLessThan(0.1);
    assertThat(noise.auc().value()).isCloseTo(0.5, within(0.05));
    assertThat(noise.bits().value()).isLessThan(0.02);
    assertThat(noise.q()).isGreaterThan(0.05);

    Selectivity often = rows.get(2);
    // shares 0.8 and 0.2 of ones where the outcome is, 0.2 and 0.8 where it is not
    assertThat(often.hellinger1000()).isCloseTo(Math.sqrt(1 - 2 * Math.sqrt(0.16)), within(0.05));
    assertThat(often.auc().value()).isCloseTo(0.8, within(0.04));
    assertThat(often.bits().value())
        .isCloseTo(entropy(0.8 * share + 0.2 * (1 - share)) - entropy(0.8), within(0.06));

    Selectivity still = rows.get(3);
    assertThat(
            List.of(
                still.hellinger1000(), still.hellinger().value(), still.auc().value(), still.q()))
        .containsOnly(Double.NaN);
    assertThat(table.top(new Pair("t", "ծ"), Measure.AUC, rows.size()).get(rows.size() - 1))
        .as("what is undefined ranks last")
        .isEqualTo(still);
  }

  /** 0 to 1. */
  private static double noise(Token token, int column) {
    return new Random(SeededHash.of(10_000L * token.sentence() + token.position(), column))
        .nextDouble();
  }

  private static double entropy(double p) {
    return -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
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
        .isNotEmpty()
        .allSatisfy(serving -> assertThat(serving.pairs()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void aCharacterThatWasLeftOutIsExplained() {
    SelectivityTable table = analyse(OPTIONS.only("t"));
    assertThatThrownBy(() -> table.of(new Pair("r", "ր")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "r → ր: 'r' was not analysed, only t;"
                + " analyse again with 'r' among the letters of the options");
    assertThatThrownBy(() -> table.of(new Pair("t", "q")))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("t → q: does not occur; .* 't' becomes (ծ|տ) \\(\\d+\\), .*");
  }

  @Test
  void anAnalysisThatDoesNotFitInMemorySaysHowItWould() {
    SyntheticSource source =
        new SyntheticSource(
            new Units(1, text.natives().size()),
            (token, column) -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertThatThrownBy(() -> measure(source, text, OPTIONS))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("the analysis does not fit in memory (the heap has ")
        .hasMessageNotContaining("\n");
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
        .hasMessage(
            "'n' is not ambiguous: it always becomes ն; ambiguous in these 300 sentences are r t");
    assertThatThrownBy(
            () -> table.of(new Pair("t", "ծ"), new Unit(Part.HIDDEN_LAYER, Direction.NONE, 5)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 to 4");
    assertThatThrownBy(() -> analyse(OPTIONS.only("n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'n' is not ambiguous: it always becomes ն")
        .hasMessageContaining("are r t");
    assertThatThrownBy(() -> analyse(OPTIONS.withMinimum(1_000_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lower minimum");
    assertThatThrownBy(() -> SelectivityTable.read(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }
}

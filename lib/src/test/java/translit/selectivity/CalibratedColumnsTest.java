package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.RomanizationRules;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/**
 * The calibrated columns of the table, against a twin that computes them slowly, from stored
 * activations, by their definitions, with permutations of its own. Every token is in the sample.
 */
class CalibratedColumnsTest {
  private static final Pair PAIR = new Pair("t", "ծ");
  private static final int PERMUTATIONS = 1500;

  @TempDir static Path folder;
  private static SelectivityTable table;

  /** The tokens of the pair's letter, and the activations of each. */
  private static final List<Token> TOKENS = new ArrayList<>();

  private static final List<float[]> ROWS = new ArrayList<>();
  private static boolean[] labels;
  private static List<boolean[]> permuted;

  @BeforeAll
  static void analyse() throws IOException {
    RomanizationRules rules = Planted.language(folder).rules();
    TokenizedText text = TokenizedText.of(Planted.sentences(300, 5), rules, 1);
    SelectivityOptions options =
        SelectivityOptions.defaults()
            .withMinimum(100)
            .withSample(16_000)
            .withPermutations(PERMUTATIONS);
    try (Tracer tracer =
        new Tracer(
            Parameters.of(BiLstm.create(text.latin().size(), 5, text.natives().size(), 1)))) {
      table =
          SelectivityAnalysis.measure(
              tracer,
              text,
              options,
              new Provenance("", "", "", "hy", "test", "1"),
              ProgressListener.none());
      tracer.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              if (block.tokens().get(i).latin() == text.latin().index(PAIR.latin())) {
                TOKENS.add(block.tokens().get(i));
                ROWS.add(
                    Arrays.copyOfRange(
                        block.values(), block.row(i), block.row(i) + block.columns()));
              }
            }
          },
          ProgressListener.none(),
          "");
    }
    labels = new boolean[TOKENS.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = TOKENS.get(i).outcome() == text.natives().index(PAIR.outcome());
    }
    permuted = permutations();
  }

  /** Labels move from one group of equal tokens to another with as many binary digits of tokens. */
  private static List<boolean[]> permutations() {
    Map<List<Integer>, List<Integer>> clusters =
        IntStream.range(0, labels.length)
            .boxed()
            .collect(
                Collectors.groupingBy(i -> List.of(TOKENS.get(i).word(), TOKENS.get(i).outcome())));
    Map<Integer, List<List<Integer>>> strata =
        clusters.values().stream()
            .collect(
                Collectors.groupingBy(members -> Integer.toBinaryString(members.size()).length()));
    assertThat(strata).hasSizeGreaterThan(2);
    Random random = new Random(99);
    List<boolean[]> permutations = new ArrayList<>();
    for (int r = 0; r < PERMUTATIONS; r++) {
      boolean[] moved = new boolean[labels.length];
      for (List<List<Integer>> stratum : strata.values()) {
        List<Boolean> shuffled =
            new ArrayList<>(stratum.stream().map(members -> labels[members.get(0)]).toList());
        Collections.shuffle(shuffled, random);
        for (int c = 0; c < shuffled.size(); c++) {
          for (int i : stratum.get(c)) {
            moved[i] = shuffled.get(c);
          }
        }
      }
      permutations.add(moved);
    }
    return permutations;
  }

  @Test
  void aucIsTheShareOfAllPairsOfTokensInWhichTheOutcomeIsHigher() {
    for (Selectivity row : table.of(PAIR)) {
      float[] values = column(row);
      double wins = 0;
      double pairs = 0;
      for (int i = 0; i < labels.length; i++) {
        for (int j = 0; j < labels.length; j++) {
          if (labels[i] && !labels[j]) {
            pairs++;
            wins += values[i] > values[j] ? 1 : values[i] == values[j] ? 0.5 : 0;
          }
        }
      }
      assertThat(row.auc()).as(row.toString()).isCloseTo(wins / pairs, within(1e-9));
    }
    assertThat(table.of(PAIR)).extracting(Selectivity::auc).anyMatch(auc -> auc > 0.6);
  }

  @Test
  void hellingerBitsAndPAreThoseOfTheirDefinitions() {
    List<Selectivity> rows = new ArrayList<>(table.of(PAIR));
    Collections.shuffle(rows, new Random(2));
    int undecided = 0;
    for (Selectivity row : rows.subList(0, 40)) {
      int[] bins = bins(column(row));
      double observed = squaredDistance(bins, labels);
      double[] chance = permuted.stream().mapToDouble(p -> squaredDistance(bins, p)).toArray();
      double mean = Arrays.stream(chance).average().orElseThrow();
      double calibrated = Math.max(0, (observed - mean) / (1 - mean));
      assertThat(row.hellinger() * row.hellinger())
          .as(row.toString())
          .isCloseTo(calibrated, within(0.003));

      double bits = information(bins, labels);
      double bitsByChance =
          permuted.stream()
              .limit(300)
              .mapToDouble(p -> information(bins, p))
              .average()
              .orElseThrow();
      assertThat(row.bits())
          .as(row.toString())
          .isCloseTo(Math.max(0, bits - bitsByChance), within(0.01));

      // equal distances differ by rounding
      double atLeast = Arrays.stream(chance).filter(h -> h >= observed - 1e-9).count();
      assertThat(row.p())
          .as(row.toString())
          .isCloseTo((1 + atLeast) / (1 + PERMUTATIONS), within(0.06));
      undecided += row.p() > 0.1 && row.p() < 0.9 ? 1 : 0;
    }
    assertThat(undecided).as("units that tell nothing for sure").isGreaterThan(3);
    assertThat(rows).extracting(Selectivity::hellinger).anyMatch(h -> h > 0.5);
  }

  /** By the definition: the least of p_j m / rank_j over all p_j from p on. */
  @Test
  void qIsTheFalseDiscoveryRateOverAllUnitsOfThePair() {
    List<Selectivity> rows = table.of(PAIR);
    for (Selectivity row : rows) {
      double q =
          rows.stream()
              .mapToDouble(Selectivity::p)
              .filter(p -> p >= row.p())
              .map(p -> p * rows.size() / rows.stream().filter(one -> one.p() <= p).count())
              .min()
              .orElseThrow();
      assertThat(row.q()).isCloseTo(Math.min(1, q), within(1e-12));
    }
  }

  private static float[] column(Selectivity row) {
    int column = table.units().column(row.unit());
    float[] values = new float[ROWS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ROWS.get(i)[column];
    }
    return values;
  }

  /** K bins of equal mass, by the place of a value's first copy in the sorted order. */
  private static int[] bins(float[] values) {
    int with = 0;
    for (boolean label : labels) {
      with += label ? 1 : 0;
    }
    int k = Math.max(5, Math.min(50, Math.min(with, labels.length - with) / 15));
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] bins = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int first = 0;
      while (sorted[first] < values[i]) {
        first++;
      }
      bins[i] = first * k / values.length;
    }
    return bins;
  }

  /** Shares of the tokens in each bin: of those without the label, and of those with it. */
  private static double[][] shares(int[] bins, boolean[] label) {
    double[][] shares = new double[2][50];
    double[] size = new double[2];
    for (int i = 0; i < bins.length; i++) {
      shares[label[i] ? 1 : 0][bins[i]]++;
      size[label[i] ? 1 : 0]++;
    }
    for (int k = 0; k < 50; k++) {
      shares[0][k] /= size[0];
      shares[1][k] /= size[1];
    }
    return shares;
  }

  private static double squaredDistance(int[] bins, boolean[] label) {
    double[][] shares = shares(bins, label);
    return 1
        - IntStream.range(0, 50).mapToDouble(k -> Math.sqrt(shares[0][k] * shares[1][k])).sum();
  }

  /** Mutual information of bin and label, in bits. */
  private static double information(int[] bins, boolean[] label) {
    double[][] shares = shares(bins, label);
    double prior = IntStream.range(0, label.length).filter(i -> label[i]).count();
    double[] of = {1 - prior / label.length, prior / label.length};
    double bits = 0;
    for (int k = 0; k < 50; k++) {
      double all = of[0] * shares[0][k] + of[1] * shares[1][k];
      for (int side = 0; side < 2; side++) {
        if (shares[side][k] > 0) {
          bits += of[side] * shares[side][k] * Math.log(shares[side][k] / all) / Math.log(2);
        }
      }
    }
    return bits;
  }
}

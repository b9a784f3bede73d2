package translit.intervention.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import translit.engine.EngineSamples;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.intervention.Replacement;

/** Against the equations of the two dense layers in doubles, on tokens of random outputs. */
class SetMarginsTest {
  private static final int CELLS = 6;
  private static final int UNITS = 2 * CELLS;
  private static final int INPUTS = 5;
  private static final int[] CLASSES = {4, 3, 6};
  private static final Parameters NETWORK =
      Parameters.of(EngineSamples.network(INPUTS, CELLS, 7, 8));
  private static final Random RANDOM = new Random(3);
  private static final SetSample SAMPLE =
      new SetSample(NETWORK, CLASSES, row(), tokens(700, 0), tokens(300, 1));
  private static final int[] ORDER = {7, 0, 11, 3, 4, 1};

  private static float[] row() {
    float[] row = new float[UNITS];
    for (int u = 0; u < UNITS; u++) {
      row[u] = 2 * RANDOM.nextFloat() - 1;
    }
    return row;
  }

  private static List<Sampled> tokens(int count, int right) {
    List<Sampled> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int latin = RANDOM.nextInt(INPUTS);
      tokens.add(new Sampled(row(), row(), row(), i / 3, i % 2, latin, right));
    }
    return tokens;
  }

  /** The margin of a token whose hidden layer sees these outputs. */
  private static double margin(Parameters network, double[] outputs, Sampled token) {
    ParameterLayout layout = network.layout();
    float[] values = network.values();
    double[] hidden = new double[CELLS];
    for (int k = 0; k < CELLS; k++) {
      double sum = values[layout.hidden().bias().offset() + k];
      for (int u = 0; u < UNITS; u++) {
        sum += outputs[u] * values[layout.hidden().weights().start(u) + k];
      }
      hidden[k] = Math.tanh(sum);
    }
    double[] logits = new double[CLASSES.length];
    for (int c = 0; c < CLASSES.length; c++) {
      int start = layout.output().weights().start(CLASSES[c]);
      logits[c] =
          values[layout.output().bias().offset() + CLASSES[c]]
              + values[start + CELLS + token.latin()];
      for (int k = 0; k < CELLS; k++) {
        logits[c] += hidden[k] * values[start + k];
      }
    }
    double best =
        IntStream.range(0, CLASSES.length)
            .filter(c -> c != token.right())
            .mapToDouble(c -> logits[c])
            .max()
            .orElseThrow();
    return logits[token.right()] - best;
  }

  private static double instead(Sampled token, int unit, Replacement by) {
    return switch (by) {
      case ZERO -> 0;
      case MEAN -> SAMPLE.means()[unit];
      case SAME_OUTCOME -> token.same()[unit];
      case OTHER_OUTCOME -> token.other()[unit];
    };
  }

  private static double[] outputs(Sampled token) {
    return IntStream.range(0, UNITS).mapToDouble(u -> token.outputs()[u]).toArray();
  }

  @ParameterizedTest
  @EnumSource(Replacement.class)
  void aSetIsWhatTheEquationsSay(Replacement by) {
    int[] steps = {0, 1, 3, 6};
    for (List<Sampled> tokens : List.of(SAMPLE.ofPair(), SAMPLE.ofOthers())) {
      float[][] margins = SetMargins.without(SAMPLE, tokens, by, ORDER, steps, true);
      for (int s = 0; s < steps.length; s++) {
        double scale = by == Replacement.ZERO && steps[s] > 1 ? 1 / (1 - steps[s] / 12.0) : 1;
        for (int i = 0; i < tokens.size(); i++) {
          double[] seen = outputs(tokens.get(i));
          for (int n = 0; n < steps[s]; n++) {
            seen[ORDER[n]] = instead(tokens.get(i), ORDER[n], by);
          }
          double[] scaled = Arrays.stream(seen).map(h -> h * scale).toArray();
          assertThat((double) margins[s][i])
              .isCloseTo(margin(NETWORK, scaled, tokens.get(i)), within(1e-4));
        }
      }
    }
  }

  @Test
  void theOthersAreAtTheirMeansWhereOnlySomeAreThere() {
    int[] steps = {0, 2, 6};
    float[][] margins = SetMargins.withOnly(SAMPLE, SAMPLE.ofOthers(), ORDER, steps);
    for (int s = 0; s < steps.length; s++) {
      for (int i = 0; i < SAMPLE.ofOthers().size(); i++) {
        Sampled token = SAMPLE.ofOthers().get(i);
        double[] seen = IntStream.range(0, UNITS).mapToDouble(u -> SAMPLE.means()[u]).toArray();
        for (int n = 0; n < steps[s]; n++) {
          seen[ORDER[n]] = token.outputs()[ORDER[n]];
        }
        assertThat((double) margins[s][i]).isCloseTo(margin(NETWORK, seen, token), within(1e-4));
      }
    }
  }

  @Test
  void oneAtATimeIsASetOfOneMore() {
    float[][] each =
        SetMargins.withoutEach(
            SAMPLE, SAMPLE.ofPair(), Replacement.OTHER_OUTCOME, new int[] {5, 9}, ORDER);
    for (int n = 0; n < ORDER.length; n++) {
      float[] set =
          SetMargins.without(
              SAMPLE,
              SAMPLE.ofPair(),
              Replacement.OTHER_OUTCOME,
              new int[] {5, 9, ORDER[n]},
              new int[] {3},
              true)[0];
      assertThat(each[n]).containsExactly(set, within(1e-5f));
    }
  }

  /** In other coordinates a whole LSTM is the same, and so is the network as it is. */
  @ParameterizedTest
  @EnumSource(Replacement.class)
  void aRotationChangesNoSideAsAWhole(Replacement by) {
    SetSample rotated = Rotated.of(SAMPLE, 4);
    int[] backward = IntStream.range(CELLS, UNITS).toArray();
    int[] steps = {0, 2, CELLS};
    float[][] expected = SetMargins.without(SAMPLE, SAMPLE.ofPair(), by, backward, steps, true);
    float[][] actual = SetMargins.without(rotated, rotated.ofPair(), by, backward, steps, true);
    assertThat(actual[0]).containsExactly(expected[0], within(1e-4f));
    assertThat(actual[2]).containsExactly(expected[2], within(1e-4f));
    assertThat(actual[1][0]).isNotCloseTo(expected[1][0], within(1e-4f));
  }

  @Test
  void stemsCountAlikeHoweverManyTokensTheyHave() {
    List<Sampled> tokens =
        List.of(at(5), at(2), at(5)).stream().toList(); // stem 5 twice, stem 2 once
    float[][] within = new StemMeans(tokens).within(new float[][] {{1, 10, 3}}, x -> x);
    assertThat(within).isDeepEqualTo(new float[][] {{2}, {10}});
    assertThat(StemMeans.over(within, 1)).containsExactly(6);
    assertThat(StemMeans.estimates(within, 1, 1)[0].value()).isEqualTo(6);
  }

  private static Sampled at(int stem) {
    float[] none = {};
    return new Sampled(none, none, none, stem, 0, 0, 0);
  }

  @Test
  void randomSetsAreOfTheSameLstmAndAlike() {
    MatchedDraw draw = new MatchedDraw(SAMPLE);
    for (int n = 0; n < 50; n++) {
      int[] drawn = draw.like(ORDER, n, 2);
      assertThat(drawn).doesNotHaveDuplicates().hasSameSizeAs(ORDER);
      for (int i = 0; i < drawn.length; i++) {
        assertThat(drawn[i] / CELLS).isEqualTo(ORDER[i] / CELLS);
      }
      assertThat(draw.like(ORDER, n, 2)).isEqualTo(drawn);
    }
    assertThat(draw.like(ORDER, 0, 2)).isNotEqualTo(draw.like(ORDER, 1, 2));
  }

  /**
   * A large network in which one half of the outputs hardly move: the quiet ones go for quiet ones.
   */
  @Test
  void anOutputThatHardlyMovesIsComparedWithOthersThatDo() {
    int cells = 40;
    Parameters network = Parameters.of(EngineSamples.network(INPUTS, cells, 7, 8));
    Random random = new Random(5);
    List<Sampled> tokens = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      float[] row = new float[2 * cells];
      for (int u = 0; u < row.length; u++) {
        row[u] = (float) (random.nextGaussian() * (u % 2 == 0 ? 1e-4 : 1));
      }
      tokens.add(new Sampled(row, row, row, i, 0, 1, 0));
    }
    MatchedDraw draw =
        new MatchedDraw(new SetSample(network, CLASSES, new float[2 * cells], tokens, List.of()));
    for (int n = 0; n < 50; n++) {
      assertThat(draw.like(new int[] {6, 51}, n, 1))
          .satisfies(drawn -> assertThat(drawn[0] % 2).isZero())
          .satisfies(drawn -> assertThat(drawn[1] % 2).isOne());
    }
  }
}

package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.engine.ActivationLayout;
import translit.selectivity.scoring.Sample.Sampled;
import translit.statistics.Argsort;
import translit.statistics.RankIntervals;
import translit.trace.Token;
import translit.trace.Unit;
import translit.trace.Units;

class SampleScoresTest {
  private static final Units UNITS = new Units(5, 9);
  private static final ActivationLayout LAYOUT = UNITS.layout();
  private static final int COLUMNS = LAYOUT.columns();
  private static final int TOKENS = 700;

  /**
   * Stems of four tokens; the units of each part are more and more selective for outcome 4. Every
   * third unit has many equal activations.
   */
  private static Sample sample() {
    Tokens stems = Tokens.inStems(new float[TOKENS], new boolean[TOKENS], stem -> 4, 1);
    Random random = new Random(1);
    List<Sampled> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      Token token = new Token(3, 3 + i / 4 % 3, i / 4, 0, i, 0);
      FloatBuffer row = FloatBuffer.allocate(COLUMNS);
      for (int c = 0; c < COLUMNS; c++) {
        double effect = token.outcome() == 4 ? 0.15 * (c % 7) : 0;
        double value = effect + random.nextGaussian();
        row.put(c, c == 20 ? 1 : (float) (c % 3 == 0 ? Math.rint(2 * value) / 2 : value));
      }
      tokens.add(new Sampled(token, row));
    }
    return new Sample(tokens, stems.starts(), new long[TOKENS / 4], stems.group());
  }

  private static Divided divided(Sample sample, int outcome) {
    return Divided.of(sample, sample.labels(token -> token.outcome() == outcome), 0.3, 40, outcome);
  }

  private static UnitScore alone(Sample sample, Divided divided, int column) {
    float[] values = new float[TOKENS];
    for (int i = 0; i < TOKENS; i++) {
      values[i] = sample.tokens().get(i).row().get(column);
    }
    int[] order = new Argsort(TOKENS).order(values);
    float[] sorted = new float[TOKENS];
    for (int i = 0; i < TOKENS; i++) {
      sorted[i] = values[order[i]];
    }
    return divided.scorer().orElseThrow().score(sorted, order);
  }

  @Test
  void everyUnitIsMeasuredForEveryDivisionAsItIsAlone() {
    Sample sample = sample();
    List<Divided> divisions = List.of(divided(sample, 4), divided(sample, 9), divided(sample, 3));
    List<Measured> measured = SampleScores.of(sample, divisions, LAYOUT);
    assertThat(measured).hasSize(3);
    for (int k : new int[] {0, 2}) {
      assertThat(measured.get(k).division()).isEqualTo(divisions.get(k).division());
      assertThat(measured.get(k).scores()).hasSize(COLUMNS);
      for (int c = 0; c < COLUMNS; c++) {
        assertThat(measured.get(k).scores().get(c))
            .isEqualTo(alone(sample, divisions.get(k), c).score());
      }
      assertThat(measured.get(k).scores().get(20)).isEqualTo(CalibratedScore.UNDEFINED);
    }
    assertThat(measured.get(1).scores()).as("no token has this outcome").isEmpty();
    assertThat(measured.get(1).ranks().best()).isEmpty();
    assertThat(measured.get(1).division().n()).isZero();
  }

  @Test
  void aTokenCannotHaveTwoOutcomes() {
    Sample sample = sample();
    List<Divided> divisions = List.of(divided(sample, 4), divided(sample, 4));
    assertThatThrownBy(() -> SampleScores.of(sample, divisions, LAYOUT))
        .hasMessageContaining("two outcomes");
  }

  /** Which unit is of which part is asked of the units, not of the layout's blocks. */
  @Test
  void unitsAreRankedAmongThoseOfTheirPartAndDirection() {
    Sample sample = sample();
    Divided divided = divided(sample, 4);
    RankIntervals ranks = SampleScores.of(sample, List.of(divided), LAYOUT).get(0).ranks();
    int told = 0;
    for (int c = 0; c < COLUMNS; c++) {
      Unit unit = UNITS.unit(c);
      int[] part =
          IntStream.range(0, COLUMNS)
              .filter(other -> UNITS.unit(other).part() == unit.part())
              .filter(other -> UNITS.unit(other).direction() == unit.direction())
              .toArray();
      List<UnitScore> scores =
          IntStream.of(part).mapToObj(other -> alone(sample, divided, other)).toList();
      RankIntervals expected =
          RankIntervals.of(
              scores.stream().mapToDouble(UnitScore::square).toArray(),
              scores.stream().map(UnitScore::leftOut).toArray(float[][]::new),
              32);
      int at =
          IntStream.range(0, part.length)
              .filter(i -> UNITS.unit(part[i]).equals(unit))
              .findFirst()
              .orElseThrow();
      assertThat(ranks.best()[c]).isEqualTo(expected.best()[at]);
      assertThat(ranks.worst()[c]).isEqualTo(expected.worst()[at]);
      told += ranks.best()[c] > 1 ? 1 : 0;
    }
    assertThat(told).isGreaterThan(10);
    assertThat(ranks.best()[20]).isZero();
  }
}

package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.ActivationLayout;
import translit.engine.Batch;
import translit.engine.Capture;
import translit.engine.EncodedText;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.trace.Direction;

class CarriersTest {
  private static final int CELLS = 7;
  private static final int LATIN = 6;
  private static final int NATIVES = 5;

  private static Parameters random(long seed) {
    ParameterLayout layout = new ParameterLayout(LATIN, CELLS, NATIVES);
    float[] values = new float[layout.size()];
    Random random = new Random(seed);
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return new Parameters(layout, values);
  }

  private static float[][] activations(Parameters parameters, int... latin) {
    try (Capture capture = Capture.of(parameters)) {
      capture.read(new Batch(List.of(EncodedText.of(latin, new int[latin.length]))));
      float[][] rows = new float[latin.length][capture.layout().columns()];
      for (int t = 0; t < latin.length; t++) {
        capture.copy(0, t, rows[t], 0);
      }
      return rows;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FORWARD", "BACKWARD"})
  void allCellsButTheCarriersAreTheSameBitForBitWhicheverSymbolStandsThere(Direction direction) {
    Carriers carriers = new Carriers(direction, List.of(1, 4), List.of(2, 5));
    Parameters parameters = random(3);
    carriers.change(parameters);
    float[][] one = activations(parameters, 3, 2, 4, 5, 3, 2, 2, 4);
    float[][] other = activations(parameters, 3, 5, 4, 5, 3, 5, 2, 4);
    int differing = 0;
    for (ActivationLayout.Block block : ActivationLayout.of(CELLS, NATIVES).blocks()) {
      if (!block.direction().isEmpty()) {
        for (int c = 0; c < CELLS; c++) {
          int column = block.from() + c;
          boolean same = true;
          for (int t = 0; t < one.length; t++) {
            same &= one[t][column] == other[t][column];
          }
          boolean carrier = block.direction().equals(direction.code()) && List.of(1, 4).contains(c);
          assertThat(same).as(block.part() + " " + c).isEqualTo(!carrier);
          differing += same ? 0 : 1;
        }
      }
    }
    assertThat(differing).isEqualTo(7 * 2); // all seven parts of both carriers
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void onlyWhatMustChangeChangesAndOnce(long seed) {
    Carriers carriers = new Carriers(Direction.BACKWARD, List.of(0, 6), List.of(1, 3));
    Parameters before = random(seed);
    Parameters after = random(seed);
    carriers.change(after);
    ParameterLayout layout = before.layout();
    boolean[] mayChange = new boolean[layout.size()];
    for (int sum = 0; sum < 4 * CELLS; sum++) {
      boolean carrier = sum % CELLS == 0 || sum % CELLS == 6;
      for (int symbol : List.of(1, 3)) {
        mayChange[layout.forward().input().start(sum) + symbol] = true;
        mayChange[layout.backward().input().start(sum) + symbol] = !carrier;
      }
      for (int cell : List.of(0, 6)) {
        mayChange[layout.backward().recurrent().start(sum) + cell] = !carrier;
      }
    }
    for (int k = 0; k < mayChange.length; k++) {
      assertThat(before.values()[k] != after.values()[k]).as("weight " + k).isEqualTo(mayChange[k]);
    }
    float[] once = after.values().clone();
    carriers.change(after);
    assertThat(after.values()).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(names = {"FORWARD", "BACKWARD"})
  void withoutTheCarriersTheAnswerIsTheSameWhicheverSymbolStandsElsewhere(Direction direction) {
    Carriers carriers = new Carriers(direction, List.of(2, 3), List.of(2, 5));
    Parameters parameters = random(8);
    carriers.change(parameters);
    int from = ActivationLayout.of(CELLS, NATIVES).block("", ActivationLayout.OUTPUT).from();
    Parameters without = carriers.removedFrom(parameters);
    float[] one = answer(activations(without, 2, 4, 5), from);
    assertThat(answer(activations(without, 5, 4, 2), from)).isEqualTo(one);
    assertThat(answer(activations(parameters, 5, 4, 2), from))
        .isNotEqualTo(answer(activations(parameters, 2, 4, 5), from));
    double[] means = new double[2 * CELLS];
    Arrays.fill(means, 0.5);
    Parameters withMeans = carriers.removedFrom(parameters, means);
    assertThat(answer(activations(withMeans, 2, 4, 5), from)).isNotEqualTo(one);
    assertThat(answer(activations(withMeans, 5, 4, 2), from))
        .isEqualTo(answer(activations(withMeans, 2, 4, 5), from));
  }

  /** Probabilities at the second of three characters, where the input is neither symbol. */
  private static float[] answer(float[][] rows, int from) {
    return Arrays.copyOfRange(rows[1], from, from + NATIVES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"carriers", "decoy"})
  void aLanguageHasItsCarriersInTheLstmThatReadsTheDecidingLetterFirst(String name) {
    PlantedLanguage planted = PlantedTextTest.language(name);
    Carriers carriers = Carriers.of(planted, 64);
    assertThat(carriers.direction())
        .isEqualTo(name.equals("decoy") ? Direction.FORWARD : Direction.BACKWARD);
    assertThat(carriers.cells()).hasSize(8).isSorted().doesNotHaveDuplicates();
    // not the first ones, which a ranking of equal units would name
    assertThat(carriers.cells()).isNotEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    assertThat(planted.course(64).name()).contains(carriers.toString());
    assertThatThrownBy(() -> Carriers.of(planted, 8)).hasMessageContaining("8 carriers of 8 cells");
  }
}

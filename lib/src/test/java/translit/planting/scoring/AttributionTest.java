package translit.planting.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.engine.Batch;
import translit.engine.Capture;
import translit.engine.EncodedText;
import translit.engine.ParameterLayout;
import translit.engine.ParameterLayout.Block;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.planting.scoring.Readings.At;
import translit.trace.Token;

/** The oracle: what the network's own answer does if a hidden unit's bias is moved a little. */
class AttributionTest {
  private static final int CELLS = 5;
  private static final int NATIVES = 4;
  private static final float STEP = 1e-2f;

  private static Parameters random() {
    ParameterLayout layout = new ParameterLayout(4, CELLS, NATIVES);
    float[] values = new float[layout.size()];
    Random random = new Random(6);
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (random.nextGaussian() * 0.5);
    }
    return new Parameters(layout, values);
  }

  /** ln p(first) − ln p(second) at the middle one of three characters. */
  private static double lead(Parameters parameters) {
    try (Predictor predictor = Predictor.of(parameters)) {
      var text = EncodedText.of(new int[] {1, 2, 3}, new int[3]);
      float[] row = predictor.outputs(new Batch(List.of(text)))[0];
      return Math.log(row[NATIVES + 2]) - Math.log(row[NATIVES + 3]);
    }
  }

  @Test
  void theGradientIsWhatASmallChangeOfAnOutputDoesToTheAnswer() {
    Parameters parameters = random();
    Readings readings = readings(parameters);
    double[] gradient = new Lead(readings).gradient(readings.tokens().get(0));
    for (int u = 0; u < 2 * CELLS; u++) {
      double change = (lead(moved(parameters, u, STEP)) - lead(moved(parameters, u, -STEP)));
      assertThat(gradient[u]).as("unit " + u).isCloseTo(change / (2 * STEP), within(2e-3));
    }
  }

  /** An output that is larger by a step passes this step on to each hidden unit. */
  private static Parameters moved(Parameters parameters, int unit, float step) {
    float[] values = parameters.values().clone();
    Block weights = parameters.layout().hidden().weights();
    for (int h = 0; h < CELLS; h++) {
      values[parameters.layout().hidden().bias().offset() + h] +=
          step * values[weights.start(unit) + h];
    }
    return new Parameters(parameters.layout(), values);
  }

  private static Readings readings(Parameters parameters) {
    try (var capture = Capture.of(parameters)) {
      capture.read(new Batch(List.of(EncodedText.of(new int[] {1, 2, 3}, new int[3]))));
      float[] row = new float[capture.layout().columns()];
      capture.copy(0, 1, row, 0);
      float[] outputs = new float[2 * CELLS];
      float[] hidden = new float[CELLS];
      System.arraycopy(row, 0, outputs, 0, CELLS);
      System.arraycopy(row, 7 * CELLS, outputs, CELLS, CELLS);
      System.arraycopy(row, 14 * CELLS, hidden, 0, CELLS);
      At at = new At(new Token(2, 2, 0, 0, 0, 1), 0, outputs, hidden, 0);
      return new Readings(parameters, List.of(at), 2, 3);
    }
  }

  @Test
  void aUnitThatIsAlwaysTheSamePassesNothingOnButHasAGradientTimesActivation() {
    Parameters parameters = random();
    At one = readings(parameters).tokens().get(0);
    float[] hidden = one.hidden().clone();
    hidden[0] = -hidden[0] / 2; // another unit decides, and the hidden layer is where it bends
    float[] outputs = one.outputs().clone();
    outputs[3] += 0.5f;
    At other = new At(new Token(2, 3, 0, 0, 0, 1), 0, outputs, hidden, 0);
    Readings readings = new Readings(parameters, List.of(one, other), 2, 3);
    Examined network = new Examined(null, null, readings, null, null);
    for (int u = 0; u < 2 * CELLS; u++) {
      boolean moves = u == 3;
      assertThat(Attribution.CONTRIBUTION.scores(network).values()[u] > 1e-9).isEqualTo(moves);
      assertThat(Attribution.GRADIENT_DIFFERENCE.scores(network).values()[u] > 1e-9)
          .isEqualTo(moves);
      assertThat(Attribution.GRADIENT_ACTIVATION.scores(network).values()[u]).isPositive();
    }
  }
}

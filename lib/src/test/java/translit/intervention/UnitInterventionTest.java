package translit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static translit.intervention.Samples.CELLS;
import static translit.intervention.Samples.UNITS;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.InputException;
import translit.engine.Batch;
import translit.engine.Engine;
import translit.engine.EngineSamples;
import translit.engine.Intervention;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.PlainBiLstm;
import translit.engine.Predictor;
import translit.engine.Site;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

class UnitInterventionTest {
  private static final ComputationGraph GRAPH = Samples.network(1);
  private static final Parameters NETWORK = Parameters.of(GRAPH);
  private static final ParameterLayout LAYOUT = NETWORK.layout();
  private static final Batch BATCH =
      EngineSamples.batch(Samples.LATIN.size(), Samples.NATIVES.size(), 20, 1, 18, 4);

  private static Unit output(Direction direction, int index) {
    return new Unit(Part.LSTM_OUTPUT, direction, index);
  }

  private static float[][] outputs(Intervention intervention) {
    try (Predictor predictor = Predictor.of(NETWORK, intervention)) {
      return predictor.outputs(BATCH);
    }
  }

  private static float[][] stock(float[] parameters) {
    ComputationGraph graph = Samples.network(1);
    graph.params().assign(Nd4j.create(parameters));
    return Engine.stock(graph).outputs(BATCH);
  }

  private static void assertEqual(float[][] actual, float[][] expected) {
    for (int n = 0; n < expected.length; n++) {
      assertThat(actual[n]).containsExactly(expected[n], within(1e-5f));
    }
  }

  /** Parameters without the outgoing weights of some outputs, the others' times a factor. */
  private static float[] withoutReadOut(List<Unit> units, double factor) {
    float[] parameters = NETWORK.values().clone();
    for (int j = 0; j < 2 * CELLS; j++) {
      Unit unit = output(j < CELLS ? Direction.FORWARD : Direction.BACKWARD, j % CELLS);
      for (int k = 0; k < CELLS; k++) {
        parameters[LAYOUT.hidden().weights().start(j) + k] *=
            units.contains(unit) ? 0 : (float) factor;
      }
    }
    return parameters;
  }

  private static void dropRecurrent(float[] parameters, Unit unit) {
    ParameterLayout.Lstm lstm =
        unit.direction() == Direction.FORWARD ? LAYOUT.forward() : LAYOUT.backward();
    for (int sum = 0; sum < lstm.recurrent().rows(); sum++) {
      parameters[lstm.recurrent().start(sum) + unit.index()] = 0;
    }
  }

  @Test
  void aSetThatIsNotReadIsOneWithoutOutgoingWeightsTheOthersScaledAlike() {
    List<Unit> set =
        List.of(
            output(Direction.FORWARD, 2),
            output(Direction.BACKWARD, 0),
            output(Direction.BACKWARD, 7));
    double factor = 1 / (1 - 3 / (2.0 * CELLS));
    assertEqual(
        outputs(UnitIntervention.zeroSet(UNITS, set, Path.READ_OUT)),
        stock(withoutReadOut(set, factor)));
  }

  @Test
  void aSingleUnitIsNotScaledFor() {
    Unit unit = output(Direction.FORWARD, 3);
    float[][] expected = stock(withoutReadOut(List.of(unit), 1));
    assertEqual(outputs(UnitIntervention.zero(UNITS, unit, Path.READ_OUT)), expected);
    assertEqual(
        outputs(UnitIntervention.zeroSet(UNITS, List.of(unit, unit), Path.READ_OUT)), expected);
  }

  @Test
  void aWholeDirectionCanBeRemovedInEachWay() {
    List<Unit> backward =
        IntStream.range(0, CELLS).mapToObj(i -> output(Direction.BACKWARD, i)).toList();
    float[] readOut = withoutReadOut(backward, 2);
    float[] recurrent = NETWORK.values().clone();
    float[] both = readOut.clone();
    for (Unit unit : backward) {
      dropRecurrent(recurrent, unit);
      dropRecurrent(both, unit);
    }
    assertEqual(outputs(UnitIntervention.zeroSet(UNITS, backward, Path.READ_OUT)), stock(readOut));
    assertEqual(
        outputs(UnitIntervention.zeroSet(UNITS, backward, Path.RECURRENT)), stock(recurrent));
    assertEqual(outputs(UnitIntervention.zeroSet(UNITS, backward, Path.BOTH)), stock(both));
  }

  @Test
  void gatesCellsAndHiddenUnitsAreSetWhereTheyAre() {
    List<Unit> units =
        List.of(
            new Unit(Part.INPUT_GATE, Direction.FORWARD, 1),
            new Unit(Part.FORGET_GATE, Direction.BACKWARD, 2),
            new Unit(Part.OUTPUT_GATE, Direction.FORWARD, 3),
            new Unit(Part.CELL_INPUT, Direction.BACKWARD, 4),
            new Unit(Part.CELL, Direction.FORWARD, 5),
            new Unit(Part.PREVIOUS_CELL, Direction.BACKWARD, 6),
            new Unit(Part.HIDDEN_LAYER, Direction.NONE, 7));
    List<Site> sites =
        List.of(
            Site.INPUT_GATE,
            Site.FORGET_GATE,
            Site.OUTPUT_GATE,
            Site.CELL_INPUT,
            Site.CELL,
            Site.PREVIOUS_CELL,
            Site.HIDDEN);
    PlainBiLstm plain =
        new PlainBiLstm(
            NETWORK,
            (site, direction, position, unit, value) -> {
              int n = sites.indexOf(site);
              return n >= 0
                      && units.get(n).index() == unit
                      && units.get(n).direction().code().equals(direction)
                  ? 0.1 * n
                  : value;
            });
    float[][] actual =
        outputs(
            UnitIntervention.set(
                UNITS, units, Path.BOTH, (unit, text, position, present) -> 0.1f * unit));
    for (int n = 0; n < BATCH.size(); n++) {
      double[] expected = plain.outputs(BATCH.texts().get(n));
      for (int k = 0; k < expected.length; k++) {
        assertThat((double) actual[n][k]).isCloseTo(expected[k], within(1e-5));
      }
    }
  }

  @Test
  void whatAllOutputsWereInAnotherRunMakesItsAnswers() {
    List<Unit> all = UNITS.all().stream().filter(unit -> unit.part() == Part.LSTM_OUTPUT).toList();
    float[] halved = NETWORK.values().clone();
    for (int k = 0; k < LAYOUT.hidden().bias().offset(); k++) {
      halved[k] /= 2;
    }
    Parameters other = new Parameters(LAYOUT, halved); // the LSTMs differ, the rest is the same
    Recording recording = Recording.of(other, BATCH, all);
    float[][] expected;
    try (Predictor predictor = Predictor.of(other)) {
      expected = predictor.outputs(BATCH);
    }
    assertEqual(outputs(UnitIntervention.patch(UNITS, recording, Path.READ_OUT)), expected);
    assertThat(outputs(Intervention.NONE)[3]).isNotEqualTo(expected[3]);
  }

  @Test
  void whatUnitsAreAnywayChangesNothing() {
    List<Unit> some = UNITS.all().stream().filter(u -> u.part() != Part.OUTPUT).toList();
    Recording recording = Recording.of(NETWORK, BATCH, some);
    assertThat(outputs(UnitIntervention.patch(UNITS, recording, Path.BOTH)))
        .isDeepEqualTo(outputs(Intervention.NONE));
  }

  @Test
  void badInputIsExplainedInOneLine() {
    assertThatThrownBy(
            () -> UnitIntervention.zero(UNITS, output(Direction.FORWARD, CELLS), Path.BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such unit");
    assertThatThrownBy(
            () ->
                UnitIntervention.zero(
                    UNITS, new Unit(Part.OUTPUT, Direction.NONE, 1), Path.READ_OUT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be set");
    List<Unit> all = UNITS.all().stream().filter(unit -> unit.part() == Part.LSTM_OUTPUT).toList();
    assertThatThrownBy(() -> UnitIntervention.zeroSet(UNITS, all, Path.READ_OUT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("give fewer");
  }
}

package translit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static translit.intervention.Samples.CELLS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.engine.PlainBiLstm;
import translit.engine.Site;
import translit.intervention.SetCurve.HalfWay;
import translit.intervention.measuring.Outputs;
import translit.intervention.sets.SetSample;
import translit.network.Model;
import translit.statistics.RankIntervals;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Unit;

class UnitSetsTest {
  private static final SetOptions OPTIONS = new SetOptions(2000, 20, 199, 1);
  private static Model carrying;
  private static UnitSets planted;
  private static List<Unit> carriers;

  @BeforeAll
  static void read() throws IOException {
    carrying = Carrying.model();
    carriers = Carrying.units();
    planted =
        UnitSets.of(
            carrying.parameters(),
            Carrying.text(300),
            Carrying.PAIR,
            OPTIONS,
            ProgressListener.none());
  }

  @AfterAll
  static void close() {
    carrying.close();
  }

  /** The tokens that count, with the margins that the plain equations give with some change. */
  private static double plain(Parameters network, TokenizedText text, PlainBiLstm.Change change) {
    PlainBiLstm equations = new PlainBiLstm(network, change);
    Map<Long, List<Token>> stems = new HashMap<>();
    Map<Token, Double> margins = new HashMap<>();
    int t = Samples.LATIN.index("t");
    int right = Samples.NATIVES.index("ծ");
    int other = Samples.NATIVES.index("տ");
    text.forEachSentence(
        (symbols, tokens) -> {
          double[] p = equations.outputs(symbols);
          for (Token token : tokens) {
            if (token.latin() == t && token.outcome() == right) {
              int row = token.position() * Samples.NATIVES.size();
              stems.computeIfAbsent(text.stem(token.word()), key -> new ArrayList<>()).add(token);
              margins.put(token, Math.log(p[row + right] / p[row + other]));
            }
          }
        });
    return stems.values().stream()
        .map(
            some ->
                some.stream()
                    .sorted(Comparator.comparingLong(token -> Outputs.hash(token, 1)))
                    .limit(3)
                    .filter(token -> SetSample.half(text.stem(token.word()), 1) == 1)
                    .mapToDouble(margins::get)
                    .average())
        .filter(mean -> mean.isPresent())
        .mapToDouble(mean -> mean.getAsDouble())
        .average()
        .orElseThrow();
  }

  /** Against the plain equations, with the set's outputs zero and the others scaled. */
  @Test
  void aCurveIsThatOfThePlainEquations() {
    Parameters network = Parameters.of(Samples.network(3));
    TokenizedText text = Samples.text(60, 5);
    UnitSets sets =
        UnitSets.of(network, text, new Pair("t", "ծ"), OPTIONS, ProgressListener.none());
    List<Unit> all = sets.units();
    SetOrder order =
        new SetOrder("given", List.of(all.get(3), all.get(14), all.get(0), all.get(20)));
    SetCurve curve = sets.curve(order, Replacement.ZERO);
    assertThat(curve.points()).extracting(SetCurve.Point::size).containsExactly(0, 1, 2, 4);
    double before = plain(network, text, (site, direction, position, unit, value) -> value);
    for (SetCurve.Point point : curve.points()) {
      List<Unit> set = order.units().subList(0, point.size());
      double scale = point.size() > 1 ? 1 / (1 - point.size() / (2.0 * CELLS)) : 1;
      double after =
          plain(
              network,
              text,
              (site, direction, position, unit, value) ->
                  site != Site.READ_OUT
                      ? value
                      : set.contains(unit(direction, unit)) ? 0 : scale * value);
      assertThat(point.change().value()).isCloseTo(after - before, within(1e-4));
    }
  }

  private static Unit unit(String direction, int index) {
    Direction of = direction.equals(BiLstm.FORWARD) ? Direction.FORWARD : Direction.BACKWARD;
    return new Unit(Part.LSTM_OUTPUT, of, index);
  }

  @Test
  void theMostNeededUnitsAreThePlantedOnes() {
    List<Unit> backward = planted.units(Direction.BACKWARD);
    for (SetOrder order :
        List.of(
            planted.byEffect(backward, Replacement.OTHER_OUTCOME),
            SetOrder.falling("contribution", backward, planted.contributions(backward)),
            SetOrder.falling("distance", backward, planted.distances(backward)))) {
      assertThat(order.first(6).units()).as(order.name()).allMatch(carriers::contains);
    }
    double[] forward =
        changes(planted, planted.units(Direction.FORWARD), Replacement.OTHER_OUTCOME);
    double most =
        Arrays.stream(changes(planted, carriers, Replacement.OTHER_OUTCOME)).min().orElse(0);
    assertThat(Arrays.stream(forward)).allMatch(change -> Math.abs(change) < Math.abs(most) / 4);
  }

  /** What replacing each alone makes of the margin. */
  private static double[] changes(UnitSets sets, List<Unit> units, Replacement by) {
    return sets.harms(units, by).stream().mapToDouble(harm -> -harm.value()).toArray();
  }

  @Test
  void onlyPlantedUnitsMayBeTheMostHarmfulOne() {
    List<Unit> backward = planted.units(Direction.BACKWARD);
    RankIntervals ranks = RankIntervals.of(planted.harms(backward, Replacement.OTHER_OUTCOME));
    SetOrder order = planted.byEffect(backward, Replacement.OTHER_OUTCOME);
    for (int unit = 0; unit < backward.size(); unit++) {
      int rank = 1 + order.units().indexOf(backward.get(unit));
      assertThat(rank).isBetween(ranks.best()[unit], ranks.worst()[unit]);
      if (!carriers.contains(backward.get(unit))) {
        assertThat(ranks.best()[unit]).isGreaterThan(1);
      }
    }
  }

  @Test
  void someOfThemTakeItHalfWayAndSufficeAlone() {
    List<Unit> backward = planted.units(Direction.BACKWARD);
    SetOrder order = planted.byEffect(backward, Replacement.OTHER_OUTCOME);
    HalfWay half = planted.halfWay(order, Replacement.OTHER_OUTCOME);
    assertThat(half.size()).isBetween(1, 8);
    assertThat(half.of()).isEqualTo(backward.size());
    assertThat((double) half.size()).isBetween(half.between().low(), half.between().high());
    assertThat(half.between().high()).isLessThan(12);
    HalfWay random = planted.randomHalfWay(order, Replacement.OTHER_OUTCOME);
    assertThat(random.between().low()).isGreaterThan(half.size());
    assertThat((double) random.size()).isBetween(random.between().low(), random.between().high());
    assertThat(random.whole().value()).isCloseTo(half.whole().value(), within(1e-5));
    assertThat(half.whole().value()).isNegative();
    assertThat(half.change().value()).isLessThan(half.whole().value() * 0.4);
    Sufficient alone =
        planted.sufficient(planted.byEffect(planted.units(), Replacement.OTHER_OUTCOME));
    assertThat(alone.units()).hasSizeBetween(1, 10);
    assertThat(alone.all().value()).isGreaterThan(0.98);
    assertThat(alone.accuracy().value()).isGreaterThan(0.95);
    assertThat(alone.none().value()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void whatDoesNoHarmIsNotGoneHalfWay() {
    List<Unit> forward = planted.units(Direction.FORWARD); // which has not read what decides
    double[] harm = changes(planted, forward, Replacement.OTHER_OUTCOME);
    double[] good = Arrays.stream(harm).map(change -> change > 0 ? change : -1).toArray();
    int helpful = (int) Arrays.stream(harm).filter(change -> change > 0).count();
    SetOrder order = SetOrder.falling("good", forward, good).first(Math.max(1, helpful / 2));
    HalfWay none = planted.halfWay(order, Replacement.OTHER_OUTCOME);
    assertThat(helpful).isPositive();
    assertThat(none.size()).isZero();
    assertThat(none.change().value()).isZero();
  }

  @Test
  void randomSetsDoLessThanThePlantedUnits() {
    SetOrder order = new SetOrder("given", carriers);
    SetCurve known = planted.curve(order, Replacement.OTHER_OUTCOME);
    SetCurve random = planted.random(order, Replacement.OTHER_OUTCOME);
    SetCurve.Point all = known.points().get(known.points().size() - 1);
    SetCurve.Point other = random.points().get(random.points().size() - 1);
    assertThat(all.size()).isEqualTo(8);
    assertThat(all.accuracy().value()).isLessThan(0.1); // the other outcome's answer
    // loud outputs are compared with loud ones, of which the carriers are many
    assertThat(other.change().value()).isGreaterThan(all.change().value());
    assertThat(other.accuracy().value()).isGreaterThan(all.accuracy().value());
    assertThat(other.change().interval().low()).isLessThanOrEqualTo(other.change().value());
  }

  /** A rotation spreads the carriers over all directions, so that no eight of these suffice. */
  @Test
  void noFewDirectionsDoWhatThePlantedUnitsDo() {
    List<Unit> backward = planted.units(Direction.BACKWARD);
    UnitSets rotated = planted.rotated(1);
    HalfWay units =
        planted.halfWay(
            planted.byEffect(backward, Replacement.OTHER_OUTCOME), Replacement.OTHER_OUTCOME);
    HalfWay directions =
        rotated.halfWay(
            rotated.byEffect(backward, Replacement.OTHER_OUTCOME), Replacement.OTHER_OUTCOME);
    assertThat(directions.whole().value()).isCloseTo(units.whole().value(), within(1e-2));
    assertThat(directions.size()).isGreaterThan(units.size());
    double[] ofDirections = changes(rotated, backward, Replacement.OTHER_OUTCOME);
    double[] ofUnits = changes(planted, backward, Replacement.OTHER_OUTCOME);
    assertThat(Arrays.stream(ofDirections).min().orElseThrow())
        .isGreaterThan(Arrays.stream(ofUnits).min().orElseThrow());
  }

  /** What is together beyond both alone, from the curves of the two orders of a pair. */
  @Test
  void interactionsAreWhatSetsOfTwoDoBeyondBothAlone() {
    SetOrder three = new SetOrder("given", carriers.subList(0, 3));
    List<Interaction> found = planted.interactions(three, Replacement.OTHER_OUTCOME);
    assertThat(found).hasSize(3);
    for (Interaction one : found) {
      SetCurve curve =
          planted.curve(
              new SetOrder("given", List.of(one.one(), one.other())), Replacement.OTHER_OUTCOME);
      assertThat(one.alone()).isCloseTo(curve.points().get(1).change().value(), within(1e-4));
      double together = curve.points().get(2).change().value();
      assertThat(one.beyond().value())
          .isCloseTo(together - one.alone() - one.otherAlone(), within(1e-4));
      assertThat(one.p()).isBetween(1 / 200.0, 1.0);
    }
  }

  @Test
  void badQuestionsAreExplainedInOneLine() {
    Unit none = new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 64);
    SetOrder order = new SetOrder("given", List.of(none));
    assertThatThrownBy(() -> planted.curve(order, Replacement.MEAN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such unit");
    assertThatThrownBy(() -> new SetOrder("given", carriers).first(9))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("give from 1 to 8");
    assertThatThrownBy(() -> planted.curve(new SetOrder("all", planted.units()), Replacement.ZERO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("give fewer");
    assertThatThrownBy(() -> new SetOrder("given", List.of(none, none)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void anOrderPutsWhatIsUndefinedLast() {
    double[] scores = IntStream.range(0, 8).mapToDouble(i -> i == 3 ? Double.NaN : i % 4).toArray();
    assertThat(SetOrder.falling("score", carriers, scores).units())
        .containsExactly(
            carriers.get(7),
            carriers.get(2),
            carriers.get(6),
            carriers.get(1),
            carriers.get(5),
            carriers.get(0),
            carriers.get(4),
            carriers.get(3));
  }
}

package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import translit.contribution.Contributions;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** Where a network figure draws what: rows, circles, lines and texts. */
class NetworkDrawingTest {
  static Stream<String> figures() {
    Pair pair = new Pair("<", "&");
    List<String> many = new ArrayList<>(Samples.HOSTILE);
    "աբգդեզէըթժիլ".codePoints().mapToObj(Character::toString).forEach(many::add);
    NetworkFigure hostile =
        Samples.figure(pair, many, Samples.units(pair, 0.3, 0.3), Measure.HELLINGER_1000);
    return Stream.of(Samples.figure(), hostile)
        .flatMap(figure -> Stream.of(figure.toSvg(), figure.connections().toSvg()));
  }

  @Test
  void eachRowHoldsItsStrongestUnitsInTheOrderOfTheirNumbers() throws Exception {
    List<Selectivity> units = Samples.figure().units();
    List<String> expected = new ArrayList<>(Samples.OUTCOMES);
    numbers(units, Part.HIDDEN_LAYER, Direction.NONE, 12, 0).forEach(expected::add);
    for (int row = 0; row < 7; row++) {
      numbers(units, Part.LSTM_OUTPUT, Direction.FORWARD, 10, 0).forEach(expected::add);
      numbers(units, Part.LSTM_OUTPUT, Direction.BACKWARD, 10, Samples.CELLS)
          .forEach(expected::add);
    }
    Drawing whole = new Drawing(Samples.figure().toSvg());
    assertThat(whole.labels()).isEqualTo(expected);
    int outcomes = Samples.OUTCOMES.size();
    assertThat(new Drawing(Samples.figure().connections().toSvg()).labels())
        .isEqualTo(expected.subList(outcomes, outcomes + 12 + 20));
  }

  private static Stream<String> numbers(
      List<Selectivity> units, Part part, Direction direction, int most, int from) {
    return Samples.strongest(units, part, direction, most).stream()
        .sorted(Comparator.comparingInt(Unit::index))
        .map(unit -> String.valueOf(from + unit.index()));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void noCircleTouchesAnotherAndNoTextStandsOnAnything(String svg) throws Exception {
    Drawing drawing = new Drawing(svg);
    List<Element> circles = drawing.groups("unit").stream().map(Drawing::circle).toList();
    List<Rectangle2D> texts = drawing.freeTexts().stream().map(Drawing::box).toList();
    assertThat(circles).hasSizeGreaterThan(30);
    for (int i = 0; i < circles.size(); i++) {
      Element one = circles.get(i);
      double x = Drawing.number(one, "cx");
      double y = Drawing.number(one, "cy");
      double radius = Drawing.radius(one);
      for (Element other : circles.subList(i + 1, circles.size())) {
        double apart = Math.hypot(x - Drawing.number(other, "cx"), y - Drawing.number(other, "cy"));
        assertThat(apart).isGreaterThan(radius + Drawing.radius(other));
      }
      Rectangle2D around = new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      assertThat(texts).noneMatch(around::intersects);
    }
    double height = Drawing.number(drawing.root(), "height");
    Rectangle2D page = new Rectangle2D.Double(0, 0, 900, height);
    for (int i = 0; i < texts.size(); i++) {
      Rectangle2D text = texts.get(i);
      assertThat(page.contains(text)).as(text.toString()).isTrue();
      assertThat(texts.subList(i + 1, texts.size())).noneMatch(text::intersects);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyLabelFitsIntoItsCircleAndNoTextIsSmallerThan11(String svg) throws Exception {
    Drawing drawing = new Drawing(svg);
    assertThat(drawing.all("text"))
        .allSatisfy(
            text -> assertThat(Drawing.number(text, "font-size")).isGreaterThanOrEqualTo(11));
    for (Element unit : drawing.groups("unit")) {
      List<Element> circles = Drawing.within(unit, "circle");
      Element circle = circles.get(circles.size() - 1);
      Rectangle2D label = Drawing.box(Drawing.within(unit, "text").get(0));
      double x = Drawing.number(circle, "cx");
      double y = Drawing.number(circle, "cy");
      double reach =
          Math.hypot(label.getWidth() / 2, Math.max(label.getMaxY() - y, y - label.getY()));
      assertThat(label.getCenterX()).isCloseTo(x, within(0.1));
      assertThat(reach)
          .as(Drawing.within(unit, "title").get(0).getTextContent())
          .isLessThan(Drawing.number(circle, "r"));
    }
  }

  @Test
  void aUnitThatWasNotMeasuredIsHatchedAndOneThatWasIsNot() throws Exception {
    List<Selectivity> units = new ArrayList<>();
    for (Selectivity unit : Samples.figure().units()) {
      if (unit.unit().part() == Part.FORGET_GATE) {
        units.add(Samples.measured(unit.unit(), unit.pair(), Double.NaN));
      } else if (unit.unit().part() != Part.PREVIOUS_CELL) {
        units.add(unit);
      }
    }
    Drawing drawing =
        new Drawing(Samples.figure(Samples.T_TO_TSA, Samples.OUTCOMES, units).toSvg());
    List<Element> hatched =
        drawing.groups("unit").stream()
            .filter(unit -> !Drawing.within(unit, "line").isEmpty())
            .toList();
    assertThat(hatched)
        .hasSize(40)
        .allSatisfy(
            unit ->
                assertThat(Drawing.within(unit, "title").get(0).getTextContent())
                    .matches("(forward|backward) (forget gate|previous cell) \\d+: not measured"));
    assertThat(drawing.words()).contains("Hatched: not measured.");
    assertThat(new Drawing(Samples.figure().toSvg()).words()).doesNotContain("not measured");
  }

  @Test
  void aLineIsAsWideAsItsContributionDashedIfNegativeAndTheStrongestLieOnTop() throws Exception {
    NetworkFigure figure = Samples.figure();
    Unit hidden = Samples.strongest(figure.units(), Part.HIDDEN_LAYER, Direction.NONE, 1).get(0);
    float[][] toOutput = new float[figure.natives().size()][Samples.CELLS];
    int tsa = figure.natives().index("ծ");
    int to = figure.natives().index("թ");
    int tyun = figure.natives().index("տ");
    toOutput[tsa][hidden.index()] = 2;
    toOutput[to][hidden.index()] = -1;
    toOutput[tyun][hidden.index()] = 0.5f;
    var means =
        new Contributions.Means(
            toOutput,
            figure.contributions().outcome().concatToHidden(),
            Contributions.Intervals.UNKNOWN);
    Drawing drawing =
        new Drawing(
            new NetworkFigure(
                    figure.pair(),
                    figure.outcomes(),
                    figure.natives(),
                    figure.units(),
                    new Contributions(figure.pair(), tsa, means, figure.contributions().rest()),
                    figure.measure(),
                    figure.caption())
                .toSvg());
    List<Element> lines = Drawing.within(drawing.groups("contributions").get(0), "line");
    assertThat(lines)
        .extracting(line -> Drawing.number(line, "stroke-width"))
        .containsExactly(1.75, 3.5, 7.0);
    assertThat(lines)
        .extracting(line -> line.hasAttribute("stroke-dasharray"))
        .containsExactly(false, true, false);
    assertThat(lines.get(0).getAttribute("stroke"))
        .isEqualTo(lines.get(2).getAttribute("stroke"))
        .isNotEqualTo(lines.get(1).getAttribute("stroke"));
    Element strongest = lines.get(2);
    Element outcome = Drawing.circle(drawing.unit("ծ"));
    Element below = Drawing.circle(drawing.unit(String.valueOf(hidden.index())));
    assertThat(strongest.getAttribute("x1")).isEqualTo(outcome.getAttribute("cx"));
    assertThat(strongest.getAttribute("x2")).isEqualTo(below.getAttribute("cx"));
    assertThat(Drawing.within(drawing.groups("legend").get(0), "text"))
        .extracting(Element::getTextContent)
        .contains("+2", "−2");
  }

  @Test
  void linesToBackwardOutputsShowTheSecondHalfOfTheContributions() throws Exception {
    NetworkFigure figure = Samples.figure();
    Unit hidden = Samples.strongest(figure.units(), Part.HIDDEN_LAYER, Direction.NONE, 1).get(0);
    Unit backward =
        Samples.strongest(figure.units(), Part.LSTM_OUTPUT, Direction.BACKWARD, 1).get(0);
    for (float[] row : figure.contributions().outcome().concatToHidden()) {
      Arrays.fill(row, 0);
    }
    int number = Samples.CELLS + backward.index();
    figure.contributions().outcome().concatToHidden()[hidden.index()][number] = 1;
    Drawing drawing = new Drawing(figure.connections().toSvg());
    List<Element> lines = Drawing.within(drawing.groups("contributions").get(0), "line");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getAttribute("x2"))
        .isEqualTo(Drawing.circle(drawing.unit(String.valueOf(number))).getAttribute("cx"));
  }

  @Test
  void aContributionThatIsNotKnownHasNoLineAndTheCaptionSaysSo() throws Exception {
    NetworkFigure figure = Samples.figure();
    Drawing complete = new Drawing(figure.toSvg());
    Unit hidden = Samples.strongest(figure.units(), Part.HIDDEN_LAYER, Direction.NONE, 1).get(0);
    Arrays.fill(figure.contributions().outcome().concatToHidden()[hidden.index()], Float.NaN);
    Drawing partial = new Drawing(figure.toSvg());
    String x = Drawing.circle(partial.unit(String.valueOf(hidden.index()))).getAttribute("cx");
    assertThat(lower(complete)).anyMatch(line -> line.getAttribute("x1").equals(x));
    assertThat(lower(partial)).isNotEmpty().noneMatch(line -> line.getAttribute("x1").equals(x));
    String said = "Lines are missing where the contribution is not known.";
    assertThat(partial.words()).contains(said);
    assertThat(complete.words()).doesNotContain(said);
  }

  private static List<Element> lower(Drawing drawing) {
    return Drawing.within(drawing.groups("contributions").get(1), "line");
  }
}

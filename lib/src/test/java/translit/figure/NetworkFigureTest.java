package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

class NetworkFigureTest {
  private static final List<String> HOSTILE = List.of("&", "\"", "<", "]]>", "\u0001", "'");

  static Stream<String> figures() {
    Pair pair = new Pair("<", "&");
    List<String> many = new ArrayList<>(HOSTILE);
    "աբգդեզէըթժիլ".codePoints().mapToObj(Character::toString).forEach(many::add);
    NetworkFigure hostile =
        Samples.figure(pair, many, Samples.units(pair, 0.3, 0.3), Measure.HELLINGER_1000);
    return Stream.of(Samples.figure(), hostile)
        .flatMap(figure -> Stream.of(figure.toSvg(), figure.concatDetailSvg()));
  }

  @Test
  void theTitleSaysWhichDirectionKnowsAndTheAlternativeTextWhichUnitsDo() throws Exception {
    NetworkFigure figure = Samples.figure();
    Drawing drawing = new Drawing(figure.toSvg());
    assertThat(figure.title()).isEqualTo("t → ծ: the backward LSTM knows more");
    assertThat(drawing.all("title").get(0).getTextContent()).isEqualTo(figure.title());
    assertThat(drawing.root().getAttribute("aria-label")).isEqualTo(figure.title());
    assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
    Unit strongest = strongest(figure.units(), Part.LSTM_OUTPUT, Direction.BACKWARD, 1).get(0);
    assertThat(drawing.all("desc").get(0).getTextContent())
        .contains("Strongest backward outputs: " + strongest.index() + " (");
    assertThat(drawing.words())
        .contains(strongest + ", drawn as " + (Samples.CELLS + strongest.index()));
  }

  @Test
  void theTitleFollowsTheValues() {
    assertThat(titled(0.9, 0.02)).endsWith("only the forward LSTM knows");
    assertThat(titled(0.9, 0.5)).endsWith("the forward LSTM knows more");
    assertThat(titled(0.62, 0.6)).endsWith("both directions know about as much");
    assertThat(titled(0.03, 0.02)).endsWith("no LSTM output knows");
  }

  private static String titled(double forward, double backward) {
    Pair pair = Samples.T_TO_TSA;
    return Samples.figure(pair, Samples.OUTCOMES, Samples.units(pair, forward, backward)).title();
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
    assertThat(new Drawing(Samples.figure().concatDetailSvg()).labels())
        .isEqualTo(expected.subList(outcomes, outcomes + 12 + 20));
  }

  private static Stream<String> numbers(
      List<Selectivity> units, Part part, Direction direction, int most, int from) {
    return strongest(units, part, direction, most).stream()
        .sorted(Comparator.comparingInt(Unit::index))
        .map(unit -> String.valueOf(from + unit.index()));
  }

  private static List<Unit> strongest(
      List<Selectivity> units, Part part, Direction direction, int most) {
    return units.stream()
        .filter(unit -> unit.unit().part() == part && unit.unit().direction() == direction)
        .sorted(Comparator.comparingDouble(Selectivity::hellinger).reversed())
        .limit(most)
        .map(Selectivity::unit)
        .toList();
  }

  @Test
  void symbolsThatMeanSomethingInXmlAreDrawnAsTheyAre() throws Exception {
    Pair pair = new Pair("<", "&");
    String svg = Samples.figure(pair, HOSTILE, Samples.units(pair, 0.3, 0.3)).toSvg();
    Drawing drawing = new Drawing(svg);
    assertThat(drawing.labels()).startsWith("&", "\"", "<", "]]>", "␁", "'");
    assertThat(drawing.words()).contains("at < where it becomes & (n");
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
  void equalValuesGiveEqualBytesInAnyOrderAndLocale() {
    NetworkFigure figure = Samples.figure();
    List<Selectivity> shuffled = new ArrayList<>(figure.units());
    Collections.shuffle(shuffled, new Random(1));
    String expected = figure.toSvg();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Samples.figure(figure.pair(), figure.outcomes(), shuffled).toSvg())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
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
    Unit hidden = strongest(figure.units(), Part.HIDDEN_LAYER, Direction.NONE, 1).get(0);
    float[][] toOutput = new float[figure.natives().size()][Samples.CELLS];
    int tsa = figure.natives().index("ծ");
    int to = figure.natives().index("թ");
    int tyun = figure.natives().index("տ");
    toOutput[tsa][hidden.index()] = 2;
    toOutput[to][hidden.index()] = -1;
    toOutput[tyun][hidden.index()] = 0.5f;
    var means =
        new Contributions.Means(toOutput, figure.contributions().outcome().concatToHidden());
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
    Unit hidden = strongest(figure.units(), Part.HIDDEN_LAYER, Direction.NONE, 1).get(0);
    Unit backward = strongest(figure.units(), Part.LSTM_OUTPUT, Direction.BACKWARD, 1).get(0);
    for (float[] row : figure.contributions().outcome().concatToHidden()) {
      Arrays.fill(row, 0);
    }
    int number = Samples.CELLS + backward.index();
    figure.contributions().outcome().concatToHidden()[hidden.index()][number] = 1;
    Drawing drawing = new Drawing(figure.concatDetailSvg());
    List<Element> lines = Drawing.within(drawing.groups("contributions").get(0), "line");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getAttribute("x2"))
        .isEqualTo(Drawing.circle(drawing.unit(String.valueOf(number))).getAttribute("cx"));
  }

  @Test
  void theCaptionSaysWhatIsMeasuredOnHowMuchAndThatThePostsZeroIsNone() throws Exception {
    Pair pair = new Pair("s", "_");
    List<Selectivity> units = Samples.units(pair, 0.9, 0.5);
    List<String> outcomes = List.of("_", "ս", "շ");
    String calibrated = new Drawing(Samples.figure(pair, outcomes, units).toSvg()).words();
    assertThat(calibrated)
        .contains("calibrated Hellinger distance")
        .contains("_, the placeholder (n\u00a0=\u00a04,321)")
        .contains("(m\u00a0=\u00a028,765)")
        .contains("Armenian, 5,000 sentences, seed 1.")
        .doesNotContain("zero is not zero");
    Measure posts = Measure.HELLINGER_1000;
    assertThat(new Drawing(Samples.figure(pair, outcomes, units, posts).toSvg()).words())
        .contains("Hellinger distance over 1,000 bins")
        .contains("Its zero is not zero");
  }

  @Test
  void aFigureOfPartsThatDoNotBelongTogetherSaysWhichDoNot() {
    Pair pair = Samples.T_TO_TSA;
    Pair other = new Pair("t", "տ");
    List<Selectivity> units = Samples.units(pair, 0.3, 0.3);
    assertThatThrownBy(() -> Samples.figure(pair, List.of("թ", "տ"), units))
        .hasMessage("the outcomes [թ, տ] lack the one under study: ծ");
    assertThatThrownBy(() -> Samples.figure(other, Samples.OUTCOMES, units))
        .hasMessageStartingWith("values of t → ծ in a figure of t → տ: ");
    assertThatThrownBy(
            () ->
                new NetworkFigure(
                    pair,
                    Samples.OUTCOMES,
                    Samples.natives(List.of("ծ")),
                    units,
                    Samples.contributions(pair, Samples.natives(List.of("ծ"))),
                    Measure.AUC,
                    Samples.CAPTION))
        .hasMessage("an outcome is not in the native alphabet: ց");
  }
}

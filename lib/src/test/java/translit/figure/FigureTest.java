package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import translit.evaluation.Reliability;
import translit.evaluation.Reliability.Bin;
import translit.language.AlignedText;
import translit.network.CurvePoint;
import translit.selectivity.Forecast;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.text.SideInformation;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

class FigureTest {
  @Test
  void anAlignmentHasAColumnPerPositionAndPrintsAmbiguousLettersBold() {
    AlignedText text = new AlignedText(List.of("d", "z", "i"), List.of("ձ", "_", "ի"));
    String html = Alignment.html(text, Set.of("d")).render();
    assertThat(html)
        .contains("<tr><th>Latin</th><td><b>d</b></td><td>z</td><td>i</td></tr>")
        .contains("<tr><th>native</th><td><b>ձ</b></td><td>_</td><td>ի</td></tr>");
  }

  @Test
  void anAlignmentRunsFromLeftToRightAndShowsAMarkOnACircle() {
    AlignedText text = new AlignedText(List.of("k", "i"), List.of("क", "ि"));
    assertThat(Alignment.html(text, Set.of()).render())
        .startsWith("<table dir=\"ltr\">")
        .contains("<td>क</td><td>◌ि</td>");
  }

  @Test
  void textInAnAlignmentIsEscaped() {
    AlignedText text = new AlignedText(List.of("<", "&"), List.of("#", "&"));
    assertThat(Alignment.html(text, Set.of()).render())
        .contains("&lt;")
        .contains("&amp;")
        .doesNotContain("<<");
  }

  @Test
  void aLearningCurveShowsBothLossesOverMillionsOfCharacters() {
    List<CurvePoint> curve =
        List.of(new CurvePoint(500_000, 2, 2.5, 0.5), new CurvePoint(1_000_000, 0.1, 0.2, 0.05));
    XYChart chart = Charts.learningCurve(curve, "falls");
    assertThat(chart.getSeriesMap().get("training").getXData()).containsExactly(0.5, 1);
    assertThat(chart.getSeriesMap().get("validation").getYData()).containsExactly(2.5, 0.2);
    BufferedImage image = BitmapEncoder.getBufferedImage(chart);
    assertThat(image.getWidth()).isEqualTo(760);
  }

  @Test
  void aReliabilityDiagramHasAPointForEachBinBesideTheDiagonal() {
    Interval interval = new Interval(0.6, 0.8);
    List<Bin> bins = List.of(new Bin(0.5, 0.7, 90, interval), new Bin(0.9, 0.7, 90, interval));
    XYChart chart = Charts.reliability(new Reliability(180, 1, 0.7, 0.7, 0.2, bins));
    assertThat(chart.getSeriesMap()).hasSize(2);
    assertThat(chart.getSeriesMap().get("words").getXData()).containsExactly(0.5, 0.9);
    assertThat(chart.getSeriesMap().get("words").getYData()).containsExactly(0.7, 0.7);
    assertThat(BitmapEncoder.getBufferedImage(chart).getWidth()).isEqualTo(420);
  }

  @Test
  void aLearningCurveWithoutAPointIsDrawnEmpty() {
    assertThat(BitmapEncoder.getBufferedImage(Charts.learningCurve(List.of(), "none yet")))
        .isNotNull();
    List<CurvePoint> one = List.of(new CurvePoint(500_000, 2, 2.5, 0.5));
    assertThat(BitmapEncoder.getBufferedImage(Charts.learningCurve(one, "one"))).isNotNull();
  }

  @Test
  void forecastsAreDrawnByWhetherTheyCameTrueWhereTextAndNetworkPutThem() {
    SideInformation next = new SideInformation("t", "ծ", 500, 500, 1, 0.9, 0.1, 0.01);
    SideInformation neither = new SideInformation("t", "տ", 500, 500, 1, 0.5, 0.5, 0.01);
    XYChart chart =
        Charts.forecasts(
            List.of(
                forecast(next, 0.25, 0.75),
                forecast(next, 0.5, 0.25),
                forecast(neither, 0.5, 0.75)),
            "one came true");
    assertThat(chart.getSeriesMap().keySet()).containsExactly("came true", "did not", "undecided");
    assertThat(chart.getSeriesMap().get("came true").getXData()).containsExactly(0.8);
    assertThat(chart.getSeriesMap().get("came true").getYData()).containsExactly(0.5);
    assertThat(chart.getSeriesMap().get("did not").getYData()).containsExactly(-0.25);
    assertThat(chart.getSeriesMap().get("undecided").getXData()).containsExactly(0);
    assertThat(BitmapEncoder.getBufferedImage(chart).getWidth()).isEqualTo(760);
  }

  private static Forecast forecast(SideInformation said, double forward, double backward) {
    Pair pair = new Pair(said.latin(), said.outcome());
    return new Forecast(
        said,
        Samples.measured(new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 1), pair, forward),
        Samples.measured(new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 1), pair, backward));
  }
}

package translit.figure;

import static translit.common.Phrase.say;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.evaluation.Reliability;
import translit.evaluation.Reliability.Bin;
import translit.network.CurvePoint;
import translit.selectivity.Forecast;

/**
 * Charts of lines and points: the course of a training, forecasts against a network, probabilities
 * against what came true.
 */
public final class Charts {
  private static final int WIDTH = 760;

  /** Beside a title, which stands in the middle of what is to the right of the vertical axis. */
  private static final int MARGIN = 45;

  private static final Color ORANGE = new Color(0xD95F02);

  /** Told apart from a plain line without colour. */
  private static final BasicStroke DASHED =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

  private record Group(String name, Predicate<Forecast> has, Color color, Marker marker) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("came true", Forecast::right, new Color(0x2171B5), SeriesMarkers.CIRCLE),
          new Group("did not", one -> one.decided() && !one.right(), ORANGE, SeriesMarkers.DIAMOND),
          new Group("undecided", one -> !one.decided(), new Color(0x8A929B), SeriesMarkers.CROSS));

  private Charts() {}

  /**
   * Training and validation loss, on a logarithmic scale, over the characters trained on.
   *
   * @param curve of a training; with no point yet, an empty chart
   * @param title says what the curve shows
   * @return the chart, 760 pixels wide
   */
  public static XYChart learningCurve(List<CurvePoint> curve, String title) {
    String x = "Latin characters trained on (millions)";
    XYChart chart = plain(WIDTH, 360, title, x, "loss (nats per character)");
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setXAxisMin(0.0).setXAxisDecimalPattern("0.###");
    chart.getStyler().setYAxisDecimalPattern("0.###");
    if (!curve.isEmpty()) { // a logarithmic axis needs a decade to draw
      chart.getStyler().setYAxisLogarithmic(true);
      ToDoubleFunction<CurvePoint> millions = point -> point.characters() / 1e6;
      add(chart, "training", curve, millions, CurvePoint::loss)
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(new Color(0x1F77B4))
          .setLineStyle(new BasicStroke(2));
      add(chart, "validation", curve, millions, CurvePoint::validationLoss)
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(ORANGE)
          .setLineStyle(DASHED);
    }
    return chart;
  }

  private static <T> XYSeries add(
      XYChart chart, String name, List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
    double[] xs = points.stream().mapToDouble(x).toArray();
    return chart.addSeries(name, xs, points.stream().mapToDouble(y).toArray());
  }

  /**
   * What the text said about each pair, from left to right, against what the network shows with its
   * interval, from bottom to top: forecasts that came true lie in the lower left and in the upper
   * right quarter.
   *
   * @param forecasts a point for each
   * @param title says what the chart shows
   * @return the chart, 760 pixels wide
   */
  public static XYChart forecasts(List<Forecast> forecasts, String title) {
    String axis = "text: bits that the next characters tell more than the previous ones";
    XYChart chart = plain(WIDTH, 420, title, axis, "network: distance, backward − forward");
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(9);
    ToDoubleFunction<Forecast> said = one -> one.said().next() - one.said().previous();
    ToDoubleFunction<Forecast> seen = one -> one.difference().value();
    ToDoubleFunction<Forecast> reach = one -> one.difference().interval().halfWidth();
    for (Group group : GROUPS) {
      List<Forecast> some = forecasts.stream().filter(group.has).toList();
      if (!some.isEmpty()) {
        double[] x = some.stream().mapToDouble(said).toArray();
        double[] y = some.stream().mapToDouble(seen).toArray();
        chart
            .addSeries(group.name, x, y, some.stream().mapToDouble(reach).toArray())
            .setMarkerColor(group.color)
            .setMarker(group.marker);
      }
    }
    return chart;
  }

  /**
   * A reliability diagram: the probability that was given to words, from left to right, against the
   * share of them that was read rightly, with its interval, from bottom to top. Where probabilities
   * are right, the points lie on the diagonal.
   *
   * @param measured a point for each of its bins
   * @return the chart, 420 pixels wide
   */
  public static XYChart reliability(Reliability measured) {
    String title =
        say(
            "Probabilities are off by %.1f points on average",
            100 * measured.expectedCalibrationError());
    XYChart chart = plain(420, 420, title, "mean probability of words", "share that is right");
    chart.getStyler().setLegendVisible(false);
    double[] ends = {0, 1};
    chart
        .addSeries("if probabilities are right", ends, ends)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(new Color(0x8A929B))
        .setLineStyle(DASHED);
    List<Bin> bins = measured.bins();
    double[] x = bins.stream().mapToDouble(Bin::meanProbability).toArray();
    double[] y = bins.stream().mapToDouble(Bin::right).toArray();
    double[] reach = bins.stream().mapToDouble(bin -> bin.interval().halfWidth()).toArray();
    chart
        .addSeries("words", x, y, reach)
        .setMarker(SeriesMarkers.CIRCLE)
        .setMarkerColor(new Color(0x2171B5))
        .setLineColor(new Color(0x2171B5));
    return chart;
  }

  /**
   * A white chart without a series.
   *
   * @param width in pixels
   * @param height in pixels
   * @param title says what the chart shows
   * @param xAxis what goes from left to right
   * @param yAxis what goes from bottom to top
   * @return the chart
   */
  public static XYChart plain(int width, int height, String title, String xAxis, String yAxis) {
    XYChart chart = new XYChart(width, height);
    chart.setTitle(title);
    chart.setXAxisTitle(xAxis);
    chart.setYAxisTitle(yAxis);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setChartTitleFont(fitted(chart.getStyler().getChartTitleFont(), chart));
    return chart;
  }

  /** Small enough to be seen whole: how wide a font is differs from machine to machine. */
  private static Font fitted(Font font, XYChart chart) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    double width = font.getStringBounds(chart.getTitle(), context).getWidth();
    double most = chart.getWidth() - 2 * MARGIN;
    return width <= most ? font : font.deriveFont((float) (font.getSize2D() * most / width));
  }
}

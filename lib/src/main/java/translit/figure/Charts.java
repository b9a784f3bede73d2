package translit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.network.CurvePoint;
import translit.selectivity.Forecast;

/** Charts of lines and points: the course of a training, forecasts against a network. */
public final class Charts {
  private static final int WIDTH = 760;
  private static final Color ORANGE = new Color(0xD95F02);

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
    chart
        .getStyler()
        .setXAxisMin(0.0)
        .setXAxisDecimalPattern("0.###")
        .setYAxisDecimalPattern("0.###");
    if (!curve.isEmpty()) { // a logarithmic axis needs a decade to draw
      chart.getStyler().setYAxisLogarithmic(true);
      // dashed, so that the lines can be told apart without colour
      float[] dashes = {6, 4};
      add(chart, "training", curve, CurvePoint::loss)
          .setLineColor(new Color(0x1F77B4))
          .setLineStyle(new BasicStroke(2));
      add(chart, "validation", curve, CurvePoint::validationLoss)
          .setLineColor(ORANGE)
          .setLineStyle(
              new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    }
    return chart;
  }

  private static AxesChartSeries add(
      XYChart chart, String name, List<CurvePoint> curve, ToDoubleFunction<CurvePoint> loss) {
    double[] x = curve.stream().mapToDouble(point -> point.characters() / 1e6).toArray();
    double[] y = curve.stream().mapToDouble(loss).toArray();
    return chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
  }

  /**
   * What the text said about each pair, from left to right, against what the network shows, from
   * bottom to top: forecasts that came true lie in the lower left and in the upper right quarter.
   *
   * @param forecasts a point for each
   * @param title says what the chart shows
   * @return the chart, 760 pixels wide
   */
  public static XYChart forecasts(List<Forecast> forecasts, String title) {
    String x = "text: bits that the next characters tell more than the previous ones";
    XYChart chart = plain(WIDTH, 420, title, x, "network: distance, backward − forward");
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(9);
    Predicate<Forecast> right = Forecast::right;
    Predicate<Forecast> decided = Forecast::decided;
    add(chart, "came true", forecasts, right, new Color(0x2171B5), SeriesMarkers.CIRCLE);
    add(chart, "did not", forecasts, decided.and(right.negate()), ORANGE, SeriesMarkers.DIAMOND);
    add(chart, "undecided", forecasts, decided.negate(), new Color(0x8A929B), SeriesMarkers.CROSS);
    return chart;
  }

  private static void add(
      XYChart chart,
      String name,
      List<Forecast> forecasts,
      Predicate<Forecast> which,
      Color color,
      Marker marker) {
    List<Forecast> some = forecasts.stream().filter(which).toList();
    if (!some.isEmpty()) {
      double[] x =
          some.stream().mapToDouble(one -> one.said().next() - one.said().previous()).toArray();
      double[] y = some.stream().mapToDouble(one -> one.backward() - one.forward()).toArray();
      chart.addSeries(name, x, y).setMarkerColor(color).setMarker(marker);
    }
  }

  /** A white chart without a series. */
  static XYChart plain(int width, int height, String title, String xAxis, String yAxis) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    return chart;
  }
}

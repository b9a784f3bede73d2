package translit.figure;

import java.awt.Color;
import java.util.List;
import java.util.function.Predicate;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.selectivity.Forecast;

/**
 * What the text said about each pair, from left to right, against what the network shows, from
 * bottom to top: forecasts that came true lie in the lower left and in the upper right quarter.
 */
public final class ForecastChart {
  private static final Color RIGHT = new Color(0x2171B5);
  private static final Color WRONG = new Color(0xD95F02);
  private static final Color NONE = new Color(0x8A929B);

  private ForecastChart() {}

  /**
   * @param forecasts a point for each
   * @param title says what the chart shows
   */
  public static XYChart of(List<Forecast> forecasts, String title) {
    XYChart chart =
        new XYChartBuilder()
            .width(760)
            .height(420)
            .title(title)
            .xAxisTitle("text: bits that the next characters tell more than the previous ones")
            .yAxisTitle("network: distance, backward − forward")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(9);
    add(chart, "came true", forecasts, Forecast::right, RIGHT, SeriesMarkers.CIRCLE);
    add(
        chart,
        "did not",
        forecasts,
        one -> one.decided() && !one.right(),
        WRONG,
        SeriesMarkers.DIAMOND);
    add(chart, "undecided", forecasts, one -> !one.decided(), NONE, SeriesMarkers.CROSS);
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
      var series = chart.addSeries(name, x, y);
      series.setMarker(marker);
      series.setMarkerColor(color);
    }
  }
}

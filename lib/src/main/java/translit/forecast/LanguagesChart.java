package translit.forecast;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The share of forecasts that came true, with its interval, beside the best constant answer and
 * beside chance: a column for each language.
 */
final class LanguagesChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;

  /** So many columns have room for their names side by side. */
  private static final int FEW = 4;

  private static final Color BLUE = new Color(0x2171B5);
  private static final Color ORANGE = new Color(0xD95F02);
  private static final Color GREY = new Color(0x8A929B);

  /**
   * A column.
   *
   * @param name below it
   * @param score with at least one decided pair
   */
  record Column(String name, Score score) {}

  private LanguagesChart() {}

  /**
   * Draws the columns from left to right.
   *
   * @param columns may be none
   * @param title says what the chart shows
   */
  static Chart<?, ?> of(List<Column> columns, String title) {
    if (columns.isEmpty()) { // a chart of categories cannot be drawn without any
      XYChart empty = new XYChart(WIDTH, HEIGHT);
      empty.setTitle(title);
      return empty;
    }
    CategoryChart chart = new CategoryChart(WIDTH, HEIGHT);
    chart.setTitle(title);
    chart.setYAxisTitle("share that is right");
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    chart.getStyler().setOverlapped(true); // all of one column above each other
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setYAxisDecimalPattern("0.#");
    chart.getStyler().setXAxisLabelRotation(columns.size() > FEW ? 30 : 0);
    chart.getStyler().setErrorBarsColorSeriesColor(true);
    List<String> names = columns.stream().map(Column::name).toList();
    // an error bar is as long upwards as downwards, an interval need not be
    CategorySeries interval =
        chart.addSeries(
            "interval",
            names,
            values(columns, one -> (one.interval().low() + one.interval().high()) / 2),
            values(columns, one -> one.interval().halfWidth()));
    mark(interval, BLUE, SeriesMarkers.NONE);
    interval.setLineColor(BLUE).setShowInLegend(false);
    mark(
        chart.addSeries("right", names, values(columns, Score::share)), BLUE, SeriesMarkers.CIRCLE);
    mark(
        chart.addSeries(
            "best constant answer",
            names,
            values(columns, one -> (double) one.constant() / one.decided())),
        ORANGE,
        SeriesMarkers.DIAMOND);
    mark(
        chart.addSeries("chance", names, values(columns, one -> one.chance() / one.decided())),
        GREY,
        SeriesMarkers.CROSS);
    return chart;
  }

  private static List<Double> values(List<Column> columns, ToDoubleFunction<Score> value) {
    return columns.stream().map(Column::score).mapToDouble(value).boxed().toList();
  }

  private static void mark(CategorySeries series, Color color, Marker marker) {
    series.setMarker(marker).setMarkerColor(color);
  }
}

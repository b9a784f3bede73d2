package translit.study.removal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.figure.Charts;
import translit.intervention.SetCurve;
import translit.intervention.SetCurve.Point;

/** Charts of what becomes of a pair as more and more outputs are replaced. */
final class SetCharts {
  private static final List<Color> COLOURS =
      List.of(new Color(0x2171B5), new Color(0xD95F02), new Color(0x238B45), new Color(0x8A929B));
  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.SQUARE, SeriesMarkers.CROSS);

  private SetCharts() {}

  /**
   * The change of the margin over the size of the set, on a logarithmic axis that begins with one
   * output; with intervals.
   *
   * @param curves a line each
   * @param title says what the chart shows
   * @return the chart, 760 pixels wide
   */
  static XYChart curves(List<SetCurve> curves, String title) {
    XYChart chart =
        Charts.plain(760, 420, title, "outputs replaced", "change of the margin (nats)");
    chart.getStyler().setLegendPosition(LegendPosition.InsideSW);
    chart.getStyler().setXAxisLogarithmic(true);
    for (int n = 0; n < curves.size(); n++) {
      List<Point> points =
          curves.get(n).points().stream().filter(point -> point.size() > 0).toList();
      chart
          .addSeries(
              curves.get(n).order(),
              points.stream().mapToDouble(Point::size).toArray(),
              points.stream().mapToDouble(point -> point.change().value()).toArray(),
              points.stream().mapToDouble(point -> point.change().interval().halfWidth()).toArray())
          .setMarker(MARKERS.get(n % MARKERS.size()))
          .setMarkerColor(COLOURS.get(n % COLOURS.size()))
          .setLineColor(COLOURS.get(n % COLOURS.size()))
          .setLineStyle(n == 0 ? new BasicStroke(2) : SeriesLines.DASH_DASH);
    }
    return chart;
  }
}

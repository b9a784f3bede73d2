package translit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.network.CurvePoint;

/**
 * Training and validation loss over the characters trained on, both on a logarithmic scale of loss.
 */
public final class LearningCurve {
  private static final Color TRAINING = new Color(0x1F77B4);
  private static final Color VALIDATION = new Color(0xD95F02);

  private LearningCurve() {}

  /**
   * @param curve of a training; with no point yet, an empty chart
   * @param title says what the curve shows
   */
  public static XYChart of(List<CurvePoint> curve, String title) {
    XYChart chart =
        new XYChartBuilder()
            .width(760)
            .height(360)
            .title(title)
            .xAxisTitle("Latin characters trained on (millions)")
            .yAxisTitle("loss (nats per character)")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setXAxisMin(0.0);
    // A logarithmic axis needs a decade to draw; an empty chart has none.
    chart.getStyler().setYAxisLogarithmic(!curve.isEmpty());
    chart.getStyler().setXAxisDecimalPattern("0.###");
    chart.getStyler().setYAxisDecimalPattern("0.###");
    add(chart, "training", curve, CurvePoint::loss, TRAINING, new BasicStroke(2));
    add(
        chart,
        "validation",
        curve,
        CurvePoint::validationLoss,
        VALIDATION,
        // dashed, so that the lines can be told apart without colour
        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
    return chart;
  }

  private static void add(
      XYChart chart,
      String name,
      List<CurvePoint> curve,
      ToDoubleFunction<CurvePoint> loss,
      Color color,
      BasicStroke stroke) {
    if (curve.isEmpty()) {
      return;
    }
    chart
        .addSeries(
            name,
            curve.stream().mapToDouble(point -> point.characters() / 1e6).toArray(),
            curve.stream().mapToDouble(loss).toArray())
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(color)
        .setLineStyle(stroke);
  }
}

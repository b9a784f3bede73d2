package translit.figure;

import static java.util.stream.Collectors.joining;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.notebook.Fonts;
import translit.statistics.Estimate;
import translit.trace.HistogramPair;

/**
 * The post's pair of histograms: the activations of one unit where a Latin character becomes the
 * outcome, beside those where it becomes another. Both have the same axes and show shares of their
 * tokens, so that they can be compared whatever their numbers.
 *
 * @param histograms with at least a token on either side
 * @param auc of the unit at the pair, as it was measured
 * @param caption where they come from; the tokens are counted in the histograms
 */
public record ActivationHistograms(HistogramPair histograms, Estimate auc, Caption caption) {
  /** Width of the image in pixels of a page. */
  public static final int WIDTH = 900;

  /** From this AUC on a unit is called the higher one. */
  private static final double CLEAR = 0.6;

  private static final int PANEL_HEIGHT = 290;
  private static final int TITLE_HEIGHT = 40;
  private static final int CAPTION_HEIGHT = 28;

  /** Pixels of the image per pixel of the page. */
  private static final int SHARPNESS = 2;

  private static final Color OUTCOME = new Color(0x2171B5);
  private static final Color REST = new Color(0xC9CED4);
  private static final Color INK = new Color(0x1C2733);

  /**
   * Both panels below the title, in twice the pixels of {@link #WIDTH}. Where no font of this
   * machine has a letter, the last line says so.
   *
   * @return the image, {@link #WIDTH} × 2 pixels wide
   * @throws IllegalArgumentException if a side has no token
   */
  public BufferedImage image() {
    List<XYChart> panels = panels();
    int height = TITLE_HEIGHT + PANEL_HEIGHT + CAPTION_HEIGHT;
    var image =
        new BufferedImage(WIDTH * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SHARPNESS, SHARPNESS);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    graphics.setColor(INK);
    draw(graphics, title(), Font.BOLD, 17, 27);
    String source =
        Stream.concat(Stream.of(caption.source()), Fonts.lacking(title()).stream())
            .collect(joining(" "));
    draw(graphics, source, Font.PLAIN, 11, height - 11);
    graphics.translate(0, TITLE_HEIGHT);
    for (XYChart panel : panels) {
      panel.paint((Graphics2D) graphics.create(), WIDTH / 2, PANEL_HEIGHT);
      graphics.translate(WIDTH / 2, 0);
    }
    graphics.dispose();
    return image;
  }

  private static void draw(Graphics2D graphics, String said, int style, int size, int y) {
    String text = Isolated.drawn(said);
    graphics.setFont(Fonts.sans(style, size, text));
    graphics.drawString(text, 14, y);
  }

  /**
   * What was found.
   *
   * @return such as {@code forward output 70: higher where s → _ (AUC 0.97 ± 0.01)}
   */
  public String title() {
    String level =
        auc.value() >= CLEAR
            ? "higher"
            : auc.value() <= 1 - CLEAR ? "lower" : "about as high elsewhere as";
    return Phrase.say("%s: %s where %s (AUC %s)", histograms.unit(), level, histograms.pair(), auc);
  }

  /**
   * The two panels as charts of their own.
   *
   * @return the outcome, the rest
   * @throws IllegalArgumentException if a side has no token
   */
  public List<XYChart> panels() {
    Bars outcome = Bars.of(histograms, histograms.outcome());
    Bars rest = Bars.of(histograms, histograms.rest());
    double top = 1.08 * Math.max(outcome.highest(), rest.highest());
    String latin = Phrase.visible(histograms.pair().latin());
    String outcomeSymbol = Phrase.visible(histograms.pair().outcome());
    return List.of(
        panel(latin + " → " + outcomeSymbol, outcome, top, OUTCOME),
        panel(latin + " → not " + outcomeSymbol, rest, top, REST));
  }

  private XYChart panel(String what, Bars bars, double top, Color fill) {
    XYChart chart =
        Charts.plain(
            WIDTH / 2,
            PANEL_HEIGHT,
            Isolated.drawn(String.format(Locale.ROOT, "%s (n = %,d)", what, bars.tokens())),
            "activation of " + histograms.unit(),
            String.format(Locale.ROOT, "share of tokens per %.2g", bars.width()));
    var styler = chart.getStyler();
    styler.setChartFontColor(INK);
    styler.setLegendVisible(false);
    styler.setChartTitleFont(Fonts.sans(Font.BOLD, 14, chart.getTitle()));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    styler.setLocale(Locale.ROOT);
    styler.setXAxisMin(bars.left()).setXAxisMax(bars.right()).setXAxisDecimalPattern("0.##");
    styler.setYAxisMin(0.0).setYAxisMax(top).setYAxisDecimalPattern("0.###");
    chart
        .addSeries(what, bars.outlineX(), bars.outlineY())
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Area)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(INK)
        .setLineStyle(new BasicStroke(1))
        .setFillColor(fill);
    return chart;
  }
}

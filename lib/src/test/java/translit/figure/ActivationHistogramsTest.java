package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.HistogramPair;
import translit.trace.Part;
import translit.trace.Unit;

class ActivationHistogramsTest {
  private static final Pair PAIR = new Pair("s", "_");
  private static final Unit FORWARD_70 = new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 70);

  @Test
  void theTitleSaysOnWhichSideTheOutcomeLies() {
    assertThat(title(0.97, 0.01))
        .isEqualTo("forward output 70: higher where s → _ (AUC 0.97 ± 0.01)");
    assertThat(title(0.03, 0.002))
        .isEqualTo("forward output 70: lower where s → _ (AUC 0.030 ± 0.002)");
    assertThat(title(0.5, 0.2))
        .isEqualTo("forward output 70: about as high elsewhere as where s → _ (AUC 0.5 ± 0.2)");
  }

  private static String title(double auc, double reach) {
    Estimate estimate = new Estimate(auc, new Interval(auc - reach, auc + reach));
    return new ActivationHistograms(pair(new long[4], new long[4]), estimate, Samples.CAPTION)
        .title();
  }

  /**
   * Java draws a line from right to left if its first letter goes that way, and isolates as boxes.
   */
  @Test
  void titlesWithLettersFromRightToLeftGoFromLeftToRightWithoutBoxes() {
    long[] counts = {1, 3, 0, 0};
    HistogramPair hebrew = new HistogramPair(FORWARD_70, new Pair("3", "ע"), -1, 1, counts, counts);
    Estimate auc = new Estimate(0.9, new Interval(0.8, 1));
    List<XYChart> panels = new ActivationHistograms(hebrew, auc, Samples.CAPTION).panels();
    assertThat(panels)
        .extracting(XYChart::getTitle)
        .containsExactly("3 → \u200Eע\u200E (n = 4)", "3 → not \u200Eע\u200E (n = 4)");
    Font font = panels.get(0).getStyler().getChartTitleFont();
    FontRenderContext fine = new FontRenderContext(null, true, true);
    assertThat(new TextLayout(panels.get(0).getTitle(), font, fine).isLeftToRight()).isTrue();
    assertThat(new TextLayout("3 → ע (n = 4)", font, fine).isLeftToRight()).isFalse();
  }

  @Test
  void bothPanelsShowSharesOfTheirTokensOnTheSameAxes() {
    List<XYChart> panels = figure(new long[] {1, 3, 0, 0}, new long[] {0, 0, 500, 500}).panels();
    assertThat(panels)
        .extracting(XYChart::getTitle)
        .containsExactly("s → _ (n = 4)", "s → not _ (n = 1,000)");
    assertThat(panels)
        .allSatisfy(
            panel -> {
              assertThat(panel.getStyler().getXAxisMin()).isEqualTo(-1);
              assertThat(panel.getStyler().getXAxisMax()).isEqualTo(1);
              assertThat(panel.getStyler().getYAxisMin()).isZero();
            });
    assertThat(panels.get(0).getStyler().getYAxisMax())
        .isEqualTo(panels.get(1).getStyler().getYAxisMax())
        .isGreaterThan(0.75);
    XYSeries series = panels.get(0).getSeriesMap().values().iterator().next();
    assertThat(series.getXData())
        .containsExactly(-0.5, -0.5, -0.25, -0.25, 0, 0, 0.25, 0.25, 0.5, 0.5);
    assertThat(series.getYData()).containsExactly(0, 0.25, 0.25, 0.75, 0.75, 0, 0, 0, 0, 0);
  }

  @Test
  void manyBinsAreDrawnAsAboutFiftyBarsAndNoTokenIsLost() {
    long[] counts = new long[1000];
    Arrays.setAll(counts, i -> i % 7);
    Unit gate = new Unit(Part.FORGET_GATE, Direction.BACKWARD, 0);
    Bars bars = Bars.of(new HistogramPair(gate, PAIR, 0.01, 0.99, counts, counts), counts);
    assertThat(bars.shares().length).isBetween(45, 55);
    assertThat(Arrays.stream(bars.shares()).sum()).isCloseTo(1, within(1e-9));
    assertThat(bars.left()).isZero();
    assertThat(bars.right()).isEqualTo(1);
  }

  @Test
  void anAxisOfACellIsAsLongAsItsValuesAndASilentUnitIsOneBar() {
    Unit cell = new Unit(Part.CELL, Direction.BACKWARD, 6);
    long[] counts = {1, 2};
    Bars wide = Bars.of(new HistogramPair(cell, PAIR, -3.2, 4.1, counts, counts), counts);
    assertThat(List.of(wide.left(), wide.right())).containsExactly(-4.0, 5.0);
    Bars one = Bars.of(new HistogramPair(cell, PAIR, 2, 2, counts, counts), counts);
    assertThat(one.shares()).containsExactly(1);
    assertThat(one.left()).isLessThan(one.right());
  }

  @Test
  void theImageShowsTheOutcomeLeftAndTheRestRight() {
    BufferedImage image = figure(new long[] {1, 3, 0, 0}, new long[] {0, 0, 5, 5}).image();
    assertThat(image.getWidth()).isEqualTo(2 * ActivationHistograms.WIDTH);
    assertThat(pixels(image, 0x2171B5, 0)).isGreaterThan(10_000);
    assertThat(pixels(image, 0x2171B5, image.getWidth() / 2)).isZero();
    assertThat(pixels(image, 0xC9CED4, image.getWidth() / 2)).isGreaterThan(10_000);
  }

  @Test
  void withoutATokenOnOneSideThereIsNothingToCompare() {
    assertThatThrownBy(() -> figure(new long[4], new long[] {1, 0, 0, 0}).panels())
        .hasMessage("no token in a histogram of s → _, forward output 70");
  }

  private static ActivationHistograms figure(long[] outcome, long[] rest) {
    return new ActivationHistograms(pair(outcome, rest), Estimate.UNDEFINED, Samples.CAPTION);
  }

  private static HistogramPair pair(long[] outcome, long[] rest) {
    return new HistogramPair(FORWARD_70, PAIR, -0.5, 0.5, outcome, rest);
  }

  private static long pixels(BufferedImage image, int colour, int from) {
    int width = image.getWidth() / 2;
    int[] half = image.getRGB(from, 0, width, image.getHeight(), null, 0, width);
    return Arrays.stream(half).filter(pixel -> (pixel & 0xFFFFFF) == colour).count();
  }
}

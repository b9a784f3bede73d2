package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class ChartTitleTest {
  private static final int WIDTH = 500;

  @Test
  void aLongTitleIsDrawnSmallerSoThatNothingOfItIsCutOff() {
    BufferedImage image =
        drawn("outputs that go half way: 70 by effect, 56 by distance, 39 at random");
    for (int x : new int[] {0, 1, 2, WIDTH - 3, WIDTH - 2, WIDTH - 1}) {
      for (int y = 0; y < 40; y++) {
        assertThat(image.getRGB(x, y) & 0xFFFFFF).as("%d, %d", x, y).isEqualTo(0xFFFFFF);
      }
    }
  }

  @Test
  void aShortTitleKeepsItsSize() {
    float usual = new XYChart(WIDTH, 300).getStyler().getChartTitleFont().getSize2D();
    assertThat(chart("short").getStyler().getChartTitleFont().getSize2D()).isEqualTo(usual);
  }

  private static BufferedImage drawn(String title) {
    XYChart chart = chart(title);
    BufferedImage image = new BufferedImage(WIDTH, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    chart.paint(graphics, WIDTH, 300);
    graphics.dispose();
    return image;
  }

  private static XYChart chart(String title) {
    XYChart chart = Charts.plain(WIDTH, 300, title, "x", "y");
    chart.getStyler().setLegendVisible(false); // as all of ours, or it is inside
    chart.addSeries("series", new double[] {0, 1}, new double[] {0, 1});
    return chart;
  }
}

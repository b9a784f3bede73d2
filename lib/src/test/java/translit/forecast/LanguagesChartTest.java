package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import translit.forecast.LanguagesChart.Column;
import translit.statistics.Interval;

class LanguagesChartTest {
  @Test
  void aLanguageHasAColumnWithItsIntervalBesideWhatNeedsNoForecast() {
    Score greek = new Score(20, 18, 14, 9, new Interval(0.75, 1), 11, 0.01, 0.02);
    Score all = new Score(40, 30, 20, 18, new Interval(0.5, 0.75), 16, 0.01, 0.02);
    CategoryChart chart =
        (CategoryChart)
            LanguagesChart.of(List.of(new Column("Greek", greek), new Column("all", all)), "two");
    Map<String, CategorySeries> series = chart.getSeriesMap();
    assertThat(series.get("right").getXData())
        .map(Object::toString)
        .containsExactly("Greek", "all");
    assertThat(values(series.get("right"))).containsExactly(0.9, 0.75);
    assertThat(values(series.get("interval"))).containsExactly(0.875, 0.625);
    assertThat(series.get("interval").getExtraValues())
        .map(Number::doubleValue)
        .containsExactly(0.125, 0.125);
    assertThat(values(series.get("best constant answer"))).containsExactly(0.7, 0.5);
    assertThat(values(series.get("chance"))).containsExactly(0.55, 0.4);
    assertThat(BitmapEncoder.getBufferedImage(chart).getWidth()).isEqualTo(760);
  }

  @Test
  void withoutALanguageTheChartIsEmptyAndCanBeDrawn() {
    assertThat(BitmapEncoder.getBufferedImage(LanguagesChart.of(List.of(), "none")).getWidth())
        .isEqualTo(760);
  }

  private static List<Double> values(CategorySeries series) {
    return series.getYData().stream().map(Number::doubleValue).toList();
  }
}

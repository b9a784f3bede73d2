package translit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.rapaio.jupyter.kernel.MainApp;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ShowTest {

  private final Table table =
      Table.create(
          StringColumn.create("<letter>", "ծ", "<script>alert('&')</script>"),
          DoubleColumn.create("share", new Double[] {1.0 / 3, null}),
          IntColumn.create("count", 1234567, 0));

  @BeforeEach
  void forget() {
    MainApp.kernel.shown.clear();
  }

  private static Map<String, Object> shown() {
    assertThat(MainApp.kernel.shown).hasSize(1);
    return MainApp.kernel.shown.get(0).data;
  }

  @Test
  void textIsShownAsText() {
    Show.text(List.of("a < b"));
    assertThat(shown()).containsOnly(Map.entry("text/plain", "[a < b]"));
  }

  @Test
  void svgIsShownWithoutItsProlog() {
    Show.svg("<?xml version='1.0'?>\n<!DOCTYPE svg>\n<svg><text>ծ</text></svg>");
    assertThat(shown()).containsEntry("image/svg+xml", "<svg><text>ծ</text></svg>");
  }

  @Test
  void thePlainTextOfAnSvgIsItsTitleAndDescription() {
    Show.svg(
        """
        <?xml version='1.0'?>
        <svg xmlns="http://www.w3.org/2000/svg"><!-- a comment -->
          <title>t → ծ &amp; &lt;co&gt;</title>
          <desc>Darker is
        stronger.</desc>
          <g><title>a unit</title></g>
        </svg>
        """);
    assertThat(shown()).containsEntry("text/plain", "t → ծ & <co>\nDarker is\nstronger.");
  }

  @Test
  void anSvgWithoutATitleOrWithAFaultIsShownAllTheSame() {
    for (String svg :
        List.of(
            "<svg/>",
            "<svg><text>ծ</text><title>late</title></svg>",
            "<svg><title> </title></svg>",
            "<svg><title>&nbsp;</title></svg>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<svg><title>&x;</title></svg>",
            "<svg viewBox=1>")) {
      forget();
      Show.svg(svg);
      assertThat(shown()).as(svg).containsEntry("text/plain", "an SVG image");
    }
    forget();
    Show.svg("<svg><title>first</title><desc>&nbsp;</desc></svg>");
    assertThat(shown()).containsEntry("text/plain", "first");
  }

  @Test
  void whatIsNoSvgIsRefused() {
    assertThatThrownBy(() -> Show.svg("<p>no</p>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no <svg> element in: <p>no</p>");
  }

  @Test
  void aTableIsEscapedEverywhere() {
    Show.table(table.setName("t"), "<i>T</i> & co");
    String html = (String) shown().get("text/html");
    assertThat(html)
        .contains("<p>&lt;i&gt;T&lt;/i&gt; &amp; co</p>")
        .contains("&lt;letter&gt;</th>")
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "<letter", "<i>");
  }

  @Test
  void textFromRightToLeftIsIsolatedInCellsHeadingsCaptionsAndSentences() {
    var hebrew =
        Table.create(
            StringColumn.create(
                "where s → \u2068ש\u2069",
                "ה",
                "\u2068ה\u2069 2733, \u2068א\u2069 2160",
                "<ש>",
                "\u05B4"));
    assertThat(
            TableView.of(hebrew)
                .caption("\u2068שלום.\u2069 & co")
                .toHtml()
                .replaceAll(" style=\"text.*?>", ">"))
        .contains(
            "<p><bdi>שלום.</bdi> &amp; co</p>",
            ">where s → <bdi>ש</bdi></th>",
            "><bdi>ה</bdi></td>",
            "><bdi>ה</bdi> 2733, <bdi>א</bdi> 2160</td>",
            "><bdi>&lt;ש&gt;</bdi></td>",
            "><bdi style=\"display:inline-block\">◌\u05B4</bdi></td>");
    Show.prose("1 < 2: \u2068ש\u2069 3");
    assertThat(shown())
        .containsEntry("text/html", "<p>1 &lt; 2: <bdi>ש</bdi> 3</p>")
        .containsEntry("text/plain", "1 < 2: \u2068ש\u2069 3");
  }

  @Test
  void nothingIsAddedToOtherText() {
    var armenian =
        Table.create(StringColumn.create("where t → ծ", "ծ 12, տ 3", "ου", "कि", "ी", " "));
    assertThat(TableView.of(armenian).caption("Հայերեն").toHtml())
        .doesNotContain("bdi", "\u2068", "\u2069", "◌")
        .contains(">ծ 12, տ 3</td>", ">ी</td>", "> </td>");
  }

  /** A caption element would be broken into as narrow a column as its table is. */
  @Test
  void aCaptionIsAParagraphAboveItsTableThatTheTableIsLabelledWith() {
    var one = Table.create(IntColumn.create("n", 1));
    assertThat(TableView.of(one).caption("How \"often\" it was right, at most $5").toHtml())
        .matches(
            "<div class=\"tex2jax_ignore\"><p>How &quot;often&quot; it was right, at most \\$5</p>"
                + "<table aria-label=\"How &quot;often&quot; it was right, at most \\$5\"><thead>.*"
                + "</table></div>");
  }

  @Test
  void numbersAreRoundedGroupedAndAlignedAndMissingOnesAreEmpty() {
    String html = TableView.of(table).toHtml().replaceAll(" style=\"[^\"]*\"", "");
    assertThat(html)
        .contains("<td align=\"left\">ծ</td><td align=\"right\">0.333</td>")
        .contains("<td align=\"right\">1,234,567</td>")
        .contains("<td align=\"right\"></td><td align=\"right\">0</td>")
        .doesNotContain("<p>", "aria-label", "<tfoot>");
  }

  @Test
  void aColumnCanHaveAFormatOfItsOwn() {
    var view = TableView.of(table).decimals(1).format("share", "%.1e").format("count", "%d");
    assertThat(view.toHtml()).contains(">3.3e-01<", ">1234567<");
    assertThatThrownBy(() -> view.format("n", "%d"))
        .hasMessage("no column to format among [<letter>, share, count]: n");
  }

  @Test
  void aLongTableSaysHowMuchIsLeftOut() {
    var numbers = Table.create(IntColumn.create("n", IntStream.range(0, 1500).toArray()));
    assertThat(TableView.of(numbers).rows(10).toHtml())
        .contains("<td colspan=\"1\">and 1,490 more rows</td>")
        .contains(">9</td>")
        .doesNotContain(">10</td>");
    assertThat(TableView.of(numbers).rows(1500).toHtml()).doesNotContain("more rows");
  }

  @Test
  void aChartHasTwiceThePixelsOfItsSizeAndItsTitleInPlainText() throws IOException {
    XYChart chart = new XYChartBuilder().width(300).height(200).title("ծ or տ").build();
    chart.addSeries("a", new double[] {1, 2, 3}, new double[] {2, 1, 3});
    Show.chart(chart);
    BufferedImage image = image();
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(600, 400);
    assertThat(MainApp.kernel.shown.get(0).metadata)
        .containsEntry("image/png", Map.of("width", 300));
    assertThat(shown()).containsEntry("text/plain", "ծ or տ");
    assertThat(colours(image)).isGreaterThan(10);
  }

  @Test
  void aHistogramTakesAListThatCanBeSorted() {
    assertThat(new Histogram(new ArrayList<>(List.of(1.0, 0.5, 0.7)), 2).getyAxisData()).hasSize(2);
  }

  private static BufferedImage image() throws IOException {
    byte[] bytes = Base64.getDecoder().decode((String) shown().get("image/png"));
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static long colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(pixels).distinct().count();
  }
}

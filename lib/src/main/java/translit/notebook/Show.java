package translit.notebook;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Shows things below the running cell. No method returns a value, so that none is printed.
 *
 * <p>Charts are shown as PNG with twice the pixels of their size: sharp on any screen, the same on
 * a Git web page as in a notebook, and with the letters of the machine that drew them rather than
 * of the one that looks. Pictures of more than a few letters' width that were made for it are
 * better as {@link #svg}, which scales and can be searched.
 */
public final class Show {

  /** Pixels of an image per pixel of its size. */
  private static final int SHARPNESS = 2;

  static {
    // Nothing here opens a window; without this, drawing on macOS makes the kernel an application.
    System.setProperty("java.awt.headless", "true");
  }

  private Show() {}

  /**
   * Shows plain text, such as a value that the kernel would take for HTML.
   *
   * @param value shown as its {@code toString} says
   */
  public static void text(Object value) {
    Kernel.running().show(Output.text(String.valueOf(value)));
  }

  /**
   * Shows HTML as it is.
   *
   * @param html an element; text from elsewhere must have been escaped
   */
  public static void html(String html) {
    Kernel.running().show(Output.html(html, "HTML"));
  }

  /**
   * Shows HTML.
   *
   * @param html built by j2html, which escapes its text
   */
  public static void html(DomContent html) {
    html(html.render());
  }

  /**
   * Shows a paragraph, which wraps on every page.
   *
   * @param text escaped; its {@linkplain translit.common.Isolated isolated} parts are {@code bdi}
   *     elements
   */
  public static void prose(String text) {
    Kernel.running().show(Output.html(p(Bdi.html(text)).render(), text));
  }

  /**
   * Shows an SVG image. Its {@code title} and {@code desc}, where it begins with them, are what
   * those read who do not see it, as in a notebook that is not trusted.
   *
   * @param svg a document; what comes before its {@code svg} element is left out
   * @throws IllegalArgumentException if there is no such element
   */
  public static void svg(String svg) {
    Kernel.running().show(Output.svg(svg));
  }

  /**
   * Shows an image.
   *
   * @param image any number of pixels
   * @param width in CSS pixels with which it is shown
   * @param alternative what it shows, for those who do not see it
   */
  public static void png(BufferedImage image, int width, String alternative) {
    Kernel.running().show(Output.png(image, width, alternative));
  }

  /**
   * Shows a chart in its own size.
   *
   * @param chart of XChart; its title is what those read who do not see it
   */
  public static void chart(Chart<?, ?> chart) {
    Kernel.running().show(drawn(chart));
  }

  /**
   * Shows a table below a caption.
   *
   * @param table its first 50 rows are shown
   * @param caption none if empty
   */
  public static void table(Table table, String caption) {
    table(TableView.of(table).caption(caption));
  }

  /**
   * Shows a table.
   *
   * @param view the table and how to show it
   */
  public static void table(TableView view) {
    Kernel.running().show(view.output());
  }

  static Output drawn(Chart<?, ?> chart) {
    BufferedImage image = DrawingThread.draw(() -> painted(chart));
    String title = chart.getTitle();
    return Output.png(
        image, chart.getWidth(), title == null || title.isBlank() ? "a chart" : title);
  }

  private static BufferedImage painted(Chart<?, ?> chart) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    var image =
        new BufferedImage(width * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.scale(SHARPNESS, SHARPNESS);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      chart.paint(graphics, width, height);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}

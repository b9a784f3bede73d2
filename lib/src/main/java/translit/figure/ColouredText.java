package translit.figure;

import j2html.tags.ContainerTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.Validate;
import translit.common.DottedCircle;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.figure.NativeSpans.Span;
import translit.language.AlignedText;
import translit.trace.Trace;
import translit.trace.Unit;

/**
 * The post's coloured text: the native symbols, and below them, for each chosen unit, the Latin
 * characters on the colour of its activation.
 *
 * <p>Drawn as SVG, since a Git web page takes the colours away from a notebook's HTML tables and
 * leaves images as they are. Every symbol stands alone over its Latin character, so that the order
 * is that of the Latin text in scripts that run from right to left, too.
 *
 * @param title says what the figure shows
 * @param caption where the activations come from
 * @param text to show; it is broken into lines
 * @param rows one per unit
 */
public record ColouredText(String title, String caption, AlignedText text, List<Row> rows)
    implements SvgFigure {
  private static final int CELLS = 60;
  private static final double MARGIN = 14;
  private static final double LEFT = 142;
  private static final double CELL = SignedColours.CELL_WIDTH;
  private static final double COLOURED = SignedColours.CELL_HEIGHT;
  private static final double ROW = 28;

  /**
   * The activations of one unit.
   *
   * @param unit of the network
   * @param activations one per position; NaN where it was not measured
   */
  public record Row(Unit unit, float[] activations) {
    /** The largest size of an activation: the one with the full colour. */
    double largest() {
      double largest = 0;
      for (float activation : activations) {
        largest = Math.abs(activation) > largest ? Math.abs(activation) : largest; // not with NaN
      }
      return largest;
    }

    /** An activation as a part of the largest. */
    double relative(int position) {
      double largest = largest();
      return largest == 0 ? activations[position] : activations[position] / largest;
    }
  }

  /**
   * Checks that every row has an activation for every position.
   *
   * @param title says what the figure shows
   * @param caption where the activations come from
   * @param text to show
   * @param rows of the text, copied
   * @throws IllegalArgumentException if a row has more or fewer activations
   */
  public ColouredText {
    rows = List.copyOf(rows);
    for (Row row : rows) {
      String message = "%s has %s activations, but the text %s positions";
      int length = row.activations().length;
      Validate.isTrue(length == text.size(), message, row.unit(), length, text.size());
    }
  }

  /**
   * What some units did on a text.
   *
   * @param title says what the figure shows
   * @param trace of the units
   * @param caption where the activations come from
   * @return the figure, with a row for each unit of the trace
   */
  public static ColouredText of(String title, Trace trace, String caption) {
    List<Row> rows =
        IntStream.range(0, trace.units().size())
            .mapToObj(u -> new Row(trace.units().get(u), trace.activations()[u]))
            .toList();
    return new ColouredText(title, caption, trace.text(), rows);
  }

  /** {@return the figure, 900 pixels wide; the same bytes for the same values} */
  @Override
  public String toSvg() {
    double y = 30;
    ContainerTag<?> heading = Svg.group("heading");
    for (String words : Svg.wrapped(title, 75)) {
      heading.with(Svg.text(MARGIN, y, 17, "start", words).attr("font-weight", "bold"));
      y += 22;
    }
    ContainerTag<?> lines = Svg.group("lines");
    for (List<Span> line : NativeSpans.lines(NativeSpans.of(text), CELLS)) {
      natives(lines, line, y);
      y += 28;
      for (Row row : rows) {
        row(lines, row, line, y);
        y += ROW;
      }
      y += 22;
    }
    ContainerTag<?> below = Svg.group("legend");
    SignedColours.legend(below, MARGIN, y);
    y += 46;
    for (String words : Svg.wrapped(explained(), 140)) {
      below.with(Svg.text(MARGIN, y, 11, "start", words));
      y += 16;
    }
    ContainerTag<?> page = Svg.page(y, title, description());
    return page.with(heading, lines, below).render();
  }

  /** The caption; of a text from right to left it says in which order its letters stand. */
  private String explained() {
    String natives = text.nativeText();
    return Isolated.of(natives).equals(natives)
        ? caption
        : "The native letters stand over their Latin characters, and so go from left to right. "
            + caption;
  }

  private String description() {
    String units = rows.stream().map(row -> row.unit() + ". ").collect(Collectors.joining());
    String natives = Phrase.shown(text.alignedNatives());
    return Isolated.within(text.latinText()) + " → " + natives + ". " + units + explained();
  }

  private static void natives(ContainerTag<?> lines, List<Span> line, double y) {
    lines.with(Svg.text(LEFT - 10, y + 16, 11, "end", "native output"));
    double[] edges = NativeSpans.edges(line);
    for (Span span : line) {
      double x = LEFT + edges[span.from() - line.get(0).from()] * CELL;
      double width = span.cells() * CELL;
      lines.with(Svg.box(x + 0.4, y, width - 0.8, COLOURED - 2, "#eceff3"));
      if (!span.text().isBlank()) {
        lines.with(Svg.centred(x + width / 2, y + 11, NativeSpans.SIZE, span.text()));
      }
    }
  }

  private void row(ContainerTag<?> lines, Row row, List<Span> line, double y) {
    int start = line.get(0).from();
    Unit unit = row.unit();
    String range = String.format(Locale.ROOT, "±%.2f", row.largest());
    String direction = unit.part().directed() ? unit.direction().code() + ", " : "";
    lines.with(
        Svg.text(LEFT - 10, y + 10, 11, "end", unit.part().label() + " " + unit.index()),
        Svg.faint(LEFT - 10, y + 23, "end", direction + range));
    double[] edges = NativeSpans.edges(line);
    for (int i = 0; i < edges.length - 1; i++) {
      double x = LEFT + edges[i] * CELL;
      double width = (edges[i + 1] - edges[i]) * CELL;
      String fill = SignedColours.cell(lines, x, y, width, row.relative(start + i));
      String latin = text.latin().get(start + i);
      if (!latin.isBlank()) {
        lines.with(
            Svg.centred(x + width / 2, y + COLOURED / 2, 12, DottedCircle.under(latin))
                .attr("fill", Shade.inkOn(fill)));
      }
    }
  }
}

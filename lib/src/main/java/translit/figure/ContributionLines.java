package translit.figure;

import j2html.tags.ContainerTag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The lines between two rows: as wide as the mean contribution of the lower unit to the upper one,
 * orange and solid where it is positive, green and dashed where it is negative.
 *
 * <p>Each pair of rows has its own scale of widths, since the rows above add up values of different
 * sizes.
 */
final class ContributionLines {
  private static final double WIDEST = 7;
  private static final String POSITIVE = "#e06c00";
  private static final String NEGATIVE = "#1a8a4a";

  private record Line(UnitCircle upper, UnitCircle lower, double mean) {
    double size() {
      return Math.abs(mean);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final double largest;
  private final boolean incomplete;

  /**
   * @param means {@code [upper unit][number of the lower unit]}; NaN where one is not known
   */
  ContributionLines(
      List<UnitCircle> upper, List<UnitCircle> lower, NetworkFigure figure, float[][] means) {
    for (UnitCircle above : upper) {
      for (UnitCircle below : lower) {
        float mean = means[above.unit().index()][figure.number(below.unit())];
        lines.add(new Line(above, below, mean));
      }
    }
    incomplete = lines.removeIf(line -> !Double.isFinite(line.mean));
    // The strongest are drawn last, over the others.
    lines.sort(Comparator.comparingDouble(Line::size));
    largest = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).size();
  }

  /** Whether a line is not drawn since its mean is not known. */
  boolean incomplete() {
    return incomplete;
  }

  ContainerTag<?> draw() {
    ContainerTag<?> group = Svg.group("contributions");
    for (Line line : lines) {
      double width = width(line.size());
      // Thinner ones would be a grey haze.
      if (width >= 0.1) {
        group.with(
            line(line.upper.x(), line.upper.y(), line.lower.x(), line.lower.y(), line.mean)
                .attr("stroke-opacity", Svg.number(0.25 + 0.65 * line.size() / largest)));
      }
    }
    return group;
  }

  /** What width and pattern mean, in a column with this left edge. */
  ContainerTag<?> legend(double x, double y) {
    ContainerTag<?> group = Svg.group("legend");
    if (largest == 0) {
      return group;
    }
    double round = round(largest);
    group.with(Svg.faint(x, y, "start", "mean of"));
    group.with(Svg.faint(x, y + 14, "start", "weight × activation:"));
    group.with(line(x, y + 27, x + 52, y + 27, round));
    group.with(Svg.text(x + 60, y + 31, 11, "start", "+" + printed(round)));
    group.with(line(x, y + 44, x + 52, y + 44, -round));
    return group.with(Svg.text(x + 60, y + 48, 11, "start", "−" + printed(round)));
  }

  private ContainerTag<?> line(double x1, double y1, double x2, double y2, double mean) {
    double width = width(Math.abs(mean));
    String dashes = Svg.number(4 + width) + " " + Svg.number(2.5 + 0.3 * width);
    return Svg.line(x1, y1, x2, y2, mean < 0 ? NEGATIVE : POSITIVE)
        .attr("stroke-width", Svg.number(width))
        .condAttr(mean < 0, "stroke-dasharray", dashes);
  }

  private double width(double size) {
    return largest == 0 ? 0 : WIDEST * size / largest;
  }

  /** The largest of 1, 2, 5, 10 and so on that a line of this figure may have. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double first = value / power;
    return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
  }

  private static String printed(double round) {
    BigDecimal digits = new BigDecimal(String.format(Locale.ROOT, "%.1g", round));
    return digits.stripTrailingZeros().toPlainString();
  }
}

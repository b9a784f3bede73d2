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
  private boolean incomplete;

  /**
   * @param means {@code [upper unit][number of the lower unit]}; NaN where one is not known
   */
  ContributionLines(
      List<UnitCircle> upper, List<UnitCircle> lower, NetworkFigure figure, float[][] means) {
    for (UnitCircle above : upper) {
      for (UnitCircle below : lower) {
        double mean = means[above.unit().index()][figure.number(below.unit())];
        if (Double.isFinite(mean)) {
          lines.add(new Line(above, below, mean));
        } else {
          incomplete = true;
        }
      }
    }
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
    double below = y + 31;
    for (double value : new double[] {round, -round}) {
      group.with(line(x, below - 4, x + 52, below - 4, value));
      group.with(Svg.text(x + 60, below, 11, "start", signed(value)));
      below += 17;
    }
    return group;
  }

  private ContainerTag<?> line(double x1, double y1, double x2, double y2, double mean) {
    double width = width(Math.abs(mean));
    ContainerTag<?> line =
        Svg.line(x1, y1, x2, y2, mean < 0 ? NEGATIVE : POSITIVE)
            .attr("stroke-width", Svg.number(width));
    return mean < 0 ? line.attr("stroke-dasharray", dashes(width)) : line;
  }

  private static String dashes(double width) {
    return Svg.number(4 + width) + " " + Svg.number(2.5 + 0.3 * width);
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

  private static String signed(double value) {
    String digits = String.format(Locale.ROOT, "%.1g", Math.abs(value));
    String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
    return (value < 0 ? "−" : "+") + plain;
  }
}

package translit.figure;

import j2html.tags.ContainerTag;
import java.util.Locale;
import java.util.stream.DoubleStream;
import translit.selectivity.Measure;

/**
 * The scale on which the values of a measure are shades of blue: from 0, almost white, to {@code
 * max}, almost black. Lightness alone orders the shades, so that they survive a black and white
 * print.
 *
 * @param measure whose values are shown
 * @param max the value with the darkest shade
 */
record Scale(Measure measure, double max) {
  private static final int STEPS = 50;
  private static final int TICKS = 5;
  private static final double WIDTH = 250;

  /** From 0 to 1, except for bits, of which a rare outcome has few to tell. */
  static Scale of(Measure measure, MeasureValues values) {
    if (measure != Measure.BITS) {
      return new Scale(measure, 1);
    }
    DoubleStream rounded = DoubleStream.of(0.05, 0.1, 0.2, 0.5);
    double largest = values.largest();
    return new Scale(measure, rounded.filter(max -> largest <= max).findFirst().orElse(1));
  }

  /** What one must know to read the scale. */
  String remark() {
    return measure == Measure.HELLINGER_1000
        ? "Its zero is not zero: a unit that is not selective has a distance too, the more so the"
            + " fewer the tokens."
        : "0: the unit is not selective for this outcome.";
  }

  /** Where a value lies on the scale, from 0 to 1. */
  double fraction(double value) {
    return Math.max(0, Math.min(1, value / max));
  }

  String colour(double value) {
    return Shade.colour(Shade.BLUES, fraction(value));
  }

  /** A value as figures print it. */
  static String print(double value) {
    return Double.isNaN(value) ? "not measured" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The shades in a row, with numbers and the name of the measure. */
  ContainerTag<?> legend(double x, double y) {
    ContainerTag<?> legend = Svg.group("colour-bar");
    double step = WIDTH / STEPS;
    for (int i = 0; i < STEPS; i++) {
      // A little wider than the step, so that no gap shines through; steps rather than a gradient,
      // which would need an id.
      double width = i == STEPS - 1 ? step : step + 0.4;
      legend.with(Svg.box(x + i * step, y, width, 12, colour(max * i / (STEPS - 1))));
    }
    legend.with(Svg.framed(Svg.box(x, y, WIDTH, 12, "none")));
    for (int i = 0; i <= TICKS; i++) {
      double at = x + WIDTH * i / TICKS;
      String anchor = i == 0 ? "start" : i == TICKS ? "end" : "middle";
      legend.with(Svg.line(at, y + 12, at, y + 16, "#5b6b7d"));
      legend.with(Svg.text(at, y + 28, 11, anchor, Svg.number(max * i / TICKS)));
    }
    return legend.with(
        Svg.text(x + WIDTH + 16, y + 10, 12, "start", measure.label()),
        Svg.faint(x + WIDTH + 16, y + 27, "start", remark()));
  }
}

package translit.figure;

import j2html.tags.ContainerTag;

/**
 * Activations as colours: white is 0, red positive, blue negative, both getting darker with size.
 * In a black and white print both are grey, so negative cells have a bar at their foot as well.
 */
final class SignedColours {
  /** A negative value nearer to 0 than this is as good as white, and has no bar. */
  private static final double NEAR_ZERO = 0.05;

  private static final int STEPS = 40;
  private static final double WIDTH = 240;

  private SignedColours() {}

  /** The colour of a value from -1 to 1; white where there is none. */
  static String of(double value) {
    // The darkest shades are left out: the difference between red and blue is lost in them.
    double place = Math.abs(value) * 0.85;
    return Double.isNaN(value) || value == 0
        ? "#ffffff"
        : Shade.of(value < 0 ? Shade.BLUES : Shade.REDS, place);
  }

  /**
   * Draws the ground of one cell.
   *
   * @param value from -1 to 1; NaN for a cell that is crossed out
   * @return its colour
   */
  static String cell(
      ContainerTag<?> to, double x, double y, double width, double height, double value) {
    String fill = of(value);
    to.with(Svg.box(x, y, width, height, fill).attr("stroke", "#ffffff").attr("stroke-width", 0.6));
    if (Double.isNaN(value)) {
      to.with(
          Svg.line(x + 1, y + height - 1, x + width - 1, y + 1, "#9aa5b1").attr("class", "hatch"));
    } else if (value < -NEAR_ZERO) {
      to.with(Svg.box(x, y + height - 2.5, width, 2.5, Svg.INK).attr("class", "negative"));
    }
    return fill;
  }

  /** What the colours mean. */
  static void legend(ContainerTag<?> to, double x, double y) {
    double step = WIDTH / (STEPS + 1);
    for (int i = 0; i <= STEPS; i++) {
      double value = 2.0 * i / STEPS - 1;
      to.with(Svg.box(x + i * step, y, step + 0.3, 12, of(value)));
    }
    double negative = WIDTH * (1 - NEAR_ZERO) / 2;
    to.with(Svg.box(x, y + 9.5, negative, 2.5, Svg.INK));
    to.with(Svg.box(x, y, WIDTH, 12, "none").attr("stroke", "#5b6b7d").attr("stroke-width", "0.8"));
    to.with(Svg.text(x, y + 26, 11, "start", "−"));
    to.with(Svg.text(x + WIDTH / 2, y + 26, 11, "middle", "0"));
    to.with(Svg.text(x + WIDTH, y + 26, 11, "end", "+"));
    to.with(
        Svg.text(
            x + WIDTH + 16, y + 10, 11, "start", "activation; full colour is the ± at the row"));
    to.with(
        Svg.text(x + WIDTH + 16, y + 26, 11, "start", "red: positive; blue with a bar: negative")
            .attr("fill", Svg.FAINT_INK));
  }
}

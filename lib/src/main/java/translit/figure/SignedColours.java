package translit.figure;

import j2html.tags.ContainerTag;

/**
 * Activations as colours: white is 0, red positive, blue negative, both getting darker with size.
 * In a black and white print both are grey, so negative cells have a bar at their foot as well.
 */
final class SignedColours {
  static final double CELL_WIDTH = 12.4;
  static final double CELL_HEIGHT = 24;

  /** A negative value nearer to 0 than this is as good as white, and has no bar. */
  private static final double NEAR_ZERO = 0.05;

  private static final int STEPS = 40;
  private static final double WIDTH = 240;

  private SignedColours() {}

  /** The colour of a value from -1 to 1; white where there is none. */
  static String colour(double value) {
    // The darkest shades are left out: the difference between red and blue is lost in them.
    double place = Math.abs(value) * 0.85;
    return Double.isNaN(value) || value == 0
        ? "#ffffff"
        : Shade.colour(value < 0 ? Shade.BLUES : Shade.REDS, place);
  }

  /**
   * Draws the ground of one cell.
   *
   * @param width of the cell
   * @param value from -1 to 1; NaN for a cell that is crossed out
   * @return its colour
   */
  static String cell(ContainerTag<?> to, double x, double y, double width, double value) {
    String fill = colour(value);
    to.with(Svg.outlined(Svg.box(x, y, width, CELL_HEIGHT, fill), "#ffffff", 0.6));
    if (Double.isNaN(value)) {
      double right = x + width - 1;
      ContainerTag<?> cross = Svg.line(x + 1, y + CELL_HEIGHT - 1, right, y + 1, "#9aa5b1");
      to.with(cross.attr("class", "hatch"));
    } else if (value < -NEAR_ZERO) {
      ContainerTag<?> bar = Svg.box(x, y + CELL_HEIGHT - 2.5, width, 2.5, Svg.INK);
      to.with(bar.attr("class", "negative"));
    }
    return fill;
  }

  /** What the colours mean. */
  static void legend(ContainerTag<?> to, double x, double y) {
    double step = WIDTH / (STEPS + 1);
    for (int i = 0; i <= STEPS; i++) {
      double value = 2.0 * i / STEPS - 1;
      to.with(Svg.box(x + i * step, y, step + 0.3, 12, colour(value)));
    }
    double negative = WIDTH * (1 - NEAR_ZERO) / 2;
    to.with(Svg.box(x, y + 9.5, negative, 2.5, Svg.INK));
    double right = x + WIDTH;
    to.with(
        Svg.framed(Svg.box(x, y, WIDTH, 12, "none")),
        Svg.text(x, y + 26, 11, "start", "−"),
        Svg.text(x + WIDTH / 2, y + 26, 11, "middle", "0"),
        Svg.text(right, y + 26, 11, "end", "+"),
        Svg.text(right + 16, y + 10, 11, "start", "activation; full colour is the ± at the row"),
        Svg.faint(right + 16, y + 26, "start", "red: positive; blue with a bar: negative"));
  }
}

package translit.figure;

import j2html.tags.ContainerTag;

/** The legend of a {@link Scale}: its shades in a row, with numbers and the name of the measure. */
final class ColourBar {
  private static final int STEPS = 50;
  private static final int TICKS = 5;
  private static final double WIDTH = 250;

  private ColourBar() {}

  static ContainerTag<?> draw(Scale scale, double x, double y) {
    ContainerTag<?> bar = Svg.group("colour-bar");
    double step = WIDTH / STEPS;
    for (int i = 0; i < STEPS; i++) {
      // A little wider than the step, so that no gap shines through; steps rather than a gradient,
      // which would need an id.
      double width = i == STEPS - 1 ? step : step + 0.4;
      bar.with(Svg.box(x + i * step, y, width, 12, scale.colour(scale.max() * i / (STEPS - 1))));
    }
    bar.with(
        Svg.box(x, y, WIDTH, 12, "none").attr("stroke", "#5b6b7d").attr("stroke-width", "0.8"));
    for (int i = 0; i <= TICKS; i++) {
      double at = x + WIDTH * i / TICKS;
      String anchor = i == 0 ? "start" : i == TICKS ? "end" : "middle";
      String number = Svg.number(scale.max() * i / TICKS);
      bar.with(Svg.line(at, y + 12, at, y + 16, "#5b6b7d"));
      bar.with(Svg.text(at, y + 28, 11, anchor, number));
    }
    bar.with(Svg.text(x + WIDTH + 16, y + 10, 12, "start", scale.name()));
    return bar.with(
        Svg.text(x + WIDTH + 16, y + 27, 11, "start", scale.remark()).attr("fill", Svg.FAINT_INK));
  }
}

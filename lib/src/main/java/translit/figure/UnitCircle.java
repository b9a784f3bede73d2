package translit.figure;

import j2html.tags.ContainerTag;
import translit.trace.Unit;

/**
 * A unit drawn as a circle.
 *
 * @param unit drawn
 * @param label its number or letter
 * @param value of the measure; NaN if it was not measured
 * @param x of the centre
 * @param y of the centre
 * @param radius of the circle
 * @param fontSize of the label
 * @param marked with a ring around it
 */
record UnitCircle(
    Unit unit,
    String label,
    double value,
    double x,
    double y,
    double radius,
    double fontSize,
    boolean marked) {
  /** How far a ring stands off. */
  static final double RING = 3;

  ContainerTag<?> draw(Scale scale) {
    boolean measured = !Double.isNaN(value);
    String fill = measured ? scale.colour(value) : "#ffffff";
    ContainerTag<?> node = Svg.group("unit");
    node.with(Svg.hover(unit + ": " + Scale.print(value)));
    if (marked) {
      // White below the ring, so that no line runs between it and its circle.
      node.with(
          Svg.circle(x, y, radius + RING, "#ffffff")
              .attr("class", "ring")
              .attr("stroke", Svg.INK)
              .attr("stroke-width", "1.8"));
    }
    node.with(Svg.circle(x, y, radius, fill).attr("stroke", "#5b6b7d").attr("stroke-width", "0.8"));
    if (!measured) {
      hatch(node);
    }
    return node.with(
        Svg.centred(x, y, fontSize, label).attr("fill", measured ? Shade.inkOn(fill) : Svg.INK));
  }

  /** Diagonals across the circle, none through the middle of its label. */
  private void hatch(ContainerTag<?> node) {
    for (int i : new int[] {-2, -1, 1, 2}) {
      double offset = i * radius / 3;
      double reach = Math.sqrt((radius * radius - offset * offset) / 2);
      double shift = offset / Math.sqrt(2);
      node.with(
          Svg.line(
                  x + shift - reach,
                  y + shift + reach,
                  x + shift + reach,
                  y + shift - reach,
                  "#b4bdc7")
              .attr("class", "hatch")
              .attr("stroke-width", "1"));
    }
  }
}

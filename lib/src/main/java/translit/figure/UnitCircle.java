package translit.figure;

import j2html.tags.ContainerTag;
import translit.figure.NetworkRows.Row;
import translit.trace.Unit;

/**
 * A unit drawn as a circle.
 *
 * @param unit that is drawn
 * @param label its number or letter
 * @param value of the measure; NaN if it was not measured
 * @param x of the centre
 * @param row that it stands in
 * @param ringed whether there is a ring around it
 */
record UnitCircle(Unit unit, String label, double value, double x, Row row, boolean ringed) {
  /** How far a ring stands off. */
  private static final double RING = 3;

  double y() {
    return row.y();
  }

  boolean measured() {
    return !Double.isNaN(value);
  }

  ContainerTag<?> draw(Scale scale) {
    String fill = measured() ? scale.colour(value) : "#ffffff";
    ContainerTag<?> circle = Svg.group("unit").with(Svg.hover(unit + ": " + Scale.print(value)));
    if (ringed) {
      // White below the ring, so that no line runs between it and its circle.
      ContainerTag<?> ring =
          Svg.circle(x, y(), row.radius() + RING, "#ffffff").attr("class", "ring");
      circle.with(Svg.outlined(ring, Svg.INK, 1.8));
    }
    circle.with(Svg.framed(Svg.circle(x, y(), row.radius(), fill)));
    if (!measured()) {
      hatch(circle);
    }
    String ink = measured() ? Shade.inkOn(fill) : Svg.INK;
    return circle.with(Svg.centred(x, y(), row.fontSize(), label).attr("fill", ink));
  }

  /** Diagonals across the circle, none through the middle of its label. */
  private void hatch(ContainerTag<?> circle) {
    for (int i : new int[] {-2, -1, 1, 2}) {
      double offset = i * row.radius() / 3;
      double reach = Math.sqrt((row.radius() * row.radius() - offset * offset) / 2);
      double middle = x + offset / Math.sqrt(2);
      double centre = y() + offset / Math.sqrt(2);
      circle.with(
          Svg.line(middle - reach, centre + reach, middle + reach, centre - reach, "#b4bdc7")
              .attr("class", "hatch")
              .attr("stroke-width", "1"));
    }
  }
}

package translit.figure;

/** A figure that is drawn as SVG, with its title and a description of what is to be seen. */
@FunctionalInterface
public interface SvgFigure {
  /** {@return the whole document; the same bytes for the same values} */
  String toSvg();
}

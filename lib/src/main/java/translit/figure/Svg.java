package translit.figure;

import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;
import translit.common.DottedCircle;

/**
 * The few SVG elements that the figures are made of. Text and attributes are escaped when rendered.
 *
 * <p>No element has an id: several figures stand in one notebook page, where ids would clash.
 */
final class Svg {
  /** Width of every figure. */
  static final int WIDTH = 900;

  static final String INK = "#1c2733";
  static final String FAINT_INK = "#4d5a68";

  /** The widest letters are about as wide as the font size. */
  private static final double WIDEST = 0.85;

  /** Zeros behind a decimal point that say nothing. */
  private static final Pattern ZEROS = Pattern.compile("\\.?0+$");

  private static final Pattern MARK = Pattern.compile("[\\p{M}\\p{Cf}]");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F]");

  /** Half a character, or what is none. */
  private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

  /**
   * The first fonts are for Latin text and are wide, so that what fits in them fits in the others;
   * the rest are what Debian, macOS and Windows have for the scripts that those lack.
   */
  private static final String FONTS =
      "'DejaVu Sans', Verdana, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', "
          + "'Noto Sans Armenian', Mshtakan, Sylfaen, 'Noto Sans Devanagari', 'Kohinoor Devanagari', "
          + "'Nirmala UI', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif";

  private Svg() {}

  /** The root: a white page with an alternative text, its text left to right on any page. */
  static ContainerTag<?> page(double height, String title, String description) {
    return tag("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", "0 0 " + WIDTH + " " + number(height))
        .attr("width", WIDTH)
        .attr("height", number(height))
        .attr("role", "img")
        .attr("aria-label", printable(title))
        .attr("direction", "ltr")
        .attr("font-family", FONTS)
        .attr("fill", INK)
        .with(hover(title), tag("desc").withText(printable(description)))
        .with(box(0, 0, WIDTH, height, "#ffffff"));
  }

  static ContainerTag<?> group(String name) {
    return tag("g").attr("class", name);
  }

  private static ContainerTag<?> shape(String name, String attributes, double... values) {
    ContainerTag<?> shape = tag(name);
    String[] names = attributes.split(" ");
    for (int i = 0; i < names.length; i++) {
      shape.attr(names[i], number(values[i]));
    }
    return shape;
  }

  static ContainerTag<?> box(double x, double y, double width, double height, String fill) {
    return shape("rect", "x y width height", x, y, width, height).attr("fill", fill);
  }

  static ContainerTag<?> circle(double x, double y, double radius, String fill) {
    return shape("circle", "cx cy r", x, y, radius).attr("fill", fill);
  }

  static ContainerTag<?> line(double x1, double y1, double x2, double y2, String stroke) {
    return shape("line", "x1 y1 x2 y2", x1, y1, x2, y2).attr("stroke", stroke);
  }

  /** Text on a baseline; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
  static ContainerTag<?> text(double x, double y, double size, String anchor, String text) {
    return shape("text", "x y font-size", x, y, size)
        .attr("text-anchor", anchor)
        .withText(printable(DottedCircle.drawn(text)));
  }

  /** Text in small and faint letters. */
  static ContainerTag<?> faint(double x, double y, String anchor, String text) {
    return text(x, y, 11, anchor, text).attr("fill", FAINT_INK);
  }

  /** A shape with an outline. */
  static ContainerTag<?> outlined(ContainerTag<?> shape, String stroke, double width) {
    return shape.attr("stroke", stroke).attr("stroke-width", number(width));
  }

  /** A shape with a thin grey outline. */
  static ContainerTag<?> framed(ContainerTag<?> shape) {
    return outlined(shape, "#5b6b7d", 0.8);
  }

  /** A text centred on a point, on the baseline that centres capitals and figures. */
  static ContainerTag<?> centred(double x, double y, double size, String text) {
    return text(x, y + 0.36 * size, size, "middle", text);
  }

  /** Lines of text, each at most so many characters where its words allow. */
  static List<String> wrapped(String text, int characters) {
    return List.of(WordUtils.wrap(text, characters, "\n", false).split("\n"));
  }

  /** A hover text for the element it stands in. */
  static ContainerTag<?> hover(String text) {
    return tag("title").withText(printable(text));
  }

  /** A number with at most two decimals, the same in every locale. */
  static String number(double value) {
    // Locale.US writes what Locale.ROOT does, but Java has a short cut for it
    String text = ZEROS.matcher(String.format(Locale.US, "%.2f", value)).replaceAll("");
    return text.equals("-0") ? "0" : text;
  }

  /** The font size at which a text is at most so wide; combining marks take no width. */
  static double fitting(String text, double size, double width) {
    long wide = letters(text);
    return wide < 2 ? size : Math.min(size, width / (WIDEST * wide));
  }

  /** The width that a text of two letters or more takes at most; that of a letter is not known. */
  static double width(String text, double size) {
    long wide = letters(text);
    return wide < 2 ? 0 : WIDEST * wide * size;
  }

  private static long letters(String text) {
    return text.codePoints().filter(symbol -> !isMark(symbol)).count();
  }

  /** Whether a code point is drawn onto the letter before it. */
  static boolean isMark(int codePoint) {
    return MARK.matcher(Character.toString(codePoint)).matches();
  }

  /** The text with control characters as their pictures, since XML cannot hold them. */
  private static String printable(String text) {
    return CONTROL
        .matcher(NO_CHARACTER.matcher(text).replaceAll("\uFFFD"))
        .replaceAll(control -> Character.toString(0x2400 + control.group().charAt(0)));
  }
}

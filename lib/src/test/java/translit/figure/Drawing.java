package translit.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as a reader sees it: its elements, and how much room its texts take in a wide font. */
final class Drawing {
  private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 1);
  private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

  private final Document document;

  Drawing(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setExpandEntityReferences(false);
    document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String tag) {
    return within(root(), tag);
  }

  static List<Element> within(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  List<Element> groups(String name) {
    return all("g").stream().filter(group -> group.getAttribute("class").equals(name)).toList();
  }

  /** The units' labels, row by row from the left. */
  List<String> labels() {
    return groups("unit").stream()
        .map(unit -> within(unit, "text").get(0).getTextContent())
        .toList();
  }

  /** The unit that is drawn with this label. */
  Element unit(String label) {
    return groups("unit").stream()
        .filter(unit -> within(unit, "text").get(0).getTextContent().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no unit " + label + " among " + labels()));
  }

  /** The outermost circle of a unit. */
  static Element circle(Element unit) {
    return within(unit, "circle").get(0);
  }

  /** All that is written, one text after the other. */
  String words() {
    return String.join(" ", all("text").stream().map(Element::getTextContent).toList());
  }

  /** Texts outside units, whose place nothing else may take. */
  List<Element> freeTexts() {
    return all("text").stream()
        .filter(text -> !((Element) text.getParentNode()).getAttribute("class").equals("unit"))
        .toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** Where a text stands, by the ink of its font rather than the height of its line. */
  static Rectangle2D box(Element text) {
    double size = number(text, "font-size");
    boolean bold = text.getAttribute("font-weight").equals("bold");
    Font font = FONT.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
    Rectangle2D ink = font.createGlyphVector(FINE, text.getTextContent()).getVisualBounds();
    double advance = font.getStringBounds(text.getTextContent(), FINE).getWidth();
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "end" -> number(text, "x") - advance;
          case "middle" -> number(text, "x") - advance / 2;
          default -> number(text, "x");
        };
    return new Rectangle2D.Double(
        left, number(text, "y") + ink.getY(), advance, Math.max(ink.getHeight(), 1));
  }

  static double radius(Element circle) {
    String stroke = circle.getAttribute("stroke-width");
    return number(circle, "r") + (stroke.isEmpty() ? 0 : Double.parseDouble(stroke) / 2);
  }
}

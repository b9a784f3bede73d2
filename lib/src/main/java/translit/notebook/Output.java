package translit.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One output of a cell: its content in a rich MIME type, and the same said in plain text.
 *
 * @param type the MIME type of the content
 * @param content the content; base64 where the type is not text
 * @param text what a reader without pictures and tables gets
 * @param metadata how to show the content, such as its width in CSS pixels
 */
record Output(String type, String content, String text, Map<String, Object> metadata) {

  static final String TEXT = "text/plain";

  Output {
    metadata = Map.copyOf(metadata);
  }

  /** Puts the content and the plain text into a kernel's own display data. */
  void fill(Object data) {
    put(data, "putData", TEXT, text);
    put(data, "putData", type, content);
    if (!metadata.isEmpty()) {
      put(data, "putMetaData", type, metadata);
    }
  }

  private static void put(Object data, String method, String key, Object value) {
    try {
      Kernel.call(data, data.getClass().getMethod(method, String.class, Object.class), key, value);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("the notebook's kernel has no " + method, e);
    }
  }

  static Output text(String text) {
    return new Output(TEXT, text, text, Map.of());
  }

  static Output html(String html, String text) {
    return new Output("text/html", html, text, Map.of());
  }

  /** A prolog before the svg element is left out: it has no place inside an HTML page. */
  static Output svg(String svg) {
    int start = svg.indexOf("<svg");
    if (start < 0) {
      throw new IllegalArgumentException(
          "no <svg> element in: " + svg.substring(0, Math.min(60, svg.length())));
    }
    String image = svg.substring(start);
    return new Output("image/svg+xml", image, said(image), Map.of());
  }

  /** The title and the description of an image: a notebook that is not trusted shows no more. */
  private static String said(String svg) {
    List<String> said = new ArrayList<>();
    var parsers = XMLInputFactory.newDefaultFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = parsers.createXMLStreamReader(new StringReader(svg));
      reader.nextTag();
      while (reader.nextTag() == XMLStreamConstants.START_ELEMENT
          && List.of("title", "desc").contains(reader.getLocalName())) {
        said.add(reader.getElementText().strip());
      }
    } catch (XMLStreamException e) {
      // what was found stands before what browsers may forgive
    }
    String text = String.join("\n", said).strip();
    return text.isEmpty() ? "an SVG image" : text;
  }

  /** The image is shown with this width, whatever number of pixels it has. */
  static Output png(BufferedImage image, int width, String text) {
    byte[] bytes = DrawingThread.draw(() -> encoded(image));
    String content = Base64.getEncoder().encodeToString(bytes);
    return new Output("image/png", content, text, Map.of("width", width));
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package translit.corpus.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import translit.corpus.wikitext.Wikitext;

/** Reads Wikipedia's {@code pages-articles} XML: articles of namespace 0, without redirects. */
final class PagesArticlesReader implements ArticleReader {
  /**
   * Wikipedia's own limit is 2 MiB; what is far beyond it is no article, and must not fill memory.
   */
  private static final int LONGEST_TEXT = 8 << 20;

  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  private final Wikitext wikitext = new Wikitext();
  private Page page = new Page();

  /** What is known of the page being read. */
  private static final class Page {
    private String title = "";
    private String id = "";
    private String namespace = "";
    private String model = "wikitext";
    private String text = "";
    private String timestamp = "";
    private boolean redirect;

    boolean isArticle() {
      return namespace.equals("0")
          && !redirect
          && model.equals("wikitext")
          && !text.isBlank()
          && !Wikitext.isRedirect(text);
    }
  }

  @Override
  public Optional<String> read(InputStream in, ArticleCounter articles) {
    // Decoded here, since the parser's own decoder prints what it dislikes to standard error.
    XmlPieces pieces = new XmlPieces(new InputStreamReader(in, UTF_8.newDecoder()));
    try {
      XMLStreamReader xml = pieces.within(factory().createXMLStreamReader(pieces));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          begin(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page")) {
          end(articles);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      String place = page.title.isEmpty() ? "between pages" : "in the page \"" + page.title + "\"";
      // The parser does not know where it was if what it met were bytes that are no UTF-8.
      String line =
          e.getLocation() == null ? "" : "at line " + e.getLocation().getLineNumber() + " ";
      String where = line + place + pieces.limit(e);
      return Optional.of(articles.cutOff(where, "whole article"));
    }
  }

  /**
   * The JDK's own parser, told to open nothing outside the file, and freed of the limits that count
   * every {@code &lt;} of a dump and would stop a large one midway.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (String limit :
        List.of("entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit")) {
      factory.setProperty(LIMITS + limit, "0");
    }
    factory.setProperty(LIMITS + XmlPieces.DEPTH, String.valueOf(XmlPieces.DEEPEST));
    return factory;
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "namespace" -> {
        String key = xml.getAttributeValue(null, "key");
        wikitext.learnNamespace(key == null ? "" : key, text(xml));
      }
      case "page" -> page = new Page();
      case "title" -> page.title = text(xml);
      case "ns" -> page.namespace = text(xml).strip();
      case "id" -> {
        // The page's own id comes first; the revision's and the contributor's follow.
        String id = text(xml).strip();
        page.id = page.id.isEmpty() ? id : page.id;
      }
      case "redirect" -> page.redirect = true;
      case "timestamp" -> page.timestamp = text(xml);
      case "model" -> page.model = text(xml).strip();
      case "text" -> page.text = page.namespace.equals("0") ? text(xml) : "";
      default -> {}
    }
  }

  private void end(ArticleCounter articles) {
    if (page.isArticle()) {
      String plain = wikitext.strip(Normalizer.normalize(page.text, Normalizer.Form.NFC));
      articles.add(
          new Article(page.id.isEmpty() ? page.title : page.id, plain, true), page.timestamp);
    }
    page = new Page();
  }

  /** The text of the element that has just begun; an absurdly long one counts as empty. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    boolean tooLong = false;
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          tooLong |= out.length() + xml.getTextLength() > LONGEST_TEXT;
          if (!tooLong) {
            out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {}
      }
    }
    return tooLong ? "" : out.toString();
  }
}

package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import translit.corpus.wikitext.Namespaces;
import translit.corpus.wikitext.Wikitext;

/** Reads Wikipedia's {@code pages-articles} XML: articles of namespace 0, without redirects. */
final class PagesArticlesReader implements ArticleReader {
  /**
   * Wikipedia's own limit is 2 MiB; what is far beyond it is no article, and must not fill memory.
   */
  private static final int LONGEST_TEXT = 8 << 20;

  private final Namespaces namespaces = new Namespaces();
  private final Wikitext wikitext = new Wikitext(namespaces);
  private Page page = new Page();
  private String newestRevision = "";
  private long articles;

  /** What is known of the page being read. */
  private static final class Page {
    private String title = "";
    private String id = "";
    private String namespace = "";
    private String model = "wikitext";
    private String text = "";
    private String day = "";
    private boolean redirect;

    boolean isArticle() {
      return namespace.equals("0") && !redirect && model.equals("wikitext") && !text.isBlank();
    }
  }

  @Override
  public String read(InputStream in, Consumer<Article> sink) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(decoded(in));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          begin(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page")) {
          end(sink);
        }
      }
    } catch (XMLStreamException e) {
      throw new CutOffException(place(e), newestRevision, e);
    }
    return newestRevision;
  }

  /** Decoded here, since the parser's own decoder prints what it dislikes to standard error. */
  private static Reader decoded(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
  }

  /**
   * The JDK's own parser, told to open nothing outside the file, and freed of the limits that count
   * every {@code &lt;} of a dump and would stop a large one midway.
   */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (String limit :
        new String[] {
          "entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit"
        }) {
      factory.setProperty("http://www.oracle.com/xml/jaxp/properties/" + limit, "0");
    }
    return factory;
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "namespace" -> {
        String key = xml.getAttributeValue(null, "key");
        namespaces.learn(key == null ? "" : key, text(xml));
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
      case "timestamp" -> page.day = day(text(xml));
      case "model" -> page.model = text(xml).strip();
      case "text" -> page.text = page.namespace.equals("0") ? text(xml) : "";
      default -> {}
    }
  }

  private void end(Consumer<Article> sink) {
    if (page.isArticle() && !Wikitext.isRedirect(page.text)) {
      String plain = wikitext.strip(Normalizer.normalize(page.text, Normalizer.Form.NFC));
      articles++;
      if (page.day.compareTo(newestRevision) > 0) {
        newestRevision = page.day;
      }
      sink.accept(new Article(page.id.isEmpty() ? page.title : page.id, page.title, plain));
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

  private static String day(String timestamp) {
    return timestamp.matches("\\d{4}-\\d\\d-\\d\\d.*") ? timestamp.substring(0, 10) : "";
  }

  private String place(XMLStreamException e) {
    String where = page.title.isEmpty() ? "between pages" : "in the page \"" + page.title + "\"";
    return "cut off at line "
        + e.getLocation().getLineNumber()
        + " "
        + where
        + ", after "
        + articles
        + " whole articles; the rest is missing";
  }
}

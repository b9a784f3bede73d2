package translit.notebook;

import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.regex.Pattern;
import translit.common.DottedCircle;
import translit.common.Isolated;

/**
 * Plain text as a part of a page: a {@code bdi} element stands where the text has the two
 * characters of {@link Isolated}, which all readers of pages know and which no search stumbles
 * over.
 */
final class Bdi {
  private static final String NEITHER = "([^" + Isolated.START + Isolated.END + "]*)";
  private static final Pattern ISOLATE = Pattern.compile(Isolated.START + NEITHER + Isolated.END);

  /** In a line of Latin text a browser would not put the mark onto the circle, but beside it. */
  private static final Pattern ON_CIRCLE = Pattern.compile("◌\\p{M}+");

  private Bdi() {}

  /**
   * Escapes a text.
   *
   * @param plain may have isolated parts
   * @return its HTML
   */
  static DomContent html(String plain) {
    String escaped = text(DottedCircle.drawn(plain)).render();
    String isolated = ISOLATE.matcher(escaped).replaceAll("<bdi>$1</bdi>");
    return rawHtml(
        ON_CIRCLE.matcher(isolated).replaceAll("<bdi style=\"display:inline-block\">$0</bdi>"));
  }
}

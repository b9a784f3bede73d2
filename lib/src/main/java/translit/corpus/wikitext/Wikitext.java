package translit.corpus.wikitext;

/**
 * Takes the markup off wikitext, leaving the text of its paragraphs. Five scans, each linear in the
 * text and without recursion, so that no page, however broken, takes long: whole elements that are
 * no prose ({@code <ref>}, {@code <math>}, comments), templates and tables, links, what is left
 * inline, and lines that are no prose (headings, lists).
 */
public final class Wikitext {
  private final LinkScan links;

  public Wikitext(Namespaces namespaces) {
    links = new LinkScan(namespaces);
  }

  /** The paragraphs, one a line. Unclosed markup costs its own line at most, never the rest. */
  public String strip(String wikitext) {
    String text = new ElementScan(wikitext).strip();
    text = new TemplateScan(text).strip();
    text = links.strip(text);
    text = new InlineScan(text).strip();
    return ProseLines.of(text);
  }

  /** Whether a page only points elsewhere: {@code #REDIRECT [[...]]} in any language. */
  public static boolean isRedirect(String wikitext) {
    String text = wikitext.stripLeading();
    int link = text.indexOf("[[");
    // In a list the number sign is followed by a space or by prose of any length.
    return text.startsWith("#")
        && link > 1
        && link < 40
        && Character.isLetter(text.charAt(1))
        && text.substring(1, link).strip().chars().allMatch(c -> Character.isLetter(c) || c == ':');
  }
}

package translit.corpus.wikitext;

import java.util.stream.Collectors;

/**
 * Takes the markup off wikitext, leaving the text of its paragraphs. Five scans, each linear in the
 * text and without recursion, so that no page, however broken, takes long: whole elements that are
 * no prose ({@code <ref>}, {@code <math>}, comments), templates and tables, links, what is left
 * inline, and lines that are no prose (headings, lists).
 */
public final class Wikitext {
  private final Namespaces namespaces = new Namespaces();

  /**
   * Takes a namespace from a dump's head, since links to pictures and categories go by its names.
   *
   * @param key the namespace's number, such as {@code 6} for files
   * @param name what this wiki calls it
   */
  public void learnNamespace(String key, String name) {
    namespaces.learn(key, name);
  }

  /**
   * Takes the markup off a page.
   *
   * @param wikitext of any form; unclosed markup costs its own line at most, never the rest
   * @return the paragraphs, one a line
   */
  public String strip(String wikitext) {
    String text = new ElementScan(wikitext).strip();
    text = new TemplateScan(text).strip();
    text = new LinkScan(text, namespaces).strip();
    return InlineScan.strip(text)
        .lines()
        .map(String::strip)
        .filter(Wikitext::isProse)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** Whether a line is no heading, list, rule, note, or remainder of a table. */
  private static boolean isProse(String line) {
    return !line.isEmpty()
        && "*#:;|!=•●▪◦↑^".indexOf(line.charAt(0)) < 0
        && !line.startsWith("{|")
        && !line.startsWith("----");
  }

  /**
   * Tells a page that only points elsewhere: {@code #REDIRECT [[...]]} in any language.
   *
   * @param wikitext of the whole page
   * @return whether it is one; a list, which begins with a number sign too, is none
   */
  public static boolean isRedirect(String wikitext) {
    String text = wikitext.stripLeading();
    int link = text.indexOf("[[");
    // In a list the number sign is followed by a space or by prose of any length.
    return text.startsWith("#")
        && link > 1
        && link < 40
        && Character.isLetter(text.charAt(1))
        && text.substring(1, link).strip().codePoints().allMatch(Wikitext::isOfARedirect);
  }

  /** Letters, with the signs for vowels that some scripts have, and a colon. */
  private static boolean isOfARedirect(int c) {
    return Character.isLetter(c)
        || c == ':'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}

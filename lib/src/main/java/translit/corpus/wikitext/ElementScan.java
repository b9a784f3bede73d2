package translit.corpus.wikitext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Drops comments and the elements whose content is no prose, with their content. */
final class ElementScan {
  private static final Set<String> DROPPED =
      Set.of(
          "ref",
          "references",
          "math",
          "chem",
          "ce",
          "gallery",
          "timeline",
          "syntaxhighlight",
          "source",
          "score",
          "code",
          "pre",
          "imagemap",
          "templatedata",
          "hiero",
          "graph",
          "mapframe",
          "maplink",
          "includeonly",
          "table",
          "style",
          "script",
          "inputbox",
          "categorytree",
          "indicator");

  private final String text;
  private final StringBuilder out;
  private final Set<String> neverClosedAgain = new HashSet<>();

  ElementScan(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  String strip() {
    int at = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
      out.append(text, at, open);
      at = text.startsWith("<!--", open) ? afterComment(open) : afterElement(open);
    }
    return out.append(text, at, text.length()).toString();
  }

  /** A comment without an end hides the rest of the page, as in MediaWiki. */
  private int afterComment(int open) {
    int end = text.indexOf("-->", open + 4);
    return end < 0 ? text.length() : end + 3;
  }

  private int afterElement(int open) {
    int nameEnd = open + 1;
    while (nameEnd < text.length() && nameEnd - open < 20 && isLetter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(open + 1, nameEnd).toLowerCase(Locale.ROOT);
    if (!DROPPED.contains(name)) {
      out.append('<');
      return open + 1;
    }
    int tagEnd = tagEnd(nameEnd);
    if (text.charAt(tagEnd - 1) == '>' && text.charAt(tagEnd - 2) == '/') {
      return tagEnd;
    }
    int close = neverClosedAgain.contains(name) ? -1 : closing(name, tagEnd);
    if (close >= 0) {
      return tagEnd(close);
    }
    // Searched once in vain, a closing tag is not searched for again: the scan stays linear.
    neverClosedAgain.add(name);
    return name.equals("references") ? tagEnd : lineEnd(tagEnd);
  }

  private int closing(String name, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      int end = at + 2 + name.length();
      if (text.regionMatches(true, at + 2, name, 0, name.length())
          && (end == text.length() || !isLetter(text.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  /** After the {@code >}; if it is missing, where the line ends or another tag begins. */
  private int tagEnd(int from) {
    int lineEnd = -1;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '\n' && lineEnd < 0) {
        lineEnd = at;
      }
      if (at > from && c == '<') {
        return lineEnd < 0 ? at : lineEnd;
      }
    }
    return lineEnd < 0 ? text.length() : lineEnd;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}

package translit.corpus.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops comments and the elements whose content is no prose, with their content. What stands in
 * {@code <nowiki>} is text, whatever it looks like: its signs become entities until all scans are
 * done.
 */
final class ElementScan {
  private static final String DROPPED =
      "ref references math chem ce gallery timeline syntaxhighlight source score code pre imagemap"
          + " templatedata hiero graph mapframe maplink includeonly table style script inputbox"
          + " categorytree indicator";
  private static final String END_OF_NAME = "(?![a-z])";
  private static final Pattern OPENING =
      Pattern.compile(
          "<(?:!--|(nowiki|" + DROPPED.replace(' ', '|') + ")" + END_OF_NAME + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> FORMULAS = Set.of("math", "chem", "ce");

  /** An ending has no meaning without its stem; a longer word behind a hyphen has one. */
  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{L}{1,2}+(?!\\p{L})|[-\u058a\u2010\u2011](?:\\p{L}{1,5}+(?!\\p{L})|(?=\\p{L}))");

  /** Where a reference that is never closed ends at the latest. */
  private static final Pattern END_OF_UNCLOSED =
      Pattern.compile("\n|<(?:br|ref)" + END_OF_NAME, Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE =
      Pattern.compile("<ref" + END_OF_NAME, Pattern.CASE_INSENSITIVE);

  /** But for quotes, which editors put into {@code <nowiki>} by accident. */
  private static final Pattern SIGN = Pattern.compile("[\\[\\]{}|<>=*#:_!~]");

  private final String text;

  /** The closing tags that were found last: none is searched for twice, so the scan is linear. */
  private final Map<String, Integer> nextClosing = new HashMap<>();

  ElementScan(String text) {
    this.text = text;
  }

  String strip() {
    StringBuilder out = new StringBuilder(text.length());
    Matcher opening = OPENING.matcher(text);
    int at = 0;
    while (opening.find(at)) {
      out.append(text, at, opening.start());
      String name = opening.group(1) == null ? "" : opening.group(1).toLowerCase(Locale.ROOT);
      at =
          switch (name) {
            case "" -> afterComment(opening.end());
            case "nowiki" -> afterLiteral(opening.end(), out);
            default -> afterElement(name, opening.end());
          };
    }
    return out.append(text, at, text.length()).toString();
  }

  /** A comment without an end hides the rest of the page, as in MediaWiki. */
  private int afterComment(int from) {
    int end = text.indexOf("-->", from);
    return end < 0 ? text.length() : end + 3;
  }

  private int afterLiteral(int nameEnd, StringBuilder out) {
    int tagEnd = tagEnd(nameEnd);
    int closing = closing("nowiki", tagEnd);
    if (text.startsWith("/>", tagEnd - 2) || closing == text.length()) {
      return tagEnd;
    }
    String literal = text.substring(tagEnd, closing);
    out.append(SIGN.matcher(literal).replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";"));
    return tagEnd(closing);
  }

  private int afterElement(String name, int nameEnd) {
    int tagEnd = tagEnd(nameEnd);
    if (text.startsWith("/>", tagEnd - 2)) {
      return tagEnd;
    }
    int closing = closing(name, tagEnd);
    if (closing < text.length() && !(name.equals("ref") && hasReference(tagEnd, closing))) {
      int end = tagEnd(closing);
      return FORMULAS.contains(name) ? afterEnding(end) : end;
    }
    if (name.equals("references")) {
      return tagEnd;
    }
    Matcher end = END_OF_UNCLOSED.matcher(text);
    return end.find(tagEnd) ? end.start() : text.length();
  }

  /** References do not stand in each other: then the outer one was never closed. */
  private boolean hasReference(int from, int to) {
    return REFERENCE.matcher(text).region(from, to).find();
  }

  private int afterEnding(int from) {
    Matcher ending = ENDING.matcher(text).region(from, text.length());
    return ending.lookingAt() ? ending.end() : from;
  }

  /** Where the element is closed; the end of the text if it never is. */
  private int closing(String name, int from) {
    int known = nextClosing.getOrDefault(name, -1);
    if (known < from) {
      Matcher closing =
          Pattern.compile("</" + name + END_OF_NAME, Pattern.CASE_INSENSITIVE).matcher(text);
      known = closing.find(from) ? closing.start() : text.length();
      nextClosing.put(name, known);
    }
    return known;
  }

  /** After the {@code >}; if it is missing, where the line ends or another tag begins. */
  private int tagEnd(int from) {
    int end = from;
    while (end < text.length()
        && text.charAt(end) != '>'
        && (end == from || text.charAt(end) != '<')) {
      end++;
    }
    if (text.startsWith(">", end)) {
      return end + 1;
    }
    int lineEnd = text.substring(from, end).indexOf('\n');
    return lineEnd < 0 ? end : from + lineEnd;
  }
}

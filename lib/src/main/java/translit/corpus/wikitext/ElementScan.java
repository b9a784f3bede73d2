package translit.corpus.wikitext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drops comments and the elements whose content is no prose, with their content. */
final class ElementScan {
  private static final String DROPPED =
      "ref references math chem ce gallery timeline syntaxhighlight source score code pre imagemap"
          + " templatedata hiero graph mapframe maplink includeonly table style script inputbox"
          + " categorytree indicator";
  private static final String END_OF_NAME = "(?![a-z])";
  private static final Pattern OPENING =
      Pattern.compile(
          "<(?:!--|(" + DROPPED.replace(' ', '|') + ")" + END_OF_NAME + ")",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Set<String> neverClosedAgain = new HashSet<>();

  ElementScan(String text) {
    this.text = text;
  }

  String strip() {
    StringBuilder out = new StringBuilder(text.length());
    Matcher opening = OPENING.matcher(text);
    int at = 0;
    while (opening.find(at)) {
      out.append(text, at, opening.start());
      String name = opening.group(1);
      at =
          name == null
              ? afterComment(opening.end())
              : afterElement(name.toLowerCase(Locale.ROOT), opening.end());
    }
    return out.append(text, at, text.length()).toString();
  }

  /** A comment without an end hides the rest of the page, as in MediaWiki. */
  private int afterComment(int from) {
    int end = text.indexOf("-->", from);
    return end < 0 ? text.length() : end + 3;
  }

  private int afterElement(String name, int nameEnd) {
    int tagEnd = tagEnd(nameEnd);
    if (text.startsWith("/>", tagEnd - 2)) {
      return tagEnd;
    }
    if (!neverClosedAgain.contains(name)) {
      Matcher closing =
          Pattern.compile("</" + name + END_OF_NAME, Pattern.CASE_INSENSITIVE).matcher(text);
      if (closing.find(tagEnd)) {
        return tagEnd(closing.start());
      }
      // Searched once in vain, a closing tag is not searched for again: the scan stays linear.
      neverClosedAgain.add(name);
    }
    int lineEnd = text.indexOf('\n', tagEnd);
    return name.equals("references") ? tagEnd : lineEnd < 0 ? text.length() : lineEnd;
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

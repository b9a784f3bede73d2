package translit.corpus.wikitext;

import java.util.Locale;
import java.util.Set;

/** Tags, bold and italic quotes, magic words, entities: what is left within the lines. */
final class InlineScan {
  private static final Set<String> PARAGRAPH =
      Set.of(
          "p",
          "div",
          "center",
          "blockquote",
          "poem",
          "ul",
          "ol",
          "dl",
          "tr",
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "caption");
  private static final int LONGEST_TAG = 1000;
  private static final int LONGEST_WORD = 40;

  private final String text;
  private final StringBuilder out;

  InlineScan(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  String strip() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next =
          switch (c) {
            case '<' -> tag(at);
            case '\'' -> quotes(at);
            case '_' -> magicWord(at);
            case '&' -> entity(at);
            default -> at;
          };
      if (next == at) {
        out.append(c);
        next++;
      }
      at = next;
    }
    return out.toString();
  }

  private int tag(int at) {
    int from = text.startsWith("</", at) ? at + 2 : at + 1;
    int nameEnd = from;
    while (nameEnd < text.length() && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == from || nameEnd - from > LONGEST_WORD || !isAsciiLetter(text.charAt(from))) {
      return at;
    }
    int end = nameEnd;
    int limit = Math.min(text.length(), nameEnd + LONGEST_TAG);
    while (end < limit && text.charAt(end) != '>' && text.charAt(end) != '<') {
      end++;
    }
    if (end == limit) {
      return at;
    }
    String name = text.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      // Breaks the line without beginning a new one: in a list it is still the same item.
      out.append('\u2028');
    } else if (name.equals("li") || name.equals("dd") || name.equals("dt")) {
      out.append(text.charAt(at + 1) == '/' ? "\n" : "\n*");
    } else if (PARAGRAPH.contains(name)) {
      out.append('\n');
    }
    return text.charAt(end) == '>' ? end + 1 : end;
  }

  private int quotes(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '\'') {
      end++;
    }
    return end - at > 1 ? end : at;
  }

  /** {@code __NOTOC__} and its kin, in any language. */
  private int magicWord(int at) {
    if (!text.startsWith("__", at)) {
      return at;
    }
    int end = at + 2;
    while (end < text.length() && end - at < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > at + 2 && text.startsWith("__", end) ? end + 2 : at;
  }

  private int entity(int at) {
    int end = at + 1;
    while (end < text.length() && end - at < 12 && isEntityCharacter(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ';') {
      return at;
    }
    String decoded = HtmlEntities.decode(text.substring(at + 1, end));
    out.append(decoded);
    return decoded.isEmpty() ? at : end + 1;
  }

  private static boolean isEntityCharacter(char c) {
    return isAsciiLetter(c) || c >= '0' && c <= '9' || c == '#';
  }

  private static boolean isNameCharacter(char c) {
    return isAsciiLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}

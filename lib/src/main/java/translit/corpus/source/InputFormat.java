package translit.corpus.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an unpacked file holds, told by how it begins. */
public enum InputFormat {
  /** Wikipedia's {@code pages-articles}: XML around wikitext. */
  PAGES_ARTICLES,
  /** A CirrusSearch index: one JSON object a line, plain text inside. */
  CIRRUS_SEARCH,
  /** Anything else. */
  PLAIN_TEXT;

  private static final Pattern JSON_OBJECT = Pattern.compile("\\s*\\{\\s*\"[\\s\\S]*");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static InputFormat of(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    if (text.contains("<mediawiki")) {
      return PAGES_ARTICLES;
    }
    return JSON_OBJECT.matcher(text).matches() ? CIRRUS_SEARCH : PLAIN_TEXT;
  }

  public boolean isWikipedia() {
    return this != PLAIN_TEXT;
  }

  /** A fresh reader; plain text needs the file's name for its refusals. */
  ArticleReader reader(String fileName) {
    return switch (this) {
      case PAGES_ARTICLES -> new PagesArticlesReader();
      case CIRRUS_SEARCH -> new CirrusReader();
      case PLAIN_TEXT -> new PlainTextReader(fileName);
    };
  }
}

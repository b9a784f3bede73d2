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

  private static final Pattern JSON_OBJECT = Pattern.compile("\\s*\\{\\s*\"");

  static InputFormat of(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    if (text.contains("<mediawiki")) {
      return PAGES_ARTICLES;
    }
    return JSON_OBJECT.matcher(text).lookingAt() ? CIRRUS_SEARCH : PLAIN_TEXT;
  }

  /** {@return whether it is a dump of a Wikipedia, whose licence is known} */
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

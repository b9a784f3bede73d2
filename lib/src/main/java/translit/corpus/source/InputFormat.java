package translit.corpus.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import translit.common.TextSource;

/** What an unpacked file holds, told by how it begins. */
public enum InputFormat {
  /** Wikipedia's {@code pages-articles}: XML around wikitext. */
  PAGES_ARTICLES,
  /** A CirrusSearch index: one JSON object a line, plain text inside. */
  CIRRUS_SEARCH,
  /** Subtitles of a film, SubRip's or WebVTT's. */
  SUBTITLES,
  /** Anything else. */
  PLAIN_TEXT;

  private static final Pattern SUBTITLE =
      Pattern.compile(
          "\\s*(?:WEBVTT\\b|\\d{1,6}[ \\t]*\\R[ \\t]*" + SubtitlesReader.TIMES.pattern() + ")");
  private static final Pattern JSON_OBJECT = Pattern.compile("\\s*\\{\\s*\"");

  static InputFormat of(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    if (text.contains("<mediawiki")) {
      return PAGES_ARTICLES;
    }
    if (SUBTITLE.matcher(text).lookingAt()) {
      return SUBTITLES;
    }
    return JSON_OBJECT.matcher(text).lookingAt() ? CIRRUS_SEARCH : PLAIN_TEXT;
  }

  /** {@return whether it is a dump of a Wikipedia, whose licence is known} */
  public boolean isWikipedia() {
    return this == PAGES_ARTICLES || this == CIRRUS_SEARCH;
  }

  /** A fresh reader; one of plain text says what it refuses. */
  ArticleReader reader(TextSource source) {
    return switch (this) {
      case PAGES_ARTICLES -> new PagesArticlesReader();
      case CIRRUS_SEARCH -> new CirrusReader();
      case SUBTITLES -> new SubtitlesReader(source);
      case PLAIN_TEXT -> new PlainTextReader(source);
    };
  }
}

package translit.evaluation;

import static translit.common.Phrase.count;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the bootstrap behind the intervals of error rates draws with replacement. */
public enum Drawn {
  /** Whole articles, since sentences of one article are alike. */
  @JsonProperty("by article")
  ARTICLES,
  /** Sentences, where nobody knows their articles; too narrow if some are of one article. */
  @JsonProperty("by sentence")
  SENTENCES,
  /** Nothing: the articles are too few, and sentences would give a false interval. */
  @JsonProperty("none, too few articles")
  NOTHING;

  /** What a reader should know of the intervals in a text of so many articles. */
  String said(int articles) {
    return switch (this) {
      case ARTICLES -> "95 % intervals by article (" + count(articles, "article") + ")";
      case SENTENCES -> "95 % intervals by sentence";
      case NOTHING ->
          "no intervals, since "
              + count(articles, "article")
              + ", with empty lines between them, are too few to draw from";
    };
  }
}

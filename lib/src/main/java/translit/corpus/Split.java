package translit.corpus;

import translit.common.SeededHash;

/**
 * What a part of a corpus is for. An article belongs to one split by a seeded hash of its key
 * alone: whatever else is in the corpus, it stays where it is.
 */
public enum Split {
  /** 80 % of the articles, which the network learns from. */
  TRAIN("train.txt", 80),
  /** 10 % of the articles, which settings are chosen on. */
  VALIDATION("validation.txt", 10),
  /** 10 % of the articles, looked at last. */
  TEST("test.txt", 10);

  private final String fileName;
  private final int percent;

  Split(String fileName, int percent) {
    this.fileName = fileName;
    this.percent = percent;
  }

  /** {@return the name of this split's file in a corpus folder} */
  public String fileName() {
    return fileName;
  }

  /** {@return the share of the articles, in percent} */
  public int percent() {
    return percent;
  }

  /**
   * The split of an article.
   *
   * @param key what names the article for good: its page id, or the beginning of a plain text
   * @param seed another seed gives another, independent division
   * @return the same for ever
   */
  public static Split of(String key, long seed) {
    int place = (int) Long.remainderUnsigned(SeededHash.of(key, seed), 100);
    for (Split split : values()) {
      place -= split.percent;
      if (place < 0) {
        return split;
      }
    }
    throw new AssertionError("the percentages do not sum to 100");
  }
}

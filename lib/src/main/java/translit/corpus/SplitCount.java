package translit.corpus;

/**
 * How much of a corpus is in one split.
 *
 * @param articles articles with at least one sentence
 * @param sentences lines of the file that are not empty
 * @param letters native letters in them
 */
public record SplitCount(long articles, long sentences, long letters) {
  /** Nothing yet. */
  static final SplitCount NONE = new SplitCount(0, 0, 0);

  /**
   * Adds.
   *
   * @param other count
   * @return both together
   */
  public SplitCount plus(SplitCount other) {
    return new SplitCount(
        articles + other.articles, sentences + other.sentences, letters + other.letters);
  }
}

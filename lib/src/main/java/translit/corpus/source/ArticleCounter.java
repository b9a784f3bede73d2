package translit.corpus.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.common.Phrase;

/** Passes articles on, and keeps what a report says of them. */
final class ArticleCounter {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Consumer<Article> sink;
  private long count;
  private long broken;
  private String newestRevision = "";

  ArticleCounter(Consumer<Article> sink) {
    this.sink = sink;
  }

  void add(Article article) {
    count++;
    sink.accept(article);
  }

  /** Adds an article and its age: a timestamp such as {@code 2023-04-30T10:00:00Z}, or none. */
  void add(Article article, String timestamp) {
    Matcher day = DAY.matcher(timestamp);
    if (day.lookingAt() && day.group().compareTo(newestRevision) > 0) {
      newestRevision = day.group();
    }
    add(article);
  }

  long count() {
    return count;
  }

  /**
   * Says of a broken file what came of it.
   *
   * @param where it breaks, such as {@code at line 7}; empty if nobody knows
   * @param article what its articles are, such as {@code scene}
   */
  String cutOff(String where, String article) {
    return "cut off %safter %s; the rest is missing"
        .formatted(where.isEmpty() ? "" : where + ", ", Phrase.count(count, article));
  }

  /** Counts a line that could not be read. */
  void addBroken() {
    broken++;
  }

  long broken() {
    return broken;
  }

  /** The day of the newest article, if some article told its own. */
  Optional<String> newestRevision() {
    return Optional.of(newestRevision).filter(day -> !day.isEmpty());
  }
}

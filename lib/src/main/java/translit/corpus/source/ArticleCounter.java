package translit.corpus.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

package translit.network.decoding;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.language.SentenceMarks;
import translit.language.Writing;

/**
 * Gives native text the signs of its language for those that were typed. A sign counts only behind
 * a word and before white space, a closing sign or the end of the line, so that {@code 10:30},
 * {@code 3.5}, addresses and {@code :)} are left alone.
 */
public final class Punctuation {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** A sentence ends there: nothing follows, or a capital does behind white space. */
  private static final Pattern END = Pattern.compile("[»\")\\]]*(?:\\s*$|\\s+[«\"(–—-]*\\p{Lu})");

  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"");

  /** A capital, or a letter behind a full stop: an abbreviation. */
  private static final Pattern INITIAL =
      Pattern.compile("(?:(?<![\\p{L}\\p{M}])\\p{Lu}|\\.\\p{L})$");

  /** More than the characters before a sign that {@link #INITIAL} looks at. */
  private static final int BEFORE = 6;

  private final Writing writing;
  private final Pattern signs;

  /**
   * Makes it for a language.
   *
   * @param writing what its rules say of signs
   */
  public Punctuation(Writing writing) {
    this.writing = writing;
    String known =
        Stream.of(writing.signs(), writing.atEnd())
            .flatMap(some -> some.keySet().stream())
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.signs =
        Pattern.compile(
            known.isEmpty()
                ? "(?!)"
                : "(?<=[\\p{L}\\p{M}\\p{N}»\")\\]])(?:%s)[?!.:;]*(?=$|[\\s»\"\\]]|\\)(?!\\)*$))"
                    .formatted(known));
  }

  /**
   * Replaces the signs of a line.
   *
   * @param line native text
   * @return the same with native signs
   */
  public String in(String line) {
    StringBuilder text = new StringBuilder(quoted(line));
    Matcher run = signs.matcher(text.toString());
    List<MatchResult> runs = run.results().toList();
    for (int i = runs.size() - 1; i >= 0; i--) { // from behind, so that places stay
      replace(text, runs.get(i));
    }
    return text.toString();
  }

  private String quoted(String line) {
    return writing.quotes().isEmpty()
        ? line
        : PAIR.matcher(line)
            .replaceAll(
                pair ->
                    Matcher.quoteReplacement(
                        writing.quotes().substring(0, 1)
                            + pair.group(1)
                            + writing.quotes().substring(1)));
  }

  private void replace(StringBuilder text, MatchResult run) {
    String typed = run.group();
    boolean ends = END.matcher(text).region(run.end(), text.length()).lookingAt();
    String sign = typed.contains("?") ? "?" : typed.substring(0, 1);
    if (typed.startsWith("..") || isInitial(text, run.start())) {
      return;
    }
    if (writing.signs().containsKey(sign)) {
      text.replace(
          run.start(),
          run.end(),
          typed
              .codePoints()
              .mapToObj(Character::toString)
              .map(one -> writing.signs().getOrDefault(one, one))
              .collect(Collectors.joining()));
    } else if (ends && writing.atEnd().containsKey(sign)) {
      if (!sign.equals("?") || writing.question() == null) {
        text.replace(run.start(), run.end(), writing.atEnd().get(sign));
      } else if (mark(text, run.start())) {
        int moved = run.start() + writing.question().mark().length();
        text.replace(moved, moved + typed.length(), writing.atEnd().get(sign));
      }
    }
  }

  /** Puts the mark into the word that is asked; false if it is not known which one that is. */
  private boolean mark(StringBuilder text, int end) {
    Writing.Mark question = writing.question();
    MatchResult asked = null;
    MatchResult before = null;
    int start = start(text, end);
    for (MatchResult word : WORD.matcher(text.substring(start, end)).results().toList()) {
      String small = word.group().toLowerCase(Locale.ROOT);
      if (question.words().contains(small)) {
        return put(text, start, word);
      }
      if (asked == null && before != null && question.before().contains(small)) {
        asked = before;
      }
      before = word;
    }
    return asked != null && put(text, start, asked);
  }

  /** Where the sentence that ends at a place begins: behind white space that ends another. */
  private static int start(CharSequence text, int end) {
    for (int at = end - 1; at > 0; at--) {
      if (isSpace(text.charAt(at)) && SentenceMarks.endsSentence(CharBuffer.wrap(text, 0, at))) {
        return at + 1;
      }
    }
    return 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isInitial(CharSequence text, int end) {
    return INITIAL.matcher(text.subSequence(Math.max(0, end - BEFORE), end)).find();
  }

  private boolean put(StringBuilder text, int start, MatchResult word) {
    String small = word.group().toLowerCase(Locale.ROOT);
    for (int at = small.length() - 1; at >= 0; at--) {
      if (writing.question().vowels().contains(small.substring(at, at + 1))) {
        text.insert(start + word.start() + at + 1, writing.question().mark());
        return true;
      }
    }
    return false;
  }
}

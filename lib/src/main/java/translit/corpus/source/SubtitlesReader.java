package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.common.TextLines;
import translit.common.TextSource;
import translit.corpus.sentence.Words;
import translit.language.SentenceMarks;

/**
 * Reads subtitles, SubRip's ({@code .srt}) and WebVTT's: what is said, without numbers, times, tags
 * such as {@code <i>} and {@code {\\an8}}, and the dashes that lines of a dialogue begin with. A
 * scene is an article; it ends where nobody speaks for some seconds.
 */
final class SubtitlesReader implements ArticleReader {
  /** A line with times, as both formats have it: WebVTT may leave out the hours. */
  static final Pattern TIMES =
      Pattern.compile(
          "(?:(\\d{1,3}):)?(\\d\\d):(\\d\\d)[,.]\\d{1,3}[ \\t]*-->[ \\t]*"
              + "(?:(\\d{1,3}):)?(\\d\\d):(\\d\\d)[,.]\\d{1,3}\\b.*+");

  private static final Pattern TAG =
      Pattern.compile("<[^<>]{0,99}+>|\\{\\\\[^{}]{0,99}+}|\\{/?[a-zA-Z]:?[^{} ]{0,20}+}");
  private static final Pattern DASH = Pattern.compile("^[-–—‐‑‒―][ \\t]*+");

  /** Before the dash of what may be a second speaker in the same line, and the first letter. */
  private static final Pattern SPEAKER =
      Pattern.compile("(?<![ \\t])[ \\t]++(?=[-–—‐‑‒―][ \\t]*+(\\p{L}))");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** What ends a line besides a sentence's mark; an apostrophe may be a part of a word. */
  private static final String ENDS = "♪\"»”";

  private static final int SECONDS_BETWEEN_SCENES = 8;

  private final TextSource source;
  private final StringBuilder scene = new StringBuilder();
  private ArticleCounter articles;
  private String number = "";
  private int lastEnd;
  private boolean inCue;

  SubtitlesReader(TextSource source) {
    this.source = source;
  }

  @Override
  public Optional<String> read(InputStream in, ArticleCounter to) {
    articles = to;
    boolean whole = true;
    try {
      TextLines lines = TextLines.ofProse(in, source);
      for (String line = lines.next(); line != null; line = lines.next()) {
        take(line.strip());
      }
    } catch (IOException e) {
      whole = false;
    }
    say(number);
    endScene();
    return whole ? Optional.empty() : Optional.of(articles.cutOff("", "scene"));
  }

  /** Between a blank line and the times of the next cue there is its number, or a remark. */
  private void take(String line) {
    Matcher times = TIMES.matcher(line);
    if (times.matches()) {
      number = ""; // of this cue, with no blank line before it
      if (seconds(times, 1) - lastEnd >= SECONDS_BETWEEN_SCENES) {
        endScene();
      }
      lastEnd = seconds(times, 4);
      inCue = true;
      return;
    }
    say(number);
    number = "";
    if (NUMBER.matcher(line).matches()) {
      number = inCue ? line : "";
    } else {
      inCue &= !line.isEmpty();
      say(inCue ? line : "");
    }
  }

  private static int seconds(Matcher times, int group) {
    int hours = times.group(group) == null ? 0 : Integer.parseInt(times.group(group));
    return (hours * 60 + Integer.parseInt(times.group(group + 1))) * 60
        + Integer.parseInt(times.group(group + 2));
  }

  private void say(String line) {
    String text = TAG.matcher(line).replaceAll("").strip();
    Matcher border = SPEAKER.matcher(text);
    int start = 0;
    while (border.find()) {
      if (SentenceMarks.ends(text.codePointBefore(border.start()))
          && !SentenceMarks.continuesSentence(border.group(1).codePointAt(0))) {
        add(text.substring(start, border.start()));
        start = border.end();
      }
    }
    add(text.substring(start));
  }

  private void add(String line) {
    Matcher dash = DASH.matcher(line);
    boolean speaker = dash.find();
    String said = speaker ? line.substring(dash.end()) : line;
    if (said.isEmpty()) {
      return;
    }
    if (!scene.isEmpty()) {
      scene.append(speaker || ended() ? '\n' : ' ');
    }
    scene.append(said);
  }

  /**
   * Where words have no spaces, sentences mostly have no marks in subtitles, and lines end them.
   */
  private boolean ended() {
    int last = scene.codePointBefore(scene.length());
    return SentenceMarks.ends(last)
        || ENDS.indexOf(last) >= 0
        || Character.getType(last) == Character.END_PUNCTUATION
        || Words.areUnspaced(last);
  }

  private void endScene() {
    if (!scene.isEmpty()) {
      String text = Normalizer.normalize(scene, Normalizer.Form.NFC);
      articles.add(new Article(text.lines().findFirst().orElse(""), text, true));
      scene.setLength(0);
    }
  }
}

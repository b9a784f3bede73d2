package translit.corpus.wikitext;

import java.util.stream.Stream;

/** Links: pictures and categories go, other links leave their label, bare addresses go. */
final class LinkScan {
  /** Labels hold links only in captions; deeper brackets are broken text and lose their meaning. */
  private static final int DEEPEST = 32;

  private static final int LONGEST_CAPTION = 2000;

  private final String text;
  private final Namespaces namespaces;
  private final StringBuilder out;
  private final int[] starts = new int[DEEPEST];
  private final int[] pipes = new int[DEEPEST];
  private int depth;
  private int captionEnd = -1;
  private int captionDepth;
  private int nextClose = -1;
  private int nextLine = -1;

  LinkScan(String text, Namespaces namespaces) {
    this.text = text;
    this.namespaces = namespaces;
    this.out = new StringBuilder(text.length());
  }

  String strip() {
    int at = 0;
    while (at < text.length()) {
      at = step(at);
    }
    return out.toString();
  }

  private int step(int at) {
    char c = text.charAt(at);
    if (c == '[') {
      return text.startsWith("[[", at) ? open(at) : external(at);
    }
    if (c == ']' && text.startsWith("]]", at)) {
      close();
      return at + 2;
    }
    if (c == '|' && depth > 0 && pipes[depth - 1] < 0) {
      pipes[depth - 1] = out.length();
    } else if (c == '\n' && depth > 0 && text.startsWith("\n\n", at)) {
      // Only a caption reaches past a blank line: other links still open never end.
      depth = captionsAt(at);
    }
    out.append(c);
    return at + 1;
  }

  /** How many of the open links end behind a blank line: those around a caption that does. */
  private int captionsAt(int blankLine) {
    if (blankLine < captionEnd) {
      return Math.min(depth, captionDepth);
    }
    for (int i = 0; i < depth; i++) {
      if (pipes[i] >= 0 && namespaces.hides(out.substring(starts[i], pipes[i]))) {
        captionEnd = endOfLink(blankLine);
        captionDepth = i + 1;
        return captionEnd < 0 ? 0 : captionDepth;
      }
    }
    return 0;
  }

  /** Where the link is closed that is open here; -1 if it is not, or only far away. */
  private int endOfLink(int from) {
    int links = 1;
    int last = Math.min(text.length() - 1, from + LONGEST_CAPTION);
    for (int at = from; at < last; at++) {
      char c = text.charAt(at);
      if ((c == '[' || c == ']') && text.charAt(at + 1) == c) {
        links += c == '[' ? 1 : -1;
        at++;
      }
      if (links == 0) {
        return at;
      }
    }
    return -1;
  }

  private int open(int at) {
    if (depth < DEEPEST) {
      starts[depth] = out.length();
      pipes[depth] = -1;
      depth++;
    }
    return at + 2;
  }

  private void close() {
    if (depth == 0) {
      return;
    }
    depth--;
    int start = starts[depth];
    int pipe = pipes[depth];
    String target = out.substring(start, pipe < 0 ? out.length() : pipe);
    if (namespaces.hides(target)) {
      out.setLength(start);
    } else if (pipe >= 0 && pipe + 1 < out.length()) {
      out.delete(start, pipe + 1);
    } else if (pipe >= 0) {
      out.setLength(pipe);
    }
    if (out.length() > start && out.charAt(start) == ':') {
      out.deleteCharAt(start);
    }
  }

  /** {@code [address label]}, within one line: the label stays. */
  private int external(int at) {
    if (Stream.of("http://", "https://", "//", "ftp://", "mailto:")
        .noneMatch(address -> text.startsWith(address, at + 1))) {
      out.append('[');
      return at + 1;
    }
    nextClose = next(']', nextClose, at);
    nextLine = next('\n', nextLine, at);
    int end = Math.min(nextClose, nextLine);
    int space = at + 1;
    while (space < end && text.charAt(space) != ' ' && text.charAt(space) != '\t') {
      space++;
    }
    if (end == nextLine || text.startsWith("]]", end)) {
      // Without its own bracket, or around a link, the label is read on as text.
      return space;
    }
    out.append(text, Math.min(space + 1, end), end);
    return end + 1;
  }

  /** Where a character comes next; asked again before that place, it does not search again. */
  private int next(char c, int known, int at) {
    int found = known < at ? text.indexOf(c, at) : known;
    return found < 0 ? text.length() : found;
  }
}

package translit.corpus.wikitext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Drops templates, parser functions, parameters and tables, nested to any depth. What is opened and
 * never closed loses its brackets only; what stands in them is left to the later scans.
 */
final class TemplateScan {
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

  /** What has been opened, and whether by an odd number of braces, as a parameter is. */
  private record Opener(boolean table, int start, boolean odd) {}

  private record Span(boolean table, int start, int end) {}

  private final String text;
  private final Deque<Opener> open = new ArrayDeque<>();
  private int openTables;
  private final Deque<Span> dropped = new ArrayDeque<>();

  TemplateScan(String text) {
    this.text = text;
  }

  String strip() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{') {
        at = opening(at);
      } else if (c == '}' && text.startsWith("}}", at)) {
        at = closing(at);
      } else if (c == '|' && isTableEnd(at)) {
        at += 2;
        drop(close(true), at);
      } else {
        at++;
      }
    }
    return withoutDropped();
  }

  private int opening(int at) {
    int end = at;
    while (text.startsWith("{", end)) {
      end++;
    }
    if (end == at + 1 && text.startsWith("|", end) && atLineStart(at)) {
      open.push(new Opener(true, at, false));
      openTables++;
      return at + 2;
    }
    // The odd brace of {{{parameter}}} belongs to the outermost pair.
    int odd = (end - at) % 2;
    for (int pair = at + odd; pair + 1 < end; pair += 2) {
      boolean withOdd = pair == at + 1;
      open.push(new Opener(false, withOdd ? at : pair, withOdd));
    }
    return end;
  }

  private int closing(int at) {
    int end = at;
    while (text.startsWith("}}", end) && open.size() > openTables) {
      end += 2;
      Opener opener = close(false);
      if (opener.odd && text.startsWith("}", end)) {
        end++;
      }
      drop(opener, end);
    }
    return Math.max(end, at + 1);
  }

  /** Closes the innermost one of its kind and whatever was left open inside it. */
  private Opener close(boolean table) {
    Opener opener;
    do {
      opener = open.pop();
      openTables -= opener.table ? 1 : 0;
    } while (opener.table != table);
    return opener;
  }

  private void drop(Opener opener, int end) {
    while (!dropped.isEmpty() && dropped.getLast().start >= opener.start) {
      dropped.removeLast();
    }
    dropped.addLast(new Span(opener.table, opener.start, end));
  }

  /** {@code |}} at the beginning of a line, unless it is the end of a template's empty argument. */
  private boolean isTableEnd(int at) {
    return text.startsWith("|}", at)
        && !text.startsWith("|}}", at)
        && openTables > 0
        && atLineStart(at);
  }

  private boolean atLineStart(int at) {
    int from = at;
    while (from > 0 && " \t:*".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return from == 0 || text.charAt(from - 1) == '\n';
  }

  private String withoutDropped() {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Span span : dropped) {
      out.append(withoutBraces(at, span.start));
      at = span.end;
      if (!span.table) {
        out.append(InlineTemplates.shown(text.substring(span.start, at)));
      }
    }
    return out.append(withoutBraces(at, text.length())).toString();
  }

  private String withoutBraces(int from, int to) {
    return BRACES.matcher(text.substring(from, to)).replaceAll("");
  }
}

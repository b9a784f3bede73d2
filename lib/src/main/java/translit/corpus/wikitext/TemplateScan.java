package translit.corpus.wikitext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Drops templates, parser functions, parameters and tables, nested to any depth. What is opened and
 * never closed loses its brackets only; what stands in them is left to the later scans.
 */
final class TemplateScan {
  private static final int TEMPLATE = 0;
  private static final int TABLE = 1;

  private final String text;
  private final Deque<int[]> open = new ArrayDeque<>();
  private final int[] openOfKind = new int[2];
  private final List<int[]> dropped = new ArrayList<>();

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
        close(TABLE, at + 2);
        at += 2;
      } else {
        at++;
      }
    }
    return withoutDropped();
  }

  private int opening(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '{') {
      end++;
    }
    int pairs = (end - at) / 2;
    boolean odd = (end - at) % 2 == 1;
    for (int pair = 0; pair < pairs; pair++) {
      // The odd brace of {{{parameter}}} belongs to the outermost pair.
      push(TEMPLATE, pair == 0 ? at : at + 2 * pair + (odd ? 1 : 0), pair == 0 && odd);
    }
    if (pairs == 0 && text.startsWith("{|", at) && atLineStart(at)) {
      push(TABLE, at, false);
      return at + 2;
    }
    return end;
  }

  private void push(int kind, int start, boolean odd) {
    open.push(new int[] {kind, start, odd ? 1 : 0});
    openOfKind[kind]++;
  }

  private int closing(int at) {
    int end = at;
    while (end + 1 < text.length() && text.startsWith("}}", end) && openOfKind[TEMPLATE] > 0) {
      end += 2;
      int[] opener = close(TEMPLATE, end);
      if (opener[2] == 1 && end < text.length() && text.charAt(end) == '}') {
        end++;
        dropped.get(dropped.size() - 1)[1] = end;
      }
    }
    return Math.max(end, at + 1);
  }

  /** Closes the innermost one of its kind and whatever was left open inside it. */
  private int[] close(int kind, int end) {
    if (openOfKind[kind] == 0) {
      return new int[3];
    }
    int[] opener;
    do {
      opener = open.pop();
      openOfKind[opener[0]]--;
    } while (opener[0] != kind);
    while (!dropped.isEmpty() && dropped.get(dropped.size() - 1)[0] >= opener[1]) {
      dropped.remove(dropped.size() - 1);
    }
    dropped.add(new int[] {opener[1], end, kind});
    return opener;
  }

  /** {@code |}} at the beginning of a line, unless it is the end of a template's empty argument. */
  private boolean isTableEnd(int at) {
    return text.startsWith("|}", at)
        && !text.startsWith("|}}", at)
        && openOfKind[TABLE] > 0
        && atLineStart(at);
  }

  private boolean atLineStart(int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != ':' && c != '*') {
        return false;
      }
    }
    return true;
  }

  private String withoutDropped() {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int[] span : dropped) {
      append(out, at, span[0]);
      if (span[2] == TEMPLATE) {
        out.append(InlineTemplates.text(text, span[0], span[1]));
      }
      at = span[1];
    }
    append(out, at, text.length());
    return out.toString();
  }

  private void append(StringBuilder out, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
        at++;
      } else {
        out.append(text.charAt(at));
      }
    }
  }
}

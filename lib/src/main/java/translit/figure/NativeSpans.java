package translit.figure;

import java.util.ArrayList;
import java.util.List;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The native symbols of a text as they can be drawn: a combining mark that is a symbol of its own
 * is drawn with its letter, over all the positions from the letter to the mark.
 */
final class NativeSpans {
  /** More marks than any letter has would make a span that no line can hold. */
  private static final int LONGEST = 12;

  /**
   * Positions that are drawn as one.
   *
   * @param from first position
   * @param to behind the last position
   * @param text to draw over them
   */
  record Span(int from, int to, String text) {
    int length() {
      return to - from;
    }
  }

  private NativeSpans() {}

  static List<Span> of(AlignedText text) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      int letter = isMark(symbol) ? letterBefore(spans, i) : -1;
      if (letter >= 0) {
        Span base = spans.get(letter);
        spans.subList(letter, spans.size()).clear();
        spans.add(new Span(base.from(), i + 1, base.text() + symbol));
      } else {
        spans.add(new Span(i, i + 1, symbol));
      }
    }
    return spans;
  }

  private static boolean isMark(String symbol) {
    return !symbol.isEmpty() && Svg.isMark(symbol.codePointAt(0));
  }

  /**
   * The span that a mark belongs to, past the placeholders of a letter with several characters; -1
   * if there is none.
   */
  private static int letterBefore(List<Span> spans, int position) {
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      if (!span.text().equals(Alphabet.PLACEHOLDER)) {
        boolean fits = position + 1 - span.from() <= LONGEST;
        return fits && !span.text().isBlank() ? i : -1;
      }
    }
    return -1;
  }

  /**
   * Lines of at most so many positions, broken behind a blank where there is one in the line's
   * second half, and never within a span.
   */
  static List<List<Span>> lines(List<Span> spans, int most) {
    List<List<Span>> lines = new ArrayList<>();
    int start = 0;
    while (start < spans.size()) {
      int end = lineEnd(spans, start, most);
      lines.add(List.copyOf(spans.subList(start, end)));
      start = end;
    }
    return lines;
  }

  private static int lineEnd(List<Span> spans, int start, int most) {
    int limit = spans.get(start).from() + most;
    int afterBlank = -1;
    int end = start;
    while (end < spans.size() && spans.get(end).to() <= limit) {
      boolean late = spans.get(end).to() > limit - most / 2;
      if (late && spans.get(end).text().isBlank()) {
        afterBlank = end + 1;
      }
      end++;
    }
    return end < spans.size() && afterBlank > 0 ? afterBlank : end;
  }
}

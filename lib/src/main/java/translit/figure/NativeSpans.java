package translit.figure;

import java.util.ArrayList;
import java.util.List;
import translit.common.DottedCircle;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * The native symbols of a text as they can be drawn: a combining mark that is a symbol of its own
 * is drawn with its letter, over all the positions from the letter to the mark; one that no letter
 * is before is drawn on a dotted circle.
 */
final class NativeSpans {
  /** More marks than any letter has would make a span that no line can hold. */
  private static final int LONGEST = 12;

  /** The font size of all symbols: a group of letters gets more room, not smaller letters. */
  static final double SIZE = 13;

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

    /** How wide it is: a cell for each position, or more if the text needs them. */
    double cells() {
      return Math.max(length(), (Svg.width(text, SIZE) + 1) / SignedColours.CELL_WIDTH);
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
        spans.add(new Span(i, i + 1, DottedCircle.under(symbol)));
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
   * Where the positions of a line begin, in cells from its left end, and where the last one ends.
   * What a span has beyond a cell for each of its positions is divided among them.
   */
  static double[] edges(List<Span> line) {
    int start = line.get(0).from();
    double[] edges = new double[line.get(line.size() - 1).to() - start + 1];
    for (Span span : line) {
      for (int i = span.from(); i < span.to(); i++) {
        edges[i + 1 - start] = edges[i - start] + span.cells() / span.length();
      }
    }
    return edges;
  }

  /**
   * Lines of at most so many cells, broken behind a blank where there is one in the line's second
   * half, and never within a span.
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
    double cells = spans.get(start).cells();
    int afterBlank = -1;
    int end = start;
    while (end < spans.size() && (end == start || cells <= most)) {
      if (cells > most / 2.0 && spans.get(end).text().isBlank()) {
        afterBlank = end + 1;
      }
      end++;
      cells += end < spans.size() ? spans.get(end).cells() : 0;
    }
    return end < spans.size() && afterBlank > 0 ? afterBlank : end;
  }
}

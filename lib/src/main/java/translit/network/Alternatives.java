package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.network.decoding.Composed;
import translit.network.decoding.RuleDecoder;

/**
 * What the words of a text may be.
 *
 * @param tagger that reads
 * @param byRules chooses what the rules can spell
 */
record Alternatives(Tagger tagger, RuleDecoder byRules) {
  /** Readings of a word among which the one that is written is looked for. */
  private static final int CONSIDERED = 20;

  /** The best readings of the words of each line. */
  List<List<WordReadings>> of(List<String> typed, int most) {
    List<String> lines = typed.stream().map(Composed::text).toList();
    List<List<Window>> windows =
        lines.stream().map(line -> Window.of(line.codePoints().toArray())).toList();
    List<Window> all = windows.stream().flatMap(List::stream).toList();
    Iterator<List<WordReadings>> found =
        tagger.read(all, words(most), window -> List.of()).iterator();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> placed(lines.get(i), windows.get(i), found))
        .toList();
  }

  /** The words of a line's windows, at their places in the line. */
  private static List<WordReadings> placed(
      String line, List<Window> windows, Iterator<List<WordReadings>> found) {
    List<WordReadings> words = new ArrayList<>();
    int start = 0; // of a window's text
    for (Window window : windows) {
      for (WordReadings word : found.next()) {
        words.add(word.at(line.offsetByCodePoints(start, word.from() - window.from())));
      }
      start = line.offsetByCodePoints(start, window.to() - window.from());
    }
    return words;
  }

  /** A line for each word, and an empty line at the end of each line. */
  void write(Reader in, Writer out, int most) throws IOException {
    Tagger.Reading<List<WordReadings>> words = words(most);
    Tagger.Reading<String> lines =
        (window, seen, text, probabilities) ->
            words.of(window, seen, text, probabilities).stream()
                .map(word -> word.toLine() + "\n")
                .collect(Collectors.joining());
    ReadAhead.write(in, out, windows -> tagger.read(windows, lines, window -> ""));
  }

  /** Of a window, the words that begin in it. */
  private Tagger.Reading<List<WordReadings>> words(int most) {
    if (most < 1) {
      throw new InputException("the number of alternatives must be positive: " + most);
    }
    return (window, seen, text, probabilities) -> {
      int[] places = Unseen.places(window);
      return byRules.readings(seen.characters(), text.latin(), probabilities, most).stream()
          .filter(word -> word.from() >= seen.from() && word.from() < seen.to())
          .map(word -> word.in(window.characters(), places))
          .toList();
    };
  }

  /** Native text, with a mark behind each word whose probability is too low. */
  void markUnsure(Reader in, Writer out, double least) throws IOException {
    if (!(least >= 0 && least <= 1)) {
      throw new InputException("a probability is 0 to 1, and this is not: " + least);
    }
    Tagger.Reading<String> marked =
        (window, seen, text, probabilities) -> {
          short[] symbols = byRules.symbols(seen.characters(), text.latin(), probabilities);
          short[] all = Unseen.putBack(window, symbols);
          int[] places = Unseen.places(window);
          StringBuilder line = new StringBuilder();
          int at = window.from();
          for (WordReadings word :
              byRules.readings(seen.characters(), text.latin(), probabilities, CONSIDERED)) {
            if (word.to() > seen.from() && word.to() <= seen.to()) {
              int end = places[word.to() - 1] + 1;
              line.append(tagger.written(window.characters(), at, end, all));
              String written = tagger.written(seen.characters(), word.from(), word.to(), symbols);
              line.append(word.probabilityOf(written) < least ? Transliterator.UNSURE : "");
              at = end;
            }
          }
          return line + tagger.written(window.characters(), at, window.to(), all);
        };
    ReadAhead.write(in, out, windows -> tagger.read(windows, marked, Window::text));
  }
}

package translit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Romanizer;

/**
 * Gives every Latin character of a text the native symbol that a network finds most probable. A
 * long text is read through {@link Window}s, so that memory does not grow with it.
 */
public final class Tagger {
  private final Alphabet latin;
  private final Alphabet natives;
  private final Supplier<Engine> engines;
  private Engine engine;
  private boolean closed;

  /** A tagger that makes its engine when it tags the first text. */
  Tagger(Supplier<Engine> engines, Alphabet latin, Alphabet natives) {
    this.engines = engines;
    this.latin = latin;
    this.natives = natives;
  }

  List<AlignedText> tag(List<String> texts) {
    List<List<String>> characters = texts.stream().map(Romanizer::characters).toList();
    Iterator<AlignedText> windows =
        tagWindows(characters.stream().map(Window::of).flatMap(List::stream).toList()).iterator();
    List<AlignedText> joined = new ArrayList<>(texts.size());
    for (List<String> text : characters) {
      List<String> symbols = new ArrayList<>(text.size());
      while (symbols.size() < text.size()) {
        symbols.addAll(windows.next().natives());
      }
      joined.add(new AlignedText(text, symbols));
    }
    return joined;
  }

  /** What is written of each window, without its context. */
  List<AlignedText> tagWindows(List<Window> windows) {
    List<List<String>> tagged = new ArrayList<>(windows.stream().map(Window::characters).toList());
    // Similar lengths go together: a batch is computed step by step, all its texts at once.
    List<Integer> order =
        IntStream.range(0, windows.size())
            .boxed()
            .filter(i -> !tagged.get(i).isEmpty())
            .sorted(Comparator.comparingInt(i -> tagged.get(i).size()))
            .toList();
    List<EncodedText> encoded =
        order.stream().map(i -> EncodedText.ofLatin(tagged.get(i), latin)).toList();
    int done = 0;
    for (Batch batch : Batch.inOrder(encoded)) {
      float[][] outputs = engine().outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        tagged.set(order.get(done++), symbols(batch.texts().get(n), outputs[n]));
      }
    }
    return IntStream.range(0, windows.size())
        .mapToObj(i -> windows.get(i).written(tagged.get(i)))
        .toList();
  }

  private synchronized Engine engine() {
    if (closed) {
      throw new IllegalStateException("the model is closed");
    }
    if (engine == null) {
      engine = engines.get();
    }
    return engine;
  }

  synchronized void close() {
    closed = true;
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }

  private List<String> symbols(EncodedText text, float[] probabilities) {
    String[] symbols = new String[text.length()];
    Arrays.setAll(symbols, t -> natives.symbol(best(text, t, probabilities, natives.size())));
    return List.of(symbols);
  }

  /**
   * The index of the symbol to give a position: the most probable one that can be written. A
   * character without a symbol is kept whatever the network says.
   *
   * @param text that was read
   * @param position in it
   * @param probabilities of all positions, row by row: {@code length × symbols}
   * @param symbols number of native symbols
   * @return an index into the native alphabet
   */
  public static int best(EncodedText text, int position, float[] probabilities, int symbols) {
    if (text.latin()[position] == Alphabet.OTHER_INDEX) {
      return Alphabet.OTHER_INDEX;
    }
    int row = position * symbols;
    int best = Alphabet.PLACEHOLDER_INDEX;
    for (int k = 0; k < symbols; k++) {
      if (k != Alphabet.PADDING_INDEX
          && k != Alphabet.OTHER_INDEX
          && probabilities[row + k] > probabilities[row + best]) {
        best = k;
      }
    }
    return best;
  }
}

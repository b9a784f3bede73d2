package translit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.language.Alphabet;

/**
 * Gives every Latin character of a text the native symbol that a network finds most probable. A
 * long text is read through {@link Window}s, so that memory does not grow with it.
 */
public final class Tagger {
  private final Engine engine;
  private final Alphabet latin;
  private final Alphabet natives;

  Tagger(Engine engine, Alphabet latin, Alphabet natives) {
    this.engine = engine;
    this.latin = latin;
    this.natives = natives;
  }

  /** One list of native symbols per text, as long as the text. */
  List<List<String>> tag(List<List<String>> texts) {
    List<Window> windows = new ArrayList<>();
    for (List<String> text : texts) {
      windows.addAll(Window.of(text));
    }
    List<List<String>> tagged = tagWindows(windows);
    List<List<String>> joined = new ArrayList<>(texts.size());
    int next = 0;
    for (List<String> text : texts) {
      List<String> symbols = new ArrayList<>(text.size());
      while (symbols.size() < text.size()) {
        symbols.addAll(windows.get(next).core(tagged.get(next)));
        next++;
      }
      joined.add(symbols);
    }
    return joined;
  }

  /** One list of native symbols per window, its context included. */
  List<List<String>> tagWindows(List<Window> windows) {
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
      float[][] outputs = engine.outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        tagged.set(order.get(done++), symbols(batch.texts().get(n), outputs[n]));
      }
    }
    return tagged;
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
   * @param probabilities of all positions, row by row
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

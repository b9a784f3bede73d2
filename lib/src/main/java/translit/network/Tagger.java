package translit.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Romanizer;

/**
 * Gives every Latin character of a text the native symbol that a network finds most probable. A
 * long text is read through {@link Window}s, so that memory does not grow with it.
 *
 * @param predictor of the network, asked for when there is something to tag
 * @param latin symbols of the input
 * @param natives symbols of the output
 */
public record Tagger(Supplier<Predictor> predictor, Alphabet latin, Alphabet natives) {
  List<AlignedText> tag(List<String> texts) {
    List<List<String>> characters = texts.stream().map(Romanizer::characters).toList();
    List<Window> windows = characters.stream().flatMap(text -> Window.of(text).stream()).toList();
    Iterator<String> symbols =
        tagWindows(windows).stream().flatMap(window -> window.natives().stream()).iterator();
    return characters.stream()
        .map(text -> new AlignedText(text, text.stream().map(one -> symbols.next()).toList()))
        .toList();
  }

  /** What is written of each window, without its context. */
  List<AlignedText> tagWindows(List<Window> windows) {
    // Similar lengths go together: a batch is computed step by step, all its texts at once.
    List<Window> order =
        windows.stream()
            .filter(window -> !window.characters().isEmpty())
            .sorted(Comparator.comparingInt(window -> window.characters().size()))
            .toList();
    List<EncodedText> encoded =
        order.stream().map(window -> EncodedText.ofLatin(window.characters(), latin)).toList();
    Iterator<Window> next = order.iterator();
    Map<Window, List<String>> symbols = new IdentityHashMap<>();
    for (Batch batch : Batch.inOrder(encoded)) {
      float[][] outputs = predictor.get().outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        symbols.put(next.next(), symbols(batch.texts().get(n), outputs[n]));
      }
    }
    return windows.stream()
        .map(window -> window.written(symbols.getOrDefault(window, List.of())))
        .toList();
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
    for (int k = Alphabet.OTHER_INDEX + 1; k < symbols; k++) { // the specials come first
      if (probabilities[row + k] > probabilities[row + best]) {
        best = k;
      }
    }
    return best;
  }
}

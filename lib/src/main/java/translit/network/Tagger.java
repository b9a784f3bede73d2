package translit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.corpus.Batch;
import translit.corpus.EncodedText;
import translit.language.Alphabet;

/** Gives every Latin character of a text the native symbol that a network finds most probable. */
final class Tagger {
  private static final int BATCH = 64;

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
    List<List<String>> tagged =
        new ArrayList<>(texts.stream().map(text -> List.<String>of()).toList());
    // Similar lengths go together, so that little is padded.
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .filter(i -> !texts.get(i).isEmpty())
            .sorted(Comparator.comparingInt(i -> texts.get(i).size()))
            .toList();
    List<EncodedText> encoded =
        order.stream().map(i -> EncodedText.ofLatin(texts.get(i), latin)).toList();
    int done = 0;
    for (Batch batch : Batch.inOrder(encoded, BATCH)) {
      float[][] outputs = engine.outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        tagged.set(order.get(done++), symbols(batch.texts().get(n), outputs[n]));
      }
    }
    return tagged;
  }

  private List<String> symbols(EncodedText text, float[] probabilities) {
    String[] symbols = new String[text.length()];
    Arrays.setAll(
        symbols,
        t ->
            text.latin()[t] == Alphabet.OTHER_INDEX
                ? Alphabet.OTHER // a character without a symbol is kept whatever the network says
                : natives.symbol(best(probabilities, t * natives.size())));
    return List.of(symbols);
  }

  private int best(float[] probabilities, int row) {
    int best = Alphabet.PLACEHOLDER_INDEX;
    for (int k = 0; k < natives.size(); k++) {
      if (k != Alphabet.PADDING_INDEX
          && k != Alphabet.OTHER_INDEX
          && probabilities[row + k] > probabilities[row + best]) {
        best = k;
      }
    }
    return best;
  }
}

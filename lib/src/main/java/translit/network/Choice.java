package translit.network;

import java.util.Optional;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Predictor;
import translit.language.Alphabet;

/** Which native symbols a text gets, by what a network finds probable. For several threads. */
@FunctionalInterface
public interface Choice {
  /**
   * Chooses.
   *
   * @param characters code points
   * @param text the same as the network reads them
   * @param probabilities of the native symbols, row by row: {@code length × symbols}
   * @return the index of a native symbol for each character
   */
  short[] symbols(int[] characters, EncodedText text, float[] probabilities);

  /**
   * The most probable symbol of each character, whatever its neighbours get.
   *
   * @param natives symbols of the network's output
   * @return the choice
   */
  static Choice mostProbable(Alphabet natives) {
    return (characters, text, probabilities) -> {
      short[] symbols = new short[text.length()];
      for (int t = 0; t < symbols.length; t++) {
        symbols[t] = (short) best(text, t, probabilities, natives.size());
      }
      return symbols;
    };
  }

  /**
   * What reads by this choice alone, where it does not need a network's probabilities. Lines,
   * windows, capitals and characters that nobody sees are treated as with a network.
   *
   * @param name of the reader, in a few words
   * @param latin symbols of the text that is read
   * @param natives symbols that are chosen from
   * @return a reader without rules; this choice is given an empty array of probabilities
   */
  default Transliterator reader(String name, Alphabet latin, Alphabet natives) {
    Predictor none =
        new Predictor() {
          @Override
          public float[][] outputs(Batch batch) {
            return new float[batch.size()][0];
          }

          @Override
          public void close() {}
        };
    return new Transliterator(
        new Tagger(name, () -> none, latin, natives, this, Optional.empty()),
        Optional.empty(),
        Optional.empty());
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
  static int best(EncodedText text, int position, float[] probabilities, int symbols) {
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

package translit.network;

import translit.engine.EncodedText;
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

package translit.trace;

import translit.language.Alphabet;

/**
 * A character of a text that a network reads.
 *
 * @param latin index of the Latin symbol
 * @param outcome index of the native symbol that it must become
 * @param word index of the native word type that it stands in, in small letters; a run of
 *     characters that are no letters is a word of its own
 * @param place in the word, in Latin characters from 0; from the beginning of the piece in a
 *     sentence that is read in pieces
 * @param sentence number of the sentence, from 0
 * @param position in the sentence, in Latin characters from 0
 */
public record Token(int latin, int outcome, int word, int place, int sentence, int position) {
  /** {@return whether it has a symbol on both sides; a character that is kept as it is has none} */
  public boolean hasOutcome() {
    return outcome != Alphabet.OTHER_INDEX && latin != Alphabet.OTHER_INDEX;
  }
}

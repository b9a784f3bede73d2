package translit.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * An aligned text as indices into the two alphabets, of 16 bits since texts are long.
 *
 * @param latin input index per position
 * @param natives output index per position; empty where the outcome is not known
 */
public record EncodedText(short[] latin, short[] natives) {

  /**
   * Encodes both sides.
   *
   * @param text whose symbols the alphabets have
   * @param latin alphabet of the input; what it has not becomes its symbol for the unknown
   * @param natives alphabet of the outcomes
   * @return as many positions as the text has
   */
  public static EncodedText of(AlignedText text, Alphabet latin, Alphabet natives) {
    return new EncodedText(
        indices(text.size(), i -> latin.indexOfCharacter(text.latin().get(i))),
        indices(text.size(), i -> natives.index(text.natives().get(i))));
  }

  /**
   * Encodes Latin characters whose outcome is to be found.
   *
   * @param characters one for each position
   * @param latin alphabet of the input
   * @return a text without outcomes
   */
  public static EncodedText ofLatin(List<String> characters, Alphabet latin) {
    return new EncodedText(
        indices(characters.size(), i -> latin.indexOfCharacter(characters.get(i))), new short[0]);
  }

  /**
   * Takes over indices.
   *
   * @param latin input index per position
   * @param natives output index per position; empty where the outcome is not known
   * @return a text of these
   * @throws IllegalArgumentException if one is negative or beyond 16 bits
   */
  public static EncodedText of(int[] latin, int[] natives) {
    return new EncodedText(
        indices(latin.length, i -> latin[i]), indices(natives.length, i -> natives[i]));
  }

  private static short[] indices(int length, IntUnaryOperator at) {
    short[] indices = new short[length];
    for (int i = 0; i < length; i++) {
      int index = at.applyAsInt(i);
      if (index < 0 || index > Short.MAX_VALUE) {
        throw new IllegalArgumentException(
            "Symbol %d, expected 0 to %d".formatted(index, Short.MAX_VALUE));
      }
      indices[i] = (short) index;
    }
    return indices;
  }

  /** {@return the number of positions} */
  public int length() {
    return latin.length;
  }

  /**
   * Cuts the text.
   *
   * @param most positions of the longest piece
   * @return pieces of nearly equal length
   */
  public List<EncodedText> pieces(int most) {
    if (length() <= most) {
      return List.of(this);
    }
    long count = (length() + most - 1) / most;
    return LongStream.range(0, count)
        .mapToObj(i -> piece((int) (length() * i / count), (int) (length() * (i + 1) / count)))
        .toList();
  }

  private EncodedText piece(int from, int to) {
    return new EncodedText(
        Arrays.copyOfRange(latin, from, to), Arrays.copyOfRange(natives, from, to));
  }
}

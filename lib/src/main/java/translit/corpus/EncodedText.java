package translit.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * An aligned text as indices into the two alphabets.
 *
 * @param latin input index per position
 * @param natives output index per position; empty where the outcome is not known
 */
public record EncodedText(int[] latin, int[] natives) {

  /** Encodes both sides. */
  public static EncodedText of(AlignedText text, Alphabet latin, Alphabet natives) {
    return new EncodedText(
        text.latin().stream().mapToInt(latin::indexOfCharacter).toArray(),
        text.natives().stream().mapToInt(natives::index).toArray());
  }

  /** Encodes Latin characters whose outcome is to be found. */
  public static EncodedText ofLatin(List<String> characters, Alphabet latin) {
    return new EncodedText(
        characters.stream().mapToInt(latin::indexOfCharacter).toArray(), new int[0]);
  }

  /** Number of positions. */
  public int length() {
    return latin.length;
  }

  /** The text in pieces of nearly equal length, none longer than {@code most} positions. */
  public List<EncodedText> pieces(int most) {
    int count = Math.max(1, (length() + most - 1) / most);
    List<EncodedText> pieces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) length() * i / count);
      int to = (int) ((long) length() * (i + 1) / count);
      pieces.add(
          new EncodedText(
              Arrays.copyOfRange(latin, from, to), Arrays.copyOfRange(natives, from, to)));
    }
    return pieces;
  }
}

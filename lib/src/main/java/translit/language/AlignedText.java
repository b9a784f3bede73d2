package translit.language;

import java.util.List;

/**
 * A romanized text and its native original, position by position. Where a native letter has k Latin
 * characters, it stands under the first and {@link Alphabet#PLACEHOLDER} under the k - 1 others;
 * where a character has no symbol, the Latin side holds the character and the native side {@link
 * Alphabet#OTHER}.
 *
 * @param latin one Latin character (or kept character) per position
 * @param natives one native symbol per position, as many as {@code latin}
 */
public record AlignedText(List<String> latin, List<String> natives) {
  /**
   * Copies both sides.
   *
   * @param latin one Latin character (or kept character) per position
   * @param natives one native symbol per position
   * @throws IllegalArgumentException if they are not equally many
   */
  public AlignedText {
    latin = List.copyOf(latin);
    natives = List.copyOf(natives);
    if (latin.size() != natives.size()) {
      throw new IllegalArgumentException(
          latin.size() + " Latin characters, but " + natives.size() + " native symbols");
    }
  }

  /** {@return the number of positions, which is the number of Latin characters} */
  public int size() {
    return latin.size();
  }

  /** {@return what a network reads} */
  public String latinText() {
    return String.join("", latin);
  }

  /**
   * Some of the positions.
   *
   * @param from the first of them
   * @param to behind the last
   * @return both sides of these
   */
  public AlignedText part(int from, int to) {
    return new AlignedText(latin.subList(from, to), natives.subList(from, to));
  }

  /** {@return the native text: placeholders dropped, kept characters put back} */
  public String nativeText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      switch (natives.get(i)) {
        case Alphabet.PLACEHOLDER -> {}
        case Alphabet.OTHER -> text.append(latin.get(i));
        default -> text.append(StandIns.textOf(natives.get(i)));
      }
    }
    return text.toString();
  }

  /** {@return the native side with its placeholders, as {@code ձ_ի} for {@code dzi}} */
  public String alignedNatives() {
    return String.join("", natives);
  }

  @Override
  public String toString() {
    return latinText() + " → " + alignedNatives();
  }
}

package translit.language;

import com.google.common.collect.ImmutableBiMap;

/**
 * Symbols for {@code _} and {@code #} where they are typed or written: as symbols of an {@link
 * Alphabet} these two mean something else.
 */
public final class StandIns {
  /** What a message says of a character that is {@link #isReserved reserved}. */
  public static final String RESERVED = " is reserved, expected none of ␀ ＿ ＃";

  private static final ImmutableBiMap<String, String> STAND_INS =
      ImmutableBiMap.of(Alphabet.PLACEHOLDER, "＿", Alphabet.OTHER, "＃");

  private StandIns() {}

  /**
   * The symbol that stands for what is typed or written: the text itself, unless it looks like a
   * special symbol.
   *
   * @param text a character, or a group of letters
   * @return the symbol
   */
  public static String symbolOf(String text) {
    return STAND_INS.getOrDefault(text, text);
  }

  /**
   * What a symbol stands for, the other way round than {@link #symbolOf}.
   *
   * @param symbol of this or any alphabet, none of the special ones
   * @return the text
   */
  public static String textOf(String symbol) {
    return STAND_INS.inverse().getOrDefault(symbol, symbol);
  }

  /**
   * Whether rules cannot have a character, since it means something here.
   *
   * @param character one code point
   * @return whether it is reserved
   */
  public static boolean isReserved(String character) {
    return character.equals(Alphabet.PADDING) || STAND_INS.containsValue(character);
  }
}

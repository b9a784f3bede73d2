package translit.language;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import translit.common.InputException;

/**
 * The symbols of one side of the network and their indices. The first three are the same in every
 * alphabet: {@link #PADDING}, {@link #PLACEHOLDER} and {@link #OTHER}; the rest follow in code
 * point order, so that equal symbol sets give equal indices.
 */
public final class Alphabet {
  /** Fills a batch behind the end of its shorter texts; index 0. */
  public static final String PADDING = "␀";

  /** Stands under the second and later Latin letters of one native letter; dropped from output. */
  public static final String PLACEHOLDER = "_";

  /** Stands for every character that has no symbol; the character itself is kept aside. */
  public static final String OTHER = "#";

  /** Index of {@link #PADDING}. */
  public static final int PADDING_INDEX = 0;

  /** Index of {@link #PLACEHOLDER}. */
  public static final int PLACEHOLDER_INDEX = 1;

  /** Index of {@link #OTHER}. */
  public static final int OTHER_INDEX = 2;

  /** Most characters of a symbol; a letter that is written with several has two or three. */
  public static final int LONGEST_SYMBOL = 16;

  private static final List<String> SPECIAL = List.of(PADDING, PLACEHOLDER, OTHER);

  private final List<String> symbols;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final Int2IntMap ofCodePoint = new Int2IntOpenHashMap();

  private Alphabet(List<String> symbols) {
    this.symbols = List.copyOf(symbols);
    this.symbols.forEach(symbol -> indices.put(symbol, indices.size()));
    ofCodePoint.defaultReturnValue(OTHER_INDEX);
    indices.forEach(this::put);
    symbols.forEach(this::putCapital);
  }

  private void put(String symbol, int index) {
    String text = StandIns.textOf(symbol);
    if (text.codePointCount(0, text.length()) == 1 && index >= SPECIAL.size()) {
      ofCodePoint.put(text.codePointAt(0), index);
    }
  }

  /** A capital that nothing stands for is read as the small letter; Georgian has no others. */
  private void putCapital(String symbol) {
    int small = symbol.codePointAt(0);
    int capital = Character.toUpperCase(small);
    if (symbol.codePointCount(0, symbol.length()) == 1 && Character.toLowerCase(capital) == small) {
      ofCodePoint.putIfAbsent(capital, ofCodePoint.get(small));
    }
  }

  /**
   * The alphabet as it was saved, indices and all.
   *
   * @param symbols every symbol in index order, as {@link #symbols()} returned them
   * @return an equal alphabet
   * @throws InputException if the special symbols are not the first three, or a symbol is empty,
   *     stands twice or is longer than {@link #LONGEST_SYMBOL}
   */
  public static Alphabet of(List<String> symbols) {
    if (symbols.size() < SPECIAL.size() || !symbols.subList(0, SPECIAL.size()).equals(SPECIAL)) {
      throw new InputException("alphabet: the first three symbols must be " + SPECIAL);
    }
    Set<String> seen = new HashSet<>();
    for (String symbol : symbols) {
      String fault = fault(symbol);
      if (!fault.isEmpty() || !seen.add(symbol)) {
        throw new InputException(
            "alphabet: symbol %d, '%s', %s"
                .formatted(
                    seen.size() + 1,
                    StringUtils.abbreviate(symbol, 40),
                    fault.isEmpty() ? "stands twice" : fault));
      }
    }
    return new Alphabet(symbols);
  }

  private static String fault(String symbol) {
    if (symbol.isEmpty()) {
      return "is empty";
    }
    return symbol.length() > LONGEST_SYMBOL
        ? "has %,d characters, expected at most %d".formatted(symbol.length(), LONGEST_SYMBOL)
        : "";
  }

  /**
   * What a network reads.
   *
   * @param rules of a language
   * @return the Latin characters of the rules and what passes through
   */
  public static Alphabet latin(RomanizationRules rules) {
    return ordered(List.of(rules.latinCharacters(), rules.passThrough()));
  }

  /**
   * What a network writes.
   *
   * @param rules of a language
   * @return every native letter, and every symbol of {@link #latin} unchanged
   */
  public static Alphabet ofNative(RomanizationRules rules) {
    List<String> letters = rules.letters().stream().map(RomanizationRules.Letter::symbol).toList();
    List<String> words = rules.words().stream().map(RomanizationRules.Word::symbol).toList();
    return ordered(List.of(letters, words, rules.latinCharacters(), rules.passThrough()));
  }

  private static Alphabet ordered(List<List<String>> groups) {
    Stream<String> symbols =
        groups.stream()
            .flatMap(List::stream)
            .map(StandIns::symbolOf)
            .distinct()
            .sorted(Alphabet::byCodePoint);
    return new Alphabet(Stream.concat(SPECIAL.stream(), symbols).toList());
  }

  private static int byCodePoint(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** {@return the number of symbols, the three special ones included} */
  public int size() {
    return symbols.size();
  }

  /** {@return all symbols in index order; unmodifiable} */
  public List<String> symbols() {
    return symbols;
  }

  /**
   * The symbol at an index.
   *
   * @param index from 0 to {@link #size} − 1
   * @return the symbol
   */
  public String symbol(int index) {
    return symbols.get(index);
  }

  /**
   * The index of a symbol.
   *
   * @param symbol of this alphabet, special ones included
   * @return its index; {@link #OTHER_INDEX} where it is none
   */
  public int index(String symbol) {
    return indices.getOrDefault(symbol, OTHER_INDEX);
  }

  /**
   * The index under which a character of a text is read. A character of the text that looks like a
   * special symbol is not one: an underscore in a web address must not be dropped as a placeholder.
   * A capital without a symbol is read as the small letter.
   *
   * @param character one code point
   * @return its index; {@link #OTHER_INDEX} where it is no symbol, or looks like a special one
   */
  public int indexOfCharacter(String character) {
    return hasCharacter(character)
        ? index(StandIns.symbolOf(character))
        : indexOfCharacter(character.codePointAt(0));
  }

  /**
   * Whether a character of a text has a symbol of its own.
   *
   * @param character one code point
   * @return whether it has; not if it is a capital that is read as the small letter
   */
  public boolean hasCharacter(String character) {
    return !StandIns.isReserved(character) && index(StandIns.symbolOf(character)) != OTHER_INDEX;
  }

  /**
   * The index under which a character of a text is read, as {@link #indexOfCharacter(String)}.
   *
   * @param codePoint of the character
   * @return its index; {@link #OTHER_INDEX} where it is no symbol, or looks like a special one
   */
  public int indexOfCharacter(int codePoint) {
    return ofCodePoint.get(codePoint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alphabet that && symbols.equals(that.symbols);
  }

  @Override
  public int hashCode() {
    return symbols.hashCode();
  }

  @Override
  public String toString() {
    return size() + " symbols " + String.join("", symbols).replace("\t", "⇥").replace("\n", "⏎");
  }
}

package translit.common;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers and lists as a sentence has them: two digits of what was measured, all of what was
 * counted.
 */
public final class Phrase {
  private Phrase() {}

  /**
   * A measured number with two digits, of those up to 1 with two decimals.
   *
   * @param value any
   * @return as in {@code 0.79}, {@code 1.3} and {@code 52}
   */
  public static String two(double value) {
    double size = Math.abs(value);
    String format = size < 0.005 ? "0.00" : size <= 1 ? "%.2f" : size < 9.95 ? "%.1f" : "%,.0f";
    return Double.isNaN(value) ? "undefined" : String.format(Locale.ROOT, format, value);
  }

  /**
   * A share in percent, with two digits.
   *
   * @param share 0 to 1
   * @return as in {@code 55 %}
   */
  public static String percent(double share) {
    return two(100 * share) + " %";
  }

  /**
   * A number of things.
   *
   * @param n how many
   * @param thing in the singular
   * @return as in {@code 1 token} and {@code 1,234 tokens}
   */
  public static String count(long n, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", n, thing, n == 1 ? "" : "s");
  }

  /**
   * A size of a file or of memory.
   *
   * @param bytes how many
   * @return as in {@code 900 bytes}, {@code 14 KB}, {@code 250 MB} and {@code 2.3 GB}
   */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte");
    }
    int unit = bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
    double size = bytes / Math.pow(1000, unit);
    return String.format(
        Locale.ROOT, unit < 3 ? "%.0f %cB" : "%.1f %cB", size, " KMG".charAt(unit));
  }

  /**
   * Some of all.
   *
   * @param n how many
   * @param all how many there are
   * @return as in {@code 3 of 1,200}
   */
  public static String of(long n, long all) {
    return String.format(Locale.ROOT, "%,d of %,d", n, all);
  }

  /**
   * A list.
   *
   * @param items in their order
   * @return as in {@code a, b and c}; empty of none
   */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /**
   * The first of a list, and how many there are besides.
   *
   * @param items in their order
   * @param most that are named, at least one
   * @return as in {@code a, b} and {@code a, b and 3 more}
   */
  public static String first(List<String> items, int most) {
    String named = String.join(", ", items.subList(0, Math.min(most, items.size())));
    return items.size() > most ? say("%s and %d more", named, items.size() - most) : named;
  }

  /**
   * Things and how many there are of each.
   *
   * @param counts in their order
   * @return as in {@code a (12), b (3)}
   */
  public static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> shown(entry.getKey()) + " (" + entry.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  /**
   * A sentence, the same in every locale.
   *
   * @param format as {@link String#format} has it
   * @param values put in
   * @return the sentence
   */
  public static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /**
   * A symbol of an alphabet as something to see, in a sentence or by itself.
   *
   * @param symbol any
   * @return as {@link #shown} has it; a space as {@code ␣}
   */
  public static String visible(String symbol) {
    return symbol.isBlank() ? "␣" : shown(symbol);
  }

  /**
   * Native text as a part of a sentence or of a table.
   *
   * @param text a symbol, a word or a sentence
   * @return the text {@linkplain Isolated#of isolated} and on a {@link DottedCircle}, where it
   *     needs that
   */
  public static String shown(String text) {
    return Isolated.of(text.startsWith(Isolated.START) ? text : DottedCircle.under(text));
  }

  /**
   * The symbol that was made visible, as someone may have copied it.
   *
   * @param visible as {@link #visible} has it, or the symbol itself
   * @return the symbol
   */
  public static String symbol(String visible) {
    String bare = Isolated.bare(visible);
    return bare.equals("␣") ? " " : DottedCircle.off(bare);
  }
}

package translit.trace;

import java.util.List;

/** {@link ColumnRanges} over given activations. */
public final class WidenedRanges {
  private WidenedRanges() {}

  /** Ranges of one unit over tokens with these activations. */
  public static ColumnRanges ofOneUnit(float... values) {
    ColumnRanges ranges = new ColumnRanges(1);
    for (float value : values) {
      widen(ranges, value);
    }
    return ranges;
  }

  /** Widens ranges to one token with these activations, one for each unit. */
  public static void widen(ColumnRanges ranges, float... values) {
    List<Token> tokens = List.of(new Token(3, 3, 0, 0, 0, 0));
    ColumnRanges.widen(new TokenBlock(tokens, values, values.length), token -> ranges);
  }
}

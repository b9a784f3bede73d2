package translit.trace;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.Phrase;
import translit.common.ProgressListener;
import translit.statistics.Hellinger;
import translit.text.Pair;

/**
 * Activations of one unit where a Latin character becomes one outcome, and where it becomes
 * another: two histograms over the same equal bins from {@code min} to {@code max}.
 *
 * @param unit looked at
 * @param pair Latin character and outcome
 * @param min least activation of both, where the first bin begins
 * @param max greatest activation of both, where the last bin ends
 * @param outcome tokens with the outcome, in each bin
 * @param rest tokens of the same Latin character with another, in each bin
 */
public record HistogramPair(
    Unit unit, Pair pair, double min, double max, long[] outcome, long[] rest) {
  /**
   * Copies the counts.
   *
   * @param unit looked at
   * @param pair Latin character and outcome
   * @param min where the first bin begins
   * @param max where the last bin ends
   * @param outcome tokens with the outcome, in each bin
   * @param rest tokens with another, in each bin
   * @throws IllegalArgumentException if there are no bins, or not as many of both
   */
  public HistogramPair {
    outcome = outcome.clone();
    rest = rest.clone();
    if (outcome.length == 0 || outcome.length != rest.length) {
      throw new IllegalArgumentException(
          "bins must be as many and some: " + outcome.length + ", " + rest.length);
    }
  }

  /** {@return the number of tokens with the outcome} */
  public long n() {
    return Arrays.stream(outcome).sum();
  }

  /** {@return the number of tokens of the same Latin character with another outcome} */
  public long m() {
    return Arrays.stream(rest).sum();
  }

  /**
   * Collects histograms of some units of any source, in one reading; takes four bytes for each unit
   * and token of the Latin character.
   *
   * @param source of the activations; not closed
   * @param text to read
   * @param pair to look at
   * @param units to look at
   * @param bins of each histogram
   * @param progress told the characters done
   * @return one per unit, in their order
   * @throws InputException if the source has no such unit, or the text no token of the pair or of
   *     its rest
   */
  public static List<HistogramPair> collect(
      ActivationSource source,
      TokenizedText text,
      Pair pair,
      List<Unit> units,
      int bins,
      ProgressListener progress) {
    int[] columns = units.stream().mapToInt(source.units()::column).toArray();
    int letter = text.latin().indexOfCharacter(pair.latin());
    int outcome = text.natives().index(pair.outcome());
    requireBothSides(text, pair);
    FloatArrayList[][] sides = new FloatArrayList[2][columns.length]; // the outcome, the rest
    for (FloatArrayList[] side : sides) {
      Arrays.setAll(side, u -> new FloatArrayList());
    }
    TokenConsumer consumer =
        block -> {
          for (int i = 0; i < block.size(); i++) {
            int side = block.tokens().get(i).outcome() == outcome ? 0 : 1;
            for (int u = 0; u < columns.length; u++) {
              sides[side][u].add(block.value(i, columns[u]));
            }
          }
        };
    source.read(
        text,
        consumer.where(token -> token.hasOutcome() && token.latin() == letter),
        progress,
        "histograms");
    return IntStream.range(0, columns.length)
        .mapToObj(u -> of(units.get(u), pair, sides[0][u], sides[1][u], bins))
        .toList();
  }

  /** Before the network reads, which takes longer. */
  private static void requireBothSides(TokenizedText text, Pair pair) {
    int letter = text.latin().indexOfCharacter(pair.latin());
    Map<String, Long> tokens = new TreeMap<>();
    text.forEach(
        token -> {
          if (token.hasOutcome() && token.latin() == letter) {
            tokens.merge(text.natives().symbol(token.outcome()), 1L, Long::sum);
          }
        });
    if (tokens.isEmpty()) {
      throw new InputException("%s: the text has no '%s'".formatted(pair, pair.latin()));
    }
    if (!tokens.containsKey(pair.outcome()) || tokens.size() < 2) {
      throw new InputException(
          "%s: in the text '%s' becomes %s, expected this outcome and another among them"
              .formatted(pair, pair.latin(), Phrase.counts(tokens)));
    }
  }

  private static HistogramPair of(
      Unit unit, Pair pair, FloatArrayList with, FloatArrayList rest, int bins) {
    DoubleSummaryStatistics all =
        DoubleStream.concat(with.doubleStream(), rest.doubleStream()).summaryStatistics();
    float min = (float) all.getMin();
    float max = (float) all.getMax();
    return new HistogramPair(
        unit, pair, min, max, counts(with, min, max, bins), counts(rest, min, max, bins));
  }

  private static long[] counts(FloatArrayList values, float min, float max, int bins) {
    long[] counts = new long[bins];
    values.forEach((float value) -> counts[Hellinger.bin(value, min, max, bins)]++);
    return counts;
  }
}

package translit.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.statistics.Hellinger;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;

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
  public HistogramPair {
    outcome = outcome.clone();
    rest = rest.clone();
    if (outcome.length == 0 || outcome.length != rest.length) {
      throw new IllegalArgumentException(
          "bins must be as many and some: " + outcome.length + ", " + rest.length);
    }
  }

  /** Tokens with the outcome. */
  public long n() {
    return Arrays.stream(outcome).sum();
  }

  /** Tokens of the same Latin character with another outcome. */
  public long m() {
    return Arrays.stream(rest).sum();
  }

  /**
   * Collects histograms of some units in one reading; takes four bytes for each unit and token of
   * the Latin character.
   *
   * @param graph network as {@link translit.engine.BiLstm} makes it
   * @param text of its alphabets
   * @param units to look at
   * @param bins of each histogram
   * @param progress told the characters done
   * @return one per unit, in their order
   * @throws InputException if the network has no such unit, or the text no token of the pair or of
   *     its rest
   */
  public static List<HistogramPair> of(
      ComputationGraph graph,
      TokenizedText text,
      Pair pair,
      List<Unit> units,
      int bins,
      ProgressListener progress) {
    try (Tracer tracer = new Tracer(graph)) {
      int[] columns = units.stream().mapToInt(tracer.units()::column).toArray();
      Values values = new Values(text, pair, columns);
      tracer.read(text, values, progress, "histograms");
      values.check(pair);
      List<HistogramPair> histograms = new ArrayList<>();
      for (int u = 0; u < columns.length; u++) {
        histograms.add(
            of(
                units.get(u),
                pair,
                values.trimmed(values.with, u),
                values.trimmed(values.rest, u),
                bins));
      }
      return histograms;
    }
  }

  /** Histograms of activations that are at hand: with the outcome, and with another. */
  static HistogramPair of(Unit unit, Pair pair, float[] with, float[] without, int bins) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (float[] side : List.of(with, without)) {
      for (float value : side) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    return new HistogramPair(
        unit, pair, min, max, counts(with, min, max, bins), counts(without, min, max, bins));
  }

  private static long[] counts(float[] values, float min, float max, int bins) {
    long[] counts = new long[bins];
    for (float value : values) {
      counts[Hellinger.bin(value, min, max, bins)]++;
    }
    return counts;
  }

  /** Rows of the units' activations, growing. */
  private static final class Values implements TokenConsumer {
    private final int letter;
    private final int outcome;
    private final int[] columns;
    private final float[][] with;
    private final float[][] rest;
    private int n;
    private int m;

    Values(TokenizedText text, Pair pair, int[] columns) {
      this.letter = text.latin().indexOfCharacter(pair.latin());
      this.outcome = text.natives().index(pair.outcome());
      this.columns = columns;
      this.with = new float[columns.length][1024];
      this.rest = new float[columns.length][1024];
    }

    @Override
    public boolean wants(Token token) {
      return token.hasOutcome() && token.latin() == letter;
    }

    @Override
    public void accept(TokenBlock block) {
      for (int i = 0; i < block.size(); i++) {
        boolean has = block.tokens().get(i).outcome() == outcome;
        float[][] to = has ? with : rest;
        int at = has ? n++ : m++;
        for (int u = 0; u < columns.length; u++) {
          if (at == to[u].length) {
            to[u] = Arrays.copyOf(to[u], 2 * at);
          }
          to[u][at] = block.values()[block.row(i) + columns[u]];
        }
      }
    }

    float[] trimmed(float[][] side, int unit) {
      return Arrays.copyOf(side[unit], side == with ? n : m);
    }

    void check(Pair pair) {
      if (n == 0 || m == 0) {
        throw new InputException(
            "%s: %d of the %d tokens of '%s' in the text, expected some with and some without"
                .formatted(pair, n, n + m, pair.latin()));
      }
    }
  }
}

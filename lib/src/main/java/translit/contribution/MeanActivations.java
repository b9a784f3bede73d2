package translit.contribution;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import translit.trace.Columns;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.Units;

/** Mean activations of concat and hidden units by Latin character and outcome. */
public final class MeanActivations implements TokenConsumer {
  /** Columns that a thread takes at a time. */
  private static final int COLUMNS = 256;

  /** The activations of concat and hidden units at some tokens, added up. */
  static final class Sum {
    private final double[] values;
    private long tokens;

    private Sum(int columns) {
      values = new double[columns];
    }

    private void add(Sum other) {
      tokens += other.tokens;
      Arrays.setAll(values, c -> values[c] + other.values[c]);
    }

    long tokens() {
      return tokens;
    }

    /** Means of the forward, backward and hidden units. */
    double[] means() {
      return Arrays.stream(values).map(value -> value / tokens).toArray();
    }
  }

  private final Units units;
  private final int[] columns;

  /** By letter x and outcome y; a letter that was not asked for has none. */
  private final Map<Integer, SortedMap<Integer, Sum>> sums = new HashMap<>();

  /**
   * Means of no token yet.
   *
   * @param units of the network that reads
   * @param letters indices of the Latin symbols to look at
   */
  public MeanActivations(Units units, Collection<Integer> letters) {
    this.units = units;
    this.columns =
        IntStream.of(
                units.first(Part.LSTM_OUTPUT, Direction.FORWARD),
                units.first(Part.LSTM_OUTPUT, Direction.BACKWARD),
                units.first(Part.HIDDEN_LAYER, Direction.NONE))
            .flatMap(first -> IntStream.range(first, first + units.cells()))
            .toArray();
    letters.forEach(letter -> sums.put(letter, new TreeMap<>()));
  }

  @Override
  public boolean wants(Token token) {
    return token.hasOutcome() && sums.containsKey(token.latin());
  }

  @Override
  public void accept(TokenBlock block) {
    Sum[] sumOf = new Sum[block.size()];
    for (int i = 0; i < sumOf.length; i++) {
      Token token = block.tokens().get(i);
      sumOf[i] = sum(token.latin(), token.outcome());
      sumOf[i].tokens++;
    }
    Columns.parallel(
        columns.length,
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < sumOf.length; i++) {
            double[] sums = sumOf[i].values;
            int row = block.row(i);
            for (int c = from; c < to; c++) {
              sums[c] += block.values()[row + columns[c]];
            }
          }
        });
  }

  private Sum sum(int letter, int outcome) {
    return sums.get(letter).computeIfAbsent(outcome, key -> new Sum(columns.length));
  }

  /**
   * The means over what either has read.
   *
   * @param other of the same network and letters
   * @return new ones; neither of the two changes
   * @throws IllegalArgumentException if the other is of other units or letters
   */
  public MeanActivations plus(MeanActivations other) {
    if (!units.equals(other.units) || !sums.keySet().equals(other.sums.keySet())) {
      throw new IllegalArgumentException(
          "means of %s, letters %s cannot be added to those of %s, letters %s"
              .formatted(other.units, other.sums.keySet(), units, sums.keySet()));
    }
    MeanActivations both = new MeanActivations(units, sums.keySet());
    for (MeanActivations one : List.of(this, other)) {
      one.sums.forEach((x, ofX) -> ofX.forEach((y, sum) -> both.sum(x, y).add(sum)));
    }
    return both;
  }

  /** The tokens of a letter with some outcomes; none where it was not looked at. */
  Sum sum(int letter, IntPredicate outcomes) {
    Sum sum = new Sum(columns.length);
    sums.getOrDefault(letter, Collections.emptySortedMap()).entrySet().stream()
        .filter(entry -> outcomes.test(entry.getKey()))
        .forEach(entry -> sum.add(entry.getValue()));
    return sum;
  }
}

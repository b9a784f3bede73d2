package translit.contribution;

import java.util.Collection;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import translit.statistics.Jackknife;
import translit.trace.Columns;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Units;

/**
 * Mean activations of concat and hidden units by Latin character and outcome, and without each
 * {@link Jackknife#group group} of stems.
 */
public final class MeanActivations implements TokenConsumer {
  /** Columns that a thread takes at a time. */
  private static final int COLUMNS = 256;

  private final Units units;
  private final int[] columns;
  private final IntToLongFunction stem;
  private final OutcomeSums sums;

  /**
   * Means of no token yet.
   *
   * @param units of the network that reads
   * @param text that it reads
   * @param letters indices of the Latin symbols to look at
   */
  public MeanActivations(Units units, TokenizedText text, Collection<Integer> letters) {
    this(units, text::stem, new OutcomeSums(columns(units).length, letters));
  }

  private MeanActivations(Units units, IntToLongFunction stem, OutcomeSums sums) {
    this.units = units;
    this.columns = columns(units);
    this.stem = stem;
    this.sums = sums;
  }

  /** The forward, backward and hidden units. */
  private static int[] columns(Units units) {
    return IntStream.of(
            units.first(Part.LSTM_OUTPUT, Direction.FORWARD),
            units.first(Part.LSTM_OUTPUT, Direction.BACKWARD),
            units.first(Part.HIDDEN_LAYER, Direction.NONE))
        .flatMap(first -> IntStream.range(first, first + units.cells()))
        .toArray();
  }

  @Override
  public boolean wants(Token token) {
    return token.hasOutcome() && sums.letters().contains(token.latin());
  }

  @Override
  public void accept(TokenBlock block) {
    double[][] sumsOf = new double[block.size()][];
    for (int i = 0; i < sumsOf.length; i++) {
      Token token = block.tokens().get(i);
      int group = Jackknife.group(stem.applyAsLong(token.word()));
      sumsOf[i] = sums.at(token.latin(), token.outcome()).add(group, 1);
    }
    Columns.parallel(
        columns.length,
        COLUMNS,
        (from, to) -> {
          for (int i = 0; i < sumsOf.length; i++) {
            double[] sum = sumsOf[i];
            int row = block.row(i);
            for (int c = from; c < to; c++) {
              sum[c] += block.values()[row + columns[c]];
            }
          }
        });
  }

  /**
   * The means over what either has read.
   *
   * @param other of the same network and letters, from another part of a text
   * @return new ones; neither of the two changes
   * @throws IllegalArgumentException if the other is of other units or letters
   */
  public MeanActivations plus(MeanActivations other) {
    if (!units.equals(other.units) || !sums.letters().equals(other.sums.letters())) {
      throw new IllegalArgumentException(
          "means of %s, letters %s cannot be added to those of %s, letters %s"
              .formatted(other.units, other.sums.letters(), units, sums.letters()));
    }
    return new MeanActivations(units, stem, sums.plus(other.sums));
  }

  OutcomeSums sums() {
    return sums;
  }
}

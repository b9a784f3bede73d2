package translit.contribution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
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
import translit.trace.WordHashes;

/**
 * Mean activations of concat and hidden units by Latin character and outcome, and without each
 * {@link Jackknife#group group} of stems.
 */
public final class MeanActivations implements TokenConsumer {
  /** Columns that a thread takes at a time. */
  private static final int COLUMNS = 256;

  private final Units units;
  private final int[] columns;
  private final WordHashes words;
  private final OutcomeSums sums;
  private int chunk;

  /**
   * Means of no token yet.
   *
   * @param units of the network that reads
   * @param words of what it reads
   * @param letters indices of the Latin symbols to look at
   */
  public MeanActivations(Units units, WordHashes words, Collection<Integer> letters) {
    this(units, words, new OutcomeSums(columns(units).length, letters));
  }

  /**
   * Means of no token yet, that others are added to.
   *
   * @param units of the network that has read
   * @param letters indices of the Latin symbols to look at
   */
  public MeanActivations(Units units, Collection<Integer> letters) {
    this(units, WordHashes.NONE, letters);
  }

  private MeanActivations(Units units, WordHashes words, OutcomeSums sums) {
    this.units = units;
    this.columns = columns(units);
    this.words = words;
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
    int next = block.tokens().get(0).sentence() / TokenizedText.CHUNK;
    if (next != chunk) {
      sums.endChunk();
      chunk = next;
    }
    double[][] sumsOf = new double[block.size()][];
    for (int i = 0; i < sumsOf.length; i++) {
      Token token = block.tokens().get(i);
      int group = Jackknife.group(words.stem(token.word()));
      sumsOf[i] = sums.at(token.latin(), token.outcome()).add(group);
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
    return new MeanActivations(units, words, sums().plus(other.sums()));
  }

  OutcomeSums sums() {
    sums.endChunk();
    return sums;
  }

  /**
   * Writes what was read.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    sums().write(out);
  }

  /**
   * Adds what another one of the same network and letters has written, of another part of a text.
   *
   * @param in where it is
   * @throws IOException if it cannot be read
   */
  public void add(DataInput in) throws IOException {
    sums().add(in);
  }
}

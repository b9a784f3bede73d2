package translit.intervention.measuring;

import java.util.List;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.SeededHash;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * Where the outputs of both LSTMs stand in a row of activations.
 *
 * @param forward column of the first forward one
 * @param backward column of the first backward one
 * @param cells of each LSTM
 */
public record Outputs(int forward, int backward, int cells) {
  /**
   * {@return where they stand in a network's rows}
   *
   * @param units of the network
   */
  public static Outputs of(Units units) {
    return new Outputs(
        units.first(Part.LSTM_OUTPUT, Direction.FORWARD),
        units.first(Part.LSTM_OUTPUT, Direction.BACKWARD),
        units.cells());
  }

  /** {@return how many there are} */
  public int count() {
    return 2 * cells;
  }

  /** {@return the outputs in their order, the forward ones first} */
  public List<Unit> units() {
    return IntStream.range(0, count()).mapToObj(place -> Unit.output(place, cells)).toList();
  }

  /**
   * Where some units are among the outputs of a network.
   *
   * @param outputs to look for
   * @param units of the network
   * @return a place for each, from 0, the forward ones first
   * @throws InputException if the network has no such unit, or one is no output of an LSTM
   */
  public static int[] places(List<Unit> outputs, Units units) {
    for (Unit unit : outputs) {
      units.column(unit); // it must be there
      if (unit.part() != Part.LSTM_OUTPUT) {
        throw new InputException(
            "%s: sets are of outputs of the LSTMs; give such as forward output 3".formatted(unit));
      }
    }
    return outputs.stream().mapToInt(unit -> unit.place(units.cells())).toArray();
  }

  /**
   * Copies a token's outputs.
   *
   * @param block with the token
   * @param token which of the block's
   * @param to takes them
   * @param at where they start in it
   */
  public void copy(TokenBlock block, int token, float[] to, int at) {
    int row = block.row(token);
    System.arraycopy(block.values(), row + forward, to, at, cells);
    System.arraycopy(block.values(), row + backward, to, at + cells, cells);
  }

  /**
   * A number of a token that has nothing to do with what it is.
   *
   * @param token any
   * @param seed other seeds give unrelated numbers
   * @return any number of 64 bits
   */
  public static long hash(Token token, long seed) {
    return SeededHash.of((long) token.sentence() << Integer.SIZE | token.position(), seed);
  }

  /**
   * Draws a share of all tokens.
   *
   * @param token any
   * @param seed of the drawing
   * @param share from 0 to 1
   * @return whether the token is among them
   */
  public static boolean isAmong(Token token, long seed, double share) {
    return (hash(token, seed) >>> 11) * 0x1p-53 < share;
  }
}

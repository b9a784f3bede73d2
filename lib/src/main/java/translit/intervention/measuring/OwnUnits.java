package translit.intervention.measuring;

import java.util.List;
import java.util.stream.IntStream;
import translit.parts.Share;
import translit.trace.Unit;

/**
 * The outputs that a process replaces: of all cells, or of some where the work is divided. Each
 * output is measured by itself and on the whole text, so that a part finds of it, to the last bit,
 * what one process would.
 *
 * @param cells of each LSTM
 * @param own indices of the cells whose outputs are replaced, rising
 */
public record OwnUnits(int cells, List<Integer> own) {
  /**
   * Copies the list.
   *
   * @param cells of each LSTM
   * @param own cells
   */
  public OwnUnits {
    own = List.copyOf(own);
  }

  /**
   * {@return the outputs of a share of the cells}
   *
   * @param cells of each LSTM
   * @param share of them
   * @param block neighbouring cells that stay together
   */
  public static OwnUnits of(int cells, Share share, int block) {
    return new OwnUnits(
        cells, IntStream.range(0, cells).filter(cell -> share.owns(cell / block)).boxed().toList());
  }

  /** {@return how many outputs there are, those of both LSTMs} */
  public int count() {
    return 2 * own.size();
  }

  /**
   * {@return the place of an output among those of all cells, the forward ones first}
   *
   * @param index its place among the own ones, likewise
   */
  public int place(int index) {
    int count = own.size();
    return index < count ? own.get(index) : cells + own.get(index - count);
  }

  /** {@return the outputs, the forward ones first} */
  public List<Unit> units() {
    return IntStream.range(0, count()).mapToObj(i -> Unit.output(place(i), cells)).toList();
  }
}

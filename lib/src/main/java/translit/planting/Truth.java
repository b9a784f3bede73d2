package translit.planting;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.planting.Planting.Cause;

/**
 * What the outputs of both LSTMs can know, whatever was learned.
 *
 * @param known of the language
 * @param mostBits for each output, the forward ones first, the most bits that it can carry about
 *     the outcome: what the letters tell that its LSTM has read, or, where carriers alone may know
 *     the deciding letter, what the decoy tells
 * @param carriers whether each is known to carry the deciding letter; empty where all of an LSTM
 *     may do so
 */
public record Truth(Known known, double[] mostBits, boolean[] carriers) {
  /**
   * The truth of a network of some size.
   *
   * @param planted the language
   * @param cells of each LSTM
   * @return what its outputs can know
   */
  public static Truth of(PlantedLanguage planted, int cells) {
    Planting planting = planted.planting();
    Known known = Known.of(planting);
    double[] bits = new double[2 * cells];
    if (planting.cause() != Cause.WORD) {
      Arrays.fill(bits, 0, cells, known.previous());
      Arrays.fill(bits, cells, 2 * cells, known.next());
    }
    if (planting.carriers() == 0) {
      return new Truth(known, bits, new boolean[0]);
    }
    boolean[] carriers = Carriers.of(planted, cells).outputs(cells);
    double decoy = 1 - Known.entropy(planting.decoyAgreement());
    Arrays.setAll(bits, unit -> carriers[unit] ? bits[unit] : decoy);
    return new Truth(known, bits, carriers);
  }

  /** {@return whether it is known which units carry the deciding letter} */
  public boolean hasCarriers() {
    return carriers.length > 0;
  }

  /** {@return the outputs that cannot know anything of the outcome} */
  public IntStream ignorant() {
    return IntStream.range(0, mostBits.length).filter(unit -> mostBits[unit] == 0);
  }
}

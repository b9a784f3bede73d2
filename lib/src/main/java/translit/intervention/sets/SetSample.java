package translit.intervention.sets;

import java.util.List;
import translit.common.SeededHash;
import translit.engine.Parameters;

/**
 * Some tokens of a Latin character with all that is needed to compute their margins again.
 *
 * @param parameters of the network
 * @param classes indices of the outcomes that margins are about
 * @param means of the outputs over all characters of the text
 * @param ofPair tokens with the outcome of the pair, by stem
 * @param ofOthers tokens with other outcomes, by stem; none where there is nothing to tell apart
 */
public record SetSample(
    Parameters parameters,
    int[] classes,
    float[] means,
    List<Sampled> ofPair,
    List<Sampled> ofOthers) {
  private static final long SALT = 7;

  /**
   * Copies the lists.
   *
   * @param parameters of the network
   * @param classes indices of outcomes
   * @param means of the outputs
   * @param ofPair tokens with the outcome
   * @param ofOthers tokens with other outcomes
   */
  public SetSample {
    ofPair = List.copyOf(ofPair);
    ofOthers = List.copyOf(ofOthers);
  }

  /**
   * {@return the half of the stems that one is in, 0 or 1}
   *
   * @param stem its hash, or whatever else tells it from others
   * @param seed of the halves
   */
  public static int half(long stem, long seed) {
    return (int) (SeededHash.of(stem, seed + SALT) >>> 63);
  }

  /**
   * {@return the same of the tokens of one half}
   *
   * @param half 0 or 1
   */
  public SetSample ofHalf(int half) {
    return new SetSample(parameters, classes, means, ofHalf(ofPair, half), ofHalf(ofOthers, half));
  }

  /**
   * {@return the tokens of one half}
   *
   * @param tokens of both
   * @param half 0 or 1
   */
  public static List<Sampled> ofHalf(List<Sampled> tokens, int half) {
    return tokens.stream().filter(token -> token.half() == half).toList();
  }

  /** {@return number of outputs, those of both LSTMs} */
  public int units() {
    return means.length;
  }
}

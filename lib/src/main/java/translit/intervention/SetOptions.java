package translit.intervention;

import org.apache.commons.lang3.Validate;

/**
 * How sets of outputs are measured.
 *
 * @param stems most stems of a pair, and of its Latin character's other outcomes
 * @param randomSets random orders that an order is compared with
 * @param flips of the signs, behind the family-wise p
 * @param seed of the choice of tokens, the halves, the random sets, the bootstrap and the flips
 */
public record SetOptions(int stems, int randomSets, int flips, long seed) {
  /**
   * Checks the bounds.
   *
   * @param stems 2 or more
   * @param randomSets 1 or more
   * @param flips 1 to 100,000
   * @param seed any
   * @throws IllegalArgumentException if one is out of bounds
   */
  public SetOptions {
    Validate.isTrue(stems >= 2, "stems must be 2 or more: %d", stems);
    Validate.isTrue(randomSets >= 1, "randomSets must be 1 or more: %d", randomSets);
    Validate.inclusiveBetween(1, 100_000, flips, "flips must be 1 to 100000: " + flips);
  }

  /** {@return 1,000 stems, 200 random sets, 1,999 flips, seed 1} */
  public static SetOptions defaults() {
    return new SetOptions(1000, 200, 1999, 1);
  }

  /**
   * With another number of random sets.
   *
   * @param randomSets 1 or more
   * @return new options
   */
  public SetOptions withRandomSets(int randomSets) {
    return new SetOptions(stems, randomSets, flips, seed);
  }

  /**
   * With another seed.
   *
   * @param seed any
   * @return new options
   */
  public SetOptions withSeed(long seed) {
    return new SetOptions(stems, randomSets, flips, seed);
  }
}

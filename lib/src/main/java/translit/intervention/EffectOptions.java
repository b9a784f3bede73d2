package translit.intervention;

import java.util.List;
import org.apache.commons.lang3.Validate;

/**
 * How effects are measured.
 *
 * @param replacements what a unit's output is replaced by; recurrent ablation passes over those
 *     that are resampled
 * @param stems most stems of a pair; if there are more, those with the largest hashes are left out
 * @param flips of the signs, behind the family-wise p, which is at least 1 / (1 + flips)
 * @param characters most characters that are read for recurrent ablation, which reads each of them
 *     once for every cell
 * @param seed of the choice of tokens and sentences, the bootstrap and the flips
 */
public record EffectOptions(
    List<Replacement> replacements, int stems, int flips, int characters, long seed) {
  /**
   * Checks the bounds.
   *
   * @param replacements at least one
   * @param stems 2 or more
   * @param flips 1 to 100,000
   * @param characters 1 or more
   * @param seed any
   * @throws IllegalArgumentException if one is out of bounds
   */
  public EffectOptions {
    replacements = replacements.stream().distinct().sorted().toList();
    Validate.isTrue(!replacements.isEmpty(), "replacements must be one or more");
    Validate.isTrue(stems >= 2, "stems must be 2 or more: %d", stems);
    Validate.inclusiveBetween(1, 100_000, flips, "flips must be 1 to 100000: " + flips);
    Validate.isTrue(characters >= 1, "characters must be positive: %d", characters);
  }

  /** {@return all replacements, 2,000 stems, 1,999 flips, 20,000 characters, seed 1} */
  public static EffectOptions defaults() {
    return new EffectOptions(List.of(Replacement.values()), 2000, 1999, 20_000, 1);
  }

  /**
   * With other replacements.
   *
   * @param replacements at least one
   * @return new options
   */
  public EffectOptions withReplacements(List<Replacement> replacements) {
    return new EffectOptions(replacements, stems, flips, characters, seed);
  }

  /**
   * With another number of characters for recurrent ablation.
   *
   * @param characters 1 or more
   * @return new options
   */
  public EffectOptions withCharacters(int characters) {
    return new EffectOptions(replacements, stems, flips, characters, seed);
  }

  /**
   * With another seed.
   *
   * @param seed any
   * @return new options
   */
  public EffectOptions withSeed(long seed) {
    return new EffectOptions(replacements, stems, flips, characters, seed);
  }
}

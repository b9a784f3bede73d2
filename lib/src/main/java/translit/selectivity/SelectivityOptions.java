package translit.selectivity;

import java.util.List;
import org.apache.commons.lang3.Validate;

/**
 * How selectivity is measured.
 *
 * @param permutations of the labels by stem, behind p, q and the calibration; p is at least 1 / (1
 *     + permutations)
 * @param minimum tokens that an outcome must have, and the rest as well
 * @param sample most tokens of a Latin character that the calibrated measures look at; the post's
 *     distance is over all
 * @param seed of the samples and the permutations
 * @param letters Latin characters to look at; all that are ambiguous if it is empty
 */
public record SelectivityOptions(
    int permutations, int minimum, int sample, long seed, List<String> letters) {
  private static final int SHORT_TEXT = 1000;
  private static final int MINIMUM_OF_SHORT_TEXT = 100;

  /**
   * Checks the bounds.
   *
   * @param permutations 1 to 100,000
   * @param minimum 1 or more
   * @param sample 2 to 100,000
   * @param seed any
   * @param letters copied
   * @throws IllegalArgumentException if one is out of bounds
   */
  public SelectivityOptions {
    letters = List.copyOf(letters);
    Validate.inclusiveBetween(
        1, 100_000, permutations, "permutations must be 1 to 100000: " + permutations);
    Validate.isTrue(minimum >= 1, "minimum must be positive: %s", minimum);
    Validate.inclusiveBetween(2, 100_000, sample, "sample must be 2 to 100000: " + sample);
  }

  /**
   * The usual options.
   *
   * @return 200 permutations, the post's minimum of 300 tokens, samples of 5,000 tokens, seed 1,
   *     all letters
   */
  public static SelectivityOptions defaults() {
    return new SelectivityOptions(200, 300, 5000, 1, List.of());
  }

  /**
   * The usual options for a text of so many sentences.
   *
   * @param sentences of the text
   * @return the defaults; below {@value #SHORT_TEXT} sentences with a minimum of {@value
   *     #MINIMUM_OF_SHORT_TEXT} tokens
   */
  public static SelectivityOptions of(int sentences) {
    return sentences < SHORT_TEXT ? defaults().withMinimum(MINIMUM_OF_SHORT_TEXT) : defaults();
  }

  /**
   * Changes the number of permutations.
   *
   * @param changed the new value
   * @return these options otherwise
   * @throws IllegalArgumentException if it is out of bounds
   */
  public SelectivityOptions withPermutations(int changed) {
    return new SelectivityOptions(changed, minimum, sample, seed, letters);
  }

  /**
   * Changes the fewest tokens of an outcome.
   *
   * @param changed the new value
   * @return these options otherwise
   * @throws IllegalArgumentException if it is out of bounds
   */
  public SelectivityOptions withMinimum(int changed) {
    return new SelectivityOptions(permutations, changed, sample, seed, letters);
  }

  /**
   * Changes the size of the samples.
   *
   * @param changed the new value
   * @return these options otherwise
   * @throws IllegalArgumentException if it is out of bounds
   */
  public SelectivityOptions withSample(int changed) {
    return new SelectivityOptions(permutations, minimum, changed, seed, letters);
  }

  /**
   * Changes the seed of samples and permutations.
   *
   * @param changed the new value
   * @return these options otherwise
   */
  public SelectivityOptions withSeed(long changed) {
    return new SelectivityOptions(permutations, minimum, sample, changed, letters);
  }

  /**
   * Looks at some Latin characters only, which takes less time.
   *
   * @param changed the characters, one string each; none for all
   * @return these options otherwise
   */
  public SelectivityOptions only(String... changed) {
    return new SelectivityOptions(permutations, minimum, sample, seed, List.of(changed));
  }

  /**
   * Whether q can hardly fall below {@link SelectivityTable#SIGNIFICANT}, since p cannot fall below
   * 1 / (1 + permutations).
   *
   * @return whether that is less than half of the threshold
   */
  public boolean tooFewPermutations() {
    return 1.0 / (1 + permutations) > SelectivityTable.SIGNIFICANT / 2;
  }

  boolean wants(String letter) {
    return letters.isEmpty() || letters.contains(letter);
  }
}

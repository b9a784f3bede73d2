package translit.selectivity;

import java.util.List;

/**
 * How selectivity is measured.
 *
 * @param permutations of the labels by word type, behind p, q and the calibration; p is at least 1
 *     / (1 + permutations)
 * @param minimum tokens that an outcome must have, and the rest as well
 * @param sample most tokens of the outcome, and as many of the rest, that the calibrated measures
 *     look at; the post's distance is over all
 * @param seed of the sample and the permutations
 * @param letters Latin characters to look at; all that are ambiguous if it is empty
 */
public record SelectivityOptions(
    int permutations, int minimum, int sample, long seed, List<String> letters) {
  public SelectivityOptions {
    letters = List.copyOf(letters);
    if (permutations < 1 || permutations > 100_000) {
      throw new IllegalArgumentException("permutations must be 1 to 100000: " + permutations);
    }
    if (minimum < 1) {
      throw new IllegalArgumentException("minimum must be positive: " + minimum);
    }
    if (sample < 2 || sample > 16_000) { // counts are 16 bit wide
      throw new IllegalArgumentException("sample must be 2 to 16000: " + sample);
    }
  }

  /** 200 permutations, the post's minimum of 300 tokens, samples of 1,000 tokens, seed 1. */
  public static SelectivityOptions defaults() {
    return new SelectivityOptions(200, 300, 1000, 1, List.of());
  }

  public SelectivityOptions withPermutations(int changed) {
    return new SelectivityOptions(changed, minimum, sample, seed, letters);
  }

  public SelectivityOptions withMinimum(int changed) {
    return new SelectivityOptions(permutations, changed, sample, seed, letters);
  }

  public SelectivityOptions withSample(int changed) {
    return new SelectivityOptions(permutations, minimum, changed, seed, letters);
  }

  public SelectivityOptions withSeed(long changed) {
    return new SelectivityOptions(permutations, minimum, sample, changed, letters);
  }

  /** Looks at some Latin characters only, which takes less time. */
  public SelectivityOptions only(String... changed) {
    return new SelectivityOptions(permutations, minimum, sample, seed, List.of(changed));
  }

  boolean wants(String letter) {
    return letters.isEmpty() || letters.contains(letter);
  }
}

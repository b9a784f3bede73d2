package translit.selectivity.counting;

/**
 * What is counted, and what it may take.
 *
 * @param minimum tokens that an outcome must have, and the rest as well
 * @param sample most tokens of a Latin character that the calibrated measures look at
 * @param permutations of the labels by stem
 * @param seed of the samples and the permutations
 * @param budget bytes for histograms and text; a letter that needs more is counted alone
 * @param kept most tokens in the temporary file that need not be in a sample
 */
public record CountingOptions(
    int minimum, int sample, int permutations, long seed, long budget, long kept) {
  private static final long BUDGET = 400_000_000;

  /** 3 GB of the file in the post's network. */
  private static final long KEPT = 200_000;

  /**
   * Options with the usual bounds: {@value #BUDGET} bytes, or half of the memory that Java may
   * take, and {@value #KEPT} tokens.
   *
   * @param minimum tokens that an outcome must have, and the rest as well
   * @param sample most tokens of a Latin character that the calibrated measures look at
   * @param permutations of the labels by stem
   * @param seed of the samples and the permutations
   */
  public CountingOptions(int minimum, int sample, int permutations, long seed) {
    this(
        minimum,
        sample,
        permutations,
        seed,
        Math.min(BUDGET, Runtime.getRuntime().maxMemory() / 2),
        KEPT);
  }
}

package translit.network.decoding;

/**
 * Whether a word is native or stays Latin. With L and N the logarithms of the probabilities of the
 * word as it is and of its best native reading, n its characters, it is native where
 *
 * <pre>
 *   0.6 N / n - 0.8 L / n - 1.8 min(n, 12) / 12 + 0.9 [Title] - 2.7 [miXed] + 0.4 + bias &gt; 0
 * </pre>
 *
 * <p>A word with a letter of the native script that no rule has is native wherever it can be read
 * as native.
 *
 * <p>These are the weights of a logistic regression on the validation articles of the three shipped
 * models with foreign text put in, its threshold moved until 0.3 to 0.6 % of native words stayed
 * Latin. A sum over the word instead of means keeps a tenth fewer Latin words.
 *
 * @param bias towards native words, nats; a network's own
 */
record WordChoice(double bias) {
  private static final double LEAST = -10; // of a mean, so that one sure letter does not decide

  boolean isNative(Line line, Word word) {
    return logOdds(line, word) > 0;
  }

  /** The logarithm of the odds that a word is native; infinite where there is no choice. */
  double logOdds(Line line, Word word) {
    if (word.asNative() == Float.NEGATIVE_INFINITY || word.asLatin() == Float.NEGATIVE_INFINITY) {
      return word.asNative() > word.asLatin() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    int n = word.to() - word.from();
    int letters = 0;
    int capitals = 0;
    int first = 0; // capitals before any small letter, as in SHushi
    for (int at = word.from(); at < word.to(); at++) {
      if (line.isLatinLetter(at)) {
        letters++;
        capitals += Character.isUpperCase(line.character(at)) ? 1 : 0;
        first += capitals == letters ? 1 : 0;
      }
    }
    boolean isTitle = capitals > 0 && capitals == first && (letters == 1 || capitals < letters);
    boolean isMixed = capitals > first;
    return 0.6 * Math.max(LEAST, word.asNative() / n)
        - 0.8 * Math.max(LEAST, word.asLatin() / n)
        - 1.8 * Math.min(n, 12) / 12
        + (isTitle ? 0.9 : 0)
        - (isMixed ? 2.7 : 0)
        + 0.4
        + bias;
  }
}

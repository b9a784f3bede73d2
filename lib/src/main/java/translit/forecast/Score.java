package translit.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.lang3.Validate;
import translit.statistics.Interval;
import translit.text.SideInformation.Side;

/**
 * How many forecasts came true, of one language or of several together.
 *
 * <p>Pairs of one Latin character share their tokens, and those of its capital what decides them.
 * So the interval draws Latin characters with replacement, each with all of its pairs (a cluster
 * bootstrap), and {@code pByLetter} keeps their sides together. Where all came true, or none, every
 * draw is the same; the interval is then that of Clopper and Pearson for as many trials as there
 * are Latin characters.
 *
 * @param decided pairs of which the text named a side
 * @param right those where the network showed that side
 * @param constant how many would have been right by always naming the same side, in each language
 *     whichever suits it better
 * @param letters Latin characters of these pairs, small and capital ones together
 * @param interval of {@code right / decided}
 * @param chance how many come true on average if the sides are dealt out anew among a language's
 *     pairs: Σ (l a + r b) / n, with l pairs said and a seen to be left, r said and b seen to be
 *     right
 * @param p the probability that as many or more come true by such a deal, exactly
 * @param pByLetter the same where sides move by whole Latin characters, by {@value
 *     MovedLetters#PERMUTATIONS} permutations
 */
public record Score(
    int decided,
    int right,
    int constant,
    int letters,
    Interval interval,
    double chance,
    double p,
    double pByLetter) {
  /**
   * Checks that the counts go together, as those of a file that somebody changed may not.
   *
   * @param decided pairs
   * @param right of them
   * @param constant of them
   * @param letters Latin characters
   * @param interval of a share
   * @param chance a mean
   * @param p a probability
   * @param pByLetter a probability
   * @throws IllegalArgumentException if they do not; says which
   */
  public Score {
    Objects.requireNonNull(interval, "a score lacks its \"interval\"");
    Validate.isTrue(
        decided >= 0 && letters >= 0 && letters <= decided,
        "\"letters\": %d of %d decided pairs",
        letters,
        decided);
    Validate.isTrue(
        right >= 0 && right <= decided, "\"right\": %d of %d decided pairs", right, decided);
    Validate.isTrue(
        constant >= 0 && constant <= decided,
        "\"constant\": %d of %d decided pairs",
        constant,
        decided);
  }

  /**
   * Counts what came true.
   *
   * @param languages the pairs of each, decided or not
   * @param seed of the interval and of {@code pByLetter}
   * @return the score of all together
   */
  public static Score of(Collection<List<ForecastPair>> languages, long seed) {
    List<List<ForecastPair>> decided =
        languages.stream()
            .map(pairs -> pairs.stream().filter(ForecastPair::decided).toList())
            .toList();
    List<List<ForecastPair>> letters =
        decided.stream().flatMap(pairs -> MovedLetters.letters(pairs).stream()).toList();
    int right = decided.stream().mapToInt(Score::right).sum();
    PermutedSides dealt =
        decided.stream().map(Score::dealt).reduce(PermutedSides.of(0, 0, 0, 0), PermutedSides::and);
    return new Score(
        decided.stream().mapToInt(List::size).sum(),
        right,
        decided.stream()
            .mapToInt(pairs -> Math.max(seen(pairs, Side.LEFT), seen(pairs, Side.RIGHT)))
            .sum(),
        letters.size(),
        interval(letters, seed),
        dealt.mean(),
        dealt.atLeast(right),
        pByLetter(decided, seed));
  }

  private static int right(List<ForecastPair> pairs) {
    return (int) pairs.stream().filter(ForecastPair::right).count();
  }

  private static int seen(List<ForecastPair> pairs, Side side) {
    return (int) pairs.stream().filter(pair -> pair.seen() == side).count();
  }

  private static PermutedSides dealt(List<ForecastPair> decided) {
    int left = (int) decided.stream().filter(pair -> pair.said() == Side.LEFT).count();
    return PermutedSides.of(
        left, seen(decided, Side.LEFT), seen(decided, Side.RIGHT), decided.size());
  }

  private static Interval interval(List<List<ForecastPair>> letters, long seed) {
    int[] right = letters.stream().mapToInt(Score::right).toArray();
    int[] decided = letters.stream().mapToInt(List::size).toArray();
    int all = Arrays.stream(right).sum();
    return all == 0 || all == Arrays.stream(decided).sum()
        ? Interval.ofShare(all == 0 ? 0 : letters.size(), letters.size())
        : Interval.ofRatio(right, decided, seed);
  }

  private static double pByLetter(List<List<ForecastPair>> decided, long seed) {
    int[] sums = new int[MovedLetters.PERMUTATIONS + 1];
    for (int i = 0; i < decided.size(); i++) {
      int[] right = MovedLetters.right(decided.get(i), seed + i); // each language its own
      Arrays.setAll(sums, r -> sums[r] + right[r]);
    }
    long asMany = IntStream.of(sums).skip(1).filter(one -> one >= sums[0]).count();
    return (1.0 + asMany) / sums.length;
  }

  /** {@return the share of the forecasts that came true; NaN if there is none} */
  public double share() {
    return (double) right / decided;
  }
}

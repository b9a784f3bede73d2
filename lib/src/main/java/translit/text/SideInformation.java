package translit.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.common.TableColumns;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * How much the Latin characters on either side of a Latin character tell of whether it becomes one
 * outcome y rather than another, counted in a text without any network: the mutual informations
 * I(Y; next | x) and I(Y; previous | x), and hence the side that should know.
 *
 * <p>Each is H(Y | x) − H(Y | x, context), where either entropy is estimated by a {@link
 * HeldOutEntropy}. Plain counts would give a context of some characters nearly all of H(Y | x) for
 * nothing, since most contexts occur once; a held-out entropy is no smaller than the true one, so
 * that a context which tells nothing gets about 0.
 *
 * @param latin the Latin character x
 * @param outcome the native symbol y
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another
 * @param entropy H(Y | x) in bits: what there is to know
 * @param next bits that the characters after it tell
 * @param previous bits that the characters before it tell
 * @param error standard error of {@code next − previous} in bits, over sentences, which are drawn
 *     together
 */
public record SideInformation(
    String latin,
    String outcome,
    int n,
    int m,
    double entropy,
    double next,
    double previous,
    double error) {

  /** Where the deciding characters stand, and so which LSTM should know the outcome. */
  public enum Side {
    /** Before the Latin character: what the LSTM that reads forward has seen. */
    LEFT,
    /** After it: what the LSTM that reads backward has seen. */
    RIGHT,
    /** Both alike or neither: no forecast. */
    UNDECIDED
  }

  /** Share of the entropy that the sides must differ by. */
  private static final double SHARE = 0.1;

  private static final Comparator<SideInformation> MOST_BITS_FIRST =
      Comparator.comparingDouble(pair -> -pair.entropy);

  /**
   * Measures every pair of a Latin character and an outcome that is frequent enough.
   *
   * @param texts aligned; characters without a symbol ({@link Alphabet#OTHER}) are context only
   * @param minimum tokens that the outcome must have, and the rest as well
   * @return one for each pair, by Latin character, the most frequent outcome first
   */
  public static List<SideInformation> measure(List<AlignedText> texts, int minimum) {
    OutcomeCounts counts = new OutcomeCounts();
    texts.forEach(counts::add);
    return counts.pairs().stream()
        .filter(pair -> !pair.outcome().equals(Alphabet.OTHER))
        .filter(pair -> Math.min(counts.count(pair), others(counts, pair)) >= minimum)
        .map(pair -> SideEstimator.estimate(texts, pair))
        .toList();
  }

  private static long others(OutcomeCounts counts, Pair pair) {
    long tokens = counts.count(pair.latin()) - counts.count(pair.latin(), Alphabet.OTHER);
    return tokens - counts.count(pair);
  }

  /** {@return the Latin character and the outcome} */
  public Pair pair() {
    return new Pair(latin, outcome);
  }

  /**
   * The side that tells more.
   *
   * @return undecided unless it tells more by a tenth of the entropy and by two standard errors
   */
  public Side side() {
    double difference = next - previous;
    if (Math.abs(difference) <= Math.max(SHARE * entropy, 2 * error)) {
      return Side.UNDECIDED;
    }
    return difference > 0 ? Side.RIGHT : Side.LEFT;
  }

  /**
   * The pairs with the most bits to know among those whose side is decided, one for each Latin
   * character.
   *
   * @param pairs in any order
   * @param count the most to return
   * @return the most bits first
   */
  public static List<SideInformation> mostAmbiguous(List<SideInformation> pairs, int count) {
    Map<String, SideInformation> best = new TreeMap<>();
    pairs.stream()
        .filter(pair -> pair.side() != Side.UNDECIDED)
        .forEach(pair -> best.merge(pair.latin, pair, (a, b) -> b.entropy > a.entropy ? b : a));
    return best.values().stream().sorted(MOST_BITS_FIRST).limit(count).toList();
  }

  /**
   * A table of pairs.
   *
   * @param pairs in any order
   * @return one row per pair, the most bits to know first: {@code input, output, n, entropy, next,
   *     previous, error, side}
   */
  public static Table toTable(List<SideInformation> pairs) {
    return new TableColumns<SideInformation>("forecast")
        .text("input", SideInformation::latin)
        .text("output", SideInformation::outcome)
        .integer("n", SideInformation::n)
        .number("entropy", SideInformation::entropy)
        .number("next", SideInformation::next)
        .number("previous", SideInformation::previous)
        .number("error", SideInformation::error)
        .text("side", pair -> pair.side().name())
        .table(pairs.stream().sorted(MOST_BITS_FIRST).toList());
  }

  /** As in {@code s → _: 0.71 bits, next 0.02, previous 0.70: LEFT}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s → %s: %.2f bits, next %.2f, previous %.2f: %s",
        Phrase.visible(latin),
        Phrase.visible(outcome),
        entropy,
        next,
        previous,
        side());
  }
}

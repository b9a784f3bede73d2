package translit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
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
 * that a context which tells nothing gets about 0. The nearest 0 to {@value #REACH} characters are
 * taken as the context, as many as tell most.
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

  /** Most characters of a context: on the Armenian sample 6 tell hardly more. */
  private static final int REACH = 4;

  /** Share of the entropy that the sides must differ by. */
  private static final double SHARE = 0.1;

  /**
   * Of every pair of a Latin character and an outcome that is frequent enough.
   *
   * @param texts aligned; characters without a symbol ({@link Alphabet#OTHER}) are context only
   * @param minimum tokens that the outcome must have, and the rest as well
   * @return by Latin character, the most frequent outcome first
   */
  public static List<SideInformation> of(List<AlignedText> texts, int minimum) {
    OutcomeCounts counts = new OutcomeCounts();
    texts.forEach(counts::add);
    List<SideInformation> all = new ArrayList<>();
    for (String latin : counts.characters()) {
      int tokens = counts.count(latin) - counts.count(latin, Alphabet.OTHER);
      for (String outcome : counts.outcomes(latin)) {
        int n = counts.count(latin, outcome);
        if (!outcome.equals(Alphabet.OTHER) && n >= minimum && tokens - n >= minimum) {
          all.add(of(texts, latin, outcome));
        }
      }
    }
    return all;
  }

  private static SideInformation of(List<AlignedText> texts, String latin, String outcome) {
    HeldOutEntropy after = new HeldOutEntropy();
    HeldOutEntropy before = new HeldOutEntropy();
    int[] tokens = new int[texts.size()];
    int n = 0;
    int all = 0;
    for (int s = 0; s < texts.size(); s++) {
      AlignedText text = texts.get(s);
      for (int i = 0; i < text.size(); i++) {
        if (text.latin().get(i).equals(latin) && !text.natives().get(i).equals(Alphabet.OTHER)) {
          boolean has = text.natives().get(i).equals(outcome);
          after.add(s, context(text, i, 1), has);
          before.add(s, context(text, i, -1), has);
          tokens[s]++;
          n += has ? 1 : 0;
          all++;
        }
      }
    }
    double[] entropy = after.alone(texts.size());
    double[] next = after.given(texts.size());
    double[] previous = before.given(texts.size());
    double h = sum(entropy) / all;
    double difference = (sum(previous) - sum(next)) / all;
    double squares = 0;
    for (int s = 0; s < texts.size(); s++) {
      double off = previous[s] - next[s] - difference * tokens[s];
      squares += off * off;
    }
    return new SideInformation(
        latin,
        outcome,
        n,
        all - n,
        h,
        h - sum(next) / all,
        h - sum(previous) / all,
        Math.sqrt(squares) / all);
  }

  /** What stands beside a position, nearest first; the end of the text is a symbol as well. */
  private static List<String> context(AlignedText text, int at, int step) {
    List<String> context = new ArrayList<>(REACH);
    int i = at + step;
    for (; context.size() < REACH && i >= 0 && i < text.size(); i += step) {
      boolean kept = text.natives().get(i).equals(Alphabet.OTHER);
      context.add(kept ? Alphabet.OTHER : text.latin().get(i));
    }
    if (context.size() < REACH) {
      context.add(Alphabet.PADDING);
    }
    return context;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * The side that tells more, if it tells more by a tenth of the entropy and by two standard
   * errors.
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
   */
  public static List<SideInformation> mostAmbiguous(List<SideInformation> pairs, int count) {
    Map<String, SideInformation> best = new TreeMap<>();
    pairs.stream()
        .filter(pair -> pair.side() != Side.UNDECIDED)
        .forEach(pair -> best.merge(pair.latin, pair, (a, b) -> b.entropy > a.entropy ? b : a));
    return best.values().stream()
        .sorted(Comparator.comparingDouble(pair -> -pair.entropy))
        .limit(count)
        .toList();
  }

  /** One row per pair, the most bits to know first. */
  public static Table toTable(List<SideInformation> pairs) {
    Table table =
        Table.create(
            "forecast",
            StringColumn.create("input"),
            StringColumn.create("output"),
            IntColumn.create("n"),
            DoubleColumn.create("entropy"),
            DoubleColumn.create("next"),
            DoubleColumn.create("previous"),
            DoubleColumn.create("error"),
            StringColumn.create("side"));
    pairs.stream()
        .sorted(Comparator.comparingDouble(pair -> -pair.entropy))
        .forEach(
            pair -> {
              table.stringColumn("input").append(pair.latin);
              table.stringColumn("output").append(pair.outcome);
              table.intColumn("n").append(pair.n);
              table.doubleColumn("entropy").append(pair.entropy);
              table.doubleColumn("next").append(pair.next);
              table.doubleColumn("previous").append(pair.previous);
              table.doubleColumn("error").append(pair.error);
              table.stringColumn("side").append(pair.side().name());
            });
    return table;
  }

  /** As in {@code s → _: 0.71 bits, next 0.02, previous 0.70: LEFT}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s → %s: %.2f bits, next %.2f, previous %.2f: %s",
        latin,
        outcome,
        entropy,
        next,
        previous,
        side());
  }
}

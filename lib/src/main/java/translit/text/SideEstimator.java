package translit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * How the {@link SideInformation} of a pair is estimated: the nearest 0 to {@value #REACH}
 * characters of a side are its context, as many as tell most.
 */
final class SideEstimator {
  /** Most characters of a context: on the Armenian sample 6 tell hardly more. */
  private static final int REACH = 4;

  private SideEstimator() {}

  static SideInformation estimate(List<AlignedText> texts, Pair pair) {
    HeldOutEntropy after = new HeldOutEntropy();
    HeldOutEntropy before = new HeldOutEntropy();
    int[] tokens = new int[texts.size()];
    int n = 0;
    for (int s = 0; s < texts.size(); s++) {
      AlignedText text = texts.get(s);
      for (int i = 0; i < text.size(); i++) {
        String symbol = text.natives().get(i);
        if (text.latin().get(i).equals(pair.latin()) && !symbol.equals(Alphabet.OTHER)) {
          boolean has = symbol.equals(pair.outcome());
          after.add(s, context(text, i, 1), has);
          before.add(s, context(text, i, -1), has);
          tokens[s]++;
          n += has ? 1 : 0;
        }
      }
    }
    int all = Arrays.stream(tokens).sum();
    double entropy = sum(after.alone(texts.size())) / all;
    double[] next = after.given(texts.size());
    double[] previous = before.given(texts.size());
    return new SideInformation(
        pair.latin(),
        pair.outcome(),
        n,
        all - n,
        entropy,
        entropy - sum(next) / all,
        entropy - sum(previous) / all,
        error(next, previous, tokens));
  }

  /**
   * Standard error of the difference of two means over tokens whose sentences are drawn together.
   */
  private static double error(double[] next, double[] previous, int[] tokens) {
    int all = Arrays.stream(tokens).sum();
    double difference = (sum(previous) - sum(next)) / all;
    double[] squares =
        IntStream.range(0, tokens.length)
            .mapToDouble(s -> previous[s] - next[s] - difference * tokens[s])
            .map(off -> off * off)
            .toArray();
    return Math.sqrt(sum(squares)) / all;
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
    return Arrays.stream(values).reduce(0, Double::sum);
  }
}

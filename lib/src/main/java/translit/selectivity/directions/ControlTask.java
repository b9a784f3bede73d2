package translit.selectivity.directions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.SeededHash;
import translit.selectivity.scoring.HalfThresholds;
import translit.selectivity.scoring.OfHalves;
import translit.selectivity.scoring.Sample;
import translit.statistics.Estimate;
import translit.statistics.Jackknifed;
import translit.trace.Token;

/**
 * What a probe could have learned by heart (Hewitt and Liang 2019, "Designing and interpreting
 * probes with control tasks", EMNLP). A control task gives every word type a label at random, as
 * many tokens the label as have the outcome. A probe that tells these labels has learned which word
 * has which; how much better it tells the outcome is its selectivity.
 *
 * <p>With whole stems held out nobody could tell random labels: their accuracy would be 0.5 by
 * construction, and the selectivity nothing but the accuracy. So here the tokens are halved, not
 * the stems: of a word's tokens at one place every other one is learned from and the rest are
 * tried, and the other way round. A token that is alone is left out, as nothing could be learned of
 * it. The outcome is learned and tried in the same way for this comparison. It does not show that
 * the probe serves for words that it has not seen: that is up to the {@link Contest}.
 */
public final class ControlTask {
  /** Control tasks that are averaged over. */
  public static final int DRAWS = 20;

  /** Groups of stems: each stands for two of the usual ones, whose numbers tell the halves. */
  private static final int GROUPS = 16;

  private final long seed;

  /** Tokens that are not alone, by their index in the sample. */
  private final int[] tokens;

  /**
   * The word of each of them, its half and the group of its stem, and whether it has the outcome.
   */
  private final int[] word;

  private final byte[] group;
  private final boolean[] labels;

  /**
   * What a probe told of one part.
   *
   * @param outcome accuracy at the outcome
   * @param control mean accuracy at the control tasks
   * @param selectivity the difference
   */
  public record Told(Estimate outcome, Estimate control, Estimate selectivity) {
    static final Told UNDEFINED =
        new Told(Estimate.UNDEFINED, Estimate.UNDEFINED, Estimate.UNDEFINED);
  }

  /**
   * Halves the tokens.
   *
   * @param labels of the sample's tokens
   * @param seed of the control tasks
   */
  ControlTask(Sample sample, boolean[] labels, long seed) {
    this.seed = seed;
    int[] kept = new int[labels.length];
    byte[] groups = new byte[labels.length];
    int size = 0;
    int end;
    for (int start = 0; start < labels.length; start = end) {
      Token token = sample.tokens().get(start).token();
      for (end = start + 1; end < labels.length && same(sample, token, end); end++) {}
      for (int i = start; i < end && end > start + 1; i++) {
        groups[size] = (byte) ((i - start) % 2 * GROUPS + sample.group()[i] % GROUPS);
        kept[size++] = i;
      }
    }
    this.tokens = Arrays.copyOf(kept, size);
    this.group = Arrays.copyOf(groups, size);
    this.word = IntStream.of(tokens).map(i -> sample.tokens().get(i).token().word()).toArray();
    this.labels = new boolean[size];
    for (int i = 0; i < size; i++) {
      this.labels[i] = labels[tokens[i]];
    }
  }

  /** Whether a token is one of the same word at the same place: these are neighbours. */
  private static boolean same(Sample sample, Token token, int other) {
    Token next = sample.tokens().get(other).token();
    return next.word() == token.word() && next.place() == token.place();
  }

  /** {@return the number of tokens that are not alone} */
  int size() {
    return tokens.length;
  }

  /**
   * Labels by word: that of as many tokens as have the outcome, up to the size of a word.
   *
   * @param number of the control task
   */
  boolean[] draw(int number) {
    long drawn = SeededHash.of(number, seed);
    int[] falling =
        IntStream.range(0, size())
            .boxed()
            .sorted(Comparator.comparingLong(i -> SeededHash.of(word[i], drawn)))
            .mapToInt(Integer::intValue)
            .toArray();
    int ones = (int) IntStream.range(0, size()).filter(i -> labels[i]).count();
    boolean[] label = new boolean[size()];
    for (int k = 0; k < falling.length; k++) {
      boolean begun = k > 0 && label[falling[k - 1]] && word[falling[k - 1]] == word[falling[k]];
      label[falling[k]] = k < ones || begun;
    }
    return label;
  }

  /**
   * Lets a probe learn the outcome and the control tasks.
   *
   * @param part activations of all tokens of the sample
   * @return how well it tells them; undefined where no token with the outcome, or none without it,
   *     has company
   */
  Told told(PartActivations part) {
    int ones = (int) IntStream.range(0, size()).filter(i -> labels[i]).count();
    if (ones == 0 || ones == size()) {
      return Told.UNDEFINED;
    }
    PartActivations some = part.at(tokens);
    List<LinearProbe> probes =
        Stream.of(0, 1)
            .map(half -> IntStream.range(0, size()).filter(i -> group[i] / GROUPS == half))
            .map(half -> new LinearProbe(some, half.toArray()))
            .toList();
    Jackknifed outcome = accuracy(some, probes, labels);
    List<Jackknifed> controls =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToObj(number -> accuracy(some, probes, draw(number)))
            .toList();
    Jackknifed control = Jackknifed.mean(controls);
    int groups = (int) IntStream.range(0, size()).map(i -> group[i] % GROUPS).distinct().count();
    return new Told(
        outcome.estimate(groups, 0, 1),
        control.estimate(groups, 0, 1),
        outcome.minus(control).estimate(groups, -1, 1));
  }

  private Jackknifed accuracy(PartActivations some, List<LinearProbe> probes, boolean[] label) {
    HalfThresholds thresholds = new HalfThresholds(label, group);
    List<OfHalves> ofProbe =
        probes.stream()
            .map(probe -> some.along(new float[][] {probe.weights(i -> label[i])})[0])
            .map(sums -> thresholds.told(sums).heldOut())
            .toList();
    return OfHalves.crossed(ofProbe.get(0), ofProbe.get(1)).meanOfSameStems();
  }
}

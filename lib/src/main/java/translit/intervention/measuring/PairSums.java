package translit.intervention.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import translit.common.InputException;
import translit.intervention.Effect;
import translit.intervention.EffectOptions;
import translit.intervention.PairEffects;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.statistics.ClusterBootstrap;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.trace.Unit;

/**
 * What becomes of the margins of a pair's tokens, added up by stem. Threads may add for different
 * units at the same time.
 */
public final class PairSums {
  /** Most sums at once; they take 400 MB. */
  private static final long MOST = 100_000_000;

  /** A margin from which a network is said to be sure. */
  private static final float SURE = 1;

  /** What is added up: changes of the margin, tokens that are right, tokens that are unsure. */
  private static final int CHANGE = 0;

  private static final int RIGHT = 1;
  private static final int UNSURE = 2;
  private static final int SUMS = 3;

  private final PairTokens pair;
  private final List<Replacement> replacements;
  private final int units;

  /** Of the network as it is, {@code [sum][stem]}; the margin in place of its change. */
  private final float[][] base;

  /** {@code [replacement][sum][unit][stem]}. */
  private final float[][][][] sums;

  /**
   * Checks that sums fit into memory.
   *
   * @param stems of all pairs together
   * @param units whose outputs are replaced
   * @param replacements how many
   * @throws InputException if not
   */
  public static void requireRoom(long stems, int units, int replacements) {
    if (stems * units * replacements * SUMS > MOST) {
      throw new InputException(
          "%d stems of all pairs, times %d outputs and %d replacements, are too many at once: give fewer pairs or stems"
              .formatted(stems, units, replacements));
    }
  }

  /**
   * {@return how many pairs have room at once, at least 1}
   *
   * @param stems of a pair at most
   * @param units whose outputs are replaced
   * @param replacements how many
   */
  public static int mostPairs(int stems, int units, int replacements) {
    return (int) Math.max(1, MOST / ((long) stems * units * replacements * SUMS));
  }

  /**
   * Sums of no token yet.
   *
   * @param pair whose tokens are counted
   * @param units whose outputs are replaced
   * @param replacements what they are replaced by
   */
  public PairSums(PairTokens pair, int units, List<Replacement> replacements) {
    this.pair = pair;
    this.units = units;
    this.replacements = replacements;
    this.base = new float[SUMS][pair.stems()];
    this.sums = new float[replacements.size()][SUMS][units][pair.stems()];
  }

  /**
   * Counts tokens of the network as it is.
   *
   * @param stems index of each one's stem
   * @param margins of each
   * @param count how many
   */
  public void addBase(int[] stems, float[] margins, int count) {
    for (int i = 0; i < count; i++) {
      base[CHANGE][stems[i]] += margins[i];
      base[RIGHT][stems[i]] += margins[i] > 0 ? 1 : 0;
      base[UNSURE][stems[i]] += margins[i] < SURE ? 1 : 0;
    }
  }

  /**
   * Counts tokens at which a unit's output was replaced.
   *
   * @param replacement index of what it was replaced by
   * @param unit whose output it is
   * @param stems index of each token's stem
   * @param before margins of the network as it is
   * @param after margins with the replacement
   * @param count how many tokens
   */
  public void add(
      int replacement, int unit, int[] stems, float[] before, float[] after, int count) {
    float[] change = sums[replacement][CHANGE][unit];
    float[] right = sums[replacement][RIGHT][unit];
    float[] unsure = sums[replacement][UNSURE][unit];
    for (int i = 0; i < count; i++) {
      int stem = stems[i];
      change[stem] += after[i] - before[i];
      right[stem] += after[i] > 0 ? 1 : 0;
      unsure[stem] += after[i] < SURE ? 1 : 0;
    }
  }

  /** Puts beside the numbers of a pair those that are not the pair's. */
  @FunctionalInterface
  public interface Beside {
    /**
     * Makes the effect of a unit.
     *
     * @param unit whose output was replaced
     * @param index its index among all
     * @param replacement by what
     * @param ofPair change of the margin, accuracy, and share of unsure tokens
     * @return all that is known of it
     */
    Effect with(Unit unit, int index, Replacement replacement, Estimate[] ofPair);
  }

  /**
   * Means and intervals of what was counted.
   *
   * @param path on which outputs were replaced
   * @param all units, in the order of their indices
   * @param options with the seed of the bootstrap
   * @param beside adds what is not the pair's
   * @return what was measured of the pair
   */
  public MeasuredPair measured(Path path, List<Unit> all, EffectOptions options, Beside beside) {
    List<Effect> effects = new ArrayList<>();
    for (Replacement replacement : replacements) {
      float[][][] ofOne = sums[replacements.indexOf(replacement)];
      Estimate[][] estimates = new Estimate[SUMS][];
      for (int sum = 0; sum < SUMS; sum++) {
        estimates[sum] = estimates(means(ofOne[sum]), units, options.seed());
      }
      for (int unit = 0; unit < units; unit++) {
        int u = unit;
        Estimate[] ofPair = Arrays.stream(estimates).map(e -> e[u]).toArray(Estimate[]::new);
        effects.add(beside.with(all.get(unit), unit, replacement, ofPair));
      }
    }
    PairEffects asItIs =
        new PairEffects(
            pair.pair(),
            path,
            pair.tokens(),
            pair.stems(),
            mean(base[CHANGE]),
            mean(base[RIGHT]),
            mean(base[UNSURE]),
            List.of(),
            List.of());
    return new MeasuredPair(asItIs, all, effects, differences());
  }

  private float[][] differences() {
    int same = replacements.indexOf(Replacement.SAME_OUTCOME);
    int other = replacements.indexOf(Replacement.OTHER_OUTCOME);
    if (same < 0 || other < 0) {
      return new float[0][];
    }
    float[][] differences = means(sums[other][CHANGE]);
    float[][] less = means(sums[same][CHANGE]);
    for (int stem = 0; stem < differences.length; stem++) {
      for (int unit = 0; unit < units; unit++) {
        differences[stem][unit] -= less[stem][unit];
      }
    }
    return withDonorsOfTheirOwn(differences);
  }

  /**
   * As many as there are stems with another outcome: each of these lends to one. A mean over all
   * that borrow from it could not be exchanged with what a single stem lends, and the signs of such
   * differences could not be flipped.
   */
  private float[][] withDonorsOfTheirOwn(float[][] ofStems) {
    return Arrays.copyOf(ofStems, Math.min(ofStems.length, pair.otherStems()));
  }

  /** Means over the tokens of each stem, {@code [stem][unit]}. */
  private float[][] means(float[][] ofUnits) {
    float[][] means = new float[pair.stems()][units];
    for (int stem = 0; stem < means.length; stem++) {
      for (int unit = 0; unit < units; unit++) {
        means[stem][unit] = ofUnits[unit][stem] / pair.tokens(stem);
      }
    }
    return means;
  }

  private double mean(float[] ofStems) {
    double sum = 0;
    for (int stem = 0; stem < ofStems.length; stem++) {
      sum += ofStems[stem] / pair.tokens(stem);
    }
    return sum / ofStems.length;
  }

  /** Means over stems of each unit, with intervals by drawing stems. */
  static Estimate[] estimates(float[][] rows, int units, long seed) {
    Interval[] intervals = ClusterBootstrap.ofMeans(rows, units, seed);
    Estimate[] estimates = new Estimate[units];
    for (int unit = 0; unit < units; unit++) {
      double sum = 0;
      for (float[] row : rows) {
        sum += row[unit];
      }
      estimates[unit] = new Estimate(sum / rows.length, intervals[unit]);
    }
    return estimates;
  }
}

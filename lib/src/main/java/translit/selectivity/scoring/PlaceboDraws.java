package translit.selectivity.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.selectivity.Placebo;
import translit.selectivity.PlaceboOptions;
import translit.selectivity.PlaceboOptions.Level;
import translit.selectivity.PlaceboShare;
import translit.trace.Token;

/**
 * Draws labels for the tokens of one Latin character.
 *
 * @param letter the character
 * @param sample its tokens
 * @param stem of a word, by which labels are drawn
 * @param columns number of units
 * @param options of the draws
 */
public record PlaceboDraws(
    String letter, Sample sample, IntToLongFunction stem, int columns, PlaceboOptions options) {
  /** Draws between two looks at the progress. */
  private static final int BLOCK = 50;

  /**
   * Makes all draws, level by level and rate by rate.
   *
   * @param progress told the draws done
   * @return how often the test found something
   * @throws CancellationException if the thread is interrupted
   */
  public List<PlaceboShare> shares(ProgressListener progress) {
    List<PlaceboShare> shares = new ArrayList<>();
    for (Level level : options.levels()) {
      for (double rate : options.rates()) {
        double[] p = p(level, rate, progress);
        int counted = (int) Arrays.stream(p).filter(one -> !Double.isNaN(one)).count();
        int found = (int) Arrays.stream(p).filter(one -> one <= Placebo.ALPHA).count();
        shares.add(new PlaceboShare(letter, level, rate, found, counted, p.length - counted));
      }
    }
    return shares;
  }

  private double[] p(Level level, double rate, ProgressListener progress) {
    String what = "draws of " + letter + " by " + level;
    long seed = SeededHash.of(what + " " + rate, options.selectivity().seed());
    double[] p = new double[options.draws()];
    for (int from = 0; from < p.length; from += BLOCK) {
      progress.report(from, p.length, what);
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted in the " + what);
      }
      IntStream.range(from, Math.min(from + BLOCK, p.length))
          .parallel()
          .forEach(draw -> p[draw] = p(level, rate, SeededHash.of(draw, seed)));
    }
    return p;
  }

  /** Of one draw; NaN if it does not count. */
  private double p(Level level, double rate, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int column = random.nextInt(columns);
    long labelSeed = random.nextLong();
    boolean[] labels =
        sample.labels(
            token -> (SeededHash.of(key(level, token), labelSeed) >>> 11) * 0x1p-53 < rate);
    int n = 0;
    for (boolean label : labels) {
      n += label ? 1 : 0;
    }
    return Math.min(n, labels.length - n) < Placebo.FEWEST
        ? Double.NaN
        : sample.p(labels, column, options.selectivity().permutations(), random.nextLong());
  }

  private long key(Level level, Token token) {
    return switch (level) {
      case TOKEN -> ((long) token.sentence() << 32) + token.position();
      case PLACE -> SeededHash.of(token.place(), token.word());
      case WORD -> token.word();
      case STEM -> stem.applyAsLong(token.word());
    };
  }
}

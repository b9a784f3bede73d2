package translit.selectivity.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import translit.engine.ActivationLayout;
import translit.statistics.Argsort;
import translit.statistics.LabelCounter;
import translit.statistics.RankIntervals;
import translit.trace.Columns;

/**
 * The calibrated measures of every unit for several divisions of one sample into two classes, such
 * as the outcomes of a Latin character, each against the others.
 */
public final class SampleScores {
  /** Columns that are gathered together: four lines of the cache in each row. */
  private static final int COLUMNS = 64;

  private final Sample sample;
  private final List<Divided> divisions;

  /** Those of the divisions that have tokens of both classes. */
  private final int[] scored;

  private final List<PairScorer> scorers;
  private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

  private SampleScores(Sample sample, List<Divided> divisions) {
    this.sample = sample;
    this.divisions = divisions;
    this.scored =
        IntStream.range(0, divisions.size())
            .filter(k -> divisions.get(k).scorer().isPresent())
            .toArray();
    this.scorers =
        IntStream.of(scored).mapToObj(k -> divisions.get(k).scorer().orElseThrow()).toList();
  }

  /**
   * Measures every unit.
   *
   * @param sample the tokens
   * @param divisions of the sample; a token has the label of one at most
   * @param layout of the units
   * @return one for each division, in their order
   * @throws IllegalArgumentException if a token has the labels of two
   */
  public static List<Measured> of(Sample sample, List<Divided> divisions, ActivationLayout layout) {
    return new SampleScores(sample, divisions).measured(layout);
  }

  private List<Measured> measured(ActivationLayout layout) {
    UnitScore[][] scores = new UnitScore[divisions.size()][layout.columns()];
    if (scored.length > 0) {
      Columns.parallel(layout.columns(), COLUMNS, (from, to) -> score(from, to, scores));
    }
    return IntStream.range(0, scores.length)
        .parallel()
        .mapToObj(k -> measured(divisions.get(k), scores[k], layout))
        .toList();
  }

  private static Measured measured(Divided divided, UnitScore[] ofUnit, ActivationLayout layout) {
    if (divided.scorer().isEmpty()) {
      RankIntervals none = new RankIntervals(new int[0], new int[0]);
      return new Measured(divided.division(), List.of(), none);
    }
    List<UnitScore> scores = List.of(ofUnit);
    int groups = divided.scorer().get().groups();
    int[] best = new int[scores.size()];
    int[] worst = new int[scores.size()];
    for (ActivationLayout.Block block : layout.blocks()) {
      List<UnitScore> part = scores.subList(block.from(), block.from() + block.size());
      RankIntervals ranks =
          RankIntervals.of(
              part.stream().mapToDouble(UnitScore::square).toArray(),
              part.stream().map(UnitScore::leftOut).toArray(float[][]::new),
              groups);
      System.arraycopy(ranks.best(), 0, best, block.from(), block.size());
      System.arraycopy(ranks.worst(), 0, worst, block.from(), block.size());
    }
    return new Measured(
        divided.division(),
        scores.stream().map(UnitScore::score).toList(),
        new RankIntervals(best, worst));
  }

  private void score(int from, int to, UnitScore[][] scores) {
    Scratch scratch = Optional.ofNullable(idle.poll()).orElseGet(Scratch::new);
    scratch.gather(from, to - from);
    for (int c = from; c < to; c++) {
      float[] values = scratch.values[c - from];
      int[] order = scratch.argsort.order(values);
      for (int i = 0; i < order.length; i++) {
        scratch.sorted[i] = values[order[i]];
      }
      scratch.walk.walk(scratch.sorted, order);
      for (int k = 0; k < scored.length; k++) {
        scores[scored[k]][c] =
            scorers.get(k).score(scratch.sorted, order, scratch.walk, k, scratch.counter);
      }
    }
    idle.add(scratch);
  }

  /** What a thread needs, which is much, and the next part can use again. */
  private final class Scratch {
    final float[][] values = new float[COLUMNS][sample.size()];
    final float[] row = new float[COLUMNS];
    final Argsort argsort = new Argsort(sample.size());
    final float[] sorted = new float[sample.size()];
    final RankWalk walk = new RankWalk(scorers.stream().map(PairScorer::classes).toList());
    final LabelCounter counter = new LabelCounter();

    /** Takes some columns of all tokens, each into an array of its own. */
    void gather(int from, int count) {
      for (int i = 0; i < sample.size(); i++) {
        sample.tokens().get(i).row().get(from, row, 0, count);
        for (int c = 0; c < count; c++) {
          values[c][i] = row[c];
        }
      }
    }
  }
}

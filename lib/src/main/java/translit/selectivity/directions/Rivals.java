package translit.selectivity.directions;

import java.util.List;
import java.util.function.Function;
import translit.statistics.Estimate;
import translit.statistics.Jackknifed;

/**
 * How far each gets by one measure.
 *
 * @param range of the measure, from a thing that tells nothing to one that tells all
 * @param unit the best unit
 * @param random random directions of the units as they are, which loud units make most of
 * @param even random directions of units that were made equally loud
 * @param probe the linear probe
 * @param probeLead of the probe over the best unit
 */
public record Rivals(
    double range, Estimate unit, Random random, Random even, Estimate probe, Estimate probeLead) {

  /**
   * The best random direction of each rotation.
   *
   * @param mean over the rotations
   * @param smallest of the rotations
   * @param largest of the rotations
   * @param lead of the best unit over that mean; its interval is narrower than theirs, as they have
   *     the tokens in common
   * @param verdict on the unit: better or worse only if it is so in every rotation
   */
  public record Random(
      double mean, double smallest, double largest, Estimate lead, Verdict verdict) {

    private static Random of(Jackknifed unit, List<Jackknifed> random, int groups, double range) {
      Jackknifed mean = Jackknifed.mean(random);
      double smallest = random.stream().mapToDouble(Jackknifed::value).min().orElseThrow();
      double largest = random.stream().mapToDouble(Jackknifed::value).max().orElseThrow();
      Estimate lead = unit.minus(mean).estimate(groups, -1, 1);
      return of(unit.value(), mean.value(), smallest, largest, lead, range);
    }

    static Random of(
        double unit, double mean, double smallest, double largest, Estimate lead, double range) {
      Verdict verdict = Verdict.of(lead, range);
      boolean among = unit >= smallest && unit <= largest;
      boolean clear = verdict == Verdict.BETTER || verdict == Verdict.WORSE;
      return new Random(mean, smallest, largest, lead, among && clear ? Verdict.OPEN : verdict);
    }
  }

  static Rivals of(Contest contest, double range, Function<Contender, Jackknifed> measure) {
    int groups = contest.groups();
    Jackknifed unit = measure.apply(contest.unit());
    Jackknifed probe = measure.apply(contest.probe());
    return new Rivals(
        range,
        unit.estimate(groups, 0, 1),
        Random.of(unit, contest.random().stream().map(measure).toList(), groups, range),
        Random.of(unit, contest.even().stream().map(measure).toList(), groups, range),
        probe.estimate(groups, 0, 1),
        probe.minus(unit).estimate(groups, -1, 1));
  }

  /** Whether the unit compares so with random directions on both scales. */
  boolean are(Verdict verdict) {
    return random.verdict == verdict && even.verdict == verdict;
  }

  /** {@return the probe against the best unit} */
  public Verdict probeAgainstUnit() {
    return Verdict.of(probeLead, range);
  }
}

package translit.intervention.measuring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.intervention.Effect;
import translit.intervention.EffectOptions;
import translit.intervention.PairEffects;
import translit.intervention.Path;
import translit.intervention.Swap;
import translit.statistics.Estimate;
import translit.statistics.SignFlips;
import translit.text.Pair;
import translit.trace.Unit;

/**
 * What was measured of a pair for some outputs: all that is theirs alone, and what is needed to
 * test them together with all others.
 *
 * @param asItIs the pair, its tokens, and what the network does there as it is; no effects
 * @param units whose outputs were replaced
 * @param effects one for every such unit and replacement
 * @param differences for the stems that are compared, change of the margin by another outcome's
 *     value less that by the same outcome's, {@code [stem][unit]}; no stem if these were not asked
 *     for
 */
public record MeasuredPair(
    PairEffects asItIs, List<Unit> units, List<Effect> effects, float[][] differences) {
  /**
   * Copies the lists.
   *
   * @param asItIs the pair
   * @param units whose outputs were replaced
   * @param effects of them
   * @param differences by stem
   */
  public MeasuredPair {
    units = List.copyOf(units);
    effects = List.copyOf(effects);
  }

  /** {@return the pair} */
  public Pair pair() {
    return asItIs.pair();
  }

  /** {@return on which path outputs were replaced} */
  public Path path() {
    return asItIs.path();
  }

  /**
   * The effects of all outputs, with tests that go by all of them.
   *
   * @param parts of one pair and path, with all outputs of both LSTMs between them
   * @param options with the seed of the bootstrap and the number of flips
   * @return the effects on the pair
   * @throws IllegalArgumentException if these are not all outputs, or not of one measurement
   */
  public static PairEffects joined(List<MeasuredPair> parts, EffectOptions options) {
    PairEffects as = parts.get(0).asItIs;
    int cells = parts.stream().mapToInt(part -> part.units.size()).sum() / 2;
    float[][] differences = new float[parts.get(0).differences.length][2 * cells];
    Unit[] units = new Unit[2 * cells];
    List<Effect> effects = new ArrayList<>();
    for (MeasuredPair part : parts) {
      if (!part.asItIs.equals(as) || part.differences.length != differences.length) {
        throw new IllegalArgumentException(
            "what the network does at " + as.pair() + " as it is differs");
      }
      for (int u = 0; u < part.units.size(); u++) {
        int place = part.units.get(u).place(cells);
        units[place] = part.units.get(u);
        for (int stem = 0; stem < differences.length; stem++) {
          differences[stem][place] = part.differences[stem][u];
        }
      }
      effects.addAll(part.effects);
    }
    List<Unit> all = List.of(units); // which refuses null: an output that is missing
    effects.sort(
        Comparator.comparing(Effect::replacement)
            .thenComparingInt(effect -> effect.unit().place(cells)));
    return new PairEffects(
        as.pair(),
        as.path(),
        as.tokens(),
        as.stems(),
        as.margin(),
        as.accuracy(),
        as.unsure(),
        effects,
        differences.length == 0 ? List.of() : swaps(all, differences, options));
  }

  private static List<Swap> swaps(List<Unit> all, float[][] differences, EffectOptions options) {
    Estimate[] estimates = PairSums.estimates(differences, all.size(), options.seed());
    double[] p = SignFlips.familyWise(differences, all.size(), options.flips(), options.seed());
    return IntStream.range(0, all.size())
        .mapToObj(unit -> new Swap(all.get(unit), estimates[unit], p[unit]))
        .toList();
  }
}

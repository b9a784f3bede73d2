package translit.intervention.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import translit.intervention.Interaction;
import translit.intervention.Replacement;
import translit.intervention.SetOptions;
import translit.intervention.SetOrder;
import translit.statistics.Estimate;
import translit.statistics.SignFlips;

/** What pairs of outputs do together beyond what each does alone. */
public final class Together {
  private static final int[] NONE = {};

  private Together() {}

  /**
   * Replaces all pairs of some outputs.
   *
   * @param sample that the tokens are of
   * @param tokens of the pair
   * @param by what outputs are replaced by
   * @param units outputs
   * @param order the same, with their names
   * @param options number and seed of the flips
   * @return one for each pair of outputs
   */
  public static List<Interaction> of(
      SetSample sample,
      List<Sampled> tokens,
      Replacement by,
      int[] units,
      SetOrder order,
      SetOptions options) {
    float[] before = Curves.asItIs(sample, tokens);
    float[][] alone = Curves.less(SetMargins.withoutEach(sample, tokens, by, NONE, units), before);
    List<float[]> beyond = new ArrayList<>();
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a + 1 < units.length; a++) {
      int[] already = {units[a]};
      int[] others = Arrays.copyOfRange(units, a + 1, units.length);
      float[][] together =
          Curves.less(SetMargins.withoutEach(sample, tokens, by, already, others), before);
      for (int o = 0; o < others.length; o++) {
        int b = a + 1 + o;
        for (int i = 0; i < before.length; i++) {
          together[o][i] -= alone[a][i] + alone[b][i];
        }
        beyond.add(together[o]);
        pairs.add(new int[] {a, b});
      }
    }
    StemMeans stems = new StemMeans(tokens);
    double[] means = StemMeans.over(stems.within(alone, x -> x), units.length);
    float[][] within = stems.within(beyond.toArray(float[][]::new), x -> x);
    Estimate[] estimates = StemMeans.estimates(within, pairs.size(), options.seed());
    double[] p = SignFlips.familyWise(within, pairs.size(), options.flips(), options.seed());
    return IntStream.range(0, pairs.size())
        .mapToObj(
            n -> {
              int a = pairs.get(n)[0];
              int b = pairs.get(n)[1];
              return new Interaction(
                  order.units().get(a),
                  order.units().get(b),
                  means[a],
                  means[b],
                  estimates[n],
                  p[n]);
            })
        .toList();
  }
}

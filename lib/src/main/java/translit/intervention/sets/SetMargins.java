package translit.intervention.sets;

import java.util.List;
import translit.engine.ReadOut;
import translit.intervention.Replacement;
import translit.intervention.measuring.Shares;

/** Margins of tokens whose outputs are replaced, one after another or one at a time. */
public final class SetMargins {
  private SetMargins() {}

  /** What is done with some neighbouring tokens, by one thread. */
  @FunctionalInterface
  private interface Work {
    void on(Walker walker, List<Sampled> some, int from);
  }

  private static void divided(SetSample sample, List<Sampled> tokens, Work work) {
    Shares.given()
        .run(
            tokens.size(),
            (share, first, end) -> {
              if (first < end) {
                try (Walker walker = new Walker(sample)) {
                  for (int from = first; from < end; from += ReadOut.WIDTH) {
                    List<Sampled> some = tokens.subList(from, Math.min(end, from + ReadOut.WIDTH));
                    work.on(walker, some, from);
                  }
                }
              }
            });
  }

  /**
   * Replaces outputs in an order, and each stays replaced.
   *
   * @param sample that the tokens are of
   * @param tokens to measure
   * @param by what outputs are replaced by
   * @param order of the outputs
   * @param steps after how many of them margins are wanted, rising, from 0
   * @param asDropout whether zeros are made up for: what stays is scaled by 1 / (1 − share) as soon
   *     as two are missing
   * @return {@code [step][token]}
   */
  public static float[][] without(
      SetSample sample,
      List<Sampled> tokens,
      Replacement by,
      int[] order,
      int[] steps,
      boolean asDropout) {
    float[][] margins = new float[steps.length][tokens.size()];
    divided(
        sample,
        tokens,
        (walker, some, from) -> {
          walker.begin(some, false);
          boolean scales = asDropout && by == Replacement.ZERO;
          int done = 0;
          for (int step = 0; step < steps.length; step++) {
            for (; done < steps[step]; done++) {
              walker.replace(order[done], by);
            }
            float stay = 1 - done / (float) sample.units();
            walker.measure(scales && done > 1 ? 1 / stay : 1, margins[step], from);
          }
        });
    return margins;
  }

  /**
   * Sets all outputs to their means, and gives them back their own values in an order.
   *
   * @param sample that the tokens are of
   * @param tokens to measure
   * @param order of the outputs
   * @param steps after how many of them margins are wanted, rising, from 0
   * @return {@code [step][token]}
   */
  public static float[][] withOnly(
      SetSample sample, List<Sampled> tokens, int[] order, int[] steps) {
    float[][] margins = new float[steps.length][tokens.size()];
    divided(
        sample,
        tokens,
        (walker, some, from) -> {
          walker.begin(some, true);
          int done = 0;
          for (int step = 0; step < steps.length; step++) {
            for (; done < steps[step]; done++) {
              walker.restore(order[done]);
            }
            walker.measure(1, margins[step], from);
          }
        });
    return margins;
  }

  /**
   * Replaces one output at a time, where some others are replaced already. Nothing is scaled.
   *
   * @param sample that the tokens are of
   * @param tokens to measure
   * @param by what outputs are replaced by
   * @param already those that are replaced
   * @param units to be replaced in turn
   * @return {@code [unit][token]}, in the order of the units
   */
  public static float[][] withoutEach(
      SetSample sample, List<Sampled> tokens, Replacement by, int[] already, int[] units) {
    float[][] margins = new float[units.length][tokens.size()];
    divided(
        sample,
        tokens,
        (walker, some, from) -> {
          walker.begin(some, false);
          for (int unit : already) {
            walker.replace(unit, by);
          }
          for (int u = 0; u < units.length; u++) {
            walker.measureWithout(units[u], by, margins[u], from);
          }
        });
    return margins;
  }
}

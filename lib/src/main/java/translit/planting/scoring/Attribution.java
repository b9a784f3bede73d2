package translit.planting.scoring;

import java.util.List;
import java.util.function.Predicate;
import translit.planting.scoring.Readings.At;

/**
 * Ways of telling by weights and activations how much each unit adds to the {@link Lead} of one
 * outcome over the other. The score is how much this differs between the tokens of both outcomes,
 * on average and whatever its sign.
 */
enum Attribution implements Method {
  /**
   * What a unit passes on: weight × activation along all ways to the answer, the hidden units taken
   * for linear.
   */
  CONTRIBUTION("contribution") {
    @Override
    double[] ofOutcome(Readings readings, Lead lead, List<At> tokens) {
      return times(readings.means(tokens), lead.linear());
    }
  },
  /** Gradient × activation (Shrikumar and others 2016), at each token. */
  GRADIENT_ACTIVATION("gradient-activation") {
    @Override
    double[] ofOutcome(Readings readings, Lead lead, List<At> tokens) {
      double[] sums = new double[2 * readings.cells()];
      for (At at : tokens) {
        double[] gradient = lead.gradient(at);
        for (int u = 0; u < sums.length; u++) {
          sums[u] += gradient[u] * at.outputs()[u] / tokens.size();
        }
      }
      return sums;
    }
  },
  /**
   * Mean gradient × activation, which estimates what it does to give a unit the value that it has
   * at tokens of the other outcome (attribution patching, Nanda 2023). Unlike with the one above, a
   * unit that is the same at all tokens gets 0.
   */
  GRADIENT_DIFFERENCE("gradient-difference") {
    @Override
    double[] ofOutcome(Readings readings, Lead lead, List<At> tokens) {
      double[] gradient = new double[2 * readings.cells()];
      for (At at : readings.tokens()) {
        double[] one = lead.gradient(at);
        for (int u = 0; u < gradient.length; u++) {
          gradient[u] += one[u] / readings.tokens().size();
        }
      }
      return times(readings.means(tokens), gradient);
    }
  };

  private final String label;

  Attribution(String label) {
    this.label = label;
  }

  /** What each unit adds on average at the tokens of one outcome. */
  abstract double[] ofOutcome(Readings readings, Lead lead, List<At> tokens);

  @Override
  public String label() {
    return label;
  }

  @Override
  public Nominal nominal() {
    return Nominal.RANKS_ONLY;
  }

  @Override
  public Scores scores(Examined network) {
    Readings readings = network.readings();
    Lead lead = new Lead(readings);
    Predicate<At> isFirst = readings::isFirst;
    double[] first = ofOutcome(readings, lead, some(readings, isFirst));
    double[] second = ofOutcome(readings, lead, some(readings, isFirst.negate()));
    double[] values = new double[first.length];
    for (int u = 0; u < values.length; u++) {
      values[u] = Math.abs(first[u] - second[u]);
    }
    return Scores.ranking(label, values);
  }

  private static List<At> some(Readings readings, Predicate<At> which) {
    return readings.tokens().stream().filter(which).toList();
  }

  private static double[] times(double[] activation, double[] gradient) {
    double[] product = activation.clone();
    for (int u = 0; u < product.length; u++) {
      product[u] *= gradient[u];
    }
    return product;
  }
}

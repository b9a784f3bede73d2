package translit.planting.scoring;

import java.util.List;
import translit.intervention.Effect;
import translit.intervention.PairEffects;
import translit.intervention.Replacement;
import translit.intervention.Swap;

/**
 * Ways of telling what is needed by taking it away: an output is replaced while the network reads,
 * and the score is by how much the margin of the right outcome falls, the mean over both outcomes.
 * So what only moves the answer to one side, whatever is right, gets nothing.
 */
enum Ablation implements Method {
  /** The hidden layer sees 0. */
  ZERO("zero-ablation", Nominal.FALLS) {
    @Override
    Scores scores(Removals removals, int cells) {
      return falls(removals.readOut(), Replacement.ZERO, cells);
    }
  },
  /** The hidden layer sees the mean. */
  MEAN("mean-ablation", Nominal.FALLS) {
    @Override
    Scores scores(Removals removals, int cells) {
      return falls(removals.readOut(), Replacement.MEAN, cells);
    }
  },
  /**
   * The hidden layer sees the output at a token of the other outcome; what its output at another
   * token of the same outcome does is taken off.
   */
  RESAMPLE("resample-ablation", Nominal.NETWORKS) {
    @Override
    Scores scores(Removals removals, int cells) {
      double[] values = new double[2 * cells];
      boolean[] found = new boolean[2 * cells];
      int outcomes = removals.readOut().size();
      for (PairEffects effects : removals.readOut()) {
        for (Swap swap : effects.swaps()) {
          int unit = swap.unit().place(cells);
          values[unit] -= swap.difference().value() / outcomes;
          found[unit] |= swap.p() < 0.05 / outcomes;
        }
      }
      return new Scores(label(), values, found);
    }
  },
  /** The LSTM itself sees 0 at its next step, and the hidden layer what is there. */
  RECURRENT("recurrent-ablation", Nominal.FALLS) {
    @Override
    Scores scores(Removals removals, int cells) {
      return falls(removals.recurrent(), Replacement.ZERO, cells);
    }
  };

  private final String label;
  private final Nominal nominal;

  Ablation(String label, Nominal nominal) {
    this.label = label;
    this.nominal = nominal;
  }

  abstract Scores scores(Removals removals, int cells);

  @Override
  public String label() {
    return label;
  }

  @Override
  public Nominal nominal() {
    return nominal;
  }

  @Override
  public Scores scores(Examined network) {
    return scores(network.removals(), network.readings().cells());
  }

  /** How far margins fall; a finding where the 95 % interval of the mean lies above 0. */
  Scores falls(List<PairEffects> outcomes, Replacement replacement, int cells) {
    double[] values = new double[2 * cells];
    double[] squares = new double[2 * cells];
    for (PairEffects effects : outcomes) {
      for (Effect effect : effects.ranked(replacement)) {
        int unit = effect.unit().place(cells);
        double half = effect.change().interval().halfWidth() / outcomes.size();
        values[unit] -= effect.change().value() / outcomes.size();
        squares[unit] += half * half;
      }
    }
    boolean[] found = new boolean[values.length];
    for (int unit = 0; unit < found.length; unit++) {
      found[unit] = values[unit] > Math.sqrt(squares[unit]);
    }
    return new Scores(label, values, found);
  }
}

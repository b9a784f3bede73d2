package translit.intervention;

import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.Table;
import translit.intervention.files.EffectsCsv;
import translit.text.Pair;

/**
 * What every output of both LSTMs does for a pair.
 *
 * @param pair Latin character and outcome
 * @param path on which outputs were replaced
 * @param tokens that were looked at
 * @param stems of these tokens
 * @param margin mean margin as the network is, in nats
 * @param accuracy share of tokens with a margin above 0, as the network is
 * @param unsure share of tokens with a margin below 1, as the network is
 * @param effects one for every unit and replacement
 * @param swaps one for every unit, where values were resampled from both kinds of tokens
 */
public record PairEffects(
    Pair pair,
    Path path,
    int tokens,
    int stems,
    double margin,
    double accuracy,
    double unsure,
    List<Effect> effects,
    List<Swap> swaps) {
  /**
   * Copies the lists.
   *
   * @param pair Latin character and outcome
   * @param path on which outputs were replaced
   * @param tokens that were looked at
   * @param stems of these tokens
   * @param margin as the network is
   * @param accuracy as the network is
   * @param unsure as the network is
   * @param effects one for every unit and replacement
   * @param swaps one for every unit, or none
   */
  public PairEffects {
    effects = List.copyOf(effects);
    swaps = List.copyOf(swaps);
  }

  /**
   * The effects of one replacement.
   *
   * @param replacement by what outputs were replaced
   * @return those that do most harm to the margin first
   */
  public List<Effect> ranked(Replacement replacement) {
    return effects.stream()
        .filter(effect -> effect.replacement() == replacement)
        .sorted(Comparator.comparingDouble(effect -> effect.change().value()))
        .toList();
  }

  /** {@return a row for every effect; {@code difference} and {@code p} are the unit's swap's} */
  public Table table() {
    return EffectsCsv.table(this);
  }
}

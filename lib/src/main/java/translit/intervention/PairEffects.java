package translit.intervention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
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
  private static final double NONE = Double.NaN;

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
    return new TableColumns<Effect>(pair + ", " + path.code())
        .text("input", effect -> pair.latin())
        .text("output", effect -> pair.outcome())
        .text("path", effect -> path.code())
        .text("direction", effect -> effect.unit().direction().code())
        .integer("unit", effect -> effect.unit().index())
        .text("replacement", effect -> effect.replacement().code())
        .number("change", effect -> effect.change().value())
        .number("change_low", effect -> effect.change().interval().low())
        .number("change_high", effect -> effect.change().interval().high())
        .number("accuracy", effect -> effect.accuracy().value())
        .number("unsure", effect -> effect.unsure().value())
        .number("collateral", effect -> effect.collateral().value())
        .number("outside", Effect::outside)
        .number("difference", effect -> swap(effect).map(s -> s.difference().value()).orElse(NONE))
        .number("p", effect -> swap(effect).map(Swap::p).orElse(NONE))
        .table(effects);
  }

  private Optional<Swap> swap(Effect effect) {
    return swaps.stream().filter(swap -> swap.unit().equals(effect.unit())).findFirst();
  }
}

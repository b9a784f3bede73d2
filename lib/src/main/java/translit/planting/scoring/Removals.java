package translit.planting.scoring;

import java.util.List;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.EffectOptions;
import translit.intervention.Effects;
import translit.intervention.PairEffects;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.planting.Planting;
import translit.text.Pair;
import translit.trace.TokenizedText;

/**
 * What becomes of both outcomes without each output.
 *
 * @param readOut on the read-out path, on the whole text, one for each outcome
 * @param recurrent on the recurrent path, on some of its sentences, one for each outcome
 */
public record Removals(List<PairEffects> readOut, List<PairEffects> recurrent) {
  /** For recurrent ablation, which reads each of them once for every cell. */
  private static final int CHARACTERS = 10_000;

  /**
   * Copies the lists.
   *
   * @param readOut on the read-out path
   * @param recurrent on the recurrent path
   */
  public Removals {
    readOut = List.copyOf(readOut);
    recurrent = List.copyOf(recurrent);
  }

  /** Measures both outcomes of a planting. */
  static Removals of(
      Parameters parameters, Planting planting, TokenizedText text, ProgressListener progress) {
    List<Pair> pairs =
        planting.outcomes().stream().map(outcome -> new Pair(planting.latin(), outcome)).toList();
    EffectOptions options = EffectOptions.defaults();
    EffectOptions fewer =
        options.withReplacements(List.of(Replacement.ZERO)).withCharacters(CHARACTERS);
    return new Removals(
        Effects.readOut(parameters, text, pairs, options, progress),
        Effects.recurrent(parameters, text, pairs, fewer, progress).stream()
            .filter(effects -> effects.path() == Path.RECURRENT)
            .toList());
  }
}

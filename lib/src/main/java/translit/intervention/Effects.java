package translit.intervention;

import java.util.List;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.measuring.MeasuredPair;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.intervention.readout.ReadOutPass;
import translit.intervention.recurrent.RecurrentPass;
import translit.parts.Share;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Units;

/**
 * Which units are needed: every output of both LSTMs is replaced in turn, and what becomes of the
 * tokens of some pairs, and of all others, is measured.
 */
public final class Effects {
  /** Stems that a pair must have in a text, and its Latin character's other outcomes as well. */
  public static final int FEWEST_STEMS = PairTokens.FEWEST_STEMS;

  private Effects() {}

  /**
   * Looks for pairs in a text, which takes little time, before effects are measured.
   *
   * @param text that will be read
   * @param pairs to look for
   * @param options how it will be measured
   * @throws translit.common.InputException if one is not in the text, or too rare
   */
  public static void requirePairs(TokenizedText text, List<Pair> pairs, EffectOptions options) {
    PairTokens.of(text, text::forEach, pairs, options.stems());
  }

  /**
   * {@return how many pairs {@link #readOut} can measure at once, at least 1}
   *
   * @param parameters of the network
   * @param options how
   */
  public static int mostAtOnce(Parameters parameters, EffectOptions options) {
    int units = Outputs.of(Units.of(parameters)).count();
    return PairSums.mostPairs(options.stems(), units, options.replacements().size());
  }

  /**
   * The effects on the read-out path, on the whole text.
   *
   * @param parameters of the network
   * @param text to read
   * @param pairs to look at
   * @param options how
   * @param progress told the characters done
   * @return one for each pair
   * @throws translit.common.InputException if a pair is not in the text, or too rare
   */
  public static List<PairEffects> readOut(
      Parameters parameters,
      TokenizedText text,
      List<Pair> pairs,
      EffectOptions options,
      ProgressListener progress) {
    return joined(
        new ReadOutPass(parameters, text, pairs, options, Share.WHOLE).measured(progress), options);
  }

  /**
   * The effects on the recurrent path, and on both paths, on some sentences that have the pairs: as
   * many as {@link EffectOptions#characters} allows. Values are replaced at every character.
   *
   * @param parameters of the network
   * @param text to draw the sentences from
   * @param pairs to look at
   * @param options how
   * @param progress told the characters done
   * @return those on the recurrent path, one for each pair, and then those on both
   * @throws translit.common.InputException if a pair is not in the text, or too rare, or all
   *     replacements are resampled
   */
  public static List<PairEffects> recurrent(
      Parameters parameters,
      TokenizedText text,
      List<Pair> pairs,
      EffectOptions options,
      ProgressListener progress) {
    return joined(
        new RecurrentPass(parameters, text, pairs, options, Share.WHOLE).measured(progress),
        options);
  }

  private static List<PairEffects> joined(List<MeasuredPair> pairs, EffectOptions options) {
    return pairs.stream().map(pair -> MeasuredPair.joined(List.of(pair), options)).toList();
  }
}

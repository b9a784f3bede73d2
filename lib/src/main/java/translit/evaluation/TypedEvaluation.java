package translit.evaluation;

import static translit.common.Phrase.count;

import java.util.List;
import java.util.function.Consumer;
import translit.corpus.TypedPairs;
import translit.evaluation.typed.LineDraws;
import translit.evaluation.typed.TypedErrors;
import translit.evaluation.typed.Unspelt;
import translit.language.RomanizationRules;
import translit.network.Decoder;

/**
 * How well decoders read what people really typed, beside what others say it should be.
 *
 * @param pairs the name of the file
 * @param lines that were typed
 * @param references of all lines together
 * @param drawn how many draws the intervals are over: lines, where several spellings of the same
 *     references are one draw
 * @param seed of the intervals
 * @param unspelt what the rules cannot spell of it, whatever a decoder does
 * @param decoders one for each; all but the first are compared with the first as well
 */
public record TypedEvaluation(
    String pairs,
    int lines,
    int references,
    int drawn,
    long seed,
    Unspelt unspelt,
    List<TypedErrors> decoders) {

  /**
   * Lets decoders read typed text.
   *
   * @param decoders to compare; the first is the one that the others are compared with
   * @param rules of the language, which say what could have been typed for what
   * @param pairs typed text with its references
   * @param seed of the intervals
   * @param progress told what is done next
   * @return error rates, the words that should be native and those that should stay Latin, and why
   *     words are wrong
   */
  public static TypedEvaluation of(
      List<? extends Decoder> decoders,
      RomanizationRules rules,
      TypedPairs pairs,
      long seed,
      Consumer<String> progress) {
    LineDraws draws = new LineDraws(pairs.pairs(), seed);
    List<String> typed = pairs.pairs().stream().map(pair -> pair.typed()).toList();
    List<List<String>> decoded =
        decoders.stream()
            .peek(one -> progress.accept(one.name() + " on " + count(typed.size(), "typed line")))
            .map(one -> one.decode(typed))
            .toList();
    return new TypedEvaluation(
        pairs.file(),
        typed.size(),
        pairs.pairs().stream().mapToInt(pair -> pair.references().size()).sum(),
        draws.size(),
        seed,
        Unspelt.of(pairs.pairs(), rules),
        TypedErrors.of(
            pairs.pairs(), decoders.stream().map(Decoder::name).toList(), decoded, rules, draws));
  }

  /** In a few words, what it was measured on, and what of that no decoder by the rules can read. */
  String said() {
    return "%s: %s, %s, seed %d; 95 %% intervals by line%s. %s"
        .formatted(
            pairs,
            count(lines, "typed line"),
            count(references, "reference"),
            seed,
            drawn < lines ? ", spellings of the same text together (" + drawn + ")" : "",
            unspelt);
  }
}

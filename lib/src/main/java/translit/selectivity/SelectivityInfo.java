package translit.selectivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.Phrase;
import translit.common.Provenance;
import translit.language.Alphabet;
import translit.text.Pair;

/**
 * Of what text and how a {@link SelectivityTable} was made.
 *
 * @param provenance hashes of model, rules and text; empty ones in a file of version 0.1
 * @param sentences number of sentences read
 * @param characters number of Latin characters read
 * @param textSeed seed of the romanization
 * @param options of the measures, their seed among them
 * @param outcomes tokens of each Latin character by what it becomes, most frequent first; also of
 *     those with too few
 * @param calibrations of each pair that was looked at, by Latin character and outcome
 */
public record SelectivityInfo(
    Provenance provenance,
    int sentences,
    long characters,
    long textSeed,
    SelectivityOptions options,
    Map<String, Map<String, Long>> outcomes,
    Map<String, Map<String, Calibration>> calibrations) {
  private static final Provenance VERSION_0_1 = new Provenance("", "", "", "", "analyse", "0.1");

  /**
   * Copies the counts, in their order.
   *
   * @param provenance null where the JSON has none
   * @param sentences read
   * @param characters read
   * @param textSeed of the romanization
   * @param options of the measures
   * @param outcomes copied
   * @param calibrations null where the JSON has none
   */
  public SelectivityInfo {
    provenance = provenance == null ? VERSION_0_1 : provenance;
    Map<String, Map<String, Long>> copy = new LinkedHashMap<>(outcomes);
    copy.replaceAll((latin, counts) -> Collections.unmodifiableMap(new LinkedHashMap<>(counts)));
    outcomes = Collections.unmodifiableMap(copy);
    calibrations = calibrations == null ? Map.of() : calibrations;
  }

  /** The same with the calibrations that were found. */
  SelectivityInfo with(Map<String, Map<String, Calibration>> found) {
    return new SelectivityInfo(
        provenance, sentences, characters, textSeed, options, outcomes, found);
  }

  /**
   * What the calibrated measures of a pair were taken of.
   *
   * @param pair that was looked at
   * @return empty in a table of an earlier version
   */
  public Optional<Calibration> calibration(Pair pair) {
    return Optional.ofNullable(
        calibrations.getOrDefault(pair.latin(), Map.of()).get(pair.outcome()));
  }

  /** Those of the Latin characters with frequent outcomes that are wanted; at least one. */
  List<Integer> letters(List<Integer> frequent, Alphabet latin) {
    List<Integer> letters =
        frequent.stream().filter(letter -> options.wants(latin.symbol(letter))).toList();
    options.letters().forEach(this::requireAmbiguous);
    if (letters.isEmpty()) {
      throw new InputException(
          ("no Latin character has two outcomes with %d tokens in these %d sentences: give more"
                  + " text or a lower minimum")
              .formatted(options.minimum(), sentences));
    }
    return letters;
  }

  /** Why a Latin character was not looked at, unless it was. */
  void requireAmbiguous(String letter) {
    Map<String, Long> counts = outcomes.getOrDefault(letter, Map.of());
    if (counts.size() < 2) {
      String always = "it always becomes " + String.join("", counts.keySet());
      String why = counts.isEmpty() ? "it does not occur" : always;
      String ambiguous =
          outcomes.keySet().stream()
              .filter(latin -> outcomes.get(latin).size() > 1)
              .collect(Collectors.joining(" "));
      throw new InputException(
          "'%s' is not ambiguous: %s; ambiguous in these %d sentences are %s"
              .formatted(letter, why, sentences, ambiguous));
    }
  }

  /** Why a pair was not looked at, and what was instead. */
  InputException noSuchPair(Pair pair) {
    requireAmbiguous(pair.latin());
    if (!options.wants(pair.latin())) {
      return new InputException(
          "%s: '%s' was not analysed, only %s; analyse again with '%s' among the letters of the options"
              .formatted(pair, pair.latin(), String.join(" ", options.letters()), pair.latin()));
    }
    Map<String, Long> counts = outcomes.get(pair.latin());
    String why = counts.containsKey(pair.outcome()) ? "too few tokens to tell" : "does not occur";
    return new InputException(
        "%s: %s; in these %d sentences '%s' becomes %s, and an outcome needs %d tokens, as does the rest"
            .formatted(
                pair, why, sentences, pair.latin(), Phrase.counts(counts), options.minimum()));
  }

  /** {@return size and seeds, as a figure's caption says it} */
  @Override
  public String toString() {
    return "%d sentences, seed %d, %d permutations by stem of at most %d tokens, seed %d"
        .formatted(sentences, textSeed, options.permutations(), options.sample(), options.seed());
  }
}

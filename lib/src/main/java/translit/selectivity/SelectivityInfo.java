package translit.selectivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.Provenance;
import translit.text.Pair;

/**
 * Of what text and how a {@link SelectivityTable} was made.
 *
 * @param provenance hashes of model, rules and text, language, command and version
 * @param sentences read
 * @param characters Latin ones, read
 * @param textSeed of the romanization
 * @param options of the measures, their seed among them
 * @param outcomes tokens of each Latin character by what it becomes, most frequent first; also of
 *     those with too few
 */
public record SelectivityInfo(
    Provenance provenance,
    int sentences,
    long characters,
    long textSeed,
    SelectivityOptions options,
    Map<String, Map<String, Long>> outcomes) {
  public SelectivityInfo {
    Map<String, Map<String, Long>> copy = new LinkedHashMap<>();
    outcomes.forEach(
        (latin, counts) ->
            copy.put(latin, Collections.unmodifiableMap(new LinkedHashMap<>(counts))));
    outcomes = Collections.unmodifiableMap(copy);
  }

  /** Why a pair was not looked at, and what was instead. */
  InputException noSuchPair(Pair pair) {
    Map<String, Long> counts = outcomes.getOrDefault(pair.latin(), Map.of());
    if (counts.size() < 2) {
      return new InputException(
          "'%s' is not ambiguous: %s; ambiguous in these %d sentences are %s"
              .formatted(
                  pair.latin(),
                  counts.isEmpty()
                      ? "it does not occur"
                      : "it always becomes " + counts.keySet().iterator().next(),
                  sentences,
                  String.join(" ", ambiguous())));
    }
    return new InputException(
        "%s: %s; in these %d sentences '%s' becomes %s, and an outcome needs %d tokens, as does the rest"
            .formatted(
                pair,
                counts.containsKey(pair.outcome()) ? "too few tokens to tell" : "does not occur",
                sentences,
                pair.latin(),
                counts.entrySet().stream()
                    .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", ")),
                options.minimum()));
  }

  /** Latin characters with more than one outcome, frequent or not. */
  public List<String> ambiguous() {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As a figure's caption says it. */
  @Override
  public String toString() {
    return "%d sentences, seed %d, %d permutations by word type of at most %d + %d tokens, seed %d"
        .formatted(
            sentences,
            textSeed,
            options.permutations(),
            options.sample(),
            options.sample(),
            options.seed());
  }
}

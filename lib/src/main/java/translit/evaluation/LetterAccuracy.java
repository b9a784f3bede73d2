package translit.evaluation;

import static translit.common.Phrase.visible;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often an ambiguous letter came out right.
 *
 * @param input Latin letter
 * @param output right native symbol
 * @param n tokens
 * @param accuracy share of them where the model said so
 * @param mistakenFor what the model said instead, most frequent first
 */
public record LetterAccuracy(
    String input, String output, int n, double accuracy, Map<String, Integer> mistakenFor) {

  /** The three symbols that it was most often mistaken for, with their counts. */
  String mostMistakenFor() {
    return mistakenFor.entrySet().stream()
        .limit(3)
        .map(entry -> visible(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}

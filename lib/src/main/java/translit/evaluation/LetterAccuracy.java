package translit.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import translit.language.AlignedText;
import translit.language.Ambiguity;
import translit.language.Language;

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

  /** Every ambiguous letter and right outcome of some texts, hardest first. */
  static List<LetterAccuracy> all(
      Language language, List<AlignedText> right, List<List<String>> tagged) {
    Map<String, Map<String, Map<String, Integer>>> said = new TreeMap<>();
    for (Ambiguity ambiguity : Ambiguity.inRules(language.rules())) {
      said.put(ambiguity.latin(), new TreeMap<>());
    }
    for (int i = 0; i < right.size(); i++) {
      AlignedText text = right.get(i);
      for (int t = 0; t < text.size(); t++) {
        Map<String, Map<String, Integer>> ofLetter = said.get(text.latin().get(t));
        if (ofLetter != null) {
          ofLetter
              .computeIfAbsent(text.natives().get(t), key -> new TreeMap<>())
              .merge(tagged.get(i).get(t), 1, Integer::sum);
        }
      }
    }
    List<LetterAccuracy> letters = new ArrayList<>();
    said.forEach(
        (input, outcomes) ->
            outcomes.forEach((output, counts) -> letters.add(accuracy(input, output, counts))));
    letters.sort(Comparator.comparingDouble(LetterAccuracy::accuracy));
    return letters;
  }

  private static LetterAccuracy accuracy(String input, String output, Map<String, Integer> counts) {
    int n = counts.values().stream().mapToInt(count -> count).sum();
    Map<String, Integer> mistaken = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(output))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> mistaken.put(entry.getKey(), entry.getValue()));
    return new LetterAccuracy(
        input, output, n, counts.getOrDefault(output, 0) / (double) n, mistaken);
  }
}

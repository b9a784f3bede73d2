package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import translit.common.InputException;
import translit.language.RomanizationRules.Spelling;
import translit.language.Romanizer;

/**
 * Spellings and their shares, in each of the ways to write them: {@code "zh"}, {@code ["ts", "c"]},
 * {@code {"ts": 3, "c": 1}} and {@code {"ts": 0.75, "c": 0.25}}.
 */
final class Shares {
  private static final String EXPECTED = ", expected Latin characters: \"zh\", [\"ts\", \"c\"] or ";

  private Shares() {}

  static List<Spelling> of(String at, JsonNode node) {
    if (node.isTextual()) {
      return List.of(spelling(node.textValue(), 1));
    }
    if (node.isArray() && !node.isEmpty()) {
      List<Spelling> spellings = new ArrayList<>();
      for (JsonNode item : node) {
        String latin = Json.string(at + ", item " + (spellings.size() + 1), item);
        spellings.add(spelling(latin, 1.0 / node.size()));
      }
      return spellings;
    }
    if (!node.isObject()) {
      throw new InputException(
          at
              + " is "
              + Json.kind(node)
              + EXPECTED
              + "their probabilities, {\"ts\": 0.7, \"c\": 0.3}");
    }
    return shared(at, node);
  }

  private static List<Spelling> shared(String at, JsonNode node) {
    double sum = 0;
    boolean whole = true;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      double share = Json.number(at + ": probability of '" + entry.getKey() + "'", value);
      Faults.refuse(
          share == 0,
          "%s: the share of '%s' is 0, expected more, or no such spelling"
              .formatted(at, entry.getKey()));
      sum += share;
      whole &= share >= 1 && share == Math.rint(share) && !Double.isInfinite(share);
    }
    double all = whole ? sum : 1;
    return node.properties().stream()
        .map(entry -> spelling(entry.getKey(), entry.getValue().doubleValue() / all))
        .toList();
  }

  static Spelling spelling(String latin, double probability) {
    String composed = Normalizer.normalize(latin, Normalizer.Form.NFC); // as typed text is read
    return new Spelling(Romanizer.characters(composed), probability);
  }
}

package translit.importing;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import translit.importing.reading.Case;

/** Writes a rule file as a person would: a letter a line, and a case a line. */
final class RulesText {
  /** Fewest letters of a list that is written as a class where it comes again. */
  private static final int CLASS = 4;

  /** Shares are written with six decimals. */
  private static final double SMALLEST = 1e-6;

  private final Map<List<String>, String> classes = new LinkedHashMap<>();

  private RulesText() {}

  /**
   * The text of a file.
   *
   * @param head fields that are strings, in their order; empty ones are left out
   * @param letters cases by letter
   * @return JSON
   */
  static String of(Map<String, String> head, Map<String, List<Case>> letters) {
    RulesText text = new RulesText();
    List<String> fields = new ArrayList<>();
    head.forEach(
        (field, value) -> {
          if (!value.isEmpty()) {
            fields.add("  " + quote(field) + ": " + quote(value));
          }
        });
    text.nameClasses(letters);
    if (!text.classes.isEmpty()) {
      fields.add(
          text.classes.entrySet().stream()
              .map(entry -> "    " + quote(entry.getValue()) + ": " + list(entry.getKey()))
              .collect(Collectors.joining(",\n", "  \"classes\": {\n", "\n  }")));
    }
    fields.add(
        letters.entrySet().stream()
            .map(entry -> "    " + quote(entry.getKey()) + ": " + text.letter(entry.getValue()))
            .collect(Collectors.joining(",\n", "  \"letters\": {\n", "\n  }")));
    return fields.stream().collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /** Long lists that conditions have more than once get a name. */
  private void nameClasses(Map<String, List<Case>> letters) {
    Map<List<String>, Integer> lists = new LinkedHashMap<>();
    letters.values().stream()
        .flatMap(List::stream)
        .forEach(
            one -> {
              lists.merge(one.after(), 1, Integer::sum);
              lists.merge(one.before(), 1, Integer::sum);
            });
    lists.forEach(
        (list, times) -> {
          if (list.size() >= CLASS && times > 1) {
            classes.put(list, "neighbours" + letterName(classes.size()));
          }
        });
  }

  /** A, B, … Z, AA: a name of a class has no digits. */
  private static String letterName(int number) {
    String last = Character.toString('A' + number % 26);
    return number < 26 ? last : letterName(number / 26 - 1) + last;
  }

  private String letter(List<Case> cases) {
    if (cases.size() == 1) {
      return spellings(cases.get(0).spellings());
    }
    return cases.stream()
        .map(one -> "      " + conditional(one))
        .collect(Collectors.joining(",\n", "[\n", "\n    ]"));
  }

  private String conditional(Case one) {
    List<String> fields = new ArrayList<>();
    if (one.wordStart()) {
      fields.add("\"wordStart\": true");
    }
    if (one.wordEnd()) {
      fields.add("\"wordEnd\": true");
    }
    neighbours("after", one.after(), fields);
    neighbours("before", one.before(), fields);
    fields.add("\"romanizations\": " + spellings(one.spellings()));
    return "{ " + String.join(", ", fields) + " }";
  }

  private void neighbours(String field, List<String> letters, List<String> into) {
    if (!letters.isEmpty()) {
      List<String> named = classes.containsKey(letters) ? List.of(classes.get(letters)) : letters;
      into.add(quote(field) + ": " + list(named));
    }
  }

  /**
   * One spelling is a string, equal ones are a list, whole numbers are counts; shares sum to 1,
   * whatever the source had: the last takes what rounding leaves.
   */
  private static String spellings(Map<String, Double> weights) {
    List<String> latin = List.copyOf(weights.keySet());
    if (latin.size() == 1) {
      return quote(latin.get(0));
    }
    if (weights.values().stream().distinct().count() == 1) {
      return list(latin);
    }
    boolean areCounts = weights.values().stream().allMatch(weight -> weight % 1 == 0);
    return areCounts ? counts(weights) : shares(weights);
  }

  private static String counts(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(entry -> quote(entry.getKey()) + ": " + entry.getValue().longValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String shares(Map<String, Double> weights) {
    DecimalFormat format =
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    double sum = CapitalLetters.sum(weights);
    List<String> shares = new ArrayList<>();
    double left = 1;
    int more = weights.size();
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      double share = Math.max(SMALLEST, Math.round(entry.getValue() / sum / SMALLEST) * SMALLEST);
      shares.add(
          quote(entry.getKey())
              + ": "
              + format.format(--more == 0 ? Math.max(SMALLEST, left) : share));
      left -= share;
    }
    return "{ " + String.join(", ", shares) + " }";
  }

  private static String list(List<String> strings) {
    return strings.stream().map(RulesText::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quote(String text) {
    return TextNode.valueOf(text).toString();
  }
}

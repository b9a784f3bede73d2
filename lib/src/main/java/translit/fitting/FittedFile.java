package translit.fitting;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import translit.language.RomanizationRules.Spelling;
import translit.language.WrittenRules;
import translit.language.WrittenRules.Entry;

/** The places of a rule file whose shares have changed, as JSON. */
final class FittedFile {
  /** What moves less is left as it was written. */
  private static final double SAME = 0.0005;

  private final WrittenRules written;
  private final FittedLetters letters;
  private final List<FittedStyle> styles;
  private final double from;
  private final Map<JsonPointer, String> values = new LinkedHashMap<>();

  FittedFile(WrittenRules written, FittedLetters letters, List<FittedStyle> styles, double from) {
    this.written = written;
    this.letters = letters;
    this.styles = styles;
    this.from = from;
  }

  String text() {
    Map<JsonPointer, Estimate> bySmall = new HashMap<>();
    for (int k = 0; k < written.entries().size(); k++) {
      Entry entry = written.entries().get(k);
      Estimate estimate = letters.estimates().get(k);
      if (estimate.total() > 0) {
        bySmall.put(entry.place(), estimate);
      }
    }
    for (Entry entry : written.entries()) {
      Estimate small = bySmall.get(entry.small());
      if (small != null) {
        put(entry, small);
      }
    }
    putWords();
    putStyles();
    return written.with(values);
  }

  private List<String> accepted(Estimate estimate) {
    return estimate.counted().entrySet().stream()
        .filter(one -> one.getValue() >= from && !estimate.prior().containsKey(one.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A place gets the shares of the small letter's; spellings that differ in case divide theirs as
   * before, and what a capital is not written as stays out.
   */
  private void put(Entry entry, Estimate estimate) {
    List<String> accepted = accepted(estimate);
    Map<String, Double> small = estimate.shares(accepted);
    Map<String, Double> own = new LinkedHashMap<>();
    Map<String, Double> sums = new HashMap<>();
    for (Spelling one : entry.spellings()) {
      own.put(one.text(), one.probability());
      sums.merge(Estimate.folded(one.text()), one.probability(), Double::sum);
    }
    if (!small.keySet().containsAll(sums.keySet())) {
      return; // this capital is written in ways of its own
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    own.forEach(
        (latin, p) -> {
          String folded = Estimate.folded(latin);
          shares.put(latin, small.get(folded) * p / sums.get(folded));
        });
    boolean isSmall = entry.place().equals(entry.small());
    accepted.forEach(
        latin -> {
          if (!sums.containsKey(latin)) {
            shares.put(isSmall ? latin : title(latin), small.get(latin));
          }
        });
    double sum = shares.values().stream().mapToDouble(x -> x).sum();
    shares.replaceAll((latin, share) -> share / sum);
    boolean moved =
        shares.entrySet().stream()
            .anyMatch(
                one -> Math.abs(one.getValue() - own.getOrDefault(one.getKey(), 0.0)) >= SAME);
    if (moved) {
      values.put(entry.place(), Shares.json(shares));
    }
  }

  private static String title(String latin) {
    if (latin.isEmpty()) {
      return latin;
    }
    int first = latin.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + latin.substring(Character.charCount(first));
  }

  /** Whole words: the rest goes letter by letter, so nothing need sum to 1. */
  private void putWords() {
    letters
        .ruledWords()
        .forEach(
            (word, estimate) -> {
              boolean moved =
                  estimate.prior().entrySet().stream()
                      .anyMatch(
                          one ->
                              Math.abs(one.getValue() - estimate.probability(one.getKey()))
                                  >= SAME);
              if (moved) {
                values.put(
                    WrittenRules.ofWord(word),
                    estimate.prior().keySet().stream()
                        .map(latin -> share(latin, estimate.probability(latin)))
                        .collect(Collectors.joining(", ", "{ ", " }")));
              }
            });
  }

  private static String share(String latin, double share) {
    BigDecimal rounded = BigDecimal.valueOf(Math.max(1, Math.round(share * 1000)), 3);
    return TextNode.valueOf(latin) + ": " + rounded.stripTrailingZeros().toPlainString();
  }

  private void putStyles() {
    Map<String, List<FittedStyle>> habits =
        styles.stream()
            .collect(
                Collectors.groupingBy(FittedStyle::habit, LinkedHashMap::new, Collectors.toList()));
    for (List<FittedStyle> habit : habits.values()) {
      if (habit.stream().anyMatch(one -> Math.abs(one.share() - one.rules()) >= SAME)) {
        List<Double> shares = new ArrayList<>();
        habit.forEach(one -> shares.add(one.share()));
        List<BigDecimal> rounded = Shares.rounded(shares);
        for (int s = 0; s < habit.size(); s++) {
          values.put(
              WrittenRules.ofStyle(habit.get(s).habit(), habit.get(s).style()),
              rounded.get(s).toPlainString());
        }
      }
    }
  }
}

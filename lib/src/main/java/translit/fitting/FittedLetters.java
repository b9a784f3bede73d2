package translit.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import translit.fitting.Usage.Example;

/** What was found of letters, in all their cases and styles together. */
final class FittedLetters {
  /** What was typed less often than this is not worth a row. */
  static final double LEAST = 0.5;

  private final UnitReader reader;
  private final Usage usage;
  private final double[][] styles;
  private final double strength;

  FittedLetters(UnitReader reader, Usage usage, double[][] styles, double strength) {
    this.reader = reader;
    this.usage = usage;
    this.styles = styles;
    this.strength = strength;
  }

  double strength() {
    return strength;
  }

  /** Of each entry of the rule file, in its order. */
  List<Estimate> estimates() {
    return reader.ofEntries();
  }

  /** Of words that the rules have a spelling for and that were read. */
  Map<String, Estimate> ruledWords() {
    Map<String, Estimate> ruled = new LinkedHashMap<>(reader.ofWords());
    ruled.values().removeIf(one -> one.prior().isEmpty());
    return ruled;
  }

  /** Every spelling of a letter that could be typed in more than one way, or was. */
  List<FittedSpelling> spellings() {
    List<FittedSpelling> all = new ArrayList<>();
    for (String letter : usage.letters()) {
      Map<String, Double> counts = usage.of(letter);
      Map<String, Double> before = shares(letter);
      double of = counts.values().stream().mapToDouble(x -> x).sum();
      Set<String> ways = new LinkedHashSet<>(before.keySet());
      counts.forEach((latin, count) -> ways.addAll(count < LEAST ? List.of() : List.of(latin)));
      if (ways.size() > 1) {
        ways.stream()
            .map(
                latin ->
                    FittedSpelling.of(
                        letter,
                        "",
                        latin,
                        before.getOrDefault(latin, 0.0),
                        counts.getOrDefault(latin, 0.0),
                        of,
                        strength))
            .sorted(Comparator.comparingDouble(one -> -one.count()))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The shares of the rules, on average over the places where a letter stood. */
  private Map<String, Double> shares(String letter) {
    Map<String, Double> shares = new LinkedHashMap<>();
    List<Unit> units = usage.unitsOf(letter);
    for (Unit unit : units) {
      double[] weights = unit.weights(styles);
      for (int k = 0; k < weights.length; k++) {
        double weight = weights[k] / units.size();
        if (weight > 0) {
          Unit.shares(unit.chains().get(k), Estimate::prior)
              .forEach((latin, share) -> shares.merge(latin, weight * share, Double::sum));
        }
      }
    }
    return shares;
  }

  /** What the rules lack, the most frequent first. */
  List<Proposal> proposals() {
    List<Proposal> all = new ArrayList<>();
    for (String letter : usage.letters()) {
      Set<String> known = shares(letter).keySet();
      double of = usage.of(letter).values().stream().mapToDouble(x -> x).sum();
      usage
          .of(letter)
          .forEach(
              (latin, count) -> {
                if (!known.contains(latin) && count >= LEAST) {
                  Example example = usage.example(letter, latin);
                  all.add(
                      new Proposal(
                          letter, false, latin, count, of, example.typed(), example.written()));
                }
              });
    }
    for (String word : usage.words()) {
      Estimate estimate = reader.ofWords().get(word);
      usage
          .ofWord(word)
          .forEach(
              (latin, count) -> {
                if (!estimate.prior().containsKey(latin) && count >= LEAST) {
                  Example example = usage.exampleOfWord(word, latin);
                  all.add(
                      new Proposal(
                          word,
                          true,
                          latin,
                          count,
                          estimate.total(),
                          example.typed(),
                          example.written()));
                }
              });
    }
    all.sort(Comparator.comparingDouble(one -> -one.count()));
    return all;
  }
}

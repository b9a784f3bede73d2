package translit.fitting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import translit.language.RomanizationRules.Spelling;

/**
 * The shares of one place of a rule file, as they are believed to be: those of the rules, which
 * weigh as much as so many letters, and what was counted. Small letters stand for capitals too.
 */
final class Estimate {
  private final Map<String, Double> prior = new LinkedHashMap<>();
  private final double strength;
  private final double novelty;
  private final ToDoubleFunction<String> ofNew;
  private Map<String, Double> counted = new LinkedHashMap<>();
  private double total;
  private Map<String, Double> counting = new LinkedHashMap<>();
  private double rest;

  private Estimate(
      Map<String, Double> prior, double strength, double novelty, ToDoubleFunction<String> ofNew) {
    this.prior.putAll(prior);
    this.strength = strength;
    this.novelty = novelty;
    this.ofNew = ofNew;
  }

  /** Of a letter, or of one that no rule is for. */
  static Estimate ofLetter(Iterable<Spelling> spellings, double strength) {
    Map<String, Double> prior = new LinkedHashMap<>();
    spellings.forEach(one -> prior.merge(folded(one.text()), one.probability(), Double::sum));
    double novelty = prior.isEmpty() ? 1 : Novelty.OF_LETTERS;
    return new Estimate(prior, strength, novelty, Novelty::ofLetter);
  }

  /** Of a word, which goes letter by letter in the rest of its places. */
  static Estimate ofWord(Iterable<Spelling> spellings, double strength) {
    Map<String, Double> prior = new LinkedHashMap<>();
    spellings.forEach(one -> prior.merge(folded(one.text()), one.probability(), Double::sum));
    return new Estimate(prior, strength, Novelty.OF_WORDS, Novelty::ofWord);
  }

  static String folded(String latin) {
    return latin.toLowerCase(Locale.ROOT);
  }

  /** The spellings of the rules. */
  Map<String, Double> prior() {
    return prior;
  }

  /** What was counted, new spellings too. */
  Map<String, Double> counted() {
    return counted;
  }

  double total() {
    return total;
  }

  /**
   * The probability of a spelling: (s p + n) / (s + N), where s is the strength of the prior, p the
   * share in the rules, n the count of the spelling and N that of all. Of a new spelling, one
   * occurrence is left out: what was typed once would else be the best evidence for itself.
   */
  double probability(String latin) {
    double rules = prior.getOrDefault(latin, 0.0);
    double known = (1 - novelty) * rules + novelty * ofNew.applyAsDouble(latin);
    double seen = counted.getOrDefault(latin, 0.0);
    return (strength * known + (rules > 0 ? seen : Math.max(0, seen - 1))) / (strength + total);
  }

  /**
   * The shares that a rule file gets, without those new spellings that are not put in.
   *
   * @param accepted new spellings that are
   */
  Map<String, Double> shares(Collection<String> accepted) {
    Map<String, Double> shares = new LinkedHashMap<>();
    prior.forEach((latin, p) -> shares.put(latin, strength * p + counted.getOrDefault(latin, 0.0)));
    accepted.forEach(latin -> shares.putIfAbsent(latin, counted.getOrDefault(latin, 0.0)));
    double sum = shares.values().stream().mapToDouble(x -> x).sum();
    shares.replaceAll((latin, share) -> share / sum);
    return shares;
  }

  /** Of a word, the probability that it goes letter by letter; of a letter, 0. */
  double rest() {
    double share = 1 - prior.values().stream().mapToDouble(x -> x).sum();
    double whole = counted.values().stream().mapToDouble(x -> x).sum();
    return (strength * (1 - novelty) * Math.max(0, share) + total - whole) / (strength + total);
  }

  void count(String latin, double times) {
    counting.merge(latin, times, Double::sum);
  }

  /** Counts a word that goes letter by letter. */
  void countRest(double times) {
    rest += times;
  }

  /** Believes what was counted, and begins to count anew; how far a share has moved at most. */
  double update() {
    double moved = 0;
    double sum = rest + counting.values().stream().mapToDouble(x -> x).sum();
    for (Map.Entry<String, Double> one : counting.entrySet()) {
      double before = counted.getOrDefault(one.getKey(), 0.0) / (strength + total);
      moved = Math.max(moved, Math.abs(one.getValue() / (strength + sum) - before));
    }
    counted = counting;
    total = sum;
    counting = new LinkedHashMap<>();
    rest = 0;
    return moved;
  }
}

package translit.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ways to align a typed line with a reference: edges between pairs of offsets, which say that
 * these characters were typed for this unit. Edges that next to no way goes through are left out.
 */
final class Lattice {
  /** Characters before or behind where a letter would be if all took equally many. */
  private static final int BAND = 40;

  /** Edges through which a smaller share of the ways goes are left out. */
  private static final double LEAST = 1e-9;

  private static final double SAME = 0.9;
  private static final double SPACE = 0.01;
  private static final double SIGN_TYPED = 0.1;
  private static final double SIGN_NOT_TYPED = 0.3;
  private static final double LETTER_TYPED = 1e-8;
  private static final double FOREIGN_NOT_TYPED = 1e-4;
  private static final double LETTER_NOT_TYPED = 1e-7;

  /**
   * One step of an alignment.
   *
   * @param from number of the pair of offsets where it begins
   * @param to where it ends
   * @param unit index of the unit; −1 where something is typed that is not in the reference
   * @param latin what is typed for it
   * @param kind what it means
   * @param fixed its probability, as far as no estimate decides it
   */
  record Edge(int from, int to, int unit, String latin, Kind kind, double fixed) {}

  enum Kind {
    /** A letter is spelled. */
    LETTER,
    /** A whole word is typed in a way of its own. */
    WORD,
    /** A character stands for itself, is not typed, or not in the reference. */
    OTHER
  }

  private final String typed;
  private final List<Unit> units;
  private final Novelty novelty;
  private List<Edge> edges = new ArrayList<>();
  private double[] heights = {}; // of each node, a logarithm

  Lattice(String typed, List<Unit> units, Novelty novelty, double[][] styles) {
    this.typed = typed;
    this.units = units;
    this.novelty = novelty;
    for (int j = 0; j <= units.size(); j++) {
      Spellable spellable = j < units.size() ? Spellable.of(units.get(j)) : null;
      for (int i = first(j); i <= last(j); i++) {
        addExtra(j, i);
        if (spellable != null) {
          addUnit(j, i, units.get(j), spellable);
        }
      }
    }
    balance(styles);
    double[] posterior = posterior(probabilities(styles));
    List<Edge> left = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      if (posterior[e] > LEAST) {
        left.add(edges.get(e));
      }
    }
    edges = left;
  }

  List<Edge> edges() {
    return edges;
  }

  List<Unit> units() {
    return units;
  }

  private int first(int unit) {
    return (int) Math.max(0, (long) typed.length() * unit / Math.max(1, units.size()) - BAND);
  }

  private int last(int unit) {
    return (int)
        Math.min(typed.length(), (long) typed.length() * unit / Math.max(1, units.size()) + BAND);
  }

  private int node(int unit, int at) {
    return unit * (typed.length() + 1) + at;
  }

  private void add(int j, int i, int toUnit, int to, Kind kind, double fixed) {
    if (to <= typed.length() && fixed > 0) {
      int unit = toUnit == j ? -1 : j;
      edges.add(new Edge(node(j, i), node(toUnit, to), unit, typed.substring(i, to), kind, fixed));
    }
  }

  private void addExtra(int j, int i) {
    if (i < typed.length()) {
      add(j, i, j, i + 1, Kind.OTHER, extra(typed.charAt(i)));
    }
  }

  private void addUnit(int j, int i, Unit unit, Spellable spellable) {
    if (typed.startsWith(unit.text(), i)) {
      double itself = unit.isLetter() ? LETTER_NOT_TYPED : SAME;
      add(j, i, j + 1, i + unit.text().length(), Kind.OTHER, itself);
    }
    add(j, i, j + 1, i, Kind.OTHER, untyped(unit));
    for (int n = 0; n <= spellable.longest() && i + n <= typed.length(); n++) {
      String latin = typed.substring(i, i + n);
      if (spellable.known().contains(latin) || spellable.isOpen() && novelty.isTypable(latin)) {
        add(j, i, j + 1, i + n, Kind.LETTER, 1);
      }
    }
    if (unit.word() != null && beginsWord(i)) {
      int longest = Math.min(typed.length(), i + 3 * (unit.wordEnd() - j) + 3);
      for (int to = i + 1; to <= longest && !isBetween(typed.charAt(to - 1)); to++) {
        if (endsWord(to) && canBeWord(unit.word(), typed.substring(i, to))) {
          add(j, i, unit.wordEnd(), to, Kind.WORD, 1);
        }
      }
    }
  }

  private boolean beginsWord(int at) {
    return at == 0 || isBetween(typed.charAt(at - 1));
  }

  private boolean endsWord(int at) {
    return at == typed.length() || isBetween(typed.charAt(at));
  }

  private boolean canBeWord(Estimate word, String latin) {
    return word.prior().containsKey(latin) || novelty.isTypable(latin);
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || Novelty.isSign(c);
  }

  private static double extra(char c) {
    return Character.isWhitespace(c) ? SPACE : Novelty.isSign(c) ? SIGN_TYPED : LETTER_TYPED;
  }

  private static double untyped(Unit unit) {
    int c = unit.text().codePointAt(0);
    if (Character.isWhitespace(c)) {
      return SPACE;
    } else if (unit.isLetter() && unit.text().codePoints().anyMatch(Character::isLetter)) {
      return LETTER_NOT_TYPED;
    }
    return Character.isLetterOrDigit(c) ? FOREIGN_NOT_TYPED : SIGN_NOT_TYPED;
  }

  /**
   * Chooses a factor for each edge, so that the product along the likeliest way is near 1 and that
   * of a long line does not vanish. On every way between two pairs of offsets all factors together
   * are the same, so shares of ways do not depend on them.
   *
   * @param styles probability of each style by habit
   */
  void balance(double[][] styles) {
    heights = new double[] {};
    double[] probabilities = probabilities(styles);
    double[] best = new double[node(units.size(), typed.length()) + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int e = 0; e < probabilities.length; e++) {
      Edge edge = edges.get(e);
      double on = best[edge.from()] + Math.log(probabilities[e]);
      best[edge.to()] = Math.max(best[edge.to()], on);
    }
    heights = best;
  }

  /** The probability of each edge if styles are so likely, times its factor. */
  double[] probabilities(double[][] styles) {
    double[][] weights = new double[units.size()][];
    double[] probabilities = new double[edges.size()];
    for (int e = 0; e < probabilities.length; e++) {
      Edge edge = edges.get(e);
      double p = edge.fixed();
      Unit unit = edge.unit() < 0 ? null : units.get(edge.unit());
      if (edge.kind() == Kind.LETTER) {
        if (weights[edge.unit()] == null) {
          weights[edge.unit()] = unit.weights(styles);
        }
        p = 0;
        for (int k = 0; k < unit.chains().size(); k++) {
          double weight = weights[edge.unit()][k];
          p += weight == 0 ? 0 : weight * Unit.probability(unit.chains().get(k), edge.latin());
        }
      }
      if (unit != null && unit.word() != null) {
        p *= edge.kind() == Kind.WORD ? unit.word().probability(edge.latin()) : unit.word().rest();
      }
      if (p != 0 && heights.length > 0) { // no way may lead to an edge, or only impossible ones
        double from = heights[edge.from()];
        p = from == Double.NEGATIVE_INFINITY ? 0 : p * Math.exp(from - heights[edge.to()]);
      }
      probabilities[e] = p;
    }
    return probabilities;
  }

  /** The probability of the line, times a factor that is the same until the next balance. */
  double likelihood(double[] probabilities) {
    return forward(probabilities)[node(units.size(), typed.length())];
  }

  /** The logarithm of the probability of the line. */
  double logLikelihood(double[] probabilities) {
    return Math.log(likelihood(probabilities)) + heights[node(units.size(), typed.length())];
  }

  private double[] forward(double[] probabilities) {
    double[] forward = new double[node(units.size(), typed.length()) + 1];
    forward[0] = 1;
    for (int e = 0; e < probabilities.length; e++) { // they are in the order of where they begin
      Edge edge = edges.get(e);
      forward[edge.to()] += forward[edge.from()] * probabilities[e];
    }
    return forward;
  }

  /** The share of the ways that goes through each edge; all 0 if there is no way. */
  double[] posterior(double[] probabilities) {
    double[] forward = forward(probabilities);
    double all = forward[forward.length - 1];
    double[] backward = new double[forward.length];
    backward[forward.length - 1] = 1;
    double[] posterior = new double[probabilities.length];
    for (int e = probabilities.length - 1; e >= 0 && all > 0; e--) {
      Edge edge = edges.get(e);
      double on = probabilities[e] * backward[edge.to()];
      backward[edge.from()] += on;
      posterior[e] = forward[edge.from()] * on / all;
    }
    return posterior;
  }
}

package translit.language.rules;

import static translit.language.rules.Faults.refuse;

import java.util.List;
import java.util.Locale;
import translit.language.Weighted;

/** What must hold of the probabilities of things that exclude each other. */
final class Probabilities {
  /** How far they may miss 1 together. */
  static final double TOLERANCE = 1e-6;

  private Probabilities() {}

  static void one(String what, double value) {
    refuse(!(value > 0 && value <= 1), what + " is " + value + ", expected in (0, 1]");
  }

  static void sum(String at, List<? extends Weighted> choices) {
    double sum = choices.stream().mapToDouble(Weighted::probability).sum();
    refuse(
        Math.abs(sum - 1) > TOLERANCE,
        at + ": probabilities sum to " + decimal(sum) + ", expected 1 (within 1e-6)");
  }

  /** Rounded, so that 0.1 + 0.2 does not read as 0.30000000000000004. */
  static String decimal(double sum) {
    return String.format(Locale.ROOT, "%.7f", sum).replaceAll("\\.?0+$", "");
  }
}

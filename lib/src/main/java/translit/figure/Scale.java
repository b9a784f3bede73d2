package translit.figure;

import java.util.Locale;
import translit.selectivity.Measure;

/**
 * The scale on which the values of a measure are shades of blue: from 0, almost white, to {@code
 * max}, almost black. Lightness alone orders the shades, so that they survive a black and white
 * print.
 *
 * @param measure whose values are shown
 * @param max the value with the darkest shade
 */
record Scale(Measure measure, double max) {
  /** From 0 to 1, except for bits, of which a rare outcome has few to tell. */
  static Scale of(Measure measure, MeasureValues values) {
    if (measure != Measure.BITS) {
      return new Scale(measure, 1);
    }
    double largest = values.largest();
    for (double max : new double[] {0.05, 0.1, 0.2, 0.5}) {
      if (largest <= max) {
        return new Scale(measure, max);
      }
    }
    return new Scale(measure, 1);
  }

  /** The measure's name, in words. */
  String name() {
    return switch (measure) {
      case HELLINGER_1000 -> "Hellinger distance over 1,000 bins";
      case HELLINGER -> "calibrated Hellinger distance";
      case AUC -> "|2 AUC − 1|";
      case BITS -> "mutual information in bits";
    };
  }

  /** What one must know to read the scale. */
  String remark() {
    return measure == Measure.HELLINGER_1000
        ? "Its zero is not zero: a unit that knows nothing has a distance too, the more so the"
            + " fewer the tokens."
        : "0: the unit knows nothing of this outcome.";
  }

  /** Where a value lies on the scale, from 0 to 1. */
  double fraction(double value) {
    return Math.max(0, Math.min(1, value / max));
  }

  String colour(double value) {
    return Shade.of(Shade.BLUES, fraction(value));
  }

  /** A value as figures print it. */
  static String print(double value) {
    return Double.isNaN(value) ? "not measured" : String.format(Locale.ROOT, "%.2f", value);
  }
}

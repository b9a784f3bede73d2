package translit.selectivity;

import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.Validate;

/**
 * What a {@link Placebo} draws.
 *
 * @param letters Latin characters; the six most frequent ones with pairs if it is empty
 * @param levels of the labels
 * @param rates of the tokens with the label, between 0 and 1
 * @param draws for each character, level and rate
 * @param stemLetters letters of a word that are its stem in the test, 0 or more
 * @param selectivity permutations, minimum (of a pair), sample and seed are looked at
 */
public record PlaceboOptions(
    List<String> letters,
    List<Level> levels,
    List<Double> rates,
    int draws,
    int stemLetters,
    SelectivityOptions selectivity) {
  /** What has one label together. */
  public enum Level {
    /** Each token its own. */
    TOKEN,
    /** All tokens of a place in a word, as most real outcomes of a character. */
    PLACE,
    /** All tokens of a word. */
    WORD,
    /** All tokens of the words with one stem. */
    STEM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the bounds.
   *
   * @param letters copied
   * @param levels copied
   * @param rates copied
   * @param draws 1 or more
   * @param stemLetters 0 or more
   * @param selectivity has checked its own
   * @throws IllegalArgumentException if one is out of bounds
   */
  public PlaceboOptions {
    letters = List.copyOf(letters);
    levels = List.copyOf(levels);
    rates = List.copyOf(rates);
    for (double rate : rates) {
      Validate.isTrue(rate > 0 && rate < 1, "percent must be between 0 and 100: %s", 100 * rate);
    }
    Validate.isTrue(draws >= 1, "draws must be positive: %s", draws);
    Validate.isTrue(stemLetters >= 0, "stem must not be negative: %s", stemLetters);
  }
}

package translit.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import translit.language.RomanizationRules.Letter;

/**
 * What a writer does in one of several ways, and then throughout: someone who writes {@code 8} for
 * {@code θ} once does so for every {@code θ}. One style is drawn for each text.
 *
 * @param name for people, such as {@code theta}
 * @param styles the ways; their probabilities sum to 1
 */
public record Habit(String name, List<Style> styles) {
  /**
   * Copies the styles.
   *
   * @param name for people
   * @param styles the ways; their probabilities sum to 1
   */
  public Habit {
    styles = List.copyOf(styles);
  }

  /**
   * One way of a habit.
   *
   * @param name for people, such as {@code visual}
   * @param probability in (0, 1]
   * @param letters what stands in the place of these letters' usual rules throughout the text
   */
  public record Style(String name, double probability, List<Letter> letters) implements Weighted {
    /**
     * Copies the letters.
     *
     * @param name for people
     * @param probability in (0, 1]
     * @param letters what stands in the place of these letters' usual rules
     */
    public Style {
      letters = List.copyOf(letters);
    }
  }

  /** {@return the letters and groups that some style of this habit writes its own way} */
  public Set<String> symbols() {
    return styles.stream()
        .flatMap(style -> style.letters().stream())
        .map(Letter::symbol)
        .collect(Collectors.toSet());
  }
}

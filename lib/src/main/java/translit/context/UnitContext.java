package translit.context;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.text.Pair;
import translit.trace.Unit;

/**
 * What one unit knows of the characters around a Latin character.
 *
 * @param unit the unit
 * @param pair the Latin character and the outcome that it is asked about
 * @param tokens of the Latin character
 * @param outcome bits about whether it becomes the outcome
 * @param places what it knows of the character at each distance, from the left to the right
 * @param p probability that the place that it knows best would tell as much by chance, as the best
 *     of all places
 * @param remaining bits about the outcome where the character at the place that it knows best is
 *     the same: the mean over these characters, by their frequency; chance is turned within each
 * @param covered share of the tokens whose neighbour there stands with both outcomes often enough
 *     to be among these
 */
public record UnitContext(
    Unit unit,
    Pair pair,
    int tokens,
    ContextBits outcome,
    List<Place> places,
    double p,
    ContextBits remaining,
    double covered) {
  /** A larger p is chance. */
  private static final double SIGNIFICANT = 0.05;

  /** Fewer bits are next to nothing. */
  private static final double NOTHING = 0.05;

  /**
   * What a unit knows of the character at one distance.
   *
   * @param distance in Latin characters, negative to the left
   * @param bits about which character it is
   * @param character that it tells best from all others; empty for the end of the text
   * @param ofCharacter bits about whether it is this one
   */
  public record Place(int distance, ContextBits bits, String character, ContextBits ofCharacter) {}

  /**
   * Copies the list.
   *
   * @param unit the unit
   * @param pair that it is asked about
   * @param tokens of the Latin character
   * @param outcome bits about the outcome
   * @param places at least one
   * @param p of the best place among all
   * @param remaining bits within a fixed neighbour
   * @param covered share of the tokens
   */
  public UnitContext {
    places = List.copyOf(places);
  }

  /** {@return the place of which it knows most} */
  public Place best() {
    return places.stream()
        .max(Comparator.comparingDouble(place -> place.bits.bits()))
        .orElseThrow();
  }

  /** {@return a sentence: what the unit knows, and what remains of the outcome beside that} */
  public String said() {
    Place best = best();
    if (p > SIGNIFICANT || best.bits.bits() < NOTHING) {
      return say(
          "At %s, %s knows none of the %,d characters around it; of %s it carries %s bits.",
          visible(pair.latin()), unit, places.size(), pair, two(outcome.bits()));
    }
    return say(
        "At %s, %s knows best the character %s (%s bits), above all whether %s (%s bits). Of %s"
            + " it carries %s bits%s.",
        visible(pair.latin()),
        unit,
        where(best.distance),
        two(best.bits.bits()),
        best.character.isEmpty() ? "there is any" : "it is " + visible(best.character),
        two(best.ofCharacter.bits()),
        pair,
        two(outcome.bits()),
        covered > 0
            ? say(
                "; where that character is the same, %s (in %.0f %% of the tokens)",
                remaining.p() > SIGNIFICANT
                    ? "no more than chance gives"
                    : two(remaining.bits()) + " remain",
                100 * covered)
            : ", and nowhere does that character stand with both outcomes");
  }

  private static String where(int distance) {
    String side = distance < 0 ? "before" : "after";
    return Math.abs(distance) == 1
        ? "just " + side + " it"
        : say("%d %s it", Math.abs(distance), side);
  }

  /** {@return a row for each distance: {@code distance,bits,chance,p,character,of_character}} */
  public Table table() {
    return new TableColumns<Place>("context")
        .integer("distance", Place::distance)
        .number("bits", place -> place.bits.bits())
        .number("chance", place -> place.bits.chance())
        .number("p", place -> place.bits.p())
        .text("character", Place::character)
        .number("of_character", place -> place.ofCharacter.bits())
        .table(places);
  }
}

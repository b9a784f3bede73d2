package translit.text;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.lang3.Validate;
import translit.common.InputException;
import translit.language.Alphabet;
import translit.notebook.TableView;
import translit.text.SideInformation.Side;

/**
 * On which side of a Latin character its outcome can be told, counted in a text, and hence which
 * LSTM should be selective for it.
 *
 * @param pairs what was counted of each pair
 * @param source of the numbers, for captions
 */
public record Sides(List<SideInformation> pairs, String source) {
  private static final int ROWS = 15;

  /**
   * Copies the list.
   *
   * @param pairs what was counted
   * @param source for captions
   */
  public Sides {
    pairs = List.copyOf(pairs);
  }

  /** {@return the bits that either side tells of every pair, the most to know first} */
  public TableView table() {
    return TableView.of(SideInformation.toTable(pairs))
        .rows(ROWS)
        .decimals(2)
        .caption("Bits that the next and the previous characters tell; " + source);
  }

  /**
   * What the text says of one pair.
   *
   * @param pair a Latin character and an outcome
   * @return sentences
   */
  public String told(Pair pair) {
    return side(pair)
        .map(Sides::told)
        .orElse("The text has too few tokens of " + pair + " to say.");
  }

  private static String told(SideInformation one) {
    return say(
        "Whether %s becomes %s leaves %s bits to find out. The characters after it tell %s of them, those"
            + " before it %s.",
        visible(one.latin()),
        visible(one.outcome()),
        two(one.entropy()),
        two(Math.max(0, one.next())),
        two(Math.max(0, one.previous())));
  }

  /**
   * The forecast for one pair.
   *
   * @param pair a Latin character and an outcome
   * @return a sentence; empty if the text has too few tokens of it
   */
  public String forecast(Pair pair) {
    return side(pair).map(one -> forecast(pair, one.side())).orElse("");
  }

  private static String forecast(Pair pair, Side side) {
    return switch (side) {
      case RIGHT -> "So the backward LSTM should be the more selective one for " + pair + ".";
      case LEFT -> "So the forward LSTM should be the more selective one for " + pair + ".";
      case UNDECIDED -> "So neither LSTM should be clearly more selective for " + pair + ".";
    };
  }

  /** {@return how many pairs are decided on each side, as sentences} */
  public String decided() {
    return say(
            "The next characters tell more of %s, the previous ones of %s.",
            count(on(Side.RIGHT), "pair"), count(on(Side.LEFT), "pair"))
        + " Neither side tells clearly more of "
        + (on(Side.UNDECIDED) == 0 ? "none" : count(on(Side.UNDECIDED), "pair"))
        + ".";
  }

  private long on(Side side) {
    return pairs.stream().filter(one -> one.side() == side).count();
  }

  /**
   * The pairs with the most bits to know among those whose side is decided, one for each Latin
   * character.
   *
   * @param count how many at most
   * @return the most bits first
   */
  public List<Pair> clearest(int count) {
    return SideInformation.mostAmbiguous(pairs, count).stream().map(SideInformation::pair).toList();
  }

  /**
   * The side that tells clearly more.
   *
   * @param pair a Latin character and an outcome
   * @return undecided if neither does; empty if the text has too few tokens of the pair
   */
  public Optional<Side> expected(Pair pair) {
    return side(pair).map(SideInformation::side);
  }

  private Optional<SideInformation> side(Pair pair) {
    return pairs.stream().filter(one -> one.pair().equals(pair)).findFirst();
  }

  /**
   * The pair of which one side tells most.
   *
   * @param side {@link Side#LEFT} or {@link Side#RIGHT}; on the left, placeholders go before others
   *     if that is the side that tells clearly more of them
   * @return the pair
   * @throws IllegalArgumentException if it is neither side
   * @throws InputException if no pair is frequent enough
   */
  public Pair toldBy(Side side) {
    Validate.isTrue(side != Side.UNDECIDED, "left or right: %s", side);
    boolean left = side == Side.LEFT;
    ToDoubleFunction<SideInformation> bits =
        left ? SideInformation::previous : SideInformation::next;
    Comparator<SideInformation> placeholderFirst =
        Comparator.comparing(
            one -> left && one.outcome().equals(Alphabet.PLACEHOLDER) && one.side() == Side.LEFT);
    return pairs.stream()
        .max(placeholderFirst.thenComparingDouble(bits))
        .map(SideInformation::pair)
        .orElseThrow(
            () ->
                new InputException(
                    "no pair of a Latin character and an outcome is frequent enough in "
                        + source
                        + ": give more text or a lower minimum"));
  }
}

package translit.text;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
        one.latin(),
        one.outcome(),
        two(one.entropy()),
        two(Math.max(0, one.next())),
        two(Math.max(0, one.previous())));
  }

  /**
   * The forecast for one pair.
   *
   * @param pair a Latin character and an outcome
   * @return a sentence
   */
  public String forecast(Pair pair) {
    return expected(pair)
        .map(
            one ->
                "So the "
                    + (one == Side.RIGHT ? "backward" : "forward")
                    + " LSTM should be the more selective one for "
                    + pair
                    + ".")
        .orElse("So neither LSTM should be clearly the more selective one for " + pair + ".");
  }

  /** {@return how many pairs are decided on each side, as a sentence} */
  public String decided() {
    return say(
            "The next characters tell more of %,d pairs, the previous ones of %,d.",
            on(Side.RIGHT), on(Side.LEFT))
        + say(" Of the other %,d pairs neither tells clearly more.", on(Side.UNDECIDED));
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
   * @return empty if neither does
   */
  public Optional<Side> expected(Pair pair) {
    return side(pair).map(SideInformation::side).filter(side -> side != Side.UNDECIDED);
  }

  private Optional<SideInformation> side(Pair pair) {
    return pairs.stream().filter(one -> one.pair().equals(pair)).findFirst();
  }

  /**
   * The pair of which one side tells most.
   *
   * @param side {@link Side#LEFT} or {@link Side#RIGHT}; on the left a placeholder is preferred
   * @return the pair
   * @throws InputException if no pair is frequent enough
   */
  public Pair toldBy(Side side) {
    boolean left = side == Side.LEFT;
    ToDoubleFunction<SideInformation> bits =
        left ? SideInformation::previous : SideInformation::next;
    Comparator<SideInformation> placeholderFirst =
        Comparator.comparing(one -> left && one.outcome().equals(Alphabet.PLACEHOLDER));
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

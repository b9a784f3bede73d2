package translit.reaction;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import translit.common.Phrase;
import translit.selectivity.LetterInPattern;
import translit.selectivity.LetterInPattern.Response;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * Whether a network has such cells as the post shows for a pattern.
 *
 * @param reactions to the pattern
 */
public record Replication(Reactions reactions) {
  /** From this AUC on, or as far below ½, a cell is clearly higher, or lower. */
  static final double CLEAR = 0.9;

  /**
   * Whether the post's two kinds of cells are there: in the backward LSTM one that tells the first
   * Latin character of the pattern from others that have the same outcome, and in the forward LSTM
   * one that tells the last. At these that LSTM has read the rest of the pattern.
   *
   * @return either way, from the stems that did not choose the cells
   */
  public String byLstm() {
    CellsAtLetter first = reactions.first(true);
    CellsAtLetter last = reactions.last(true);
    boolean backward = first.isClear(Direction.BACKWARD);
    boolean forward = last.isClear(Direction.FORWARD);
    String verdict =
        backward && forward
            ? "So both LSTMs have a cell that tells a letter inside of the pattern from the same letter elsewhere; the post"
                + " shows a cell of each."
            : backward || forward
                ? say(
                    "So only the %s LSTM has a cell that tells a letter inside of the pattern. The post shows a cell of"
                        + " each.",
                    backward ? "backward" : "forward")
                : "So neither LSTM has a cell that tells the pattern. In the post both have one.";
    return String.join(
        " ", first.heldOut(Direction.BACKWARD), last.heldOut(Direction.FORWARD), verdict);
  }

  /**
   * {@return whether a cell is clearly on one side at each Latin character of the pattern, as one
   * that is active on the whole of it would be}
   */
  public String throughout() {
    List<LetterInPattern> all =
        reactions.search().characters().stream()
            .map(latin -> reactions.search().letter(latin, true))
            .toList();
    List<String> letters = reactions.search().characters().stream().map(Phrase::visible).toList();
    List<String> cells =
        Stream.of(Direction.BACKWARD, Direction.FORWARD)
            .flatMap(side -> all.get(0).ranking(Part.CELL, side).stream())
            .filter(one -> isClear(one, all))
            .map(one -> one.unit() + " (" + CellsAtLetter.moves(one.auc().value()) + ")")
            .toList();
    return cells.isEmpty()
        ? say("No cell is clearly higher, or clearly lower, at each of %s.", list(letters))
        : say("Clearly on one side at each of %s: %s.", list(letters), list(cells));
  }

  /** Whether the cell is clearly on the same side everywhere. */
  private static boolean isClear(Response cell, List<LetterInPattern> all) {
    double[] auc =
        all.stream()
            .flatMap(one -> one.responses().stream())
            .filter(one -> one.unit().equals(cell.unit()))
            .mapToDouble(one -> one.auc().value())
            .toArray();
    return Stream.of(1, -1)
        .anyMatch(
            sign -> Arrays.stream(auc).allMatch(value -> sign * (value - 0.5) >= CLEAR - 0.5));
  }
}

package translit.study.removal;

import static translit.common.Phrase.say;

import java.util.List;
import translit.common.TableColumns;
import translit.intervention.Interaction;
import translit.notebook.TableView;

/**
 * What pairs of the most harmful outputs do together.
 *
 * @param pairs of outputs, those that do most beyond the sum of both first
 * @param outputs how many there are
 * @param source of the numbers
 */
public record Spares(List<Interaction> pairs, int outputs, String source) {
  private static final double SIGNIFICANT = 0.05;

  /**
   * Copies the list.
   *
   * @param pairs of outputs
   * @param outputs how many there are
   * @param source of the numbers
   */
  public Spares {
    pairs = List.copyOf(pairs);
  }

  /**
   * {@return a row for each pair, spares first}
   *
   * @param rows how many are shown
   */
  public TableView table(int rows) {
    return TableView.of(
            new TableColumns<Interaction>("together")
                .text("one", both -> both.one().toString())
                .text("other", both -> both.other().toString())
                .number("one alone", Interaction::alone)
                .number("other alone", Interaction::otherAlone)
                .text("beyond both", both -> both.beyond().toString())
                .number("p", Interaction::p)
                .table(pairs))
        .rows(rows)
        .decimals(2)
        .caption("Two outputs together, beyond the sum of both alone, in nats, ± 95 %: " + source);
  }

  /** {@return how many pairs are spares, in a sentence} */
  public String said() {
    return say(
        "Of %,d pairs of the %d most harmful outputs, %,d do more harm together than the sum of both"
            + " (one is a spare of the other), and %,d do less.",
        pairs.size(), outputs, count(true), count(false));
  }

  private long count(boolean spare) {
    return pairs.stream()
        .filter(one -> one.p() <= SIGNIFICANT && one.beyond().value() < 0 == spare)
        .count();
  }
}

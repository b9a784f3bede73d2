package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import translit.planting.ScoredTable.Row;

class MethodSummaryTest {
  private static final double NONE = Double.NaN;

  /**
   * Of 3 carriers 2 are among the first 8; of 12 there are 6 among them, and 9 among the first 16.
   */
  @Test
  void aNetworkMayHaveMoreOrFewerThanEightCarriers() {
    List<MethodSummary> summary =
        MethodSummary.of(
            List.of(
                new Row("auc", "few", 3, 2 / 8.0, 1, 1, 125, 5, 8, 10),
                new Row("auc", "many", 12, 6 / 8.0, 9 / 12.0, 1, 0, 0, 7, 20),
                new Row("auc", "side", 0, NONE, NONE, 0.5, 64, 0, 50, NONE)));
    assertThat(summary)
        .singleElement()
        .isEqualTo(new MethodSummary("auc", 8, 3 + 8, 3 + 9, 30, 0.5, 5, 189, 2, 1, 65));
    assertThat(MethodSummary.toMarkdown(summary))
        .contains(
            "| auc | 8 of 11 | 12 | 30 | 50 % | 5 of 189 (2.6 %) | 1 of 2 | 65 | 5 % of outputs |");
  }

  /** A margin may fall without an output that knows nothing, so that no rate is promised there. */
  @Test
  void noRateStandsBesideFallsWhereOthersKnowSomething() {
    Row row = new Row("mean-ablation", "few", 3, 0, 0, 1, 125, 60, 63, 120);
    assertThat(MethodSummary.toMarkdown(MethodSummary.of(List.of(row))))
        .contains("| 60 of 125 (48.0 %) | 1 of 1 | 63 | none belongs here |");
  }

  @Test
  void aStrangersMethodHasNoNominalRate() {
    Row row = new Row("dice", "few", 3, 0, 0, 1, 125, NONE, NONE, 120);
    assertThat(MethodSummary.toMarkdown(MethodSummary.of(List.of(row))))
        .contains("| dice | 0 of 3 | 0 | 120 |  | ranks only |  |  |  |");
  }
}

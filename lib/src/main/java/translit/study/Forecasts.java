package translit.study;

import java.util.List;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.figure.Charts;
import translit.notebook.TableView;
import translit.selectivity.Forecast;

/**
 * What the text said of every pair, beside what the network shows.
 *
 * @param survey of all pairs
 */
public record Forecasts(Survey survey) {
  private static final int ROWS = 15;

  private List<Forecast> all() {
    return Forecast.compare(survey.study().text().sides().pairs(), survey.table());
  }

  private Forecast.Success success() {
    return Forecast.success(all());
  }

  /** {@return how many came true, beside a forecast that always names the same side} */
  public String said() {
    Forecast.Success success = success();
    if (success.decided() == 0) {
      return "The text decided no forecast.";
    }
    String verdict =
        success.right() > success.constant()
            ? " So the text says more than a constant guess does."
            : " So the text says no more than a constant guess does.";
    return Phrase.of(success.right(), success.decided())
        + " forecasts came true. Always naming the same side would be right in "
        + success.constant()
        + " at best."
        + verdict;
  }

  /** {@return a point for each pair: what the text says, and what the network shows} */
  public XYChart chart() {
    Forecast.Success success = success();
    return Charts.forecasts(
        all(), Phrase.of(success.right(), success.decided()) + " forecasts came true");
  }

  /** {@return where the numbers of the chart come from} */
  public String caption() {
    return Phrase.say(
        "Each point is a pair with at least %,d tokens: bits that the next characters tell more than the"
            + " previous ones, against the difference of the best calibrated distances; n = %,d. %s, %s.",
        survey.study().options().minimum(),
        all().size(),
        survey.study().name(),
        survey.table().info());
  }

  /** {@return all forecasts, as a table of Tablesaw, the clearest first} */
  public Table table() {
    return Forecast.toTable(all());
  }

  /**
   * Some of the forecasts.
   *
   * @param rows of {@link #table}
   * @param what they are
   * @return a view of the first
   */
  public TableView view(Table rows, String what) {
    return TableView.of(rows)
        .decimals(2)
        .rows(ROWS)
        .caption(what + "; " + survey.study().text().source());
  }
}

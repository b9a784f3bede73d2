package translit.study;

import java.util.List;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;
import translit.common.Phrase;
import translit.figure.Charts;
import translit.selectivity.Forecast;

/**
 * What the text said of every pair, beside what the network shows.
 *
 * @param survey of all pairs
 */
public record Forecasts(Survey survey) {
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
      return "The text makes no forecast.";
    }
    return Phrase.say(
        "%s forecasts came true. Always naming the same side would have been right in %,d at best: %s.",
        Phrase.of(success.right(), success.decided()),
        success.constant(),
        success.right() > success.constant() ? "less often" : "as often or more");
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
}

package translit.study;

import static translit.common.Phrase.count;
import static translit.common.Phrase.of;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.stream.Collectors;
import translit.common.TableColumns;
import translit.forecast.Forecasts;
import translit.notebook.TableView;
import translit.selectivity.Findings;
import translit.selectivity.Measure;
import translit.selectivity.SelectivityTable;
import translit.selectivity.SelectivityTable.Serving;
import translit.text.Pair;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * Every unit at every pair that is frequent enough.
 *
 * @param study whose network and text
 * @param findings measured for all pairs
 */
public record Survey(Study study, Findings findings) {
  private static final int PAIRS_SHOWN = 6;

  /** {@return the measures of every unit and pair} */
  public SelectivityTable table() {
    return findings.selectivity();
  }

  /**
   * {@return what was found at one pair}
   *
   * @param pair a Latin character and an outcome
   * @throws translit.common.InputException if it was not measured
   */
  public Contrast contrast(Pair pair) {
    return new Contrast(study, findings, pair);
  }

  /**
   * {@return what was found of one unit}
   *
   * @param unit of the network
   */
  public UnitProfile profile(Unit unit) {
    return new UnitProfile(this, unit);
  }

  /** {@return how much the text says about each pair, beside what the network shows} */
  public Forecasts forecasts() {
    return Forecasts.compare(study.language(), study.text().sides().pairs(), table());
  }

  /** {@return how much was measured, as a sentence} */
  public String said() {
    return say(
        "%s had at least %s each. %,d units were measured at them.",
        count(table().pairs().size(), "pair"),
        count(study.options().minimum(), "token"),
        table().units().columns());
  }

  private List<Serving> outputs(double threshold) {
    return table().unitsOfManyPairs(Measure.HELLINGER, threshold, 1).stream()
        .filter(one -> one.unit().part() == Part.LSTM_OUTPUT)
        .toList();
  }

  /**
   * The LSTM outputs that serve the most pairs.
   *
   * @param threshold of the calibrated distance; q must be small as well
   * @return the busiest first, with their strongest pairs
   */
  public TableView serving(double threshold) {
    return TableView.of(
            new TableColumns<Serving>("serving")
                .text("unit", one -> one.unit().toString())
                .integer("pairs", one -> one.pairs().size())
                .text("the strongest", Survey::strongest)
                .table(outputs(threshold)))
        .rows(5)
        .caption(
            "LSTM outputs by the pairs they serve, whole interval of the calibrated distance at least %s: %s, %s"
                .formatted(threshold, study.name(), table().info()));
  }

  private static String strongest(Serving serving) {
    return serving.pairs().stream()
        .limit(PAIRS_SHOWN)
        .map(row -> row.pair().toString())
        .collect(Collectors.joining(", "));
  }

  /**
   * How many LSTM outputs serve pairs.
   *
   * @param threshold of the calibrated distance
   * @param many from how many pairs an output serves many
   * @return sentences
   */
  public String servingSaid(double threshold, int many) {
    if (study.options().tooFewPermutations()) {
      return study.options().permutations() + " permutations are too few to say who serves a pair.";
    }
    List<Serving> some = outputs(threshold);
    long busy = some.stream().filter(one -> one.pairs().size() >= many).count();
    int all = 2 * table().units().cells();
    return say(
        "%s outputs serve a pair. %d or more pairs are served by %,d, which %s.",
        of(some.size(), all),
        many,
        busy,
        2 * busy > all ? "are most of all" : "are not most of all");
  }
}

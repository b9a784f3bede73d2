package translit.study;

import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.figure.Caption;
import translit.figure.NetworkFigure;
import translit.notebook.TableView;
import translit.selectivity.Calibration;
import translit.selectivity.Findings;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;

/**
 * How differently the units of a network behave where a Latin character becomes one outcome and
 * where it becomes another.
 *
 * @param study whose network and text
 * @param findings measured for the Latin character, or for all
 * @param pair the Latin character and the outcome
 */
public record Contrast(Study study, Findings findings, Pair pair) {
  private static final int ROWS = 20;

  /** The measure of a pair that is not calibrated; it needs no permutations. */
  private static final Measure UNCALIBRATED = Measure.AUC;

  /**
   * Checks the pair.
   *
   * @param study whose network and text
   * @param findings measured
   * @param pair one of theirs
   * @throws InputException if it was not measured
   */
  public Contrast {
    findings.selectivity().of(pair);
  }

  /** {@return the measures of every unit and pair} */
  public SelectivityTable table() {
    return findings.selectivity();
  }

  /** {@return whether the pair has calibrated measures; a table of an earlier version says yes} */
  public boolean calibrated() {
    return table().info().calibration(pair).map(Calibration::holds).orElse(true);
  }

  /** {@return the measure that units are chosen by: the calibrated distance, if there is one} */
  public Measure measure() {
    return calibrated() ? Measure.HELLINGER : UNCALIBRATED;
  }

  /** {@return the network figure, shaded by {@link #measure}} */
  public NetworkFigure figure() {
    return NetworkFigure.of(findings, pair, study.model().natives(), measure(), study.name());
  }

  /** {@return where the numbers of a figure come from} */
  public Caption caption() {
    return Caption.of(table(), pair, study.name());
  }

  /** {@return the same as a line of text, with the pair} */
  public String source() {
    return pair + "; " + study.name() + ", " + table().info();
  }

  /**
   * {@return the most selective output of an LSTM}
   *
   * @param direction of the LSTM
   */
  public UnitAtPair best(Direction direction) {
    return at(ranking(direction, measure()).get(0));
  }

  /** {@return the more selective one of both} */
  public UnitAtPair best() {
    return best(direction());
  }

  /**
   * {@return one of the least selective outputs of an LSTM}
   *
   * @param direction of the LSTM
   */
  public UnitAtPair least(Direction direction) {
    List<Selectivity> all = ranking(direction, measure());
    return at(all.get(all.size() - 1));
  }

  private UnitAtPair at(Selectivity row) {
    return new UnitAtPair(this, row);
  }

  /**
   * The outputs of an LSTM than which no other is told to be more selective.
   *
   * @param direction of the LSTM
   * @return the strongest first; of a pair that is not calibrated only the strongest
   */
  public List<Selectivity> leaders(Direction direction) {
    List<Selectivity> all = ranking(direction, measure());
    return calibrated() ? all.stream().filter(Selectivity::leads).toList() : all.subList(0, 1);
  }

  /** {@return the LSTM whose best output is the more selective one} */
  public Direction direction() {
    double forward = measure().of(best(Direction.FORWARD).row());
    double backward = measure().of(best(Direction.BACKWARD).row());
    return forward > backward ? Direction.FORWARD : Direction.BACKWARD;
  }

  /** {@return the LSTM whose best output is the less selective one} */
  public Direction otherDirection() {
    return direction() == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
  }

  /**
   * The most selective outputs of an LSTM, with what is sure of them.
   *
   * @param direction of the LSTM
   * @param romanizations how often the text is romanized in all, the others under the seeds that
   *     follow, to see which outputs stay among as many
   * @return as many as a figure shows
   */
  public TableView leading(Direction direction, int romanizations) {
    return new Leading(this, direction).table(romanizations);
  }

  List<Selectivity> ranking(Direction direction, Measure measure) {
    return table().top(pair, Part.LSTM_OUTPUT, direction, measure, Integer.MAX_VALUE);
  }

  /** {@return every unit, as a table of Tablesaw, with the interval of the calibrated distance} */
  public Table units() {
    return SelectivityTable.toTable(table().of(pair))
        .rejectColumns("input", "output", "n", "m", "rank_best", "rank_worst")
        .rejectColumns("auc_low", "auc_high", "bits", "bits_low", "bits_high")
        .rejectColumns("accuracy", "accuracy_low", "accuracy_high")
        .rejectColumns("bin_accuracy", "bin_accuracy_low", "bin_accuracy_high");
  }

  /**
   * {@return the outputs of one LSTM as a table of Tablesaw, in the order of their numbers}
   *
   * @param direction of the LSTM
   */
  public Table outputs(Direction direction) {
    Table units = units();
    return units.where(
        units
            .stringColumn("part")
            .isEqualTo(Part.LSTM_OUTPUT.code())
            .and(units.stringColumn("direction").isEqualTo(direction.code())));
  }

  /** {@return the best and the median unit of each part and direction, by both distances} */
  public TableView byPart() {
    return view(new PartsSaid(this).table(), "By part of the network: " + source());
  }

  /**
   * What the most selective hidden units of the figure add to the score of each outcome: the sum of
   * weight × activation, on average over the tokens of the pair and over the others, ± half of its
   * interval of 95 %.
   *
   * @return one row for each outcome of the figure
   */
  public TableView pushes() {
    return view(
        new Pushes(this).table(),
        "Sum of weight × activation over the %d hidden units of the figure, on average: %s"
            .formatted(hidden().count(), source()));
  }

  Stream<Selectivity> hidden() {
    return table()
        .top(pair, Part.HIDDEN_LAYER, Direction.NONE, measure(), NetworkFigure.HIDDEN_UNITS)
        .stream();
  }

  /** As many as there are at most. */
  int outputsAmong(int count) {
    return Math.min(count, 2 * table().units().cells());
  }

  long among(int count, Direction direction, Measure measure) {
    return table().top(pair, measure, Integer.MAX_VALUE).stream()
        .filter(row -> row.unit().part() == Part.LSTM_OUTPUT)
        .limit(count)
        .filter(row -> row.unit().direction() == direction)
        .count();
  }

  /** {@return what was found, in sentences} */
  public ContrastSaid said() {
    return new ContrastSaid(this);
  }

  private static TableView view(Table table, String caption) {
    return TableView.of(table).rows(ROWS).decimals(2).caption(caption);
  }
}

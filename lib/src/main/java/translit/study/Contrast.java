package translit.study;

import static tech.tablesaw.aggregate.AggregateFunctions.max;
import static tech.tablesaw.aggregate.AggregateFunctions.median;

import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.TableColumns;
import translit.contribution.Contributions;
import translit.figure.Caption;
import translit.figure.NetworkFigure;
import translit.notebook.TableView;
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

  /** {@return the network figure, shaded by the calibrated distance} */
  public NetworkFigure figure() {
    return NetworkFigure.of(
        findings, pair, study.model().natives(), Measure.HELLINGER, study.name());
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
   * {@return the most selective output of an LSTM, by the calibrated distance}
   *
   * @param direction of the LSTM
   */
  public UnitAtPair best(Direction direction) {
    return at(ranking(direction, Measure.HELLINGER).get(0));
  }

  /** {@return the more selective one of both} */
  public UnitAtPair best() {
    return best(direction());
  }

  /**
   * {@return the least selective output of an LSTM, by the calibrated distance}
   *
   * @param direction of the LSTM
   */
  public UnitAtPair least(Direction direction) {
    List<Selectivity> all = ranking(direction, Measure.HELLINGER);
    return at(all.get(all.size() - 1));
  }

  private UnitAtPair at(Selectivity row) {
    return new UnitAtPair(this, row);
  }

  /** {@return the LSTM whose best output is the more selective one} */
  public Direction direction() {
    double forward = best(Direction.FORWARD).distance();
    return forward > best(Direction.BACKWARD).distance() ? Direction.FORWARD : Direction.BACKWARD;
  }

  /** {@return the LSTM whose best output is the less selective one} */
  public Direction otherDirection() {
    return direction() == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
  }

  List<Selectivity> ranking(Direction direction, Measure measure) {
    return table().top(pair, Part.LSTM_OUTPUT, direction, measure, Integer.MAX_VALUE);
  }

  /** {@return every unit, as a table of Tablesaw} */
  public Table units() {
    return SelectivityTable.toTable(table().of(pair));
  }

  /**
   * {@return the outputs of one LSTM as a table of Tablesaw, in the order of their numbers}
   *
   * @param direction of the LSTM
   */
  public Table outputs(Direction direction) {
    Table units = units();
    return units
        .where(
            units
                .stringColumn("part")
                .isEqualTo(Part.LSTM_OUTPUT.code())
                .and(units.stringColumn("direction").isEqualTo(direction.code())))
        .selectColumns("part", "direction", "unit", "hellinger1000", "hellinger", "auc", "p");
  }

  /** {@return the best and the median unit of each part and direction, by both distances} */
  public TableView byPart() {
    Table parts =
        units().summarize("hellinger1000", "hellinger", max, median).by("part", "direction");
    return view(parts, "By part of the network: " + source());
  }

  /**
   * What the most selective hidden units of the figure add to the score of each outcome: the sum of
   * weight × activation, on average over the tokens of the pair and over the others.
   *
   * @return one row for each outcome of the figure
   */
  public TableView pushes() {
    Table pushes =
        new TableColumns<Push>("pushes")
            .text("outcome", Push::outcome)
            .number("where " + pair, Push::here)
            .number("elsewhere", Push::elsewhere)
            .table(pushed());
    return view(
        pushes,
        "Sum of weight × activation over the %d hidden units of the figure, on average: %s"
            .formatted(hidden().count(), source()));
  }

  record Push(String outcome, double here, double elsewhere) {}

  List<Push> pushed() {
    Contributions passedOn = findings.contributions().of(pair);
    int[] hidden = hidden().mapToInt(row -> row.unit().index()).toArray();
    return figure().outcomes().stream()
        .map(
            outcome -> {
              int k = study.model().natives().index(outcome);
              return new Push(
                  outcome,
                  sum(passedOn.outcome().hiddenToOutput()[k], hidden),
                  sum(passedOn.rest().hiddenToOutput()[k], hidden));
            })
        .toList();
  }

  Stream<Selectivity> hidden() {
    return table()
        .top(pair, Part.HIDDEN_LAYER, Direction.NONE, Measure.HELLINGER, NetworkFigure.HIDDEN_UNITS)
        .stream();
  }

  private static double sum(float[] from, int[] units) {
    double sum = 0;
    for (int unit : units) {
      sum += from[unit];
    }
    return sum;
  }

  /**
   * How many of the most selective outputs each LSTM has.
   *
   * @param count how many outputs of both LSTMs
   * @return one row for each measure
   */
  public TableView among(int count) {
    Table shares =
        new TableColumns<Measure>("shares")
            .text("measure", Measure::code)
            .whole("forward", measure -> among(count, Direction.FORWARD, measure))
            .whole("backward", measure -> among(count, Direction.BACKWARD, measure))
            .table(List.of(Measure.HELLINGER_1000, Measure.HELLINGER));
    return view(
        shares, "Of the %d most selective outputs: %s".formatted(outputsAmong(count), source()));
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

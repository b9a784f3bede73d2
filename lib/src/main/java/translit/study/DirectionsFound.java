package translit.study;

import tech.tablesaw.api.Table;
import translit.notebook.TableView;
import translit.selectivity.Directions;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Tracer;

/**
 * Whether the units of a network are special at a pair, or other directions would show as much.
 *
 * @param study whose network and text
 * @param directions measured
 */
public record DirectionsFound(Study study, Directions directions) {
  static DirectionsFound of(Study study, Pair pair) {
    try (Tracer tracer = new Tracer(study.model())) {
      return Progress.shown(
          "Measuring",
          listener ->
              new DirectionsFound(
                  study,
                  Directions.measure(tracer, study.tokenized(), pair, study.options(), listener)));
    }
  }

  /** {@return the best unit of each part beside the best random directions, by their distances} */
  public TableView units() {
    return view(directions.units(), "Calibrated distances, ± at 95 %");
  }

  /** {@return the linear probe of each part, and what it could have learned by heart} */
  public TableView probes() {
    return view(directions.probes(), "Balanced accuracies, ± at 95 %");
  }

  private TableView view(Table table, String what) {
    return TableView.of(table)
        .decimals(2)
        .caption(
            "%s: %s; %s, seed %d"
                .formatted(what, directions.pair(), study.name(), study.options().seed()));
  }

  /** {@return in which parts the best unit is better than random directions} */
  public String parts() {
    return directions.partsSaid();
  }

  /**
   * {@return whether the best output is better than random directions}
   *
   * @param direction of the LSTM
   */
  public String unit(Direction direction) {
    return directions.unitSaid(direction);
  }

  /**
   * {@return whether a weighted sum of outputs tells more than the best one}
   *
   * @param direction of the LSTM
   */
  public String probe(Direction direction) {
    return directions.probeSaid(direction);
  }

  /**
   * {@return whether that sum does more than learn words by heart}
   *
   * @param direction of the LSTM
   */
  public String control(Direction direction) {
    return directions.controlSaid(direction);
  }
}

package translit.selectivity.directions;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.engine.ActivationLayout.Block;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * The units of one part of a network beside other directions in the space of their activations.
 * What is best was chosen on one half of the stems and measured on the other, and the other way
 * round.
 *
 * @param best the unit that each half of the stems chooses by its distance, once if it is the same
 * @param units how many the part has, and how many random directions a rotation has
 * @param distance by the calibrated distance
 * @param accuracy by the held-out balanced accuracy of a threshold
 * @param control what the probe could have learned by heart
 */
public record PartDirections(
    List<Unit> best, int units, Rivals distance, Rivals accuracy, ControlTask.Told control) {

  /**
   * What a part's contest and control tasks say.
   *
   * @param block columns of the part
   * @param contest of its units
   * @param control of its probe
   * @return with intervals
   */
  public static PartDirections of(Block block, Contest contest, ControlTask.Told control) {
    Part part = Part.ofCode(block.part());
    Direction direction = Direction.ofCode(block.direction());
    return new PartDirections(
        List.of(contest.byFirst(), contest.bySecond()).stream()
            .distinct()
            .map(index -> new Unit(part, direction, index))
            .toList(),
        block.size(),
        Rivals.of(contest, 1, Contender::distance),
        Rivals.of(contest, 0.5, Contender::accuracy),
        control);
  }

  /** {@return the part of the network} */
  public Part part() {
    return best.get(0).part();
  }

  /** {@return the direction in which its LSTM reads; {@link Direction#NONE} above the LSTMs} */
  public Direction direction() {
    return best.get(0).direction();
  }

  /**
   * {@return the best unit of each part beside the best random directions, by their distances}
   *
   * @param parts one for each row
   */
  public static Table units(List<PartDirections> parts) {
    return named("units")
        .text("best", PartDirections::numbers)
        .number("unit", one -> one.distance().unit().value())
        .number("unit ±", one -> one.distance().unit().interval().halfWidth())
        .number("random", one -> one.distance().random().mean())
        .number("least", one -> one.distance().random().smallest())
        .number("most", one -> one.distance().random().largest())
        .number("lead", one -> one.distance().random().lead().value())
        .number("lead ±", one -> one.distance().random().lead().interval().halfWidth())
        .text("unit is", one -> one.distance().random().verdict().word())
        .number("even", one -> one.distance().even().mean())
        .number("even lead", one -> one.distance().even().lead().value())
        .number("even lead ±", one -> one.distance().even().lead().interval().halfWidth())
        .text("then unit is", one -> one.distance().even().verdict().word())
        .table(parts);
  }

  /**
   * {@return the accuracies of each part's probe, and what it could have learned by heart}
   *
   * @param parts one for each row
   */
  public static Table probes(List<PartDirections> parts) {
    return named("probes")
        .number("unit", one -> one.accuracy().unit().value())
        .number("random", one -> one.accuracy().random().mean())
        .number("probe", one -> one.accuracy().probe().value())
        .number("probe ±", one -> one.accuracy().probe().interval().halfWidth())
        .text("probe is", one -> one.accuracy().probeAgainstUnit().word())
        .number("seen words", one -> one.control().outcome().value())
        .number("labels by word", one -> one.control().control().value())
        .number("selectivity", one -> one.control().selectivity().value())
        .number("selectivity ±", one -> one.control().selectivity().interval().halfWidth())
        .table(parts);
  }

  private static TableColumns<PartDirections> named(String name) {
    return new TableColumns<PartDirections>(name)
        .text("part", one -> one.part().code())
        .text("direction", one -> one.direction().code());
  }

  /** Such as {@code backward cell input}. */
  String name() {
    return (part().directed() ? direction().code() + " " : "") + part().label();
  }

  /** The numbers of the best units. */
  String numbers() {
    return best.stream().map(unit -> "" + unit.index()).collect(Collectors.joining(", "));
  }
}

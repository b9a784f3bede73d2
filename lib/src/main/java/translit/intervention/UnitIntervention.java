package translit.intervention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import translit.common.InputException;
import translit.engine.Intervention;
import translit.engine.Site;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * Sets units to values while a network reads: outputs of the LSTMs on one {@link Path} or both,
 * gates, cells and hidden units where they are. It holds for all texts of a batch unless the values
 * say otherwise.
 */
public final class UnitIntervention implements Intervention {
  /** The value that a unit is to have at a character. */
  @FunctionalInterface
  public interface Values {
    /**
     * The value to set.
     *
     * @param unit index of the unit among those that are changed
     * @param text index in the batch
     * @param position of the character
     * @param present the value that it has
     * @return the value that it is to have; the present one to leave it
     */
    float of(int unit, int text, int position, float present);
  }

  /** One unit at one place; {@code number} is its index among all. */
  private record Target(Site site, String direction, int index, int number) {}

  private final List<Target> targets = new ArrayList<>();
  private final Set<Site> sites = EnumSet.noneOf(Site.class);
  private final int cells;
  private final Values values;
  private final float scale;

  private UnitIntervention(Units all, List<Unit> units, Path path, Values values, float scale) {
    this.cells = all.cells();
    this.values = values;
    this.scale = scale;
    for (int number = 0; number < units.size(); number++) {
      Unit unit = units.get(number);
      all.column(unit); // it must be there
      for (Site site : sites(unit, path)) {
        sites.add(site);
        targets.add(new Target(site, unit.direction().code(), unit.index(), number));
      }
    }
  }

  private static List<Site> sites(Unit unit, Path path) {
    return switch (unit.part()) {
      case LSTM_OUTPUT -> path.sites();
      case OUTPUT_GATE -> List.of(Site.OUTPUT_GATE);
      case CELL -> List.of(Site.CELL);
      case INPUT_GATE -> List.of(Site.INPUT_GATE);
      case CELL_INPUT -> List.of(Site.CELL_INPUT);
      case FORGET_GATE -> List.of(Site.FORGET_GATE);
      case PREVIOUS_CELL -> List.of(Site.PREVIOUS_CELL);
      case HIDDEN_LAYER -> List.of(Site.HIDDEN);
      case OUTPUT ->
          throw new InputException(
              "%s: the network's answer cannot be set, give units of an LSTM or hidden units"
                  .formatted(unit));
    };
  }

  /**
   * Sets units to values.
   *
   * @param all units of the network
   * @param units that are set
   * @param path of the LSTMs' outputs among them; all others have one way only
   * @param values to set
   * @return the intervention
   * @throws InputException if the network has no such unit, or its activation cannot be set
   */
  public static UnitIntervention set(Units all, List<Unit> units, Path path, Values values) {
    return new UnitIntervention(all, units, path, values, 1);
  }

  /**
   * Sets one unit to zero.
   *
   * @param all units of the network
   * @param unit that is set
   * @param path of an LSTM's output
   * @return the intervention
   * @throws InputException if the network has no such unit
   */
  public static UnitIntervention zero(Units all, Unit unit, Path path) {
    return set(all, List.of(unit), path, (u, text, position, present) -> 0);
  }

  /**
   * Sets a set of units to zero. On the read-out path the outputs that stay are scaled up by 1 / (1
   * − share), with the share that the set's outputs are of those of both LSTMs, as dropout does in
   * training; but not for a set of one.
   *
   * @param all units of the network
   * @param units that are set, each once
   * @param path of the LSTMs' outputs among them
   * @return the intervention
   * @throws InputException if the network has no such unit, or nothing would stay
   */
  public static UnitIntervention zeroSet(Units all, Collection<Unit> units, Path path) {
    List<Unit> distinct = units.stream().distinct().toList();
    long outputs = distinct.stream().filter(unit -> unit.part() == Part.LSTM_OUTPUT).count();
    double share = outputs / (2.0 * all.cells());
    if (share >= 1 && path != Path.RECURRENT) {
      throw new InputException(
          "all %d outputs of both LSTMs in one set: nothing would stay to be scaled, give fewer"
              .formatted(outputs));
    }
    boolean scaled = path.sites().contains(Site.READ_OUT) && outputs > 1;
    return new UnitIntervention(
        all,
        distinct,
        path,
        (u, text, position, present) -> 0,
        scaled ? (float) (1 / (1 - share)) : 1);
  }

  /**
   * Sets units to what they were in another run of texts of the same lengths.
   *
   * @param all units of the network
   * @param other the run
   * @param path of the LSTMs' outputs among them
   * @return the intervention
   * @throws InputException if the network has no such unit
   */
  public static UnitIntervention patch(Units all, Recording other, Path path) {
    return set(
        all,
        other.units(),
        path,
        (unit, text, position, present) -> other.values()[text][position][unit]);
  }

  @Override
  public Set<Site> sites() {
    return sites;
  }

  @Override
  public void change(Site site, Rows rows, float[] activations, int at) {
    if (site == Site.READ_OUT && scale != 1) {
      for (int k = at; k < at + rows.size() * cells; k++) {
        activations[k] *= scale;
      }
    }
    for (Target target : targets) {
      if (target.site == site && target.direction.equals(rows.direction())) {
        for (int row = 0; row < rows.size(); row++) {
          int k = at + row * cells + target.index;
          activations[k] =
              values.of(target.number, rows.text(row), rows.position(row), activations[k]);
        }
      }
    }
  }
}

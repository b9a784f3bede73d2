package translit.planting;

import java.nio.file.Path;
import java.util.List;
import translit.common.InputException;
import translit.planting.scoring.Scores;
import translit.planting.scoring.ScoresFile;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * The outputs that a method names first.
 *
 * @param method its name
 * @param units the one with the largest score first
 * @param right whether each is a carrier, or, where these are not known, can know anything of the
 *     outcome
 */
public record Named(String method, List<Unit> units, List<Boolean> right) {
  /**
   * Copies the lists.
   *
   * @param method its name
   * @param units the one with the largest score first
   * @param right whether each is
   */
  public Named {
    units = List.copyOf(units);
    right = List.copyOf(right);
  }

  /**
   * Reads the scores of a network.
   *
   * @param folder of the language, as {@link Plantation} fills it
   * @param count outputs of each method
   * @return one for each method, by name
   * @throws InputException if a file is missing or something else
   */
  public static List<Named> in(Path folder, int count) {
    Facts facts =
        Facts.read(folder)
            .orElseThrow(
                () ->
                    new InputException(
                        folder + ": no " + Facts.FILE + ", expected what plant writes"));
    Truth truth = Truth.of(PlantedLanguage.read(folder), facts.cells());
    return ScoresFile.readAll(folder.resolve(Plantation.SCORES), facts.cells()).stream()
        .map(scores -> of(scores, count, truth, facts.cells()))
        .toList();
  }

  private static Named of(Scores scores, int count, Truth truth, int cells) {
    List<Integer> first = scores.top(count);
    return new Named(
        scores.method(),
        first.stream().map(output -> Unit.output(output, cells)).toList(),
        first.stream()
            .map(
                output ->
                    truth.hasCarriers() ? truth.carriers()[output] : truth.mostBits()[output] > 0)
            .toList());
  }

  /** {@return how many of them are right} */
  public long rightly() {
    return right.stream().filter(one -> one).count();
  }

  /**
   * How many of them are of an LSTM.
   *
   * @param direction of the LSTM
   * @return the number
   */
  public long of(Direction direction) {
    return units.stream().filter(unit -> unit.direction() == direction).count();
  }
}

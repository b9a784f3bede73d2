package translit.selectivity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.selectivity.Selectivity.Ranks;
import translit.selectivity.scoring.CalibratedScore;
import translit.selectivity.scoring.Measured;
import translit.statistics.BenjaminiHochberg;
import translit.statistics.Estimate;
import translit.statistics.NaNLast;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * How the units behave at a Latin character inside of a pattern's matches, against the same
 * character elsewhere: so the letter itself does not tell the two apart. Nor does what it becomes,
 * if both are of one outcome.
 *
 * @param latin the Latin character
 * @param outcome what it becomes on both sides; empty if it may become anything
 * @param calibration of the measures: n tokens inside, m outside
 * @param responses of every unit, in column order
 */
public record LetterInPattern(
    String latin, Optional<String> outcome, Calibration calibration, List<Response> responses) {

  /**
   * How one unit behaves.
   *
   * @param unit that was looked at
   * @param hellinger calibrated distance of the two sides; undefined if it is not calibrated
   * @param ranks among the units of its part and direction, by this distance
   * @param auc probability that it is higher inside than outside, ties half
   * @param firstHalf the AUC among the stems of one half, by which {@link #chosen} goes
   * @param secondHalf the AUC among the stems of the other half
   * @param accuracy held-out balanced accuracy of the best threshold
   * @param p permutation p value, labels moved by stem
   * @param q Benjamini-Hochberg over all units
   */
  public record Response(
      Unit unit,
      Estimate hellinger,
      Ranks ranks,
      Estimate auc,
      double firstHalf,
      double secondHalf,
      Estimate accuracy,
      double p,
      double q) {

    /** {@return whether no other unit of its part and direction is told to be more selective} */
    public boolean leads() {
      return ranks.best() == 1;
    }
  }

  /**
   * Copies the responses.
   *
   * @param latin the Latin character
   * @param outcome what it becomes on both sides
   * @param calibration of the measures
   * @param responses of every unit
   */
  public LetterInPattern {
    responses = List.copyOf(responses);
  }

  static LetterInPattern of(
      String latin, Optional<String> outcome, Measured measured, Units units) {
    Calibration calibration = Calibration.of(measured.division());
    boolean holds = calibration.holds();
    List<CalibratedScore> scores = measured.scores();
    double[] p = scores.stream().mapToDouble(one -> holds ? one.p() : Double.NaN).toArray();
    double[] q = BenjaminiHochberg.adjust(p);
    Ranks none = new Ranks(0, 0);
    List<Response> responses =
        IntStream.range(0, p.length)
            .mapToObj(
                c ->
                    new Response(
                        units.unit(c),
                        holds ? scores.get(c).hellinger() : Estimate.UNDEFINED,
                        holds
                            ? new Ranks(measured.ranks().best()[c], measured.ranks().worst()[c])
                            : none,
                        scores.get(c).auc(),
                        scores.get(c).aucOfFirstHalf(),
                        scores.get(c).aucOfSecondHalf(),
                        scores.get(c).accuracy(),
                        p[c],
                        q[c]))
            .toList();
    return new LetterInPattern(latin, outcome, calibration, responses);
  }

  /**
   * The units of one part of one direction in their order.
   *
   * @param part of the network
   * @param direction {@link Direction#NONE} for the hidden and the output layer
   * @return the most selective first, by the calibrated distance, or by |2 AUC − 1| if it is not
   *     calibrated; those whose activation never changes last
   */
  public List<Response> ranking(Part part, Direction direction) {
    return of(part, direction)
        .sorted(
            NaNLast.<Response>falling(one -> one.hellinger().value())
                .thenComparing(NaNLast.falling(one -> Math.abs(2 * one.auc().value() - 1))))
        .toList();
  }

  /**
   * The units of one part of one direction that lead.
   *
   * @param part of the network
   * @param direction {@link Direction#NONE} for the hidden and the output layer
   * @return those that cannot be told from the most selective one, which is the first; none if it
   *     is not calibrated
   */
  public List<Response> leading(Part part, Direction direction) {
    return ranking(part, direction).stream().filter(Response::leads).toList();
  }

  /**
   * The unit of one part of one direction that one half of the stems would choose.
   *
   * @param part of the network
   * @param direction {@link Direction#NONE} for the hidden and the output layer
   * @return the one whose AUC there is farthest from ½; {@link Response#secondHalf} is on stems
   *     that did not choose it
   */
  public Response chosen(Part part, Direction direction) {
    return of(part, direction)
        .min(NaNLast.falling(one -> Math.abs(2 * one.firstHalf() - 1)))
        .orElseThrow();
  }

  private Stream<Response> of(Part part, Direction direction) {
    return responses.stream()
        .filter(one -> one.unit().part() == part && one.unit().direction() == direction);
  }

  /**
   * Some responses as a table.
   *
   * @param responses one for each row
   * @return {@code unit, hellinger, hellinger ±, ranks, auc, auc ±, first half, second half,
   *     accuracy, p, q}; ± are the half widths of intervals of 95 %, the halves are those of the
   *     stems
   */
  public static Table toTable(List<Response> responses) {
    return new TableColumns<Response>("pattern")
        .text("unit", one -> one.unit().toString())
        .number("hellinger", one -> one.hellinger().value())
        .number("hellinger ±", one -> one.hellinger().interval().halfWidth())
        .text("ranks", one -> one.ranks().toString())
        .number("auc", one -> one.auc().value())
        .number("auc ±", one -> one.auc().interval().halfWidth())
        .number("first half", Response::firstHalf)
        .number("second half", Response::secondHalf)
        .number("accuracy", one -> one.accuracy().value())
        .number("p", Response::p)
        .number("q", Response::q)
        .table(responses);
  }
}

package translit.forecast;

import java.util.Locale;
import java.util.Objects;
import translit.selectivity.Forecast;
import translit.text.SideInformation;
import translit.text.SideInformation.Side;

/**
 * One pair of a {@link ForecastRecord}: what the text said, and what the network showed.
 *
 * @param latin the Latin character
 * @param outcome the native symbol
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another
 * @param entropy bits that there are to know
 * @param next bits that the characters after it tell
 * @param previous bits that the characters before it tell
 * @param error standard error of {@code next − previous} in bits
 * @param said the side that the text names
 * @param backward largest calibrated Hellinger distance of the backward LSTM's outputs
 * @param forward the same of the forward LSTM's
 * @param reach half of the interval of {@code backward − forward}
 * @param seen the side whose LSTM is told to have the larger distance
 */
public record ForecastPair(
    String latin,
    String outcome,
    int n,
    int m,
    double entropy,
    double next,
    double previous,
    double error,
    Side said,
    double backward,
    double forward,
    double reach,
    Side seen) {
  /**
   * Checks that nothing is missing, as from a file that somebody changed.
   *
   * @param latin the Latin character
   * @param outcome the native symbol
   * @param n tokens with the outcome
   * @param m tokens with another
   * @param entropy bits
   * @param next bits
   * @param previous bits
   * @param error standard error
   * @param said the side that the text names
   * @param backward distance
   * @param forward distance
   * @param reach half of an interval
   * @param seen the side that the network shows
   * @throws NullPointerException if something is missing; names it
   */
  public ForecastPair {
    Objects.requireNonNull(latin, "a pair lacks its \"latin\"");
    Objects.requireNonNull(outcome, "a pair lacks its \"outcome\"");
    Objects.requireNonNull(said, "a pair lacks the side \"said\"");
    Objects.requireNonNull(seen, "a pair lacks the side \"seen\"");
  }

  /** The pair of a forecast. */
  static ForecastPair of(Forecast forecast) {
    SideInformation said = forecast.said();
    return new ForecastPair(
        said.latin(),
        said.outcome(),
        said.n(),
        said.m(),
        said.entropy(),
        said.next(),
        said.previous(),
        said.error(),
        said.side(),
        forecast.backward().hellinger().value(),
        forecast.forward().hellinger().value(),
        forecast.difference().interval().halfWidth(),
        forecast.seen());
  }

  /** {@return whether the text named a side} */
  public boolean decided() {
    return said != Side.UNDECIDED;
  }

  /** {@return whether the text named the side that the network showed} */
  public boolean right() {
    return decided() && said == seen;
  }

  /** What pairs must share to be drawn together: the Latin character, small or capital. */
  String letter() {
    return latin.toLowerCase(Locale.ROOT);
  }
}

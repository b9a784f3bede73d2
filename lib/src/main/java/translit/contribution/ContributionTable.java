package translit.contribution;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.Provenance;
import translit.engine.Parameters;
import translit.language.Alphabet;
import translit.text.Pair;
import translit.trace.Units;

/**
 * What lower units pass on to higher ones, for any pair of the Latin characters that were looked
 * at. Since weights are constant, the mean of weight × activation is weight × mean activation, and
 * only the means are kept.
 *
 * @param provenance whose the table is
 * @param contributions computes or looks up those of a pair when they are asked for
 */
public record ContributionTable(
    Provenance provenance, Function<Pair, Contributions> contributions) {

  /**
   * The contributions in a network.
   *
   * @param parameters of the network
   * @param means its mean activations over the text
   * @param latin the network's alphabet of what it reads
   * @param natives and of what it writes
   * @param provenance whose the table is
   * @return a table of the Latin characters that the means are of
   */
  public static ContributionTable of(
      Parameters parameters,
      MeanActivations means,
      Alphabet latin,
      Alphabet natives,
      Provenance provenance) {
    Weights weights = new Weights(parameters);
    OutcomeSums sums = means.sums();
    return new ContributionTable(
        provenance,
        pair -> {
          int letter = latin.indexOfCharacter(pair.latin());
          int outcome = natives.index(pair.outcome());
          GroupSums with = sums.of(letter, k -> k == outcome);
          GroupSums rest = sums.of(letter, k -> k != outcome);
          if (with.tokens() == 0 || rest.tokens() == 0) {
            String becomes =
                natives.symbols().stream()
                    .filter(y -> sums.of(letter, k -> k == natives.index(y)).tokens() > 0)
                    .collect(Collectors.joining(" "));
            throw new InputException(
                "%s: in what was read '%s' becomes %s, expected this outcome and another among them"
                    .formatted(pair, pair.latin(), becomes.isEmpty() ? "nothing" : becomes));
          }
          return new Contributions(pair, outcome, weights.times(with), weights.times(rest));
        });
  }

  /**
   * A table of no pair.
   *
   * @param provenance whose the table is
   * @return what throws an {@link InputException} when it is asked
   */
  public static ContributionTable none(Provenance provenance) {
    return new ContributionTable(
        provenance,
        pair -> {
          throw new InputException(pair + ": no contributions were asked for");
        });
  }

  /**
   * The contributions for a pair.
   *
   * @param pair whose Latin character was looked at
   * @return over the tokens of the pair and over its rest
   * @throws InputException if the text has no token of it or none of its rest, or if the table was
   *     read from a file without it
   */
  public Contributions of(Pair pair) {
    return contributions.apply(pair);
  }

  /**
   * Writes the contributions to each pair's own output unit, and those to the {@value
   * ContributionCsv#HIDDEN_UNITS} hidden units whose contribution to it differs most between
   * outcome and rest, as CSV: {@code
   * input,output,layer,from,to,outcome,outcome_low,outcome_high,rest,rest_low,rest_high}, where
   * layer is {@code hidden-output} (from a hidden unit) or {@code concat-hidden} (from a concat
   * unit, the backward ones behind the forward ones), and low and high are the ends of the interval
   * of 95 %, empty where it cannot be told. All hidden units would be a hundred thousand lines a
   * pair, and {@link #of} has them. Beside it, under the same name with {@code .json}, stands whose
   * it is.
   *
   * @param pairs to write
   * @param csv the file; its folder is made if it is not there
   * @throws InputException if it cannot be written, or as {@link #of} does
   */
  public void write(Collection<Pair> pairs, Path csv) {
    ContributionCsv.write(this, pairs, csv);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param csv the file, with its {@code .json} beside it
   * @param units of the network
   * @return a table of the pairs in the file; contributions that were not written are NaN, and so
   *     are the intervals of sums of several
   * @throws InputException if a file is missing, or not such a file of such a network
   */
  public static ContributionTable read(Path csv, Units units) {
    return ContributionCsv.read(csv, units);
  }
}

package translit.intervention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.engine.Parameters;
import translit.intervention.measuring.Outputs;
import translit.intervention.sets.Curves;
import translit.intervention.sets.Sampled;
import translit.intervention.sets.SetMargins;
import translit.intervention.sets.SetSample;
import translit.intervention.sets.StemMeans;
import translit.intervention.twins.Twin;
import translit.intervention.twins.TwinSample;
import translit.intervention.twins.Twins;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.statistics.Estimate;
import translit.statistics.SignFlips;
import translit.text.Pair;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * The same native sentences with one draw of the romanization changed, such as {@code c} for {@code
 * ts}: at the letter's first Latin character, outputs of the one run are put into the other, on the
 * read-out path. Margins are log p(right) − log p(best other outcome of all), in nats; means are
 * over the tokens of a stem first, and then over stems.
 *
 * @param pair the letter, and the Latin character that it was drawn with
 * @param there sentences as they were drawn, with outputs from those written otherwise
 * @param back sentences written otherwise, with outputs from those as they were drawn
 */
public record MinimalPairs(Pair pair, Way there, Way back) {
  private static final int MOST = 2000;
  private static final int FEWEST = 20;

  /**
   * What it does to have one output from a twin.
   *
   * @param unit the output
   * @param change of the margin at the letter, in nats
   * @param p probability that the largest of all outputs would be as large by chance: signs of
   *     stems are flipped
   */
  public record Patched(Unit unit, Estimate change, double p) {}

  /**
   * One run with outputs from the other.
   *
   * @param written how the letter is written in the run
   * @param from how it is written in the run that outputs come from
   * @param tokens that were compared
   * @param stems of these
   * @param margin as the run is
   * @param forward change of the margin by all outputs of the forward LSTM
   * @param backward change by all of the backward one
   * @param both change by all outputs; what is left of the difference comes from the Latin
   *     character itself, which the output layer sees as well
   * @param units change by each output, the largest first, whatever its sign
   */
  public record Way(
      String written,
      String from,
      int tokens,
      int stems,
      Estimate margin,
      Estimate forward,
      Estimate backward,
      Estimate both,
      List<Patched> units) {
    /**
     * Copies the list.
     *
     * @param written how the letter is written in the run
     * @param from how it is written in the other
     * @param tokens that were compared
     * @param stems of these
     * @param margin as the run is
     * @param forward change by the forward LSTM
     * @param backward change by the backward one
     * @param both change by both
     * @param units change by each output
     */
    public Way {
      units = List.copyOf(units);
    }
  }

  /**
   * Makes the pairs and patches every output, in both ways.
   *
   * @param parameters of the network
   * @param rules by which the sentences were romanized
   * @param texts romanized sentences
   * @param pair the letter, and the Latin character that it begins with
   * @param options number and seed of the flips
   * @return what carries the difference
   * @throws InputException if the letter is written in one way only
   */
  public static MinimalPairs of(
      Parameters parameters,
      RomanizationRules rules,
      List<AlignedText> texts,
      Pair pair,
      SetOptions options) {
    List<Twin> twins = Twins.of(rules, texts, pair, MOST);
    if (twins.isEmpty()) {
      throw new InputException(
          "%s: the rules have no other way to write this letter where it stands in the text; give a pair of a letter with several"
              .formatted(pair));
    }
    return patched(parameters, rules, twins, pair, options);
  }

  /**
   * The same of the first of some pairs whose letter is written in several ways often enough.
   *
   * @param parameters of the network
   * @param rules by which the sentences were romanized
   * @param texts romanized sentences
   * @param pairs letters, and the Latin characters that they begin with
   * @param options number and seed of the flips
   * @return what carries the difference; none if no letter could be written otherwise in {@value
   *     #FEWEST} sentences
   */
  public static Optional<MinimalPairs> ofFirst(
      Parameters parameters,
      RomanizationRules rules,
      List<AlignedText> texts,
      List<Pair> pairs,
      SetOptions options) {
    for (Pair pair : pairs) {
      List<Twin> twins = Twins.of(rules, texts, pair, MOST);
      if (twins.size() >= FEWEST) {
        return Optional.of(patched(parameters, rules, twins, pair, options));
      }
    }
    return Optional.empty();
  }

  private static MinimalPairs patched(
      Parameters parameters,
      RomanizationRules rules,
      List<Twin> twins,
      Pair pair,
      SetOptions options) {
    List<SetSample> samples =
        TwinSample.of(
            parameters, twins, Alphabet.latin(rules), Alphabet.ofNative(rules), options.seed());
    String written = twins.get(0).written();
    String instead = twins.get(0).instead();
    return new MinimalPairs(
        pair,
        way(samples.get(0), written, instead, options),
        way(samples.get(1), instead, written, options));
  }

  private static Way way(SetSample sample, String written, String from, SetOptions options) {
    int cells = sample.units() / 2;
    int[] all = IntStream.range(0, 2 * cells).toArray();
    int[] turned = IntStream.range(0, 2 * cells).map(i -> (i + cells) % (2 * cells)).toArray();
    List<Sampled> tokens = sample.ofPair();
    float[][] ahead = without(sample, all, new int[] {0, cells, 2 * cells});
    float[][] behind = without(sample, turned, new int[] {cells});
    float[] before = ahead[0];
    float[][] groups = Curves.less(new float[][] {ahead[1], behind[0], ahead[2]}, before);
    float[][] each =
        Curves.less(
            SetMargins.withoutEach(sample, tokens, Replacement.OTHER_OUTCOME, new int[0], all),
            before);
    StemMeans stems = new StemMeans(tokens);
    long seed = options.seed();
    Estimate[] ofGroups = StemMeans.estimates(stems.within(groups, x -> x), groups.length, seed);
    float[][] within = stems.within(each, x -> x);
    Estimate[] ofUnits = StemMeans.estimates(within, all.length, seed);
    double[] p = SignFlips.familyWise(within, all.length, options.flips(), seed);
    List<Unit> units = Outputs.of(Units.of(sample.parameters())).units();
    return new Way(
        written,
        from,
        tokens.size(),
        stems.stems(),
        StemMeans.estimates(stems.within(new float[][] {before}, x -> x), 1, seed)[0],
        ofGroups[0],
        ofGroups[1],
        ofGroups[2],
        IntStream.of(all)
            .mapToObj(u -> new Patched(units.get(u), ofUnits[u], p[u]))
            .sorted(Comparator.comparingDouble(one -> -Math.abs(one.change().value())))
            .toList());
  }

  private static float[][] without(SetSample sample, int[] order, int[] steps) {
    return SetMargins.without(
        sample, sample.ofPair(), Replacement.OTHER_OUTCOME, order, steps, false);
  }
}

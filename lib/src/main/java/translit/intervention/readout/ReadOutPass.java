package translit.intervention.readout;

import java.util.List;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.intervention.Effect;
import translit.intervention.EffectOptions;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.intervention.measuring.Collateral;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.MeasuredPair;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.OwnUnits;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.parts.Share;
import translit.statistics.Estimate;
import translit.text.Pair;
import translit.trace.ActivationSource;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * The effects of every output on the read-out path. The text is read twice: once to survey it, and
 * once to compute the layers above the LSTMs again for each output.
 */
public final class ReadOutPass {
  private final Parameters parameters;
  private final TokenizedText text;
  private final EffectOptions options;
  private final List<PairTokens> pairs;
  private final Outputs columns;
  private final OwnUnits own;
  private final List<Replacement> everywhere;
  private final Collateral collateral;

  /**
   * Looks for the pairs in the text.
   *
   * @param parameters of the network
   * @param text to read
   * @param pairs to look at
   * @param options how
   * @param share of the cells whose outputs are replaced
   * @throws translit.common.InputException if a pair is too rare, or there are too many
   */
  public ReadOutPass(
      Parameters parameters,
      TokenizedText text,
      List<Pair> pairs,
      EffectOptions options,
      Share share) {
    this.parameters = parameters;
    this.text = text;
    this.options = options;
    this.pairs = PairTokens.of(text, text::forEach, pairs, options.stems());
    this.columns = Outputs.of(Units.of(parameters));
    this.own = OwnUnits.of(columns.cells(), share, 1);
    PairSums.requireRoom(
        this.pairs.stream().mapToLong(PairTokens::stems).sum(),
        own.count(),
        options.replacements().size());
    this.everywhere = options.replacements().stream().filter(r -> !r.isResampled()).toList();
    this.collateral = new Collateral(text, everywhere.size(), own.count());
  }

  /**
   * Measures.
   *
   * @param progress told the characters done, of both readings
   * @return what was measured of each pair
   */
  public List<MeasuredPair> measured(ProgressListener progress) {
    List<Donors> donors =
        pairs.stream().map(pair -> new Donors(pair, columns, options.seed())).toList();
    try (Tracer tracer = new Tracer(parameters);
        ReadOut readOut = ReadOut.of(parameters, new int[0])) {
      Survey survey = new Survey(columns, text, donors, readOut, options.seed());
      tracer.read(text, survey, progress, "looking for usual values");
      survey.close();
      return measured(tracer, survey, donors, progress);
    }
  }

  private List<MeasuredPair> measured(
      ActivationSource source, Survey survey, List<Donors> donors, ProgressListener progress) {
    List<PairTile> tiles =
        IntStream.range(0, pairs.size())
            .mapToObj(
                n ->
                    new PairTile(
                        parameters,
                        pairs.get(n),
                        columns,
                        own,
                        donors.get(n),
                        survey,
                        options.replacements()))
            .toList();
    try (CollateralTile all =
        new CollateralTile(parameters, columns, own, survey.means(), everywhere, collateral)) {
      source.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              add(block, i, all, tiles);
            }
          },
          progress,
          "without each output");
      all.measure();
      tiles.forEach(PairTile::measure);
      return tiles.stream().map(this::measured).toList();
    } finally {
      tiles.forEach(PairTile::close);
    }
  }

  private static void add(TokenBlock block, int i, CollateralTile all, List<PairTile> tiles) {
    Token token = block.tokens().get(i);
    if (token.hasOutcome()) {
      all.add(block, i);
      for (PairTile tile : tiles) {
        tile.offer(block, i);
      }
    }
  }

  private MeasuredPair measured(PairTile tile) {
    return tile.counts()
        .measured(
            Path.READ_OUT,
            own.units(),
            options,
            (unit, index, by, ofPair) -> effect(tile, unit, index, by, ofPair));
  }

  private Effect effect(PairTile tile, Unit unit, int index, Replacement by, Estimate[] ofPair) {
    int place = everywhere.indexOf(by);
    Estimate errors =
        place < 0 ? Estimate.UNDEFINED : collateral.without(tile.pair().latin(), place, index);
    return new Effect(unit, by, ofPair[0], ofPair[1], ofPair[2], errors, tile.outside(by, index));
  }
}

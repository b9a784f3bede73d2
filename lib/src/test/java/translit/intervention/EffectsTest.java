package translit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static translit.intervention.Samples.CELLS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.PlainBiLstm;
import translit.engine.PlainBiLstm.Change;
import translit.engine.Site;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.language.Alphabet;
import translit.network.Model;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Unit;

class EffectsTest {
  private static final Pair PAIR = new Pair("t", "ծ");
  private static final Parameters NETWORK = Parameters.of(Samples.network(3));
  private static final TokenizedText TEXT = Samples.text(40, 5);
  private static final EffectOptions ALL =
      EffectOptions.defaults().withCharacters(Integer.MAX_VALUE);
  private static final List<EncodedText> SYMBOLS = new ArrayList<>();
  private static final List<List<Token>> TOKENS = new ArrayList<>();

  static {
    TEXT.forEachSentence(
        (symbols, tokens) -> {
          SYMBOLS.add(symbols);
          TOKENS.add(tokens);
        });
  }

  /** What one network says of the text: for each token its margin and whether it is right. */
  private record Answers(Map<Token, Double> margins, Map<Token, Boolean> right) {}

  /** Those of the sentences that are read: on the recurrent path those that have the pair. */
  private static List<Integer> sentences(Path path) {
    return IntStream.range(0, TOKENS.size())
        .filter(n -> path == Path.READ_OUT || TOKENS.get(n).stream().anyMatch(EffectsTest::isOne))
        .boxed()
        .toList();
  }

  private static Answers answers(Path path, Change change) {
    PlainBiLstm plain = new PlainBiLstm(NETWORK, change);
    int classes = Samples.NATIVES.size();
    int other = Samples.NATIVES.index("տ");
    Map<Token, Double> margins = new HashMap<>();
    Map<Token, Boolean> right = new HashMap<>();
    for (int n : sentences(path)) {
      double[] p = plain.outputs(SYMBOLS.get(n));
      for (Token token : TOKENS.get(n)) {
        int row = token.position() * classes;
        margins.put(token, Math.log(p[row + token.outcome()] / p[row + other]));
        boolean isRight = true;
        for (int c = 0; c < classes; c++) {
          boolean chosen = c != Alphabet.PADDING_INDEX && c != Alphabet.OTHER_INDEX;
          isRight &= !chosen || c == token.outcome() || p[row + token.outcome()] > p[row + c];
        }
        right.put(token, isRight);
      }
    }
    return new Answers(margins, right);
  }

  private static boolean isOne(Token token) {
    return token.latin() == Samples.LATIN.index("t")
        && token.outcome() == Samples.NATIVES.index("ծ");
  }

  private interface Of {
    double token(Token token);
  }

  /** Mean over the tokens of a stem, then over stems. */
  private static double byStem(Of of) {
    Map<Long, List<Double>> stems = new TreeMap<>();
    TOKENS.forEach(
        tokens ->
            tokens.stream()
                .filter(EffectsTest::isOne)
                .forEach(
                    token ->
                        stems
                            .computeIfAbsent(TEXT.stem(token.word()), key -> new ArrayList<>())
                            .add(of.token(token))));
    return stems.values().stream()
        .mapToDouble(some -> some.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .average()
        .orElseThrow();
  }

  private static List<PairEffects> measured(Path path) {
    EffectOptions options = ALL.withReplacements(List.of(Replacement.ZERO, Replacement.MEAN));
    List<PairEffects> effects =
        path == Path.READ_OUT
            ? Effects.readOut(NETWORK, TEXT, List.of(PAIR), options, ProgressListener.none())
            : Effects.recurrent(NETWORK, TEXT, List.of(PAIR), options, ProgressListener.none());
    return effects.stream().filter(one -> one.path() == path).toList();
  }

  /** Mean outputs of the LSTMs, the forward ones first. */
  private static double[] means(Path path) {
    double[] sums = new double[2 * CELLS];
    answers(
        path,
        (site, direction, position, unit, value) -> {
          if (site == Site.READ_OUT) {
            sums[direction.equals(BiLstm.FORWARD) ? unit : CELLS + unit] += value;
          }
          return value;
        });
    int characters = sentences(path).stream().mapToInt(n -> SYMBOLS.get(n).length()).sum();
    return DoubleStream.of(sums).map(sum -> sum / characters).toArray();
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void effectsOfAllUnitsAreThoseOfThePlainEquations(Path path) {
    List<PairEffects> measured = measured(path);
    assertThat(measured).hasSize(1);
    PairEffects pair = measured.get(0);
    Answers before = answers(path, (site, direction, position, unit, value) -> value);
    assertThat(pair.margin()).isCloseTo(byStem(before.margins::get), within(1e-4));
    assertThat(pair.accuracy())
        .isCloseTo(byStem(token -> before.margins.get(token) > 0 ? 1 : 0), within(1e-6));
    assertThat(pair.effects()).hasSize(2 * 2 * CELLS);
    double[] means = means(path);
    double most = 0;
    for (Effect effect : pair.effects()) {
      Unit unit = effect.unit();
      int backward = unit.direction().code().equals(BiLstm.FORWARD) ? 0 : CELLS;
      double instead =
          effect.replacement() == Replacement.ZERO ? 0 : means[backward + unit.index()];
      Set<Site> sites = Set.copyOf(path.sites());
      Answers after =
          answers(
              path,
              (site, direction, position, u, value) ->
                  sites.contains(site)
                          && direction.equals(unit.direction().code())
                          && u == unit.index()
                      ? instead
                      : value);
      assertThat(effect.change().value())
          .as("%s %s", unit, effect.replacement())
          .isCloseTo(
              byStem(token -> after.margins.get(token) - before.margins.get(token)), within(1e-4));
      assertThat(effect.accuracy().value())
          .isCloseTo(byStem(token -> after.margins.get(token) > 0 ? 1 : 0), within(1e-6));
      assertThat(effect.unsure().value())
          .isCloseTo(byStem(token -> after.margins.get(token) < 1 ? 1 : 0), within(1e-6));
      assertThat(effect.collateral().value())
          .isCloseTo(errors(after) - errors(before), within(1e-9));
      most = Math.max(most, Math.abs(effect.collateral().value()));
    }
    assertThat(most).as("some unit has collateral errors").isGreaterThan(0.01);
  }

  /** Error rate at all other Latin characters. */
  private static double errors(Answers answers) {
    int latin = Samples.LATIN.index("t");
    return answers.right.entrySet().stream()
        .filter(answer -> answer.getKey().latin() != latin)
        .mapToDouble(answer -> answer.getValue() ? 0 : 1)
        .average()
        .orElseThrow();
  }

  @Test
  void theIntervalHoldsTheValue() {
    for (Effect effect : measured(Path.READ_OUT).get(0).effects()) {
      assertThat(effect.change().value())
          .isBetween(effect.change().interval().low(), effect.change().interval().high());
      assertThat(effect.change().interval().halfWidth()).isPositive();
    }
  }

  /** One forward output is always about tanh(1), and much depends on it. */
  @Test
  void aNetworkThatDoesWhatItNeverDidIsNotTrusted() {
    float[] values = NETWORK.values().clone();
    ParameterLayout layout = NETWORK.layout();
    float[] biases = {9, -9, 9, 9}; // of cell input, forget, output and input gate
    for (int sum = 0; sum < 4 * CELLS; sum++) {
      values[layout.forward().recurrent().start(sum)] = 9;
    }
    for (int gate = 0; gate < biases.length; gate++) {
      int sum = gate * CELLS;
      values[layout.forward().bias().offset() + sum] = biases[gate];
      Arrays.fill(
          values,
          layout.forward().recurrent().start(sum),
          layout.forward().recurrent().start(sum) + CELLS,
          0);
      values[layout.hidden().weights().start(0) + gate] = 9;
    }
    Parameters network = new Parameters(layout, values);
    Unit constant = new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 0);
    EffectOptions options = ALL.withReplacements(List.of(Replacement.ZERO));
    for (PairEffects pair :
        List.of(
            Effects.readOut(network, TEXT, List.of(PAIR), options, ProgressListener.none()).get(0),
            Effects.recurrent(network, TEXT, List.of(PAIR), options, ProgressListener.none())
                .get(0))) {
      Effect moved =
          pair.effects().stream()
              .filter(effect -> effect.replacement() == Replacement.ZERO)
              .filter(effect -> effect.unit().equals(constant))
              .findFirst()
              .orElseThrow();
      assertThat(moved.outside()).as(pair.path().code()).isGreaterThan(0.2);
      assertThat(moved.isTrusted()).isFalse();
    }
    assertThat(measured(Path.READ_OUT).get(0).effects()).anyMatch(Effect::isTrusted);
  }

  @Test
  void tooManyPairsAtOnceAreRefusedBeforeTheMemoryIsFull() {
    assertThatThrownBy(() -> PairSums.requireRoom(60 * 2000, 456, 4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fewer");
    PairSums.requireRoom(8 * 2000, 456, 4);
  }

  @Test
  void aNetworkThatReadsAWordFromACoinHasNoSwapBeyondTheNominalRate() {
    int found = 0;
    int runs = 60;
    for (int seed = 0; seed < runs; seed++) {
      Parameters network = Parameters.of(Samples.network(100 + seed));
      TokenizedText text = Samples.text(50, 200 + seed);
      EffectOptions options =
          new EffectOptions(
              List.of(Replacement.SAME_OUTCOME, Replacement.OTHER_OUTCOME), 2000, 199, 1, seed);
      PairEffects pair =
          Effects.readOut(network, text, List.of(PAIR), options, ProgressListener.none()).get(0);
      assertThat(pair.swaps()).hasSize(2 * CELLS);
      found += pair.swaps().stream().anyMatch(swap -> swap.p() <= 0.05) ? 1 : 0;
    }
    // 8 of 60 or more have a probability of 1 % at 5 %
    assertThat(found).as("of %d networks", runs).isLessThan(8);
  }

  /** Forward output 0 is not 0 where {@code u} comes before {@code t} only, and counts for much. */
  private static Parameters withOneThatIsRarelyActive(long seed) {
    Parameters network = Parameters.of(Samples.network(seed));
    float[] values = network.values();
    ParameterLayout.Lstm lstm = network.layout().forward();
    for (int gate = 0; gate < 4; gate++) {
      int sum = gate * CELLS;
      Arrays.fill(values, lstm.recurrent().start(sum), lstm.recurrent().start(sum) + CELLS, 0);
      Arrays.fill(values, lstm.input().start(sum), lstm.input().start(sum) + 10, gate == 0 ? 9 : 0);
      values[lstm.bias().offset() + sum] = gate == 0 ? 0 : -9;
    }
    int t = Samples.LATIN.index("t");
    values[lstm.input().start(ParameterLayout.FORGET_GATE * CELLS) + t] = 18;
    values[lstm.input().start(ParameterLayout.OUTPUT_GATE * CELLS) + t] = 18;
    values[lstm.input().start(ParameterLayout.INPUT_GATE * CELLS) + Samples.LATIN.index("u")] = 18;
    for (int k = 0; k < CELLS; k++) {
      values[network.layout().hidden().weights().start(0) + k] *= 9;
    }
    return network;
  }

  @Test
  void norHasOneWithALoadedCoinAndAnOutputThatIsRarelyActive() {
    int found = 0;
    int ofTheRareOne = 0;
    int runs = 40;
    for (int seed = 0; seed < runs; seed++) {
      TokenizedText text = Samples.text(120, 300 + seed, seed % 2 == 0 ? 0.95 : 0.05);
      PairEffects pair = swapped(withOneThatIsRarelyActive(400 + seed), text, PAIR, seed);
      found += pair.swaps().stream().anyMatch(swap -> swap.p() <= 0.05) ? 1 : 0;
      assertThat(pair.swaps().get(0).unit().index()).isZero();
      assertThat(pair.swaps().get(0).difference().value()).isNotZero();
      ofTheRareOne += pair.swaps().get(0).p() <= 0.05 ? 1 : 0;
    }
    // 7 of 40 or more have a probability of 0.3 % at 5 %
    assertThat(found).as("of %d networks", runs).isLessThan(7);
    assertThat(ofTheRareOne).isLessThan(4);
  }

  private static PairEffects swapped(Parameters network, TokenizedText text, Pair pair, long seed) {
    EffectOptions options =
        new EffectOptions(
            List.of(Replacement.SAME_OUTCOME, Replacement.OTHER_OUTCOME), 2000, 199, 1, seed);
    return Effects.readOut(network, text, List.of(pair), options, ProgressListener.none()).get(0);
  }

  /** In the network of {@code data/planted/carriers} it is known who carries the outcome. */
  @Test
  void whoCarriesTheOutcomeHasASmallPAndMostOthersHaveNot() throws IOException {
    List<Unit> carriers = Carrying.units();
    try (Model model = Carrying.model()) {
      PairEffects pair = swapped(model.parameters(), Carrying.text(150), Carrying.PAIR, 1);
      List<Unit> found =
          pair.swaps().stream()
              .filter(swap -> swap.p() <= 0.05 && swap.difference().value() < 0)
              .map(Swap::unit)
              .toList();
      assertThat(found).hasSizeBetween(6, 10);
      assertThat(found.stream().filter(carriers::contains)).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void rivalsAreThoseOfTheWholeTextWhateverPartOfItIsLookedAt() {
    int t = Samples.LATIN.index("t");
    PairTokens some =
        PairTokens.of(
            TEXT,
            to ->
                TEXT.forEach(
                    token -> {
                      if (token.latin() == t && token.sentence() < 30) {
                        to.accept(token);
                      }
                    }),
            PAIR,
            2000);
    assertThat(some.classes()).isEqualTo(PairTokens.of(TEXT, TEXT::forEach, PAIR, 2000).classes());
  }

  @Test
  void theTableHasARowForEveryEffect() {
    PairEffects pair = measured(Path.READ_OUT).get(0);
    assertThat(pair.table().rowCount()).isEqualTo(pair.effects().size());
    assertThat(pair.ranked(Replacement.ZERO)).hasSize(2 * CELLS);
    assertThat(pair.ranked(Replacement.ZERO).get(0).change().value())
        .isLessThanOrEqualTo(pair.ranked(Replacement.ZERO).get(1).change().value());
  }

  @Test
  void badQuestionsAreExplainedInOneLine() {
    assertThatThrownBy(() -> readOut(new Pair("t", "օ")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too few");
    assertThatThrownBy(() -> readOut(new Pair("n", "ն")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("something else in 0 stems");
    EffectOptions resampled = ALL.withReplacements(List.of(Replacement.SAME_OUTCOME));
    assertThatThrownBy(
            () ->
                Effects.recurrent(NETWORK, TEXT, List.of(PAIR), resampled, ProgressListener.none()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("zero or mean");
  }

  private static void readOut(Pair pair) {
    Effects.readOut(NETWORK, TEXT, List.of(pair), ALL, ProgressListener.none());
  }
}

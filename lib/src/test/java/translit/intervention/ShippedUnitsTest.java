package translit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.ProgressListener;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.engine.Intervention;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.intervention.measuring.Classes;
import translit.language.Language;
import translit.network.Model;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/** The shipped Armenian network against Deeplearning4j's own graph with other weights. */
class ShippedUnitsTest {
  private static final Pair PAIR = new Pair("t", "ծ");
  private static final int SENTENCES = 15;
  private static final int UNITS = 20;

  private static final List<List<Token>> TOKENS = new ArrayList<>();
  private static final List<EncodedText> TEXTS = new ArrayList<>();
  private static final Map<Token, Integer> PLACES = new HashMap<>();
  private static Model model;
  private static TokenizedText text;
  private static Units units;
  private static ParameterLayout layout;
  private static ComputationGraph graph;
  private static int latin;
  private static int outcome;

  @BeforeAll
  static void read() {
    model = Model.load(Path.of("../data/models/hy-AM"));
    Language language = Language.load("hy-AM");
    List<String> sentences =
        language.sample().stream()
            .filter(sentence -> sentence.contains(PAIR.outcome()))
            .limit(SENTENCES)
            .toList();
    text = TokenizedText.of(sentences, language.rules(), 1);
    latin = text.latin().indexOfCharacter(PAIR.latin());
    outcome = text.natives().index(PAIR.outcome());
    text.forEachSentence(
        (symbols, tokens) -> {
          tokens.forEach(token -> PLACES.put(token, TEXTS.size()));
          TEXTS.add(symbols);
          TOKENS.add(tokens);
        });
    units = Units.of(model.parameters());
    layout = model.parameters().layout();
    graph = model.graph();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  /** What a graph with changed weights answers, {@code [sentence][position * outcomes + k]}. */
  private static float[][] stock(Consumer<float[]> change) {
    float[] values = model.parameters().values().clone();
    change.accept(values);
    graph.params().assign(Nd4j.create(values));
    return inOrder(batch -> Engine.stock(graph).outputs(batch));
  }

  private interface Reader {
    float[][] outputs(Batch batch);
  }

  private static float[][] inOrder(Reader reader) {
    Map<EncodedText, float[]> outputs = new HashMap<>();
    for (Batch batch : Batch.inOrder(TEXTS)) {
      float[][] some = reader.outputs(batch);
      for (int n = 0; n < some.length; n++) {
        outputs.put(batch.texts().get(n), some[n]);
      }
    }
    return TEXTS.stream().map(outputs::get).toArray(float[][]::new);
  }

  private static void dropReadOut(float[] values, Unit unit) {
    int start = layout.hidden().weights().start(unit.place(layout.cells()));
    for (int k = 0; k < layout.cells(); k++) {
      values[start + k] = 0;
    }
  }

  private static void dropRecurrent(float[] values, Unit unit) {
    ParameterLayout.Lstm lstm =
        unit.direction() == Direction.FORWARD ? layout.forward() : layout.backward();
    for (int sum = 0; sum < lstm.recurrent().rows(); sum++) {
      values[lstm.recurrent().start(sum) + unit.index()] = 0;
    }
  }

  /** Margins of the pair's tokens: mean over the tokens of a stem, then over stems. */
  private static double margin(float[][] outputs) {
    int[] rivals =
        TOKENS.stream()
            .flatMap(List::stream)
            .filter(token -> token.hasOutcome() && token.latin() == latin)
            .mapToInt(Token::outcome)
            .filter(y -> y != outcome)
            .distinct()
            .toArray();
    ToDoubleFunction<Token> margin =
        token -> {
          float[] row = outputs[PLACES.get(token)];
          int at = token.position() * layout.outputs();
          double best = IntStream.of(rivals).mapToDouble(y -> row[at + y]).max().orElseThrow();
          return Math.log(row[at + outcome] / best);
        };
    Map<Long, List<Double>> stems = new TreeMap<>();
    TOKENS.stream()
        .flatMap(List::stream)
        .filter(one -> one.hasOutcome() && one.latin() == latin && one.outcome() == outcome)
        .forEach(
            token ->
                stems
                    .computeIfAbsent(text.stem(token.word()), key -> new ArrayList<>())
                    .add(margin.applyAsDouble(token)));
    return stems.values().stream()
        .mapToDouble(some -> some.stream().mapToDouble(one -> one).average().orElseThrow())
        .average()
        .orElseThrow();
  }

  @Test
  void twentyOutputsOnEachPathDoWhatAGraphWithoutTheirWeightsDoes() {
    EffectOptions options =
        EffectOptions.defaults()
            .withReplacements(List.of(Replacement.ZERO))
            .withCharacters(Integer.MAX_VALUE);
    Parameters network = model.parameters();
    List<PairEffects> measured =
        Stream.concat(
                Effects.readOut(network, text, List.of(PAIR), options, ProgressListener.none())
                    .stream(),
                Effects.recurrent(network, text, List.of(PAIR), options, ProgressListener.none())
                    .stream())
            .toList();
    double before = margin(stock(values -> {}));
    List<Integer> drawn =
        new Random(1).ints(0, 2 * layout.cells()).distinct().limit(UNITS).boxed().toList();
    for (PairEffects pair : measured) {
      assertThat(pair.margin()).isCloseTo(before, within(1e-4));
      for (int place : drawn) {
        Unit unit = Unit.output(place, layout.cells());
        double after =
            margin(
                stock(
                    values -> {
                      if (pair.path() != translit.intervention.Path.RECURRENT) {
                        dropReadOut(values, unit);
                      }
                      if (pair.path() != translit.intervention.Path.READ_OUT) {
                        dropRecurrent(values, unit);
                      }
                    }));
        assertThat(effect(pair, unit).change().value())
            .as("%s, %s", pair.path(), unit)
            .isCloseTo(after - before, within(1e-4));
      }
    }
  }

  private static Effect effect(PairEffects pair, Unit unit) {
    return pair.effects().stream()
        .filter(effect -> effect.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static float[][] outputs(Intervention intervention) {
    try (Predictor predictor = Predictor.of(model.parameters(), intervention)) {
      return inOrder(predictor::outputs);
    }
  }

  private static double accuracy(float[][] outputs) {
    int[] classes = Classes.chosen(layout.outputs());
    return TOKENS.stream()
        .flatMap(List::stream)
        .filter(token -> token.hasOutcome() && token.latin() == latin)
        .mapToInt(
            token -> {
              int at = token.position() * layout.outputs();
              float[] row = outputs[PLACES.get(token)];
              float most = row[at + token.outcome()];
              return IntStream.of(classes).allMatch(y -> row[at + y] <= most) ? 1 : 0;
            })
        .average()
        .orElseThrow();
  }

  /** Zeros in place of all of its outputs, for the hidden layer, for the LSTM itself, for both. */
  @Test
  void withoutTheBackwardLstmAccuracyIsThatOfAGraphWithoutItsWeights() {
    List<Unit> backward =
        IntStream.range(layout.cells(), 2 * layout.cells())
            .mapToObj(place -> Unit.output(place, layout.cells()))
            .toList();
    double asItIs = accuracy(outputs(Intervention.NONE));
    assertThat(asItIs).isGreaterThan(0.8);
    for (translit.intervention.Path path : translit.intervention.Path.values()) {
      double removed = accuracy(outputs(UnitIntervention.zeroSet(units, backward, path)));
      double expected =
          accuracy(
              stock(
                  values -> {
                    if (path != translit.intervention.Path.RECURRENT) {
                      backward.forEach(unit -> dropReadOut(values, unit));
                      int start = layout.hidden().weights().offset();
                      int size = layout.cells() * layout.cells();
                      for (int i = start; i < start + size; i++) {
                        values[i] *= 2; // what stays is half of all outputs
                      }
                    }
                    if (path != translit.intervention.Path.READ_OUT) {
                      backward.forEach(unit -> dropRecurrent(values, unit));
                    }
                  }));
      // one of some hundred tokens may be a tie but for rounding
      assertThat(removed).as(path.code()).isCloseTo(expected, within(0.015));
      assertThat(removed).as(path.code()).isLessThan(asItIs);
    }
  }
}

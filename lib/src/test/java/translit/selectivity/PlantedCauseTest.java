package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.contribution.Contributions;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.Planted;
import translit.selectivity.LetterInPattern.Response;
import translit.selectivity.Selectivity.Ranks;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.study.Study;
import translit.text.Pair;
import translit.text.PatternMatches;
import translit.text.SideInformation;
import translit.trace.Direction;
import translit.trace.HistogramPair;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Trace;
import translit.trace.Tracer;
import translit.trace.Unit;
import translit.trace.Units;

/** A network that has learned that {@code t} is ծ where {@code s} follows: only the right tells. */
class PlantedCauseTest {
  private static final Pair T_TS = new Pair("t", "ծ");

  /** Without the end that all sentences share: there, what is left of t would tell as well. */
  private static final List<String> SENTENCES =
      Planted.sentences(300, 77).stream().map(s -> s.substring(0, s.length() - 2)).toList();

  @TempDir static Path folder;
  private static Language language;
  private static Model model;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    language = Planted.language(folder);
    model = Planted.trained(folder, Planted.OPTIONS);
  }

  private static Study study() {
    return new Study(language, model, SENTENCES, 1).withMinimum(100);
  }

  @Test
  void aBackwardUnitIsAtTheTopAndForwardOutputsKnowNothing() {
    Findings findings = study().survey().findings();
    SelectivityTable table = findings.selectivity();
    Selectivity best =
        table.top(T_TS, Part.LSTM_OUTPUT, Direction.BACKWARD, Measure.HELLINGER, 1).get(0);
    assertThat(best.hellinger().value()).isGreaterThan(0.9);
    assertThat(best.q()).isLessThan(0.05);
    assertThat(table.top(T_TS, Part.LSTM_OUTPUT, Direction.FORWARD, Measure.HELLINGER, 12))
        .hasSize(12)
        .allSatisfy(row -> assertThat(row.hellinger().value()).isLessThan(0.25));
    assertThatThrownBy(() -> findings.contributions().of(new Pair("t", "ն")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t → ն: in what was read 't' becomes ծ տ");
    TokenizedText text = TokenizedText.of(SENTENCES, language.rules(), 1);
    assertThat(table.info().provenance())
        .isEqualTo(
            new Provenance(
                model.info().modelHash(),
                language.rules().hash(),
                text.hash(),
                "planted",
                "Study",
                Provenance.libraryVersion()));
  }

  @Test
  void whatTheTextForecastsComesTrueInTheNetwork() {
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<SideInformation> said =
        SideInformation.measure(SENTENCES.stream().map(romanizer::romanize).toList(), 100);
    SelectivityTable table = study().withPermutations(20).survey().table();
    List<Forecast> forecasts = Forecast.compare(said, table);
    // t and r have two outcomes each: s after t tells of one, a or n before r of the other
    assertThat(forecasts)
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.right()).as(one.toString()).isTrue())
        .extracting(one -> one.said().latin() + one.seen())
        .containsOnly("tRIGHT", "rLEFT");
    assertThat(Forecast.toTable(forecasts).stringColumn("right").asList())
        .containsOnly("yes")
        .hasSize(4);
  }

  @Test
  void aForecastOfTheOtherSideIsWrongAndAnUndecidedOneIsNotCounted() {
    SideInformation left = new SideInformation("t", "ծ", 500, 500, 1, 0.1, 0.9, 0.01);
    SideInformation none = new SideInformation("t", "տ", 500, 500, 1, 0.9, 0.9, 0.01);
    List<Forecast> forecasts =
        List.of(
            forecast(left, 0.8, 0.2),
            forecast(left, 0.2, 0.8),
            forecast(left, 0.82, 0.8), // within the intervals
            forecast(none, 0.5, 0));
    assertThat(forecasts).extracting(Forecast::right).containsExactly(true, false, false, false);
    assertThat(forecasts).extracting(Forecast::decided).containsExactly(true, true, true, false);
    assertThat(forecasts.get(1).difference().value()).isCloseTo(0.6, within(1e-12));
    assertThat(forecasts.get(1).difference().interval().halfWidth())
        .isCloseTo(0.02 * Math.sqrt(2), within(1e-12));
  }

  private static Forecast forecast(SideInformation said, double forward, double backward) {
    return new Forecast(said, row(Direction.FORWARD, forward), row(Direction.BACKWARD, backward));
  }

  private static Selectivity row(Direction direction, double value) {
    Estimate about = new Estimate(value, new Interval(value - 0.02, value + 0.02));
    Unit unit = new Unit(Part.LSTM_OUTPUT, direction, 0);
    return new Selectivity(
        unit, T_TS, 1, 1, 0, about, new Ranks(1, 1), about, about, about, about, 0, 0);
  }

  @Test
  void contributionsAndBiasMakeTheMeanPreActivation() {
    Contributions one =
        study().withPermutations(1).contrast(T_TS).findings().contributions().of(T_TS);
    int cells = Units.of(model.parameters()).cells();
    int symbols = model.latin().size();
    int classes = model.natives().size();
    INDArray outputWeights = model.graph().getLayer("output").getParam("W");
    INDArray outputBias = model.graph().getLayer("output").getParam("b");
    double[][] sums = new double[2][cells + classes];
    int[] counts = new int[2];
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    for (String sentence : SENTENCES) {
      AlignedText aligned = romanizer.romanize(sentence);
      INDArray input = Nd4j.zeros(1, symbols, aligned.size());
      for (int t = 0; t < aligned.size(); t++) {
        input.putScalar(new int[] {0, model.latin().index(aligned.latin().get(t)), t}, 1);
      }
      var activations = model.graph().feedForward(input, false);
      for (int t = 0; t < aligned.size(); t++) {
        if (aligned.latin().get(t).equals("t")) {
          int side = aligned.natives().get(t).equals("ծ") ? 0 : 1;
          counts[side]++;
          for (int h = 0; h < cells; h++) {
            // tanh is undone
            double y = activations.get("hidden").getDouble(0, h, t);
            sums[side][h] += 0.5 * Math.log((1 + y) / (1 - y));
          }
          for (int k = 0; k < classes; k++) {
            double sum = outputBias.getDouble(k);
            for (int j = 0; j < cells + symbols; j++) {
              sum +=
                  activations.get("hiddenAndLatin").getDouble(0, j, t)
                      * outputWeights.getDouble(j, k);
            }
            sums[side][cells + k] += sum;
          }
        }
      }
    }
    INDArray hiddenBias = model.graph().getLayer("hidden").getParam("b");
    int t = model.latin().index("t");
    for (int side = 0; side < 2; side++) {
      Contributions.Means means = side == 0 ? one.outcome() : one.rest();
      for (int h = 0; h < cells; h++) {
        assertThat(sum(means.concatToHidden()[h]) + hiddenBias.getDouble(h))
            .isCloseTo(sums[side][h] / counts[side], within(2e-3)); // tanh saturates
      }
      for (int k = 0; k < classes; k++) {
        assertThat(
                sum(means.hiddenToOutput()[k])
                    + outputWeights.getDouble(cells + t, k)
                    + outputBias.getDouble(k))
            .isCloseTo(sums[side][cells + k] / counts[side], within(1e-4));
      }
    }
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  void histogramsCountEveryToken() {
    Unit unit = new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 3);
    HistogramPair histogram = histogram(T_TS, unit);
    long ts = SENTENCES.stream().flatMapToInt(String::chars).filter(c -> c == 'ծ').count();
    assertThat(histogram.n()).isEqualTo(ts);
    assertThat(histogram.outcome()).hasSize(40);
    assertThat(histogram.min()).isLessThan(histogram.max());
    assertThatThrownBy(() -> histogram(new Pair("t", "ն"), unit))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t → ն: in the text 't' becomes ծ (");
  }

  private static HistogramPair histogram(Pair pair, Unit unit) {
    TokenizedText text = TokenizedText.of(SENTENCES, language.rules(), 1);
    List<Unit> units = List.of(unit);
    return HistogramPair.collect(new Tracer(model), text, pair, units, 40, ProgressListener.none())
        .get(0);
  }

  @Test
  void aPatternIsFoundByUnitsThatHoldOnTheOtherHalf() {
    PatternSearch search = search("ծ", PatternMatches.Side.NATIVE);
    LetterInPattern t = search.letter("t", false);
    Response backward = t.chosen(Part.CELL, Direction.BACKWARD); // the s behind tells
    assertThat(Math.abs(backward.firstHalf() - 0.5)).isGreaterThan(0.45);
    assertThat(Math.abs(backward.secondHalf() - 0.5)).isGreaterThan(0.45);
    Response forward = t.chosen(Part.CELL, Direction.FORWARD);
    assertThat(Math.abs(forward.secondHalf() - 0.5)).isLessThan(0.2);
    assertThat(search("ts", PatternMatches.Side.LATIN).letters()).isEqualTo(search.letters());
  }

  private static PatternSearch search(String pattern, PatternMatches.Side side) {
    return PatternSearch.of(
        new Tracer(model),
        language.rules(),
        SENTENCES,
        Pattern.compile(pattern),
        side,
        SelectivityOptions.of(SENTENCES.size()),
        ProgressListener.none());
  }

  @Test
  void aTraceHasARowForEachUnit() {
    AlignedText text = new Romanizer(language.rules(), 1).romanize("ածատ");
    List<Unit> units =
        List.of(
            new Unit(Part.OUTPUT, Direction.NONE, model.natives().index("ծ")),
            new Unit(Part.CELL, Direction.FORWARD, 0));
    Trace trace = Trace.of(model, text, units);
    assertThat(trace.activations()).hasDimensions(2, 5);
    assertThat(trace.activations()[0][1]).isGreaterThan(0.9f);
    assertThat(trace.activations()[0][4]).isLessThan(0.1f);
  }
}

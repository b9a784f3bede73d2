package translit.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.contribution.Contributions.Means;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.statistics.Jackknife;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/** The intervals of a network with random weights, and those from all its tokens one by one. */
class ContributionIntervalsTest {
  private static final int CELLS = 7;
  private static final Provenance PROVENANCE =
      new Provenance("model", "rules", "text", "xx", "test", "0");
  private static final Alphabet LATIN = Alphabet.of(List.of("␀", "_", "#", " ", "a", "t"));
  private static final Alphabet NATIVES =
      Alphabet.of(List.of("␀", "_", "#", " ", "ա", "տ", "թ", "ծ", "ե", "ո"));
  private static final Pair T_T = new Pair("t", "տ");
  private static final Pair RARE = new Pair("t", "ծ");

  private record Seen(Token token, int group, float[] concatAndHidden) {}

  private final ComputationGraph graph = BiLstm.create(LATIN.size(), CELLS, NATIVES.size(), 1);
  private final Units units = new Units(CELLS, NATIVES.size());
  private final List<Seen> seen = new ArrayList<>();
  private ContributionTable table;

  @TempDir Path folder;

  /** Words of up to six letters; a single one has ծ. */
  @BeforeEach
  void read() {
    Random random = new Random(3);
    List<AlignedText> sentences = new ArrayList<>();
    for (int s = 0; s < 200; s++) {
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        boolean space = random.nextInt(4) == 0;
        boolean vowel = random.nextBoolean();
        latin.add(space ? " " : vowel ? "a" : "t");
        natives.add(
            space
                ? " "
                : vowel
                    ? "աեո".charAt(random.nextInt(3)) + ""
                    : random.nextInt(3) == 0 ? "տ" : "թ");
      }
      sentences.add(new AlignedText(latin, natives));
    }
    sentences.add(new AlignedText(List.of("t", "a"), List.of("ծ", "ա")));
    TokenizedText text = TokenizedText.of(sentences, LATIN, NATIVES, 1);
    MeanActivations means = new MeanActivations(units, text, List.of(LATIN.index("t")));
    List<Integer> columns = new ArrayList<>();
    for (Direction direction : List.of(Direction.FORWARD, Direction.BACKWARD, Direction.NONE)) {
      Part part = direction == Direction.NONE ? Part.HIDDEN_LAYER : Part.LSTM_OUTPUT;
      IntStream.range(0, CELLS).forEach(i -> columns.add(units.first(part, direction) + i));
    }
    try (Tracer tracer = new Tracer(Parameters.of(graph))) {
      tracer.read(text, means, ProgressListener.none(), "means");
      tracer.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              Token token = block.tokens().get(i);
              float[] values = new float[columns.size()];
              for (int c = 0; c < values.length; c++) {
                values[c] = block.value(i, columns.get(c));
              }
              seen.add(new Seen(token, Jackknife.group(text.stem(token.word())), values));
            }
          },
          ProgressListener.none(),
          "tokens");
    }
    table =
        ContributionTable.of(Parameters.of(graph), means, text.latin(), text.natives(), PROVENANCE);
  }

  /** Leaves each group's tokens out, and means the rest anew. */
  private Estimate twin(Pair pair, boolean with, ToDoubleFunction<float[]> contribution) {
    int letter = LATIN.index(pair.latin());
    int outcome = NATIVES.index(pair.outcome());
    List<Seen> all =
        seen.stream()
            .filter(one -> one.token.latin() == letter)
            .filter(one -> (one.token.outcome() == outcome) == with)
            .toList();
    List<Integer> groups = all.stream().map(Seen::group).distinct().toList();
    double mean = mean(all, contribution);
    double sum = 0;
    for (int group : groups) {
      List<Seen> others = all.stream().filter(one -> one.group != group).toList();
      sum += Math.pow(mean(others, contribution) - mean, 2);
    }
    double g = groups.size();
    assertThat(g).isEqualTo(32);
    double reach = 2.0395 * Math.sqrt((g - 1) / g * sum); // Student's quantile of 31 degrees
    return new Estimate(mean, new Interval(mean - reach, mean + reach));
  }

  private static double mean(List<Seen> some, ToDoubleFunction<float[]> contribution) {
    return some.stream()
        .mapToDouble(one -> contribution.applyAsDouble(one.concatAndHidden))
        .average()
        .orElseThrow();
  }

  private static void same(Estimate estimate, Estimate twin) {
    assertThat(estimate.value()).isCloseTo(twin.value(), within(1e-6));
    double width = twin.interval().halfWidth();
    assertThat(width).isPositive();
    assertThat(estimate.interval().low())
        .isCloseTo(twin.interval().low(), within(1e-3 * width + 1e-6));
    assertThat(estimate.interval().high())
        .isCloseTo(twin.interval().high(), within(1e-3 * width + 1e-6));
  }

  @Test
  void theIntervalsAreThoseOfTheMeansWithoutEachGroupOfStems() {
    INDArray toHidden = graph.getLayer("hidden").getParam("W").reshape(2 * CELLS, CELLS);
    INDArray toOutput = graph.getLayer("output").getParam("W");
    for (boolean with : new boolean[] {true, false}) {
      Means means = with ? table.of(T_T).outcome() : table.of(T_T).rest();
      for (int from : new int[] {0, CELLS - 1, CELLS, 2 * CELLS - 1}) {
        double weight = toHidden.getDouble(from, 3);
        same(
            means.sum(Layer.CONCAT_TO_HIDDEN, 3, from),
            twin(T_T, with, values -> weight * values[from]));
      }
      for (int k = 0; k < NATIVES.size(); k++) {
        double weight = toOutput.getDouble(2, k);
        same(
            means.sum(Layer.HIDDEN_TO_OUTPUT, k, 2),
            twin(T_T, with, values -> weight * values[2 * CELLS + 2]));
      }
    }
  }

  @Test
  void aSumOfSeveralHasTheIntervalOfTheSum() {
    INDArray toOutput = graph.getLayer("output").getParam("W");
    int k = NATIVES.index("թ");
    int[] hidden = {0, 2, 5, 6};
    Means means = table.of(T_T).rest();
    Estimate sum = means.sum(Layer.HIDDEN_TO_OUTPUT, k, hidden);
    same(
        sum,
        twin(
            T_T,
            false,
            values ->
                IntStream.of(hidden)
                    .mapToDouble(h -> toOutput.getDouble(h, k) * values[2 * CELLS + h])
                    .sum()));
    double together =
        IntStream.of(hidden)
            .mapToDouble(h -> means.sum(Layer.HIDDEN_TO_OUTPUT, k, h).interval().halfWidth())
            .sum();
    assertThat(sum.interval().halfWidth()).isLessThan(0.95 * together);
  }

  @Test
  void tokensOfOneGroupHaveAMeanWithoutAnInterval() {
    Estimate one = table.of(RARE).outcome().sum(Layer.HIDDEN_TO_OUTPUT, 4, 1);
    assertThat(one.value()).isNotNaN();
    assertThat(one.interval().low()).isNaN();
    assertThat(one.interval().high()).isNaN();
    assertThat(table.of(RARE).rest().sum(Layer.HIDDEN_TO_OUTPUT, 4, 1).interval().low()).isNotNaN();
  }

  @Test
  void intervalsAreWrittenAndReadWhereTheyAreKnown() {
    Path csv = folder.resolve("contributions.csv");
    table.write(List.of(T_T, RARE), csv);
    ContributionTable back = ContributionTable.read(csv, units);
    for (boolean with : new boolean[] {true, false}) {
      Means written = with ? table.of(T_T).outcome() : table.of(T_T).rest();
      Means read = with ? back.of(T_T).outcome() : back.of(T_T).rest();
      for (int from = 0; from < CELLS; from++) {
        read(Layer.HIDDEN_TO_OUTPUT, table.of(T_T).output(), from, written, read);
        read(Layer.CONCAT_TO_HIDDEN, 4, CELLS + from, written, read);
      }
    }
    Means outcome = back.of(T_T).outcome();
    int own = table.of(T_T).output();
    assertThat(outcome.sum(Layer.HIDDEN_TO_OUTPUT, own, 1, 2).interval().low()).isNaN();
    assertThat(outcome.sum(Layer.HIDDEN_TO_OUTPUT, own + 1, 1).interval().low()).isNaN();
    Estimate rare = back.of(RARE).outcome().sum(Layer.HIDDEN_TO_OUTPUT, back.of(RARE).output(), 1);
    assertThat(rare.value()).isNotNaN();
    assertThat(rare.interval().low()).isNaN();
  }

  private static void read(Layer layer, int to, int from, Means written, Means read) {
    Estimate expected = written.sum(layer, to, from);
    Estimate found = read.sum(layer, to, from);
    assertThat(found.value()).isEqualTo(expected.value());
    assertThat((float) found.interval().low()).isEqualTo((float) expected.interval().low());
    assertThat((float) found.interval().high()).isEqualTo((float) expected.interval().high());
  }
}

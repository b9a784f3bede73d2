package translit.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/** A network with random weights that has read random symbols, blanks and quotes among them. */
class ContributionTableTest {
  private static final int CELLS = 15;
  private static final Provenance PROVENANCE =
      new Provenance("model", "rules", "text", "xx", "test", "0");
  private static final List<String> MARKS =
      List.of(
          ",", "\"", "\"\"", " ", "  ", "\t", "\n", "\r\n", "\\", "'", "# x", ", \"", " a", "a\t",
          "␣", "ու", "a");

  private final Random random = new Random(7);
  private final Alphabet latin = Alphabet.of(symbols(6));
  private final Alphabet natives = Alphabet.of(symbols(9));
  private final ComputationGraph graph = BiLstm.create(latin.size(), CELLS, natives.size(), 1);
  private final Units units = new Units(CELLS, natives.size());
  private final List<AlignedText> sentences =
      IntStream.range(0, 100).mapToObj(i -> sentence(3 + random.nextInt(20))).toList();

  @TempDir Path folder;

  /** All of {@link #MARKS} alone, and random ones put together. */
  private List<String> symbols(int more) {
    TreeSet<String> some = new TreeSet<>(MARKS);
    while (some.size() < MARKS.size() + more) {
      some.add(mark() + mark() + (random.nextBoolean() ? mark() : ""));
    }
    List<String> symbols = new ArrayList<>(List.of("␀", "_", "#"));
    symbols.addAll(some);
    return symbols;
  }

  private String mark() {
    return MARKS.get(random.nextInt(MARKS.size()));
  }

  private AlignedText sentence(int length) {
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      in.add(latin.symbol(3 + random.nextInt(latin.size() - 3)));
      out.add(natives.symbol(3 + random.nextInt(natives.size() - 3)));
    }
    return new AlignedText(in, out);
  }

  private MeanActivations means(List<AlignedText> some) {
    TokenizedText text = TokenizedText.of(some, latin, natives, 1);
    MeanActivations means =
        new MeanActivations(units, text, IntStream.range(3, latin.size()).boxed().toList());
    try (Tracer tracer = new Tracer(Parameters.of(graph))) {
      tracer.read(text, means, ProgressListener.none(), "means");
    }
    return means;
  }

  private ContributionTable table() {
    TokenizedText text = TokenizedText.of(sentences, latin, natives, 1);
    return ContributionTable.of(
        Parameters.of(graph), means(sentences), text.latin(), text.natives(), PROVENANCE);
  }

  /** The text's pairs that bring a symbol that none before has: each symbol is in one. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    TreeSet<String> inputs = new TreeSet<>();
    TreeSet<String> outputs = new TreeSet<>();
    for (AlignedText sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Pair pair = new Pair(sentence.latin().get(i), sentence.natives().get(i));
        if (inputs.add(pair.latin()) | outputs.add(pair.outcome())) {
          pairs.add(pair);
        }
      }
    }
    assertThat(inputs).containsExactlyInAnyOrderElementsOf(characters(latin));
    assertThat(outputs).containsExactlyInAnyOrderElementsOf(characters(natives));
    return pairs;
  }

  private static List<String> characters(Alphabet alphabet) {
    return alphabet.symbols().subList(3, alphabet.size());
  }

  @Test
  void whatWasWrittenReadsBackToTheLastBitWhateverTheSymbols() {
    ContributionTable table = table();
    Path csv = folder.resolve("out/contributions.csv");
    table.write(pairs(), csv);
    ContributionTable back = ContributionTable.read(csv, units);
    assertThat(back.provenance()).isEqualTo(PROVENANCE);
    for (Pair pair : pairs()) {
      Contributions written = table.of(pair);
      Contributions read = back.of(pair);
      assertThat(read.pair()).isEqualTo(pair);
      int output = natives.index(pair.outcome());
      assertThat(read.output()).isEqualTo(written.output()).isEqualTo(output);
      float[] outcome = written.outcome().hiddenToOutput()[output];
      float[] rest = written.rest().hiddenToOutput()[output];
      assertThat(read.outcome().hiddenToOutput()[output]).containsExactly(outcome);
      assertThat(read.rest().hiddenToOutput()[output]).containsExactly(rest);
      List<Integer> differing =
          IntStream.range(0, CELLS)
              .boxed()
              .sorted(
                  Comparator.comparing((Integer h) -> Math.abs(outcome[h] - rest[h])).reversed())
              .toList();
      for (int h : differing.subList(0, 12)) {
        assertThat(read.outcome().concatToHidden()[h])
            .containsExactly(written.outcome().concatToHidden()[h]);
        assertThat(read.rest().concatToHidden()[h])
            .containsExactly(written.rest().concatToHidden()[h]);
      }
      for (int h : differing.subList(12, CELLS)) {
        assertThat(read.outcome().concatToHidden()[h]).containsOnly(Float.NaN);
      }
      assertThat(read.outcome().hiddenToOutput()[(output + 1) % natives.size()])
          .containsOnly(Float.NaN);
    }
  }

  @Test
  void tablesawReadsTheFileWithoutBeingToldHow() {
    ContributionTable table = table();
    Path csv = folder.resolve("contributions.csv");
    Pair pair = pairs().get(0);
    table.write(List.of(pair), csv);
    Table read = Table.read().csv(csv.toFile());
    assertThat(read.columnNames())
        .containsExactly(
            "input",
            "output",
            "layer",
            "from",
            "to",
            "outcome",
            "outcome_low",
            "outcome_high",
            "rest",
            "rest_low",
            "rest_high");
    assertThat(read.rowCount()).isEqualTo(CELLS + 12 * 2 * CELLS);
    assertThat(read.stringColumn("layer").unique().asList())
        .containsExactlyInAnyOrder("hidden-output", "concat-hidden");
    float exact = table.of(pair).rest().hiddenToOutput()[table.of(pair).output()][3];
    assertThat(read.row(3).getInt("from")).isEqualTo(3);
    assertThat(read.row(3).getDouble("rest")).isCloseTo(exact, within(Math.abs(exact) * 1e-6));
  }

  @Test
  void twoHalvesOfATextGiveWhatTheWholeGives() {
    TokenizedText text = TokenizedText.of(sentences, latin, natives, 1);
    MeanActivations first = means(sentences.subList(0, 25));
    MeanActivations second = means(sentences.subList(25, sentences.size()));
    MeanActivations whole = means(sentences);
    MeanActivations both = first.plus(second);
    ContributionTable added =
        ContributionTable.of(Parameters.of(graph), both, text.latin(), text.natives(), PROVENANCE);
    ContributionTable atOnce = table();
    assertThat(both.sums().of(3, k -> true).tokens())
        .isEqualTo(whole.sums().of(3, k -> true).tokens())
        .isGreaterThan(first.sums().of(3, k -> true).tokens());
    for (Pair pair : pairs()) {
      for (int h = 0; h < CELLS; h++) {
        assertThat(added.of(pair).outcome().concatToHidden()[h])
            .containsExactly(atOnce.of(pair).outcome().concatToHidden()[h], within(1e-6f));
      }
      assertThat(added.of(pair).rest().hiddenToOutput()[5])
          .containsExactly(atOnce.of(pair).rest().hiddenToOutput()[5], within(1e-6f));
      Interval interval = added.of(pair).rest().sum(Layer.HIDDEN_TO_OUTPUT, 5, 1, 2).interval();
      assertThat(interval.halfWidth())
          .isCloseTo(
              atOnce.of(pair).rest().sum(Layer.HIDDEN_TO_OUTPUT, 5, 1, 2).interval().halfWidth(),
              within(1e-9));
    }
  }

  @Test
  void meansOfOtherLettersAreNotAdded() {
    TokenizedText text = TokenizedText.of(sentences, latin, natives, 1);
    MeanActivations three = new MeanActivations(units, text, List.of(3));
    MeanActivations four = new MeanActivations(units, text, List.of(4));
    assertThatThrownBy(() -> three.plus(four))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("letters [4] cannot be added")
        .hasMessageContaining("letters [3]");
  }

  @Test
  void aFileThatIsNoneIsExplainedInOneLine() throws IOException {
    Path csv = folder.resolve("contributions.csv");
    refused(csv, "contributions.json: no such file");
    table().write(List.of(pairs().get(0)), csv);
    String written = Files.readString(csv);
    Files.writeString(csv, written.replace("concat-hidden", "elsewhere"));
    refused(csv, "contributions.csv: not what analyse writes: no such layer: elsewhere");
    Files.writeString(csv, written.replaceFirst("hidden-output,0,\\d+", "hidden-output,0,9999"));
    refused(csv, "9999 out of bounds");
    Files.delete(csv);
    refused(csv, "contributions.csv: no such file");
  }

  private void refused(Path csv, String why) {
    assertThatThrownBy(() -> ContributionTable.read(csv, units))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }

  @Test
  void anOutcomeThatTheNetworkDoesNotHaveIsRefusedWithThoseThereAre() {
    String latin = pairs().get(0).latin();
    assertThatThrownBy(() -> table().of(new Pair(latin, "ы")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(latin + " → ы: in what was read '" + latin + "' becomes ")
        .hasMessageContaining(pairs().get(0).outcome());
  }

  @Test
  void aPairThatWasNotWrittenIsNotInTheFile() {
    Path csv = folder.resolve("contributions.csv");
    table().write(List.of(pairs().get(0)), csv);
    ContributionTable back = ContributionTable.read(csv, units);
    assertThatThrownBy(() -> back.of(pairs().get(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no contributions for " + pairs().get(1));
  }
}

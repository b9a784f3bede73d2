package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.network.Planted;
import translit.selectivity.Selectivity.Ranks;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;
import translit.trace.Units;

class SelectivityCsvTest {
  private static final SelectivityOptions OPTIONS =
      SelectivityOptions.defaults().withMinimum(100).withPermutations(60);

  private static final Provenance PROVENANCE =
      new Provenance("m", "r", "t", "planted", "test", "0.2");

  @TempDir Path folder;

  private SelectivityTable measured() throws IOException {
    TokenizedText text =
        TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    try (Tracer tracer =
        new Tracer(
            Parameters.of(BiLstm.create(text.latin().size(), 5, text.natives().size(), 1)))) {
      return SelectivityAnalysis.measure(
          tracer, text, OPTIONS, PROVENANCE, ProgressListener.none());
    }
  }

  @Test
  void aWrittenTableReadsBack() throws IOException {
    SelectivityTable table = measured();
    Path csv = folder.resolve("out/selectivity.csv");
    table.write(csv);
    assertThat(Files.readAllLines(csv).get(0))
        .isEqualTo(
            "part,direction,unit,input,output,n,m,hellinger1000,hellinger,hellinger_low,"
                + "hellinger_high,rank_best,rank_worst,auc,auc_low,auc_high,bits,bits_low,bits_high,"
                + "accuracy,accuracy_low,accuracy_high,bin_accuracy,bin_accuracy_low,"
                + "bin_accuracy_high,p,q");
    SelectivityTable back = SelectivityTable.read(csv);
    assertThat(back.info()).isEqualTo(table.info());
    assertThat(back.units()).isEqualTo(table.units());
    assertThat(back.pairs()).isEqualTo(table.pairs());
    for (int i = 0; i < table.rows().size(); i++) {
      assertThat(back.rows().get(i).unit()).isEqualTo(table.rows().get(i).unit());
      assertThat(back.rows().get(i).ranks()).isEqualTo(table.rows().get(i).ranks());
      for (Measure measure : Measure.values()) {
        Estimate read = measure.estimate(back.rows().get(i));
        Estimate written = measure.estimate(table.rows().get(i));
        assertThat(read.value()).isCloseTo(written.value(), within(1e-8));
        assertThat(read.interval().low()).isCloseTo(written.interval().low(), within(2e-4));
        assertThat(read.interval().high()).isCloseTo(written.interval().high(), within(2e-4));
      }
    }
  }

  @Test
  void anInterruptDoesNotLoseTheTable() throws IOException {
    SelectivityTable table = measured();
    Path csv = folder.resolve("selectivity.csv");
    Thread.currentThread().interrupt();
    table.write(csv);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SelectivityTable.read(csv).rows()).hasSameSizeAs(table.rows());
  }

  @Test
  void symbolsThatCsvSeparatesByAndNaNReadBack() {
    Selectivity odd =
        row(new Unit(Part.OUTPUT, Direction.NONE, 0), new Pair(",", "\""), Estimate.UNDEFINED);
    SelectivityInfo info =
        new SelectivityInfo(PROVENANCE, 1, 3, 1, OPTIONS, Map.of(",", Map.of("\"", 1L)), Map.of());
    SelectivityTable table =
        new SelectivityTable(
            new Units(1, 1),
            info,
            List.of(
                row(
                    new Unit(Part.HIDDEN_LAYER, Direction.NONE, 0),
                    new Pair(",", "\""),
                    about(0.5)),
                odd));
    Path csv = folder.resolve("odd.csv");
    table.write(csv);
    assertThat(SelectivityTable.read(csv).rows()).isEqualTo(table.rows());
  }

  @Test
  void anySymbolsReadBackBlanksAndQuotesAmongThem() {
    List<String> marks = List.of(",", "\"", " ", "\t", "\n", "\\", "#", "'", "a", "ու");
    Random random = new Random(11);
    Set<Pair> pairs = new LinkedHashSet<>();
    marks.forEach(mark -> pairs.add(new Pair(mark, mark)));
    while (pairs.size() < 80) {
      pairs.add(new Pair(joined(marks, random), joined(marks, random)));
    }
    SelectivityTable table = table(pairs);
    Path csv = folder.resolve("random.csv");
    table.write(csv);
    assertThat(SelectivityTable.read(csv).pairs()).containsExactlyElementsOf(pairs);
    assertThat(SelectivityTable.read(csv).rows()).isEqualTo(table.rows());
  }

  private static String joined(List<String> marks, Random random) {
    return random
        .ints(1 + random.nextInt(3), 0, marks.size())
        .mapToObj(marks::get)
        .collect(Collectors.joining());
  }

  private static Selectivity row(Unit unit, Pair pair, Estimate hellinger) {
    Ranks ranks = Double.isNaN(hellinger.value()) ? new Ranks(0, 0) : new Ranks(1, 3);
    return new Selectivity(
        unit,
        pair,
        1,
        2,
        hellinger.value(),
        hellinger,
        ranks,
        about(0.125),
        Estimate.UNDEFINED,
        about(0.75),
        new Estimate(0.625, Estimate.UNDEFINED.interval()),
        1,
        1);
  }

  /** Its ends are numbers that single precision has, of at most four decimals. */
  private static Estimate about(double value) {
    return new Estimate(value, new Interval(value - 0.0625, value + 0.0625));
  }

  private static SelectivityTable table(Collection<Pair> pairs) {
    Units units = new Units(1, 1);
    List<Selectivity> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      for (Unit unit : units.all()) {
        rows.add(row(unit, pair, about(0.25)));
      }
    }
    SelectivityInfo info = new SelectivityInfo(PROVENANCE, 1, 3, 1, OPTIONS, Map.of(), Map.of());
    return new SelectivityTable(units, info, rows);
  }

  @Test
  void aTableSaysWhoseItIsAndOneOfVersion01StaysReadable() throws IOException {
    Path csv = folder.resolve("selectivity.csv");
    table(List.of(new Pair("t", "ծ"))).write(csv);
    Path json = folder.resolve("selectivity.json");
    assertThat(SelectivityTable.read(csv).info().provenance()).isEqualTo(PROVENANCE);
    assertThat(Files.readString(json)).startsWith("{\n  \"provenance\" : {");
    String old =
        """
        {"sentences": 7, "characters": 33, "textSeed": 2,
         "options": {"permutations": 5, "minimum": 3, "sample": 40, "seed": 9, "letters": ["t"]},
         "outcomes": {"t": {"ծ": 4, "տ": 3}}}
        """;
    Files.writeString(json, old);
    SelectivityInfo info = SelectivityTable.read(csv).info();
    assertThat(info.sentences()).isEqualTo(7);
    assertThat(info.options().letters()).containsExactly("t");
    assertThat(info.outcomes().get("t")).containsExactly(Map.entry("ծ", 4L), Map.entry("տ", 3L));
    assertThat(info.provenance().model()).isEmpty();
    assertThat(info.provenance().version()).isEqualTo("0.1");
  }

  @Test
  void aFileThatIsNoTableIsExplainedInOneLine() throws IOException {
    Path csv = folder.resolve("selectivity.csv");
    table(List.of(new Pair("t", "ծ"))).write(csv);
    String written = Files.readString(csv);
    for (String broken :
        List.of("", "a,b\n1,2\n", written.replace("cell", "atom"), written.split("\n")[0])) {
      Files.writeString(csv, broken);
      assertThatThrownBy(() -> SelectivityTable.read(csv))
          .as(broken)
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(csv + ": not what analyse writes: ");
    }
    Files.writeString(folder.resolve("selectivity.json"), "{}");
    assertThatThrownBy(() -> SelectivityTable.read(csv))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("selectivity.json: not what analyse writes beside selectivity.csv");
  }
}

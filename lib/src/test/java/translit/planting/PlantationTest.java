package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static translit.planting.PlantedTextTest.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.language.Romanizer;
import translit.network.Model;
import translit.planting.scoring.Method;
import translit.trace.Direction;

/** Two tiny networks whose carriers are known: what they know, and what finds them. */
class PlantationTest {
  private static final PlantingOptions TINY = new PlantingOptions(2000, 200, 16, 200, 1);

  /** Four standard errors of a share of some 1,100 tokens. */
  private static final double CHANCE = 0.06;

  @TempDir static Path folder;
  private static Facts carriers;
  private static Facts decoy;

  @BeforeAll
  static void grow() throws InterruptedException {
    carriers = plantation("carriers").grow(line -> {}, ProgressListener.none());
    decoy = plantation("decoy").grow(line -> {}, ProgressListener.none());
  }

  private static Plantation plantation(String name) {
    return new Plantation(language(name), folder.resolve(name), TINY);
  }

  @Test
  void withoutTheCarriersNothingIsKnown() {
    assertThat(carriers.accuracy()).isGreaterThan(0.97);
    assertThat(carriers.withoutCarriers()).isCloseTo(0.5, within(CHANCE));
    assertThat(carriers.withMeansOfCarriers()).isCloseTo(0.5, within(CHANCE));
  }

  @Test
  void besideADecoyWhatIsLeftIsWhatTheDecoyAllows() {
    assertThat(decoy.accuracy()).isCloseTo(0.95, within(CHANCE));
    // zeros move the answer to one side as well; with means the decoy has its say
    assertThat(decoy.withoutCarriers()).isLessThan(0.8 + CHANCE);
    assertThat(decoy.withMeansOfCarriers()).isCloseTo(0.8, within(CHANCE));
  }

  /** The same in Deeplearning4j: the outgoing weights are zero in a copy of the graph. */
  @Test
  void aStockGraphWithoutTheCarriersWeightsIsAtChance() {
    PlantedLanguage planted = language("carriers");
    try (Model model = Model.load(folder.resolve("carriers/model"))) {
      ComputationGraph graph = model.graph();
      Carriers known = Carriers.of(planted, 16);
      assertThat(known.direction()).isEqualTo(Direction.BACKWARD);
      assertThat(accuracy(graph, planted, model)).isCloseTo(carriers.accuracy(), within(1e-3));
      INDArray recurrent = graph.getLayer("backwardReversed").getParam("RW");
      for (int cell : known.cells()) {
        recurrent.getRow(cell).assign(0);
        for (int h = 0; h < 16; h++) {
          // the rows of the hidden layer's weights as stored are its inputs
          graph.params().putScalar(hiddenStart(model) + (16 + cell) * 16L + h, 0);
        }
      }
      assertThat(accuracy(graph, planted, model))
          .isCloseTo(carriers.withoutCarriers(), within(1e-3));
    }
  }

  private static long hiddenStart(Model model) {
    return model.parameters().layout().hidden().weights().offset();
  }

  private static double accuracy(ComputationGraph graph, PlantedLanguage planted, Model model) {
    Romanizer romanizer = new Romanizer(planted.language().rules(), 1);
    int t = model.latin().indexOfCharacter("t");
    int first = model.natives().index("თ");
    int second = model.natives().index("ტ");
    int right = 0;
    int all = 0;
    List<String> lines = planted.language().sentences(folder.resolve("carriers/text/test.txt"));
    List<EncodedText> texts =
        lines.stream()
            .map(romanizer::romanize)
            .map(one -> EncodedText.of(one, model.latin(), model.natives()))
            .toList();
    for (Batch batch : Batch.inOrder(texts)) {
      float[][] outputs = Engine.stock(graph).outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        EncodedText text = batch.texts().get(n);
        for (int i = 0; i < text.length(); i++) {
          if (text.latin()[i] == t) {
            int row = i * model.natives().size();
            boolean said = outputs[n][row + first] > outputs[n][row + second];
            right += said == (text.natives()[i] == first) ? 1 : 0;
            all++;
          }
        }
      }
    }
    return right / (double) all;
  }

  @Test
  void theCarriersAreFoundAndTheTableSaysSo() {
    ScoredTable table = ScoredTable.read(folder);
    Map<String, ScoredTable.Row> rows =
        table.rows().stream()
            .collect(Collectors.toMap(row -> row.method() + " " + row.language(), row -> row));
    assertThat(rows).hasSize(2 * Method.all().size());
    assertThat(rows.get("hellinger carriers").precision()).isEqualTo(1);
    assertThat(rows.get("hellinger carriers").recall()).isEqualTo(1);
    assertThat(rows.get("hellinger carriers").ignorant()).isEqualTo(24);
    assertThat(rows.get("hellinger carriers").alarms()).isLessThanOrEqualTo(1);
    assertThat(rows.get("hellinger carriers").above()).isZero();
    assertThat(rows.get("hellinger1000 carriers").alarms()).isNaN();
    assertThat(rows.get("bits decoy").precision()).isGreaterThan(0.5);
    assertThat(rows.get("resample-ablation carriers").precision()).isGreaterThan(0.5);
    assertThat(rows.get("resample-ablation carriers").alarms()).isLessThanOrEqualTo(1);
    assertThat(rows.get("zero-ablation carriers").precision()).isGreaterThanOrEqualTo(0.5);
    // with a decoy every output can know something
    assertThat(rows.get("bits decoy").ignorant()).isZero();
    assertThat(table.toMarkdown()).contains("| hellinger | carriers | 1.00 | 1.00 | 1.00 | 24 |");
    assertThat(table.networks()).contains("| decoy | ");
  }

  @Test
  void whatIsThereIsNotMadeAgainAndAStrangersScoresAreJudged() throws Exception {
    Path place = folder.resolve("carriers");
    Path activations = place.resolve("activations.csv");
    List<String> lines = Files.readAllLines(activations);
    assertThat(lines).hasSize(1 + carriers.tokens());
    assertThat(lines.get(0)).startsWith("sentence,position,stem,output,first,forward0,forward1,");
    assertThat(lines.get(1).split(",")).hasSize(5 + 32);
    List<String> truth = Files.readAllLines(place.resolve("truth.csv"));
    assertThat(truth).hasSize(33).filteredOn(line -> line.endsWith(",1.0,1")).hasSize(8);
    assertThat(truth).filteredOn(line -> line.endsWith(",0.0,0")).hasSize(24);
    // a method that has read the truth
    Files.writeString(
        place.resolve("scores/oracle.csv"),
        truth.stream()
            .skip(1)
            .map(line -> line.replaceAll("(.*),(.*),(.*),(.*)", "$2,$4,$1"))
            .collect(Collectors.joining("\n", "unit,score,direction\n", "\n")));
    var model = Files.getLastModifiedTime(place.resolve("model/model.zip"));
    var written = Files.getLastModifiedTime(activations);
    assertThat(plantation("carriers").grow(line -> {}, ProgressListener.none()))
        .isEqualTo(carriers);
    assertThat(Files.getLastModifiedTime(place.resolve("model/model.zip"))).isEqualTo(model);
    assertThat(Files.getLastModifiedTime(activations)).isEqualTo(written);
    assertThat(ScoredTable.read(folder).rows())
        .filteredOn(row -> row.method().equals("oracle"))
        .singleElement()
        .satisfies(row -> assertThat(row.precision()).isEqualTo(1))
        .satisfies(row -> assertThat(row.alarms()).isNaN());
    Files.delete(place.resolve("scores/oracle.csv"));
  }

  @Test
  void aNetworkThatLearnedSomethingElseIsRefusedAndKept() throws Exception {
    Path place = folder.resolve("carriers");
    byte[] model = Files.readAllBytes(place.resolve("model/model.zip"));
    byte[] rules = Files.readAllBytes(place.resolve(Planting.FILE));
    PlantedLanguage planted = language("carriers");
    Planting was = planted.planting();
    Planting less =
        new Planting(
            was.latin(),
            was.outcomes(),
            was.deciders(),
            was.decoys(),
            was.fillers(),
            was.cause(),
            was.distance(),
            0.9,
            was.decoyAgreement(),
            was.carriers());
    assertRefused(new PlantingOptions(2000, 200, 16, 200, 2), planted, "with seed 1, but 2 is");
    assertRefused(new PlantingOptions(2000, 200, 15, 200, 1), planted, "with cells 16, but 15 is");
    assertRefused(new PlantingOptions(1999, 200, 16, 200, 1), planted, "with text ");
    assertRefused(TINY, new PlantedLanguage("carriers", planted.language(), less), "with text ");
    assertThat(Files.readAllBytes(place.resolve("model/model.zip"))).isEqualTo(model);
    assertThat(Files.readAllBytes(place.resolve(Planting.FILE))).isEqualTo(rules);
  }

  private static void assertRefused(
      PlantingOptions options, PlantedLanguage planted, String reason) {
    Plantation other = new Plantation(planted, folder.resolve("carriers"), options);
    assertThatThrownBy(() -> other.grow(line -> {}, ProgressListener.none()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("carriers/model: holds a network " + reason)
        .hasMessageContaining("delete that folder or give another --out");
  }

  @Test
  void scoresThatAreOlderThanTheActivationsAreNamed() throws Exception {
    assertThat(PlantedFolders.outdated(folder)).isEmpty();
    Path scores = folder.resolve("decoy/scores/auc.csv");
    FileTime written = Files.getLastModifiedTime(scores);
    Files.setLastModifiedTime(scores, FileTime.fromMillis(written.toMillis() - 3_600_000));
    assertThat(PlantedFolders.outdated(folder)).containsExactly(scores);
    Files.setLastModifiedTime(scores, written);
  }

  @Test
  void whatIsNamedFirstIsByScore() {
    List<Named> named = Named.in(folder.resolve("carriers"), 8);
    assertThat(named).hasSize(Method.all().size());
    assertThat(named)
        .filteredOn(one -> one.method().equals("hellinger"))
        .singleElement()
        .satisfies(one -> assertThat(one.rightly()).isEqualTo(8))
        .satisfies(one -> assertThat(one.of(Direction.BACKWARD)).isEqualTo(8));
  }
}

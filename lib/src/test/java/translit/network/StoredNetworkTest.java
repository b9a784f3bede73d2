package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.adapter.SingletonDataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.InputException;
import translit.engine.BiLstm;
import translit.network.file.NetworkConfiguration;
import translit.network.file.NetworkZip;

/** Files that a stranger may have made: what is a network is read, all else is one line. */
class StoredNetworkTest {
  private static final List<String> BESIDE = List.of("training.json");
  private static final String TRUE_NAME = "coefficients.bin";

  @TempDir Path folder;
  private Path file;
  private ComputationGraph graph;
  private Map<String, byte[]> entries;

  @BeforeEach
  void writeACheckpoint() throws IOException {
    file = folder.resolve("checkpoint.zip");
    graph = BiLstm.create(5, 4, 6, 7);
    fit(graph);
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    GraphZip.write(file, graph, true, Map.of("training.json", json));
    entries = Zips.entries(file);
    assertThat(StoredNetwork.read(file, true, BESIDE)).isNotNull(); // loads what is measured below
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void theShippedModelsAreReadAsDeeplearning4jReadsThem(String code) throws IOException {
    Path zip = Path.of("..", "data", "models", code, "model.zip");
    ComputationGraph stock = ModelSerializer.restoreComputationGraph(zip.toFile(), false);
    assertSame(StoredNetwork.read(zip, false, List.of()).graph(), stock, false);
  }

  @Test
  void whatDeeplearning4jTrainedAndWroteIsRead() throws IOException {
    Path written = folder.resolve("stock.zip");
    graph.setLearningRate(0.03);
    ModelSerializer.writeModel(graph, written.toFile(), true);
    ComputationGraph again = ComputationGraph.load(written.toFile(), true);
    again.fit(new SingletonDataSetIterator(new DataSet(latin(), natives())), 2);
    ModelSerializer.writeModel(again, written.toFile(), true);
    ComputationGraph read = StoredNetwork.read(written, true, List.of()).graph();
    assertSame(read, again, true);
    assertThat(read.getConfiguration().getEpochCount()).isEqualTo(2);
    ModelSerializer.writeModel(again, written.toFile(), false);
    assertSame(StoredNetwork.read(written, false, List.of()).graph(), again, false);
  }

  @Test
  void deeplearning4jOpensWhatIsWrittenAndTrainsOnAlike() throws IOException {
    ComputationGraph stock = ComputationGraph.load(file.toFile(), true);
    ComputationGraph read = StoredNetwork.read(file, true, BESIDE).graph();
    assertSame(read, stock, true);
    fit(stock);
    fit(read);
    assertSame(read, stock, true);
  }

  @Test
  void anEntryBesideTheNetworkIsRead() {
    StoredNetwork stored = StoredNetwork.read(file, true, BESIDE);
    String read = stored.entry("training.json", bytes -> new String(bytes, StandardCharsets.UTF_8));
    assertThat(read).isEqualTo("{}");
    assertThatThrownBy(
            () ->
                stored.entry(
                    "training.json",
                    bytes -> {
                      throw new IOException("not what it should be\n at line 1");
                    }))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("checkpoint.zip: damaged or not a network (training.json: not what")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anEntryThatIsNotExpectedIsRefusedUnread() throws IOException {
    byte[] nest = nestOfSets();
    for (int place = 0; place <= entries.size(); place++) {
      Map<String, byte[]> more = new LinkedHashMap<>();
      for (String name : entries.keySet()) {
        if (more.size() == place) {
          more.put("preprocessor.bin", nest);
        }
        more.put(name, entries.get(name));
      }
      more.putIfAbsent("preprocessor.bin", nest);
      assertRefused(
          Zips.of(more),
          "preprocessor.bin: does not belong in this file, which holds configuration.json,"
              + " coefficients.bin, updaterState.bin, training.json and nothing else");
    }
    Files.write(file, Zips.of(entries));
    assertThatThrownBy(() -> StoredNetwork.read(file, false, List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("updaterState.bin: does not belong in this file");
  }

  @Test
  void theNameOfAnEntryCannotWriteToTheTerminal() throws IOException {
    assertRefused(
        Zips.of(Map.of("\u001b[2J\n" + "x".repeat(1000), new byte[0])),
        "(?[2J?" + "x".repeat(52) + "...: does not belong");
  }

  @Test
  void anEntryThatStandsTwiceIsNamed() throws IOException {
    for (String name : List.of("configuration.json", TRUE_NAME, "training.json")) {
      Map<String, byte[]> twice = new LinkedHashMap<>(entries);
      String other = "X" + name.substring(1);
      twice.put(other, entries.get(name));
      assertRefused(Zips.renamed(Zips.of(twice), other, name), name + ": stands in it twice");
    }
  }

  @Test
  void anEncryptedEntryIsNamed() {
    for (String name : entries.keySet()) {
      byte[] zip = Zips.encrypted(read(file), name);
      assertRefused(zip, name + ": encrypted ZIP entry not supported");
    }
  }

  @Test
  void aMissingEntryIsNamed() throws IOException {
    for (String name : entries.keySet()) {
      Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
      fewer.remove(name);
      boolean last = name.equals("training.json");
      assertRefused(Zips.of(fewer), last ? "no training.json in it" : ": stands before " + name);
    }
    assertRefused(new byte[0], "no configuration.json in it");
    assertRefused("no zip at all, but a text".getBytes(StandardCharsets.UTF_8), "no configuration");
  }

  @ParameterizedTest
  @CsvSource({
    "configuration.json, 'longer than the 65,536 bytes'",
    "coefficients.bin, 'longer than the '",
    "updaterState.bin, 'longer than the '",
    "training.json, 'longer than the 1,048,576 bytes'"
  })
  void aZipBombIsRefusedBeforeItGrows(String name, String why) throws IOException {
    assertRefused(Zips.bomb(entries, name, 200), name + ": " + why);
  }

  @Test
  void aBombThatItsConfigurationAgreesWithIsRefused() throws IOException {
    ComputationGraph large = BiLstm.create(5, 4, 6, 7);
    String json = large.getConfiguration().toJson();
    json = json.replaceAll("\"(nin|nout)\" : 4,", "\"$1\" : 2000,");
    json =
        json.replace("\"nin\" : 8,", "\"nin\" : 4000,").replace("\"nin\" : 9,", "\"nin\" : 2005,");
    byte[] changed = json.getBytes(StandardCharsets.UTF_8);
    long weights = NetworkConfiguration.parse(changed).weights();
    assertThat(weights).isGreaterThan(40_000_000);
    byte[] header = NetworkZip.FloatArray.header((int) weights);
    assertRefused(
        Zips.bomb(Map.of("configuration.json", changed), "none", 0),
        "configuration.json has %,d weights, the file is too small".formatted(weights));
    Map<String, byte[]> both = new LinkedHashMap<>(Map.of("configuration.json", changed));
    both.put(TRUE_NAME, header);
    assertRefused(Zips.bomb(both, TRUE_NAME, 160), "the file is too small for them");
    // A file that could hold them is measured against the memory.
    long natives = Runtime.getRuntime().maxMemory() / 24 / 2006 + 1;
    byte[] huge =
        json.replace("\"nout\" : 6,", "\"nout\" : %d,".formatted(natives))
            .getBytes(StandardCharsets.UTF_8);
    int length = (int) (NetworkConfiguration.parse(huge).weights() * Float.BYTES / 64 + 1);
    assertRefused(
        Arrays.copyOf(Zips.of(Map.of("configuration.json", huge)), length),
        "more than fit in memory: the heap has");
  }

  @Test
  void anEntryWhoseHeaderLiesIsRefused() throws IOException {
    int whole = entries.get(TRUE_NAME).length;
    for (int length : new int[] {0, 10, whole - 1, whole + 1, Integer.MAX_VALUE}) {
      assertRefused(Zips.lying(entries, TRUE_NAME, length), TRUE_NAME + ": ");
    }
    Files.write(file, Zips.lying(entries, TRUE_NAME, whole));
    assertThat(StoredNetwork.read(file, true, BESIDE).graph().params()).isEqualTo(graph.params());
  }

  @Test
  void aFileThatIsCutAnywhereInItsEntriesIsRefused() throws IOException {
    byte[] whole = read(file);
    int end = endOfEntries(whole);
    assertThat(end).isGreaterThan(3000);
    for (int length = 0; length < end; length += 97) {
      assertRefused(Arrays.copyOf(whole, length), "");
    }
  }

  @Test
  void aBitThatIsNotAsWrittenIsNoticed() throws IOException {
    int length = entries.get(TRUE_NAME).length;
    byte[] whole = Zips.lying(entries, TRUE_NAME, length); // nothing is packed, and it says so
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int start = text.indexOf(TRUE_NAME) + TRUE_NAME.length();
    for (int i = start; i < start + length; i += 97) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      assertRefused(
          flipped, i < start + 114 ? "coefficients.bin: not an array" : "invalid entry CRC");
    }
  }

  @Test
  void anArrayOfAnotherFormIsRefused() throws IOException {
    String why = "coefficients.bin: not an array of 416 floats as Nd4j.write writes it";
    byte[] wrong = entries.get(TRUE_NAME).clone();
    wrong[3] = 'm';
    assertRefused(with(TRUE_NAME, wrong), why);
    INDArray params = graph.params();
    assertRefused(with(TRUE_NAME, written(params.castTo(DataType.DOUBLE))), why);
    assertRefused(with(TRUE_NAME, written(params.reshape(1, 416))), why);
    assertRefused(with(TRUE_NAME, written(Nd4j.zeros(417))), why);
    assertRefused(with(TRUE_NAME, written(Nd4j.zeros(415))), why);
    assertRefused(
        with("updaterState.bin", written(params)), "updaterState.bin: not an array of 832");
    byte[] cut = Arrays.copyOf(entries.get(TRUE_NAME), 1000);
    assertRefused(with(TRUE_NAME, cut), "coefficients.bin: shorter than its 416 numbers");
    assertRefused(with(TRUE_NAME, new byte[0]), why);
  }

  @Test
  void weightsThatAreNoNumbersAreRefused() throws IOException {
    byte[] weights = entries.get(TRUE_NAME).clone();
    int start = weights.length - 416 * Float.BYTES;
    ByteBuffer.wrap(weights).putFloat(start + 99 * Float.BYTES, Float.NaN);
    assertRefused(with(TRUE_NAME, weights), "coefficients.bin: value 100 of 416 is NaN");
    byte[] averages = entries.get("updaterState.bin").clone();
    ByteBuffer.wrap(averages).putFloat(averages.length - Float.BYTES, Float.POSITIVE_INFINITY);
    assertRefused(with("updaterState.bin", averages), "value 832 of 832 is Infinity");
  }

  @Test
  void aRenamedLayerIsNamed() throws IOException {
    String json = graph.getConfiguration().toJson();
    assertRefusedConfiguration(
        json.replace("\"forward", "\"first"),
        "not the network of this library: /vertices/forward/layerConf/layer/nin is not there,"
            + " expected a whole number from 1 to 1000000");
    assertRefusedConfiguration(
        json.replace("hidden", "dense"),
        "not the network of this library: /defaultConfiguration/variables/6 is \"dense_W\","
            + " expected \"hidden_W\"");
    assertRefusedConfiguration(
        json.replace("Xavier", "X\\u001b[2J" + "x".repeat(1000)), "expected \"org.deeplearning4j");
  }

  @Test
  void anotherArchitectureIsRefused() throws IOException {
    ComputationGraph other =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("out", new OutputLayer.Builder().nIn(4).nOut(3).build(), "in")
                .setOutputs("out")
                .build());
    other.init();
    Path zip = folder.resolve("other.zip");
    ModelSerializer.writeModel(other, zip.toFile(), true);
    assertRefused(read(zip), "configuration.json: not the network of this library: ");
    ModelSerializer.writeModel(graph.convertDataType(DataType.DOUBLE), zip.toFile(), true);
    assertRefused(read(zip), "/dataType is \"DOUBLE\", expected \"FLOAT\"");
  }

  @Test
  void aConfigurationThatIsNoJsonOrHasANameTwiceIsRefused() throws IOException {
    assertRefusedConfiguration("{", "configuration.json: not JSON: ");
    assertRefusedConfiguration("null", "configuration.json: not JSON: it is empty");
    assertRefusedConfiguration(
        graph.getConfiguration().toJson().replaceAll("\"seed\" : \\d+", "\"seed\" : \"x\""),
        "/defaultConfiguration/seed is \"x\", expected a whole number");
    assertRefusedConfiguration("[]", "configuration.json: not JSON: ");
    assertRefusedConfiguration("[".repeat(60_000), "configuration.json: not JSON: ");
    assertRefusedConfiguration("{\"a\": 1, \"a\": 1}", "Duplicate field 'a'");
    assertRefusedConfiguration(
        "{\"\\u001b[2J\\n\": 1, \"\\u001b[2J\\n\": 1}", "Duplicate field '?[2J?'");
    assertRefusedConfiguration("{\"%1$s\":1,\"%1$s\":1}".formatted("x".repeat(9999)), "...)");
  }

  @Test
  void noOtherValueMayDifferFromWhatDeeplearning4jWritesOfTheNetwork() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode whole = mapper.readTree(graph.getConfiguration().toJson());
    Set<String> free = new HashSet<>();
    int places = 0;
    for (String place : Places.leaves("", whole)) {
      places++;
      JsonNode changed = Places.changed(whole, place);
      try {
        NetworkConfiguration.parse(mapper.writeValueAsBytes(changed));
        free.add(place.replaceFirst("/vertices/\\w+/", ""));
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("not the network of this library: /");
      }
    }
    assertThat(places).isGreaterThan(150);
    assertThat(free)
        .containsExactlyInAnyOrder(
            "/iterationCount",
            "/epochCount",
            "layerConf/layer/iupdater/learningRate",
            "layerConf/layer/nout"); // of the output layer: another number of native symbols
  }

  @Test
  void theConfigurationAmongTheResourcesIsWhatDeeplearning4jWrites() throws IOException {
    try (InputStream in = NetworkConfiguration.class.getResourceAsStream("configuration.json")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .as("where the network or Deeplearning4j is another, write this anew")
          .isEqualTo(BiLstm.create(1, 1, 2, 1).getConfiguration().toJson());
    }
  }

  @Test
  void theSizesSeedAndCountsAreReadAndTheNumberOfWeightsFollows() throws IOException {
    for (int[] sizes : new int[][] {{1, 1, 2}, {5, 4, 6}, {72, 30, 152}}) {
      ComputationGraph any = BiLstm.create(sizes[0], sizes[1], sizes[2], Long.MIN_VALUE);
      any.getConfiguration().setIterationCount(12);
      any.getConfiguration().setEpochCount(3);
      String json = any.getConfiguration().toJson();
      NetworkConfiguration read = NetworkConfiguration.parse(json.getBytes(StandardCharsets.UTF_8));
      assertThat(read)
          .isEqualTo(new NetworkConfiguration(sizes[0], sizes[1], sizes[2], Long.MIN_VALUE, 12, 3));
      assertThat(read.weights()).isEqualTo(any.numParams());
    }
  }

  private void assertRefusedConfiguration(String json, String why) throws IOException {
    assertRefused(with("configuration.json", json.getBytes(StandardCharsets.UTF_8)), why);
  }

  /** One line, soon, and without the memory that the file asks for. */
  private void assertRefused(byte[] zip, String why) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Path hostile = file.resolveSibling("hostile.zip");
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          Files.write(hostile, zip);
          long before = threads.getCurrentThreadAllocatedBytes();
          assertThatThrownBy(() -> StoredNetwork.read(hostile, true, BESIDE))
              .isInstanceOf(InputException.class)
              .hasMessageContaining("hostile.zip: damaged or not a network (")
              .hasMessageContaining(why)
              .hasMessageMatching("[\\x20-\\x7e…]{1,500}");
          assertThat(threads.getCurrentThreadAllocatedBytes() - before)
              .as("bytes taken, those of the file apart")
              .isLessThan(5_000_000L + 2L * zip.length);
        });
  }

  private byte[] with(String name, byte[] content) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(name, content);
    return Zips.of(changed);
  }

  private static void assertSame(ComputationGraph a, ComputationGraph b, boolean updater) {
    assertThat(a.getConfiguration().getIterationCount())
        .isEqualTo(b.getConfiguration().getIterationCount());
    assertThat(a.getConfiguration().getEpochCount())
        .isEqualTo(b.getConfiguration().getEpochCount());
    assertThat(a.getLayer(0).conf().getSeed()).isEqualTo(b.getLayer(0).conf().getSeed());
    assertSameBits(a.params(), b.params());
    if (updater) {
      assertSameBits(a.getUpdater().getStateViewArray(), b.getUpdater().getStateViewArray());
    }
    INDArray text = Nd4j.rand(new long[] {2, a.layerInputSize(BiLstm.FORWARD), 3});
    assertThat(a.outputSingle(text)).isEqualTo(b.outputSingle(text));
  }

  /** Arrays of Nd4j call each other equal when they are close. */
  private static void assertSameBits(INDArray a, INDArray b) {
    assertThat(Arrays.mismatch(a.toFloatVector(), b.toFloatVector())).isEqualTo(-1);
  }

  private static void fit(ComputationGraph graph) {
    graph.fit(new DataSet(latin(), natives()));
  }

  private static INDArray latin() {
    return Nd4j.linspace(-1, 1, 30, DataType.FLOAT).reshape(2, 5, 3);
  }

  private static INDArray natives() {
    return Nd4j.linspace(0, 0.5, 36, DataType.FLOAT).reshape(2, 6, 3);
  }

  private static byte[] written(INDArray array) throws IOException {
    return Nd4j.toByteArray(array);
  }

  private static byte[] read(Path file) {
    return org.apache.commons.io.function.Uncheck.get(() -> Files.readAllBytes(file));
  }

  /** Where the last entry ends: what follows is the list of entries. */
  private static int endOfEntries(byte[] zip) {
    int at = zip.length - 4;
    int entries = 0;
    while (entries < 4) {
      at--;
      entries +=
          zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2 ? 1 : 0;
    }
    return at;
  }

  /** A serialized set whose hash code takes 2 to the 100 steps to compute when it is read. */
  private static byte[] nestOfSets() throws IOException {
    Set<Object> root = new HashSet<>();
    Set<Object> a = root;
    Set<Object> b = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> nextA = new HashSet<>();
      Set<Object> nextB = new HashSet<>();
      nextA.add("not equal to the other");
      a.add(nextA);
      a.add(nextB);
      b.add(nextA);
      b.add(nextB);
      a = nextA;
      b = nextB;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(root);
    }
    return bytes.toByteArray();
  }
}

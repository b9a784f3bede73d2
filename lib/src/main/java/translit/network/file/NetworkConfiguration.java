package translit.network.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.lang3.StringUtils;
import translit.common.JsonFile;
import translit.engine.BiLstm;

/**
 * What Deeplearning4j's {@code configuration.json} says of a network of {@link BiLstm}. It is read
 * as data, no class that it names is looked for: everything but the values here and the learning
 * rate, which a training sets at every step, must be what Deeplearning4j writes of that network.
 *
 * @param latin number of Latin symbols
 * @param cells of each LSTM
 * @param natives number of native symbols
 * @param seed it was made with
 * @param iterations steps of training
 * @param epochs that were counted in training
 */
public record NetworkConfiguration(
    int latin, int cells, int natives, long seed, int iterations, int epochs) {
  /** Its file is some 10,000 bytes long, give or take digits. */
  public static final int LONGEST = 1 << 16;

  /** More of anything is no network of this kind; sums and products stay exact. */
  private static final int MOST = 1_000_000;

  /** What Deeplearning4j writes of the smallest network: 1 symbol, 1 cell, 2 native symbols. */
  private static final ObjectNode SMALLEST = Uncheck.get(NetworkConfiguration::smallest);

  private static final String SEED = "/defaultConfiguration/seed";

  private static final List<String> LAYERS =
      List.of(BiLstm.FORWARD, BiLstm.BACKWARD_REVERSED, BiLstm.HIDDEN, BiLstm.OUTPUT);

  private static ObjectNode smallest() throws IOException {
    try (InputStream in = NetworkConfiguration.class.getResourceAsStream("configuration.json")) {
      return JsonFile.parse(in.readAllBytes(), ObjectNode.class);
    }
  }

  /**
   * Reads a configuration.
   *
   * @param json of a stranger
   * @return what it says
   * @throws IOException if it is of another network; the message names the first difference
   */
  public static NetworkConfiguration parse(byte[] json) throws IOException {
    ObjectNode found;
    try {
      found = JsonFile.parse(json, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + e.getOriginalMessage(), e);
    }
    NetworkConfiguration read =
        new NetworkConfiguration(
            whole(found, layer(BiLstm.FORWARD) + "/nin", 1, MOST),
            whole(found, layer(BiLstm.FORWARD) + "/nout", 1, MOST),
            whole(found, layer(BiLstm.OUTPUT) + "/nout", 2, MOST),
            seed(found),
            whole(found, "/iterationCount", 0, Integer.MAX_VALUE),
            whole(found, "/epochCount", 0, Integer.MAX_VALUE));
    requireEqual("", read.expected(found), found);
    return read;
  }

  /** {@return the number of weights} */
  public long weights() {
    long c = cells;
    long lstm = 4 * c * (latin + c + 1);
    return 2 * lstm + (2 * c + 1) * c + (c + latin + 1) * natives;
  }

  /** What Deeplearning4j would have written, with what may differ as it was found. */
  private ObjectNode expected(ObjectNode found) {
    ObjectNode expected = SMALLEST.deepCopy();
    expected.put("iterationCount", iterations).put("epochCount", epochs);
    JsonNode seedNode = found.at(SEED);
    object(expected, "/defaultConfiguration").set("seed", seedNode);
    int[] inputs = {latin, latin, 2 * cells, cells + latin};
    int[] outputs = {cells, cells, cells, natives};
    for (int i = 0; i < LAYERS.size(); i++) {
      String layer = layer(LAYERS.get(i));
      object(expected, layer).put("nin", inputs[i]).put("nout", outputs[i]);
      object(expected, around(LAYERS.get(i))).set("seed", seedNode);
      JsonNode rate = found.at(layer + "/iupdater/learningRate");
      if (rate.isNumber()) {
        object(expected, layer + "/iupdater").set("learningRate", rate);
      }
    }
    return expected;
  }

  private static String around(String layer) {
    return "/vertices/" + layer + "/layerConf";
  }

  private static String layer(String name) {
    return around(name) + "/layer";
  }

  private static ObjectNode object(ObjectNode root, String place) {
    return (ObjectNode) root.at(place);
  }

  private static int whole(ObjectNode root, String place, int least, int most) throws IOException {
    JsonNode node = root.at(place);
    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
      throw different(place, node, "a whole number from %d to %d".formatted(least, most));
    }
    return node.intValue();
  }

  private static long seed(ObjectNode root) throws IOException {
    JsonNode node = root.at(SEED);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw different(SEED, node, "a whole number");
    }
    return node.longValue();
  }

  private static void requireEqual(String place, JsonNode expected, JsonNode found)
      throws IOException {
    if (expected.isContainerNode() && expected.getNodeType() == found.getNodeType()) {
      for (String name : (Iterable<String>) () -> names(expected, found)) {
        String inner = place + "/" + name;
        requireEqual(inner, child(expected, name), child(found, name));
      }
    } else if (!expected.equals(found)) {
      throw different(place, found, expected.isMissingNode() ? "nothing" : shown(expected));
    }
  }

  private static Iterator<String> names(JsonNode a, JsonNode b) {
    Stream<String> names =
        a.isArray()
            ? IntStream.range(0, Math.max(a.size(), b.size())).mapToObj(Integer::toString)
            : Stream.concat(a.properties().stream(), b.properties().stream())
                .map(property -> property.getKey());
    return names.distinct().iterator();
  }

  private static JsonNode child(JsonNode node, String name) {
    return node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
  }

  private static IOException different(String place, JsonNode found, String expected) {
    return new IOException(
        "not the network of this library: %s is %s, expected %s"
            .formatted(
                StringUtils.abbreviate(place, 80),
                found.isMissingNode() ? "not there" : shown(found),
                expected));
  }

  private static String shown(JsonNode node) {
    return StringUtils.abbreviate(node.toString(), 40);
  }
}

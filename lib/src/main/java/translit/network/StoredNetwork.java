package translit.network;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.lang3.StringUtils;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import translit.common.InputException;
import translit.engine.BiLstm;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.network.file.NetworkConfiguration;
import translit.network.file.NetworkZip;

/**
 * What a network's file holds, which may be a stranger's: checked to be a network of {@link
 * BiLstm}, not yet built. It is read without Deeplearning4j, which would run what a stranger
 * serialized into it.
 */
public final class StoredNetwork {
  static final String CONFIGURATION = "configuration.json";
  static final String WEIGHTS = "coefficients.bin";
  static final String UPDATER = "updaterState.bin";

  /** An entry of ours beside the network is a text of some 10,000 bytes. */
  private static final int LONGEST_ENTRY = 1 << 20;

  /** Weights are nearly random and hardly become smaller; zeros, 1,000 times. */
  private static final int MOST_PACKED = 64;

  /** Adam has a mean and a mean square of each weight's gradient. */
  private static final int AVERAGES = 2;

  private final Path file;
  private final NetworkConfiguration configuration;
  private final float[] weights;
  private final float[] averages;
  private final Map<String, byte[]> more = new LinkedHashMap<>();

  /** See {@link #read}; the message of what is thrown names the entry. */
  private StoredNetwork(Path file, byte[] bytes, boolean updater, List<String> names)
      throws IOException {
    this.file = file;
    List<String> all = new ArrayList<>(List.of(CONFIGURATION, WEIGHTS));
    if (updater) {
      all.add(UPDATER);
    }
    all.addAll(names);
    try (NetworkZip zip = new NetworkZip(bytes, all)) {
      zip.next();
      configuration = configuration(zip.bytes(NetworkConfiguration.LONGEST));
      int count = count(configuration.weights(), bytes.length);
      zip.next();
      weights = zip.floats(count);
      if (updater) {
        zip.next();
        averages = zip.floats(AVERAGES * count);
      } else {
        averages = new float[0];
      }
      for (String name : names) {
        zip.next();
        more.put(name, zip.bytes(LONGEST_ENTRY));
      }
      zip.next();
    }
  }

  /**
   * Reads a network, which may be a stranger's: nothing in the file is run, and no more memory
   * taken than it is due.
   *
   * @param file that {@link GraphZip#write} wrote, or Deeplearning4j
   * @param updater whether Adam's averages are in it
   * @param names of what was written beside the network, in that order
   * @return the network, to be built
   * @throws InputException if the file is missing, damaged or holds something else
   */
  public static StoredNetwork read(Path file, boolean updater, List<String> names) {
    try {
      return read(file, bytes(file), updater, names);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file for messages
   * @param bytes of it
   * @param updater whether Adam's averages are in it
   * @param names of entries beside the network's own
   * @return what it holds
   * @throws InputException if it is damaged or holds something else
   */
  static StoredNetwork read(Path file, byte[] bytes, boolean updater, List<String> names) {
    try {
      return new StoredNetwork(file, bytes, updater, names);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /** Reads a whole file, interrupted or not: an interrupt is kept for who can stop at it. */
  static byte[] bytes(Path file) throws IOException {
    long most = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE / 2);
    if (Files.size(file) > most) {
      throw new InputException(
          "%s: has %,d MB, too many for a network in this memory; give another, or Java more with -Xmx"
              .formatted(file, Files.size(file) / 1_000_000));
    }
    try {
      return Files.readAllBytes(file);
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      try {
        return bytes(file);
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static NetworkConfiguration configuration(byte[] json) throws IOException {
    try {
      return NetworkConfiguration.parse(json);
    } catch (IOException e) {
      throw new IOException(CONFIGURATION + ": " + e.getMessage(), e);
    }
  }

  /** Refuses what a file of this length cannot hold, or what the memory cannot. */
  private static int count(long weights, int fileLength) throws IOException {
    if (weights * Float.BYTES > (long) MOST_PACKED * fileLength) {
      throw new IOException(
          "%s has %,d weights, the file is too small for them".formatted(CONFIGURATION, weights));
    }
    long heap = Runtime.getRuntime().maxMemory();
    // Here and in the graph, each with the averages.
    if (weights * Float.BYTES * (1 + AVERAGES) * 2 > Math.min(heap, Integer.MAX_VALUE * 8L)) {
      throw new IOException(
          "%s has %,d weights, more than fit in memory: the heap has %,d MB, more with -Xmx"
              .formatted(CONFIGURATION, weights, heap / 1_000_000));
    }
    return (int) weights;
  }

  private static InputException damaged(Path file, Exception e) {
    // Names and values in it are the file's: what is no plain character could act on a terminal.
    String plain = String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]+", "?");
    String why = StringUtils.abbreviate(plain, 300);
    return new InputException(
        "%s: damaged or not a network (%s); restore it, or train again into an empty folder"
            .formatted(file, why),
        e);
  }

  /**
   * Checks that the network reads and writes these alphabets.
   *
   * @param latin number of Latin symbols
   * @param natives number of native symbols
   * @param source what gives these numbers, such as "by the rules"
   * @throws InputException if not
   */
  public void requireSymbols(int latin, int natives, String source) {
    if (latin != configuration.latin() || natives != configuration.natives()) {
      throw new InputException(
          ("%s: a network of %d Latin and %d native symbols, but %s %d and %d; restore both, or"
                  + " train again into an empty folder")
              .formatted(
                  file, configuration.latin(), configuration.natives(), source, latin, natives));
    }
  }

  /** {@return the cells of each LSTM} */
  public int cells() {
    return configuration.cells();
  }

  /** {@return the steps that it was trained} */
  public int steps() {
    return configuration.iterations();
  }

  /** {@return the seed of its first weights} */
  long seed() {
    return configuration.seed();
  }

  /** {@return the weights, which need no Deeplearning4j} */
  Parameters parameters() {
    return new Parameters(
        new ParameterLayout(configuration.latin(), configuration.cells(), configuration.natives()),
        weights);
  }

  /** {@return the network as a new stock graph, with Adam's averages if they were read} */
  public ComputationGraph graph() {
    ComputationGraph graph =
        BiLstm.create(
            configuration.latin(),
            configuration.cells(),
            configuration.natives(),
            configuration.seed());
    copy(weights, graph.params());
    if (averages.length > 0) {
      copy(averages, graph.getUpdater().getStateViewArray());
    }
    graph.getConfiguration().setIterationCount(configuration.iterations());
    graph.getConfiguration().setEpochCount(configuration.epochs());
    return graph;
  }

  private static void copy(float[] values, INDArray to) {
    try (INDArray from = Nd4j.createFromArray(values)) {
      to.assign(from);
    }
  }

  /**
   * What an entry beside the network holds.
   *
   * @param <T> its type
   * @param name of the entry, one that was asked for
   * @param parser from the entry's bytes to what it holds
   * @return what it holds
   * @throws InputException if it cannot be parsed
   */
  public <T> T entry(String name, IOFunction<byte[], T> parser) {
    try {
      return parser.apply(more.get(name));
    } catch (IOException | RuntimeException e) {
      throw damaged(file, new IOException(name + ": " + e.getMessage(), e));
    }
  }
}

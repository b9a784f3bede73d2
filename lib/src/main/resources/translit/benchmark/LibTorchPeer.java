import static org.bytedeco.pytorch.global.torch.*;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LSTMOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;

/**
 * The network of BiLstm.java in LibTorch, for `benchmark`: one measurement, printed as a line of
 * JSON. It does what pytorch_peer.py does, and is as generous: nothing is padded, packed or clipped.
 */
public class LibTorchPeer {
  private static final int BATCHES = 8;
  private static final double WARMING = 0.35;

  /** What a batch is: one-hot symbols [time, text, symbol], outcomes [time * text]. */
  private record Pair(Tensor latin, Tensor natives) {}

  private static final class Network extends Module {
    private final LSTMImpl lstm;
    private final LinearImpl hidden;
    private final LinearImpl output;

    Network(long inputs, long cells, long outputs) {
      LSTMOptions options = new LSTMOptions(inputs, cells);
      options.bidirectional().put(true);
      lstm = register_module("lstm", new LSTMImpl(options));
      hidden = register_module("hidden", new LinearImpl(2 * cells, cells));
      output = register_module("output", new LinearImpl(cells + inputs, outputs));
    }

    Tensor forward(Tensor latin) {
      Tensor units = hidden.forward(lstm.forward(latin).get0()).tanh();
      return output.forward(cat(new TensorVector(units, latin), 2));
    }
  }

  private interface Step {
    void accept(Pair batch);
  }

  private static long work(Step step, List<Pair> batches, double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    do {
      try (PointerScope scope = new PointerScope()) { // frees the tensors of the step
        step.accept(batches.get((int) (steps % BATCHES)));
      }
      steps++;
    } while (System.nanoTime() - start < seconds * 1e9);
    return steps;
  }

  private static String peakBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024) // in kB
          .findFirst()
          .map(String::valueOf)
          .orElse("null");
    } catch (IOException e) {
      return "null";
    }
  }

  /** What the library says of itself: the first group of a pattern in it. */
  private static String configured(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(show_config().getString());
    return found.find() ? found.group(1) : "?";
  }

  /**
   * Measures, or only starts the library.
   *
   * @param arguments those of pytorch_peer.py; none only to start
   */
  public static void main(String[] arguments) {
    set_num_threads(1); // loads the library
    if (arguments.length == 0) {
      System.exit(0);
    }
    Map<String, String> given =
        Arrays.stream(arguments)
            .skip(1)
            .map(one -> one.substring(2).split("="))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    int inputs = Integer.parseInt(given.get("inputs"));
    int cells = Integer.parseInt(given.get("cells"));
    int outputs = Integer.parseInt(given.get("outputs"));
    int texts = Integer.parseInt(given.get("batch"));
    int length = Integer.parseInt(given.get("length"));
    double seconds = Double.parseDouble(given.get("seconds"));

    manual_seed(1);
    set_num_threads(Integer.parseInt(given.get("threads")));
    globalContext().setUserEnabledMkldnn(given.get("onednn").equals("1"));
    Context.setFlushDenormal(true);
    Network network = new Network(inputs, cells, outputs);
    Adam adam = new Adam(network.parameters(), new AdamOptions(1e-3));
    Pair[] batches = new Pair[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      Tensor latin = randint(inputs, new long[] {length, texts}, new TensorOptions(kLong()));
      Tensor natives = randint(outputs, new long[] {length * texts}, new TensorOptions(kLong()));
      batches[i] = new Pair(one_hot(latin, inputs).to(kFloat()), natives);
    }
    Step train =
        batch -> {
          adam.zero_grad(true);
          cross_entropy(network.forward(batch.latin).flatten(0, 1), batch.natives).backward();
          adam.step();
        };
    Step forward =
        batch -> {
          try (InferenceMode mode = new InferenceMode(true)) {
            softmax(network.forward(batch.latin), 2);
          }
        };
    Step step = arguments[0].equals("TRAINING") ? train : forward;
    network.train(step == train);
    work(step, List.of(batches), seconds * WARMING);
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long busy = process.getProcessCpuTime();
    long start = System.nanoTime();
    long steps = work(step, List.of(batches), seconds);
    double took = (System.nanoTime() - start) * 1e-9;
    System.out.printf(
        Locale.ROOT,
        "%n{\"perSecond\": %f, \"seconds\": %f, \"cpuSeconds\": %f, \"peakBytes\": %s,"
            + " \"note\": \"LibTorch %s, %s, oneDNN %s, BLAS %s\"}%n",
        (double) steps * texts * length / took,
        took,
        (process.getProcessCpuTime() - busy) * 1e-9,
        peakBytes(),
        configured("TORCH_VERSION=([^,]*)"),
        configured("CPU capability usage: (\\S+)"),
        configured("MKL-DNN v(\\S+)"),
        configured("BLAS_INFO=([^,]*)"));
    System.exit(0);
  }
}

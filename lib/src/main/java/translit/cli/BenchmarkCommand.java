package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import translit.benchmark.Benchmark;
import translit.benchmark.GrowthBenchmark;
import translit.benchmark.Peers;
import translit.benchmark.Rounds;
import translit.benchmark.Workload;
import translit.cli.options.Bounds;
import translit.cli.options.ProgressLine;

/** {@code benchmark}: how fast the engine is beside others, as Markdown. */
@Command(
    name = "benchmark",
    description = {
      "Measures training and prediction: the engine, PyTorch (if a Python has it), LibTorch (with"
          + " --libtorch), Deeplearning4j's own layers, and the limit that multiplying and adding"
          + " sets. Each is a process of its own, PyTorch and LibTorch at the setting that is found"
          + " to be their best. Prints Markdown.",
      "With the defaults it takes three quarters of an hour, and wants the machine for itself:"
          + " where fewer processors were kept busy than there are, others had them."
    })
final class BenchmarkCommand implements Runnable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  @Option(names = "--rounds", description = "of everything" + DEFAULT)
  @Bounds(least = 1, most = 1000)
  private int rounds = 3;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "of each measurement, warming up not counted" + DEFAULT)
  @Bounds(least = 0.01, most = 3600)
  private double seconds;

  @Option(names = "--cells", description = "of each LSTM" + DEFAULT)
  @Bounds(least = 1, most = 4096)
  private int cells = 228;

  @Option(
      names = "--batch",
      split = ",",
      defaultValue = "64,128",
      description = "texts in a batch, one or more sizes" + DEFAULT)
  @Bounds(least = 1, most = 4096)
  private List<Integer> batches;

  @Option(names = "--threads", description = "for each contestant (default: all processors)")
  @Bounds(least = 1)
  private int threads = PROCESSORS;

  @Option(names = "--python", description = "a Python that has PyTorch (default: looks for one)")
  private String python;

  @Option(
      names = "--libtorch",
      description =
          "also measures LibTorch 2.10, which Maven fetches the first time (110 MB, 400 MB"
              + " unpacked); needs a JDK and mvn on the path")
  private boolean libTorch;

  @Option(
      names = "--growth",
      arity = "0..1",
      paramLabel = "CHARACTERS",
      fallbackValue = "1000000",
      description =
          "instead, how training by the engine grows with text up to so many characters (1000000 if"
              + " no number is given), texts in a batch, cells and threads, and what a simulated"
              + " schedule predicts for more processors")
  @Bounds(least = 1, most = 100_000_000)
  private Long longestText;

  @Override
  public void run() {
    if (threads > PROCESSORS) {
      throw new ParameterException(
          spec.commandLine(), "--threads %d: must be from 1 to %d".formatted(threads, PROCESSORS));
    }
    List<Workload> workloads =
        batches.stream().distinct().map(batch -> Workload.ofThePost(cells, batch)).toList();
    try (ProgressLine progress = new ProgressLine()) {
      Rounds plan = new Rounds(rounds, seconds, threads, progress::say);
      System.out.println(
          longestText == null
              ? Benchmark.run(plan, workloads, Peers.find(python, libTorch, progress::say))
              : GrowthBenchmark.run(plan, workloads.get(0), longestText));
    }
  }
}

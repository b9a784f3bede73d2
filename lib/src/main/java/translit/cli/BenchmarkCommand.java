package translit.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import translit.benchmark.Benchmark;
import translit.benchmark.GrowthBenchmark;
import translit.benchmark.PyTorchPeer;
import translit.benchmark.Workload;

/** {@code benchmark}: how fast the engine is beside others, as Markdown. */
@Command(
    name = "benchmark",
    description = {
      "Measures training and prediction: the engine, PyTorch (if a Python has it), Deeplearning4j's"
          + " own layers, and the limit that matrix multiplication sets. Prints Markdown.",
      "With the defaults it takes half an hour, and wants the machine for itself."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BenchmarkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--rounds", defaultValue = "3", description = "of everything (default: 3)")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "of each measurement, warming up not counted (default: 20)")
  private double seconds;

  @Option(names = "--cells", defaultValue = "228", description = "of each LSTM (default: 228)")
  private int cells;

  @Option(
      names = "--batch",
      split = ",",
      defaultValue = "64,128",
      description = "texts in a batch, one or more sizes (default: 64,128)")
  private List<Integer> batches;

  @Option(names = "--threads", description = "for each contestant (default: all processors)")
  private Integer threads;

  @Option(names = "--python", description = "a Python that has PyTorch (default: looks for one)")
  private String python;

  @Option(
      names = "--growth",
      arity = "0..1",
      paramLabel = "CHARACTERS",
      fallbackValue = "1000000",
      description =
          "instead, how training by the engine grows with cells, threads, and text up to so many"
              + " characters (1000000 if no number is given)")
  private Long longestText;

  @Override
  public Integer call() {
    int processors = Runtime.getRuntime().availableProcessors();
    int most = threads == null ? processors : threads;
    require(rounds >= 1, "--rounds", rounds, "must be 1 or more");
    require(seconds > 0 && seconds <= 3600, "--seconds", seconds, "must be from 0 to 3600");
    require(cells >= 1 && cells <= 4096, "--cells", cells, "must be from 1 to 4096");
    require(most >= 1 && most <= processors, "--threads", most, "must be from 1 to " + processors);
    for (int batch : batches) {
      require(batch >= 1 && batch <= 4096, "--batch", batch, "must be from 1 to 4096");
    }
    List<Workload> workloads =
        batches.stream().distinct().map(batch -> Workload.ofThePost(cells, batch)).toList();
    try (ProgressLine progress = new ProgressLine()) {
      System.out.println(
          longestText == null
              ? sideBySide(workloads, most, progress)
              : new GrowthBenchmark(rounds, seconds, most, progress::say)
                  .run(workloads.get(0), longestText));
    }
    return CommandLine.ExitCode.OK;
  }

  private String sideBySide(List<Workload> workloads, int most, ProgressLine progress) {
    Optional<PyTorchPeer> torch = PyTorchPeer.find(python);
    if (torch.isEmpty()) {
      progress.say("no Python here has PyTorch: its lines are left out (--python names one)");
    }
    try {
      return new Benchmark(rounds, seconds, most, progress::say).run(workloads, torch);
    } finally {
      torch.ifPresent(PyTorchPeer::close);
    }
  }

  private void require(boolean good, String option, Number value, String mend) {
    if (!good) {
      throw new ParameterException(spec.commandLine(), option + " " + value + ": " + mend);
    }
  }
}

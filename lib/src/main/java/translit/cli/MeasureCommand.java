package translit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.network.Contestant;
import translit.network.GemmSpeed;
import translit.network.Measured;
import translit.network.Workload;

/**
 * {@code measure}: one measurement for {@code benchmark}, which starts a process for each, so that
 * what ran before neither warms nor clutters it.
 */
@Command(name = MeasureCommand.NAME, hidden = true, description = "One measurement, as JSON.")
final class MeasureCommand implements Callable<Integer> {
  static final String NAME = "measure";
  static final String GEMM = "GEMM";

  @Parameters(index = "0", description = "a contestant, or " + GEMM)
  private String what;

  @Option(names = "--cells", required = true)
  private int cells;

  @Option(names = "--batch", required = true)
  private int batch;

  @Option(names = "--seconds", defaultValue = "0")
  private double seconds;

  @Option(names = "--characters", description = "go once through so much text instead")
  private Long characters;

  @Override
  public Integer call() {
    Workload workload = Workload.ofThePost(cells, batch);
    System.out.println(measure(workload).toJson());
    return 0;
  }

  private Measured measure(Workload workload) {
    if (what.equals(GEMM)) {
      return GemmSpeed.measure(workload, seconds, Runtime.getRuntime().availableProcessors());
    }
    Contestant contestant = Contestant.valueOf(what);
    return characters == null
        ? contestant.measure(workload, seconds)
        : contestant.once(workload, characters);
  }
}

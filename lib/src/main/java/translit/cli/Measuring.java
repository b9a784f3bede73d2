package translit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import translit.network.Contestant;
import translit.network.Measured;
import translit.network.Workload;

/** Measurements of this program, each in a process of its own. */
final class Measuring {
  private Measuring() {}

  /** One contestant for a time. */
  static Measured contestant(Contestant contestant, Workload work, double seconds, int threads) {
    return java(environment(contestant), threads, contestant.name(), work, "--seconds=" + seconds);
  }

  /** One contestant once through a text. */
  static Measured once(Contestant contestant, Workload work, long characters, int threads) {
    return java(
        environment(contestant), threads, contestant.name(), work, "--characters=" + characters);
  }

  /** The machine's matrix multiplication. */
  static Measured gemm(Workload work, double seconds, int threads) {
    return java(Map.of(), threads, MeasureCommand.GEMM, work, "--seconds=" + seconds);
  }

  /**
   * Deeplearning4j's own layers are fastest when OpenMP's threads do not spin against each other.
   */
  private static Map<String, String> environment(Contestant contestant) {
    return switch (contestant) {
      case STOCK_TRAINING, STOCK_FORWARD -> Map.of("OMP_NUM_THREADS", "1");
      case ENGINE_TRAINING, ENGINE_FORWARD, ENGINE_CAPTURE -> Map.of();
    };
  }

  private static Measured java(
      Map<String, String> environment, int threads, String what, Workload work, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(MeasureCommand.NAME);
    arguments.add(what);
    arguments.add("--cells=" + work.cells());
    arguments.add("--batch=" + work.texts());
    arguments.addAll(Arrays.asList(more));
    return ChildProcess.java(environment, threads, arguments);
  }
}

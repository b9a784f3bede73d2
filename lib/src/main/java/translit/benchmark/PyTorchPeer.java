package translit.benchmark;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import translit.common.InputException;

/** The same network in PyTorch, where there is a Python that has it. */
public final class PyTorchPeer {
  /** Of each measurement while the best numbers of threads are looked for, at most. */
  private static final double TUNING_SECONDS = 5;

  /** How many threads PyTorch's own operations and its BLAS library take. */
  record Threads(int own, int blas) {
    @Override
    public String toString() {
      return own + (own == 1 ? " thread, " : " threads, ") + blas + " in BLAS";
    }
  }

  private final String python;
  private final File script;

  private PyTorchPeer(String python) {
    this.python = python;
    try {
      script = File.createTempFile("pytorch_peer", ".py");
      script.deleteOnExit();
      FileUtils.copyURLToFile(PyTorchPeer.class.getResource("pytorch_peer.py"), script);
    } catch (IOException e) {
      throw new InputException("a temporary file cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Takes a Python that has PyTorch.
   *
   * @param python its path or name
   * @return PyTorch in it
   * @throws InputException if it has none
   */
  public static PyTorchPeer in(String python) {
    return first(python)
        .orElseThrow(() -> new InputException("--python " + python + ": it cannot import torch"));
  }

  /**
   * Looks for a Python that has PyTorch.
   *
   * @return in {@code python3} on the path or in Debian's; empty if neither has it
   */
  public static Optional<PyTorchPeer> find() {
    return first("python3", "/usr/bin/python3");
  }

  private static Optional<PyTorchPeer> first(String... candidates) {
    return Stream.of(candidates)
        .filter(one -> ChildProcess.answer(List.of(one, "-c", "import torch")).isPresent())
        .findFirst()
        .map(PyTorchPeer::new);
  }

  /**
   * Looks for the numbers of threads at which training is fastest on this machine.
   *
   * @param work for which they are looked for
   * @param rounds how long and with how many threads at most
   * @return the best of them
   */
  Threads tune(Workload work, Rounds rounds) {
    Measurement training = new Measurement(Contestant.PYTORCH_TRAINING, work);
    int most = rounds.threads();
    return Stream.of(1, most)
        .flatMap(blas -> Stream.of(new Threads(1, blas), new Threads(most, blas)))
        .distinct()
        .map(threads -> Map.entry(speed(training, threads, rounds), threads))
        .max(Map.Entry.comparingByKey())
        .orElseThrow()
        .getValue();
  }

  private double speed(Measurement training, Threads threads, Rounds rounds) {
    Throughput measured = measure(training, Math.min(TUNING_SECONDS, rounds.seconds()), threads);
    rounds.tell(
        "trying PyTorch, batch %d, %s".formatted(training.work().texts(), threads), measured);
    return measured.perSecond();
  }

  /**
   * Measures once.
   *
   * @param subject a contestant of PyTorch's
   * @param seconds to measure
   * @param threads that it takes
   * @return characters per second
   */
  Throughput measure(Measurement subject, double seconds, Threads threads) {
    Workload work = subject.work();
    String own = String.valueOf(threads.own);
    String blas = String.valueOf(threads.blas);
    return ChildProcess.measure(
        Map.of(
            // threads that wait must not take the processor from those that work
            "OMP_WAIT_POLICY", "passive",
            "OMP_NUM_THREADS", own,
            "OPENBLAS_NUM_THREADS", blas,
            "MKL_NUM_THREADS", blas),
        List.of(
            python,
            script.toString(),
            subject.contestant().name().substring("PYTORCH_".length()),
            "--inputs=" + work.inputs(),
            "--cells=" + work.cells(),
            "--outputs=" + work.outputs(),
            "--batch=" + work.texts(),
            "--length=" + work.length(),
            "--threads=" + own,
            "--seconds=" + seconds));
  }
}

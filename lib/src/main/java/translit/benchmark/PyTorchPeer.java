package translit.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import translit.common.InputException;

/** The same network in PyTorch, where there is a Python that has it. */
public final class PyTorchPeer implements AutoCloseable {
  private static final String SCRIPT = "pytorch_peer.py";

  /** How many threads PyTorch's own operations and its BLAS library take. */
  record Threads(int own, int blas) {
    @Override
    public String toString() {
      return own + (own == 1 ? " thread, " : " threads, ") + blas + " in BLAS";
    }
  }

  private final String python;
  private final Path script;

  private PyTorchPeer(String python) {
    this.python = python;
    try (InputStream in = PyTorchPeer.class.getResourceAsStream(SCRIPT)) {
      script = Files.createTempFile("pytorch_peer", ".py");
      script.toFile().deleteOnExit();
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException("a temporary file cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Looks for a Python that has PyTorch.
   *
   * @param python the one to take; null for {@code python3}, the one on the path or Debian's
   * @throws InputException if the one to take has none
   */
  public static Optional<PyTorchPeer> find(String python) {
    List<String> candidates =
        python == null ? List.of("python3", "/usr/bin/python3") : List.of(python);
    for (String candidate : candidates) {
      if (ChildProcess.answer(List.of(candidate, "-c", "import torch")).isPresent()) {
        return Optional.of(new PyTorchPeer(candidate));
      }
    }
    if (python != null) {
      throw new InputException("--python " + python + ": it cannot import torch");
    }
    return Optional.empty();
  }

  /** At its fastest numbers of threads, which are tried for training on this machine. */
  Tuned tune(Workload workload, double seconds, int threads, Consumer<String> progress) {
    List<Threads> candidates = new ArrayList<>(List.of(new Threads(1, 1)));
    if (threads > 1) {
      candidates.add(new Threads(threads, 1));
      candidates.add(new Threads(1, threads));
      candidates.add(new Threads(threads, threads));
    }
    Threads best = candidates.get(0);
    double most = 0;
    for (Threads candidate : candidates) {
      double speed = measure("TRAINING", workload, seconds, candidate).perSecond();
      progress.accept(
          String.format(
              Locale.ROOT,
              "trying PyTorch, batch %d, %s: %,.0f characters/s",
              workload.texts(),
              candidate,
              speed));
      if (speed > most) {
        most = speed;
        best = candidate;
      }
    }
    return new Tuned(this, workload, best);
  }

  /** With the numbers of threads that are best for some work. */
  record Tuned(PyTorchPeer peer, Workload workload, Threads threads) {
    /**
     * One measurement.
     *
     * @param what {@code TRAINING} or {@code FORWARD}
     */
    Throughput measure(String what, double seconds) {
      return peer.measure(what, workload, seconds, threads);
    }
  }

  private Throughput measure(String what, Workload workload, double seconds, Threads threads) {
    List<String> command =
        List.of(
            python,
            script.toString(),
            what,
            "--inputs=" + workload.inputs(),
            "--cells=" + workload.cells(),
            "--outputs=" + workload.outputs(),
            "--batch=" + workload.texts(),
            "--length=" + workload.length(),
            "--threads=" + threads.own(),
            "--seconds=" + seconds);
    return ChildProcess.measure(
        Map.of(
            // threads that wait must not take the processor from those that work
            "OMP_WAIT_POLICY",
            "passive",
            "OMP_NUM_THREADS",
            String.valueOf(threads.own()),
            "OPENBLAS_NUM_THREADS",
            String.valueOf(threads.blas()),
            "MKL_NUM_THREADS",
            String.valueOf(threads.blas())),
        command);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      // it is in the system's folder for such files
    }
  }
}

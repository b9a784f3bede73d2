package translit.benchmark;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import translit.common.InputException;

/** PyTorch, where there is a Python that has it. */
final class PyTorch {
  private PyTorch() {}

  /**
   * Takes a Python that has PyTorch.
   *
   * @param python its path or name
   * @return PyTorch in it
   * @throws InputException if it has none
   */
  static TorchPeer in(String python) {
    return first(python)
        .orElseThrow(() -> new InputException("--python " + python + ": it cannot import torch"));
  }

  /**
   * Looks for a Python that has PyTorch.
   *
   * @return in {@code python3} on the path or in Debian's; empty if neither has it
   */
  static Optional<TorchPeer> find() {
    return first("python3", "/usr/bin/python3");
  }

  private static Optional<TorchPeer> first(String... candidates) {
    return Stream.of(candidates)
        .filter(one -> ChildProcess.answer(List.of(one, "-c", "import torch"), 60).isPresent())
        .findFirst()
        .map(python -> new TorchPeer("PYTORCH", List.of(python, script().toString())));
  }

  private static File script() {
    try {
      File script = File.createTempFile("pytorch_peer", ".py");
      script.deleteOnExit();
      FileUtils.copyURLToFile(PyTorch.class.getResource("pytorch_peer.py"), script);
      return script;
    } catch (IOException e) {
      throw new InputException("a temporary file cannot be written: " + e.getMessage(), e);
    }
  }
}

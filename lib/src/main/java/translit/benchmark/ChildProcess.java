package translit.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import translit.common.InputException;

/** A process of its own for one measurement. */
final class ChildProcess {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread end = new Thread(() -> RUNNING.forEach(Process::destroyForcibly));
    Runtime.getRuntime().addShutdownHook(end); // Ctrl-C ends them as well
  }

  private ChildProcess() {}

  /**
   * Runs this program again, in the same Java with the same limits of memory.
   *
   * @param environment variables that it gets besides those of this process
   * @param threads processors that it is to see
   * @param main whose main method it runs
   * @param arguments of that method
   * @return what it has measured
   * @throws InputException if it fails, with what it said last
   */
  static Throughput java(
      Map<String, String> environment, int threads, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-Xm") || option.startsWith("-XX:"))
        .forEach(command::add);
    command.add("-XX:ActiveProcessorCount=" + threads);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return measure(environment, command);
  }

  /**
   * Runs a command that prints a measurement.
   *
   * @param environment variables that it gets besides those of this process
   * @param command program and arguments
   * @return what it has measured
   * @throws InputException if it fails, with what it said last
   */
  static Throughput measure(Map<String, String> environment, List<String> command) {
    try {
      return Throughput.parse(run(environment, command, Long.MAX_VALUE));
    } catch (IllegalArgumentException e) {
      throw new InputException("measuring failed: " + end(command) + ": " + e.getMessage(), e);
    }
  }

  /** {@return what a command prints that ends within a minute with status 0} */
  static Optional<String> answer(List<String> command) {
    try {
      return Optional.of(run(Map.of(), command, 60).strip());
    } catch (InputException e) {
      return Optional.empty(); // it fails, or there is no such program
    }
  }

  /** Returns what the command has written to standard output. */
  private static String run(Map<String, String> environment, List<String> command, long seconds) {
    try {
      // To files, not pipes: nobody has to read while it runs, and one can wait with a limit.
      Path out = Files.createTempFile("translit-benchmark", ".out");
      Path err = Files.createTempFile("translit-benchmark", ".err");
      try {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        int status = waitFor(process, seconds);
        if (status != 0) {
          throw new InputException(
              "measuring failed with status %d: %s: %s"
                  .formatted(status, end(command), lastWords(read(err), read(out))));
        }
        return read(out);
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new InputException(command.get(0) + ": cannot be started: " + e.getMessage(), e);
    }
  }

  private static int waitFor(Process process, long seconds) {
    RUNNING.add(process);
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("measuring was interrupted", e);
    } finally {
      process.destroyForcibly(); // does nothing if it has ended
      RUNNING.remove(process);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** The arguments that tell one measurement from another. */
  private static String end(List<String> command) {
    return String.join(" ", command.subList(Math.max(0, command.size() - 8), command.size()));
  }

  /** What explains a failure, if anything does. */
  private static String lastWords(String err, String out) {
    String[] lines = (err.isBlank() ? out : err).strip().split("\\R");
    return lines[lines.length - 1];
  }
}

package translit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import translit.common.InputException;

/** A process of its own for one measurement. */
final class ChildProcess {
  private ChildProcess() {}

  /**
   * Runs this program again, in the same Java with the same limits of memory.
   *
   * @param threads processors that it is to see
   * @param main whose main method it runs
   * @throws InputException if it fails, with what it said last
   */
  static Throughput java(
      Map<String, String> environment, int threads, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-Xm") || option.startsWith("-XX:")) {
        command.add(option);
      }
    }
    command.add("-XX:ActiveProcessorCount=" + threads);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return measure(environment, command);
  }

  /**
   * Runs a command that prints a measurement.
   *
   * @throws InputException if it fails, with what it said last
   */
  static Throughput measure(Map<String, String> environment, List<String> command) {
    Ran ran;
    try {
      ran = run(environment, command, Long.MAX_VALUE);
    } catch (IOException e) {
      throw new InputException(command.get(0) + ": cannot be started: " + e.getMessage(), e);
    }
    String what =
        String.join(" ", command.subList(Math.max(0, command.size() - 8), command.size()));
    if (ran.status() != 0) {
      throw new InputException(
          "measuring failed with status %d: %s: %s".formatted(ran.status(), what, ran.lastWords()));
    }
    try {
      return Throughput.parse(ran.out());
    } catch (IllegalArgumentException e) {
      throw new InputException("measuring failed: " + what + ": " + e.getMessage(), e);
    }
  }

  /** Standard output of a command that answers within some seconds with status 0. */
  static Optional<String> answer(List<String> command) {
    try {
      Ran ran = run(Map.of(), command, 60);
      return ran.status() == 0 ? Optional.of(ran.out().strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is no such program
    }
  }

  private record Ran(int status, String out, String err) {
    /** What explains a failure, if anything does. */
    String lastWords() {
      String[] lines = (err.isBlank() ? out : err).strip().split("\\R");
      return lines[lines.length - 1];
    }
  }

  private static Ran run(Map<String, String> environment, List<String> command, long seconds)
      throws IOException {
    // To files, not pipes: nobody has to read while it runs, and it can be waited for with a limit.
    Path out = Files.createTempFile("translit-benchmark", ".out");
    Path err = Files.createTempFile("translit-benchmark", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      Thread end = new Thread(process::destroyForcibly);
      Runtime.getRuntime().addShutdownHook(end); // Ctrl-C ends it as well
      int status = waitFor(process, seconds);
      forget(end);
      return new Ran(status, read(out), read(err));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this process is being ended, and has ended the other
    }
  }

  private static int waitFor(Process process, long seconds) {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

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
  /**
   * What makes OpenBLAS choose other kernels than it would: no contestant gets these, so that what
   * is measured is what somebody has who has set nothing.
   */
  private static final List<String> NOT_PASSED_ON =
      List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread end = new Thread(() -> RUNNING.forEach(Process::destroyForcibly));
    Runtime.getRuntime().addShutdownHook(end); // Ctrl-C ends them as well
  }

  private ChildProcess() {}

  /**
   * Runs this program again, in the same Java with the same limits of memory and the same library.
   *
   * @param environment variables that it gets besides those of this process
   * @param threads processors that it is to see
   * @param options of Java, which count more than ours
   * @param arguments of {@link Measurement#main}
   * @return what it has measured
   * @throws InputException if it fails, with what it said last
   */
  static Throughput java(
      Map<String, String> environment, int threads, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ofJdk("java"));
    command.addAll(passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    command.add("-XX:ActiveProcessorCount=" + threads);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Measurement.class.getName());
    command.addAll(arguments);
    return measure(environment, command);
  }

  /** {@return the path of a program of this Java} */
  static String ofJdk(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  /** Those of this Java's options that decide on memory, or on what computes. */
  static List<String> passedOn(List<String> options) {
    return options.stream().filter(one -> one.matches("-(Xm|XX:|Dtranslit\\.).*")).toList();
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

  /** {@return what a command prints that ends within some seconds with status 0} */
  static Optional<String> answer(List<String> command, long seconds) {
    try {
      return Optional.of(run(Map.of(), command, seconds));
    } catch (InputException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return Optional.empty(); // it fails, or there is no such program
    }
  }

  /** Returns what the command has printed, errors among it. */
  private static String run(Map<String, String> environment, List<String> command, long seconds) {
    try {
      // To a file, not a pipe: nobody has to read while it runs, and one can wait with a limit.
      Path printed = Files.createTempFile("translit-benchmark", ".out");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        complete(builder.environment(), environment);
        Process process = builder.redirectOutput(printed.toFile()).start();
        process.getOutputStream().close();
        int status = waitFor(process, seconds);
        String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8).strip();
        if (status != 0) {
          String lastLine = text.substring(text.lastIndexOf('\n') + 1);
          throw new InputException(
              "measuring failed with status %d: %s: %s".formatted(status, end(command), lastLine));
        }
        return text;
      } finally {
        Files.deleteIfExists(printed);
      }
    } catch (IOException e) {
      throw new InputException(command.get(0) + ": cannot be started: " + e.getMessage(), e);
    }
  }

  /**
   * Makes the environment of a process out of ours.
   *
   * @param inherited this process's variables, which are changed
   * @param given variables that it gets besides
   */
  static void complete(Map<String, String> inherited, Map<String, String> given) {
    inherited.keySet().removeAll(NOT_PASSED_ON);
    inherited.putAll(given);
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

  /** The arguments that tell one measurement from another. */
  private static String end(List<String> command) {
    return String.join(" ", command.subList(Math.max(0, command.size() - 8), command.size()));
  }
}

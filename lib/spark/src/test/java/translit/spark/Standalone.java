package translit.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A master and two workers, each a process, as on three machines, without a distribution. */
final class Standalone implements AutoCloseable {
  private static final String DEPLOY = "org.apache.spark.deploy.";

  private final Path home;
  private final int port;
  private final Process master;
  private final Map<String, Process> workers = new LinkedHashMap<>();

  Standalone(Path folder) throws IOException {
    home = folder.resolve("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : classPath().filter(Files::isRegularFile).map(Path::toString).toList()) {
      Path path = Path.of(jar).toAbsolutePath();
      Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    master = start("master.Master", "--host", "127.0.0.1", "--port", String.valueOf(port));
    for (String host : List.of("127.0.0.2", "127.0.0.3")) {
      Path work = Files.createDirectories(folder.resolve(host));
      workers.put(
          host,
          start(
              "worker.Worker",
              "--host",
              host,
              "--cores",
              "1",
              "--memory",
              "1g",
              "--work-dir",
              work.toString(),
              url()));
    }
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  /** Classes that are in no jar. */
  static String folders() {
    return classPath()
        .filter(Files::isDirectory)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Process start(String daemon, String... options) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                folders() + File.pathSeparator + home.resolve("jars") + "/*",
                DEPLOY + daemon,
                "--webui-port",
                "0"));
    words.addAll(List.of(options));
    ProcessBuilder process = new ProcessBuilder(words).inheritIO();
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    return process.start();
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** As if the machine lost its power: the worker, and what it has started. */
  void kill(String host) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(workers.get(host).toHandle()), workers.get(host).descendants())
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    workers.keySet().forEach(this::kill);
    master.destroyForcibly();
  }
}

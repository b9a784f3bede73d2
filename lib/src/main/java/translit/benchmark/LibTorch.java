package translit.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;
import org.bytedeco.javacpp.Loader;
import translit.common.InputException;

/**
 * LibTorch, PyTorch's library in C++, which is newer than the PyTorch of many systems. It is no
 * part of this program: Maven fetches it, and it runs in a Java of its own.
 */
final class LibTorch {
  /** Maven's program. */
  static final String MAVEN = SystemUtils.IS_OS_WINDOWS ? "mvn.cmd" : "mvn";

  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
  private static final long SECONDS_TO_FETCH = 1800;
  private static final long SECONDS_TO_START = 120;

  private LibTorch() {}

  /**
   * Has Maven fetch LibTorch, unless it has it already, and compiles the peer against it.
   *
   * @param maven path or name of Maven's program
   * @return LibTorch
   * @throws InputException if there is no Maven or it cannot fetch it, no compiler, or LibTorch
   *     does not start
   */
  static TorchPeer fetch(String maven) {
    try {
      Path folder = Files.createTempDirectory("libtorch-peer");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      Path pom = copied("libtorch-pom.xml", folder);
      Path source = copied("LibTorchPeer.java", folder);
      Path listed = folder.resolve("class-path");
      List<String> fetch =
          List.of(
              maven,
              "-B",
              "-q",
              "-f",
              pom.toString(),
              "-Djavacpp.platform=" + Loader.getPlatform(),
              PLUGIN + ":build-classpath",
              "-Dmdep.outputFile=" + listed);
      require(
          ChildProcess.answer(fetch, SECONDS_TO_FETCH).isPresent() && Files.exists(listed),
          "%s cannot fetch it; it takes Maven on the path and Maven Central".formatted(maven));
      String libraries = Files.readString(listed, StandardCharsets.UTF_8).strip();
      List<String> compile =
          List.of(
              ChildProcess.ofJdk("javac"),
              "-cp",
              libraries,
              "-d",
              folder.toString(),
              source.toString());
      List<String> peer =
          List.of(
              ChildProcess.ofJdk("java"),
              "-XX:+SuppressFatalErrorMessage", // of the start that fails, see below
              "-cp",
              libraries + File.pathSeparator + folder,
              "LibTorchPeer");
      require(
          ChildProcess.answer(compile, SECONDS_TO_START).isPresent(),
          "what uses it cannot be compiled; it takes a JDK");
      require(starts(peer), "it does not start on this machine");
      return new TorchPeer("LIBTORCH", peer);
    } catch (IOException e) {
      throw new InputException("a temporary file cannot be written: " + e.getMessage(), e);
    }
  }

  private static void require(boolean good, String why) {
    if (!good) {
      throw new InputException("LibTorch's lines are left out: " + why);
    }
  }

  /** The very first start unpacks the libraries, and fails on Linux; from then on it works. */
  private static boolean starts(List<String> peer) {
    return ChildProcess.answer(peer, SECONDS_TO_START).isPresent()
        || ChildProcess.answer(peer, SECONDS_TO_START).isPresent();
  }

  private static Path copied(String resource, Path folder) throws IOException {
    Path to = folder.resolve(resource);
    FileUtils.copyURLToFile(LibTorch.class.getResource(resource), to.toFile());
    return to;
  }
}

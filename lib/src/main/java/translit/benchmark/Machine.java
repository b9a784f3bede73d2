package translit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import translit.network.Versions;

/** What a benchmark ran on. */
final class Machine {
  private Machine() {}

  /** Processor, system and versions, in one line. */
  static String describe() {
    Map<String, String> versions = Versions.current();
    return "%s, %d processors; %s %s %s; Java %s (%s), Deeplearning4j %s, OpenBLAS %s"
        .formatted(
            processor(cpuinfo()),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            versions.get("java"),
            System.getProperty("java.vendor"),
            versions.get("deeplearning4j"),
            versions.get("openblas"));
  }

  /** Name and vector instructions as Linux tells them. */
  static String processor(List<String> cpuinfo) {
    Map<String, String> values = new TreeMap<>();
    for (String line : cpuinfo) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2) {
        values.putIfAbsent(parts[0].strip(), parts[1].strip());
      }
    }
    String name = values.getOrDefault("model name", "processor unknown");
    if (!values.containsKey("flags")) {
      return name;
    }
    List<String> flags = Arrays.asList(values.get("flags").split(" "));
    return "%s (%s, %s)"
        .formatted(
            name,
            flags.contains("avx2") ? "AVX2" : "no AVX2",
            flags.contains("avx512f") ? "AVX-512" : "no AVX-512");
  }

  private static List<String> cpuinfo() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}

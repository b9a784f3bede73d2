package translit.benchmark;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import translit.engine.Versions;

/** What a benchmark ran on. */
final class Machine {
  private Machine() {}

  /** Processor, system and versions, in one line. */
  static String describe() {
    Map<String, String> versions = Versions.current();
    return "%s, %d processors; %s %s %s; Java %s (%s), Deeplearning4j %s, OpenBLAS %s, matrix products by %s"
        .formatted(
            processor(facts("/proc/cpuinfo")),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            versions.get("java"),
            System.getProperty("java.vendor"),
            versions.get("deeplearning4j"),
            versions.get("openblas"),
            versions.get("matrixProducts"));
  }

  /** Name and vector instructions as Linux tells them. */
  static String processor(Map<String, String> cpuinfo) {
    String name = cpuinfo.getOrDefault("model name", "processor unknown");
    if (!cpuinfo.containsKey("flags")) {
      return name;
    }
    List<String> flags = Arrays.asList(cpuinfo.get("flags").split(" "));
    return "%s (%s, %s)"
        .formatted(
            name,
            flags.contains("avx2") ? "AVX2" : "no AVX2",
            flags.contains("avx512f") ? "AVX-512" : "no AVX-512");
  }

  /** What a file of Linux tells, a {@code name: value} on a line; nothing on other systems. */
  static Map<String, String> facts(String file) {
    try {
      return facts(Files.readAllLines(Path.of(file)));
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** The first value of each name. */
  static Map<String, String> facts(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .collect(
            toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (first, next) -> first));
  }
}

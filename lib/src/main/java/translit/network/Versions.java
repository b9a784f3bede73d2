package translit.network;

import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** The versions that a model was made with. */
final class Versions {
  private Versions() {}

  static Map<String, String> current() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("java", Runtime.version().toString());
    versions.put("deeplearning4j", of(ComputationGraph.class));
    versions.put("translit-neurons", of(Versions.class));
    return versions;
  }

  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}

package translit.network;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.Loader;
import translit.engine.Engine;
import translit.engine.Predictor;

/** The versions of what computes here. */
public final class Versions {
  private Versions() {}

  /**
   * {@return the versions of Java, Deeplearning4j and OpenBLAS, by their lower-case names, and what
   * {@link #matrixProducts} says}
   */
  public static Map<String, String> current() {
    Map<String, String> versions =
        new TreeMap<>(
            Map.of(
                "java", Runtime.version().toString(),
                "deeplearning4j", ofMaven("org.deeplearning4j", "deeplearning4j-nn"),
                "openblas", ofMaven("org.bytedeco", "openblas")));
    versions.putAll(matrixProducts());
    return versions;
  }

  /**
   * {@return which library multiplies matrices: {@code matrix products}, or where they differ
   * {@code matrix products in training} and {@code matrix products in reading}}
   */
  public static Map<String, String> matrixProducts() {
    String training = Engine.matrixProducts();
    String reading = Predictor.matrixProducts();
    Map<String, String> libraries = new LinkedHashMap<>();
    if (training.equals(reading)) {
      libraries.put("matrix products", training);
    } else {
      libraries.put("matrix products in training", training);
      libraries.put("matrix products in reading", reading);
    }
    return libraries;
  }

  /** The version that Maven has written into a jar. */
  private static String ofMaven(String group, String artifact) {
    try {
      return Loader.getVersion(group, artifact, Versions.class);
    } catch (IOException | RuntimeException e) {
      return "unknown"; // repackaged without Maven's files
    }
  }
}

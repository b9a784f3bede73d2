package translit.engine;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.Loader;

/** The versions of what computes here. */
public final class Versions {
  private Versions() {}

  /**
   * {@return the versions of Java, Deeplearning4j and OpenBLAS, by their lower-case names, and what
   * multiplies matrices, as {@code matrixProducts}}
   */
  public static Map<String, String> current() {
    return new TreeMap<>(
        Map.of(
            "java", Runtime.version().toString(),
            "deeplearning4j", ofMaven("org.deeplearning4j", "deeplearning4j-nn"),
            "openblas", ofMaven("org.bytedeco", "openblas"),
            "matrixProducts", Predictor.matrixProducts()));
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

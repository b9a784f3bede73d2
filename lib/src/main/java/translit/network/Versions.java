package translit.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of what computes here. */
public final class Versions {
  private Versions() {}

  /** Of Java, Deeplearning4j and OpenBLAS, by their lower-case names. */
  public static Map<String, String> current() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("java", Runtime.version().toString());
    versions.put("deeplearning4j", ofMaven("org.deeplearning4j", "deeplearning4j-nn"));
    versions.put("openblas", ofMaven("org.bytedeco", "openblas"));
    return versions;
  }

  /** The version that Maven has written into a jar. */
  private static String ofMaven(String group, String artifact) {
    String path = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
    try (InputStream in = Versions.class.getResourceAsStream(path)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}

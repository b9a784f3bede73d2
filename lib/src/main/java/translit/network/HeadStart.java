package translit.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import translit.common.JsonFile;
import translit.engine.Predictor;

/**
 * Loads what reading with any model needs, such as the native library, while the caller does
 * something else: a third of a second that a short text need not wait for.
 */
public final class HeadStart {
  private HeadStart() {}

  /** Begins, and returns at once. What cannot be loaded is for those to say who need it. */
  public static void begin() {
    Thread thread = new Thread(HeadStart::load, "translit-head-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    try {
      JsonFile.parse("{}".getBytes(StandardCharsets.UTF_8), ModelInfo.class);
      Predictor.matrixProducts();
    } catch (IOException | RuntimeException | LinkageError e) {
      // said where it is needed
    }
  }
}

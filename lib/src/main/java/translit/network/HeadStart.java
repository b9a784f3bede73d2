package translit.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.io.function.Uncheck;
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
    start(Predictor::matrixProducts);
    start(() -> Uncheck.get(() -> JsonFile.parse("{}".getBytes(UTF_8), ModelInfo.class)));
  }

  private static void start(Runnable load) {
    Thread thread =
        new Thread(
            () -> {
              try {
                load.run();
              } catch (RuntimeException | LinkageError e) {
                // said where it is needed
              }
            },
            "translit-head-start");
    thread.setDaemon(true);
    thread.start();
  }
}

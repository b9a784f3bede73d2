package translit.engine.matrix;

/** Sets how JavaCPP logs; to be called before it loads a native library. */
public final class JavaCpp {
  private static final String LOGGER = "org.bytedeco.javacpp.logger";

  static {
    // JavaCPP warns at every start that its libraries are not of one set. Ours cannot be: oneDNN
    // before 3.11.2 corrupts memory when a signal, such as a profiler's, arrives within a product,
    // and the set with a later one had no OpenBLAS when this was written. What is logged instead
    // stays below the level that is shown.
    if (System.getProperty(LOGGER) == null) {
      System.setProperty(LOGGER, "slf4j");
    }
  }

  private JavaCpp() {}

  /** Does so, once. */
  public static void initialize() {
    // the static initializer has run
  }
}

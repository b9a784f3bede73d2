package translit.common;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** What to say where memory has run out: how much there is, and how to have more. */
public final class TooLittleMemory {
  private TooLittleMemory() {}

  /**
   * Whether something failed since memory ran out, on the heap, outside of it or on the stack.
   *
   * @param failure of a command or a call
   * @return one line with the remedy; none if it failed for another reason
   */
  public static Optional<String> said(Throwable failure) {
    for (Throwable one : ExceptionUtils.getThrowableList(failure)) {
      if (one instanceof StackOverflowError) {
        return Optional.of(
            "this is nested too deeply for Java's stack: give less of it at a time, or Java more"
                + " with java -Xss64m");
      }
      // A native library says by this name that it was given none.
      if (one instanceof OutOfMemoryError
          || String.valueOf(one.getMessage()).contains("bad_alloc")) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "this does not fit in memory (the heap has %,d MB): give less text, or Java more"
                    + " with java -Xmx4g",
                Runtime.getRuntime().maxMemory() / 1_000_000));
      }
    }
    return Optional.empty();
  }
}

package translit.common;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** What to say where memory has run out: how much there is, and how to have more. */
public final class TooLittleMemory {
  private TooLittleMemory() {}

  /**
   * Does work for a notebook, whose kernel shows an error with all that was called, and an {@link
   * InputException} as the line that it is.
   *
   * @param <T> what the work makes
   * @param work of a cell
   * @return what it made
   * @throws InputException if memory runs out; says how to have more
   */
  public static <T> T explained(Supplier<T> work) {
    try {
      return work.get();
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      Optional<String> said = said(e);
      if (said.isEmpty()) {
        throw e;
      }
      throw new InputException(
          said.get() + "; a notebook's kernel gets it by JDK_JAVA_OPTIONS=-Xmx4g jupyter lab", e);
    }
  }

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
            "this does not fit in memory (the heap has " // a formatter would need more memory
                + Runtime.getRuntime().maxMemory() / 1_000_000
                + " MB): give less text, or Java more with java -Xmx4g");
      }
    }
    return Optional.empty();
  }
}

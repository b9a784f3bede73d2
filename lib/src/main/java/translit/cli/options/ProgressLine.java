package translit.cli.options;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/** One line on standard error that is written over, at most some times a second. */
public final class ProgressLine implements AutoCloseable {
  private static final long EVERY_NANOS = 200_000_000;

  private final boolean terminal = isInteractive();
  private long last;
  private int width;

  /** Nothing shown yet. */
  public ProgressLine() {}

  /**
   * Shows how many of the bytes are done.
   *
   * @param done bytes
   * @param total bytes; negative if that is not known
   * @param what is done
   */
  public void bytes(long done, long total, String what) {
    String size = String.format(Locale.ROOT, "%s: %,d MB", what, done / 1_000_000);
    show(total < 0 ? size : size + String.format(Locale.ROOT, " of %,d", total / 1_000_000));
  }

  /**
   * Shows how many percent are done.
   *
   * @param done of the total
   * @param total in the same unit
   * @param what is done
   */
  public void percent(long done, long total, String what) {
    show(String.format(Locale.ROOT, "%s: %d %%", what, 100 * done / Math.max(1, total)));
  }

  /**
   * Shows how many steps are done.
   *
   * @param done steps
   * @param total of all; negative if that is not known
   * @param what is done
   */
  public void steps(long done, long total, String what) {
    String steps = String.format(Locale.ROOT, "%s: %,d sentences", what, done);
    show(total < 0 ? steps : steps + String.format(Locale.ROOT, " of about %,d", total));
  }

  /**
   * Shows a line soon, unless another was shown just now.
   *
   * @param line to show
   */
  public void show(Object line) {
    long now = System.nanoTime();
    // In a log file, a line every ten seconds is enough.
    if (now - last > (terminal ? EVERY_NANOS : 50 * EVERY_NANOS)) {
      last = now;
      say(line.toString());
    }
  }

  /**
   * Shows a line at once.
   *
   * @param line to show
   */
  public void say(String line) {
    if (terminal) {
      System.err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      System.err.flush();
      width = line.length();
    } else {
      System.err.println(line);
    }
  }

  /** Lets what was shown last stay. */
  public void endLine() {
    if (terminal && width > 0) {
      System.err.println();
    }
    width = 0;
  }

  @Override
  public void close() {
    endLine();
  }

  /** {@return whether a person sits at both ends: input typed, output read from a screen} */
  public static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console even where input comes from a file, and it can be asked.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}

package translit.notebook;

import java.util.Locale;

/**
 * A bar that grows in place, as in {@code Training ██████░░░░ 60 % loss 0.21}.
 *
 * <pre>{@code
 * try (var progress = ProgressBar.of("Training")) {
 *   train(step -> progress.update(step.fraction(), "loss " + step.loss()));
 * }
 * }</pre>
 */
public final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;

  private final String name;
  private final Live live;

  ProgressBar(String name, Live live) {
    this.name = name;
    this.live = live;
  }

  /**
   * Makes a bar, which appears with its first update.
   *
   * @param name of the work
   * @return to be closed, so that its last update is shown
   */
  public static ProgressBar of(String name) {
    return new ProgressBar(name, Live.open());
  }

  /**
   * Says how far the work is.
   *
   * @param fraction the part that is done; below 0 counts as 0 and above 1 as 1
   * @param note what else there is to say
   */
  public void update(double fraction, String note) {
    live.text(line(name, fraction, note));
  }

  /** Shows the last update, if it has not been shown yet. */
  @Override
  public void close() {
    live.close();
  }

  static String line(String name, double fraction, String note) {
    double part = Math.min(1, Math.max(0, fraction));
    int full = (int) Math.round(part * WIDTH);
    return String.format(
            Locale.ROOT,
            "%s %s%s %.0f %% %s",
            name,
            "█".repeat(full),
            "░".repeat(WIDTH - full),
            100 * part,
            note)
        .stripTrailing();
  }
}

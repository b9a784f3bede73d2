package translit.notebook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * One output that changes while a cell runs, and of which the saved notebook keeps the last state.
 *
 * <pre>{@code
 * try (var live = Live.open()) {
 *   train(progress -> live.chart(curve.add(progress)));
 * }
 * }</pre>
 *
 * <p>It may be updated at every step of the work: what comes within half a second of the last
 * update waits, and is neither drawn nor sent if something newer replaces it. {@link #close} shows
 * what still waits.
 */
public final class Live implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final String id = UUID.randomUUID().toString();
  private final Kernel kernel;
  private final InstantSource clock;
  private boolean shown;
  private long due;
  private Supplier<Output> waiting;

  Live(Kernel kernel, InstantSource clock) {
    this.kernel = kernel;
    this.clock = clock;
  }

  /** {@return an output that appears with its first update} */
  public static Live open() {
    return new Live(Kernel.running(), InstantSource.system());
  }

  /**
   * Shows plain text instead of what was there.
   *
   * @param text of any number of lines
   */
  public void text(String text) {
    update(() -> Output.text(text));
  }

  /**
   * Shows HTML instead of what was there.
   *
   * @param html an element; text from elsewhere must have been escaped
   */
  public void html(String html) {
    update(() -> Output.html(html, "HTML"));
  }

  /**
   * Shows an SVG image instead of what was there.
   *
   * @param svg a document; what comes before its {@code svg} element is left out
   * @throws IllegalArgumentException if there is no such element, once the image is drawn
   */
  public void svg(String svg) {
    update(() -> Output.svg(svg));
  }

  /**
   * Shows a chart instead of what was there.
   *
   * @param chart of XChart; it may be the same chart with more data
   */
  public void chart(Chart<?, ?> chart) {
    update(() -> Show.drawn(chart));
  }

  /**
   * Shows a table instead of what was there.
   *
   * @param view the table and how to show it
   */
  public void table(TableView view) {
    update(view::output);
  }

  /** Shows the last update, if it has not been shown yet. */
  @Override
  public synchronized void close() {
    send();
  }

  private synchronized void update(Supplier<Output> output) {
    waiting = output;
    if (clock.millis() >= due) {
      send();
    }
  }

  private void send() {
    if (waiting == null) {
      return;
    }
    Output output = waiting.get();
    waiting = null;
    if (shown) {
      kernel.update(id, output);
    } else {
      kernel.show(id, output);
      shown = true;
    }
    due = clock.millis() + PAUSE.toMillis();
  }
}

package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Decodes windows on another thread, so that the next ones can be read and the last ones written in
 * the meantime. No more than the windows of one call are ahead of what is written.
 */
final class ReadAhead implements AutoCloseable {
  /** Windows that are gathered at first, so that there is an answer soon. */
  private static final int FIRST = 64;

  /** Windows among which those of similar lengths go through the network together. */
  private static final int MOST = 256;

  private final Function<List<Window>, List<String>> decoder;
  private final Writer out;
  private List<Window> windows = List.of();
  private CompletableFuture<List<String>> decoded = nothing();
  private boolean broken;

  ReadAhead(Function<List<Window>, List<String>> decoder, Writer out) {
    this.decoder = decoder;
    this.out = out;
  }

  /** Reads to the end, and writes what is made of each window. */
  static void write(Reader in, Writer out, Function<List<Window>, List<String>> reading)
      throws IOException {
    LineWindows lines = new LineWindows(in, Window.CORE, Window.CONTEXT);
    try (ReadAhead ahead = new ReadAhead(reading, out)) {
      List<Window> windows = new ArrayList<>();
      int most = FIRST;
      try {
        for (Window window = lines.next(); window != null; window = lines.next()) {
          windows.add(window);
          boolean answer = window.endsLine() && !lines.ready();
          if (windows.size() == most || answer) {
            ahead.decode(windows);
            windows = new ArrayList<>();
            if (answer || most == FIRST) {
              ahead.write();
            }
            most = MOST;
          }
        }
      } finally {
        ahead.decode(windows);
      }
    }
  }

  private static CompletableFuture<List<String>> nothing() {
    return CompletableFuture.completedFuture(List.of());
  }

  /** Begins to decode windows, and writes those before them; nothing once something has failed. */
  void decode(List<Window> next) throws IOException {
    if (broken) {
      return;
    }
    List<Window> last = windows;
    List<String> texts = result();
    windows = next;
    decoded = CompletableFuture.supplyAsync(() -> decoder.apply(next));
    write(last, texts);
  }

  /** Writes what is decoded or is being decoded. */
  void write() throws IOException {
    write(windows, result());
  }

  /** Waits even where the thread is interrupted, as a computation on this thread would go on. */
  private List<String> result() {
    CompletableFuture<List<String>> last = decoded;
    decoded = nothing();
    windows = List.of();
    broken = true; // until all is decoded
    try {
      List<String> texts = last.join();
      broken = false;
      return texts;
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void write(List<Window> written, List<String> texts) throws IOException {
    broken = true; // until all is written
    for (int i = 0; i < written.size(); i++) {
      out.write(texts.get(i));
      if (written.get(i).endsLine()) {
        out.write('\n');
      }
    }
    out.flush();
    broken = false;
  }

  /** Writes what is left, unless something has failed; then nothing is computed any longer. */
  @Override
  public void close() throws IOException {
    if (broken) {
      decoded.exceptionally(failure -> List.of()).join(); // the model may be closed next
    } else {
      write();
    }
  }
}

package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import translit.engine.Threads;
import translit.parts.Share;
import translit.parts.TextBlocks;

/**
 * Decodes windows on another thread, so that the next ones can be read and the last ones written in
 * the meantime. No more than the windows of one call are ahead of what is written. Windows that are
 * decoded together are a block, of which every n-th belongs to a share, whoever else reads.
 */
final class ReadAhead implements AutoCloseable {
  /** Windows that are gathered at first, so that there is an answer soon. */
  private static final int FIRST = 64;

  /** Windows among which those of similar lengths go through the network together. */
  private static final int MOST = 256;

  private final Function<List<Window>, List<String>> decoder;
  private final Writer out;
  private final Share share;
  private final List<Window> gathered = new ArrayList<>();
  private List<Window> windows = List.of(); // that are being decoded
  private CompletableFuture<List<String>> decoded = nothing();
  private boolean broken;
  private long block;

  ReadAhead(Function<List<Window>, List<String>> decoder, Writer out) {
    this.decoder = decoder;
    this.out = out;
    this.share = out instanceof TextBlocks part ? part.share() : Share.WHOLE;
  }

  /**
   * Reads to the end, and writes what is made of each window, with a flush after each block; {@link
   * TextBlocks} take the blocks of their share alone. Whoever waits with the next line, or with the
   * rest of it, gets all lines before it.
   */
  static void write(Reader in, Writer out, Function<List<Window>, List<String>> reading)
      throws IOException {
    try (ReadAhead ahead = new ReadAhead(reading, out)) {
      LineWindows lines = new LineWindows(in, Window.CORE, Window.CONTEXT, ahead::answer);
      int most = FIRST;
      try {
        for (Window window = lines.next(); window != null; window = lines.next()) {
          ahead.gathered.add(window);
          if (ahead.gathered.size() == most) {
            ahead.decodeGathered(most);
            if (most == FIRST) {
              ahead.write();
            }
            most = MOST;
          }
        }
      } finally {
        ahead.decodeGathered(ahead.gathered.size());
      }
    }
  }

  /** Writes all lines that are complete. */
  private void answer() throws IOException {
    int complete = gathered.size();
    while (complete > 0 && !gathered.get(complete - 1).endsLine()) {
      complete--;
    }
    if (complete > 0) {
      decodeGathered(complete);
    }
    if (!windows.isEmpty()) {
      write();
    }
  }

  private void decodeGathered(int count) throws IOException {
    List<Window> next = gathered.subList(0, count);
    if (count > 0 && share.owns(block++)) {
      decode(List.copyOf(next));
    }
    next.clear();
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
    decoded = Threads.async(() -> decoder.apply(next));
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
    if (written.isEmpty()) {
      return;
    }
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

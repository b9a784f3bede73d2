package translit.corpus.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.function.Uncheck;
import translit.common.InputException;
import translit.common.ProgressListener;

/**
 * One file from the network: under a temporary name until all of it is there, resumed after a cut,
 * in this run or in a later one, and only if the server still has the same file.
 */
final class Download {
  static final String USER_AGENT =
      "translit-neurons/0.1 (Java library; fetches one dump at a time)";
  private static final int ATTEMPTS = 5;

  private final HttpClient client;
  private final Duration pause;
  private final Duration patience;
  private final URI uri;
  private final Path target;
  private final PartialFile part;
  private final ProgressListener progress;
  private long expected = -1;

  /**
   * @param pause before the second attempt; doubled before each further one
   * @param patience how long nothing may come before the connection counts as cut
   */
  Download(
      HttpClient client,
      Duration pause,
      Duration patience,
      URI uri,
      Path target,
      ProgressListener progress) {
    this.client = client;
    this.pause = pause;
    this.patience = patience;
    this.uri = uri;
    this.target = target;
    this.part = new PartialFile(target);
    this.progress = progress;
  }

  /**
   * @throws InputException if the server refuses, or the connection keeps being cut
   */
  Path fetch() {
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        if (attempt > 0) {
          Thread.sleep(pause.toMillis() << (attempt - 1));
        }
        if (attempt()) {
          part.moveTo(target);
          return target;
        }
        trouble = "the server is busy";
      } catch (UncheckedIOException e) {
        // Trouble on this side, which another attempt does not fix.
        throw new InputException(
            target + ": cannot be written (" + e.getMessage() + "); free space and run again", e);
      } catch (IOException e) {
        trouble = String.valueOf(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InputException(uri + ": stopped; run again to resume from there", e);
      }
    }
    throw new InputException(
        uri + ": not whole after " + ATTEMPTS + " attempts (" + trouble + "); run again to resume");
  }

  /** True when the file is complete, false when the server asks to come again. */
  private boolean attempt() throws IOException, InterruptedException {
    long have = part.resumableLength();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2)).header("User-Agent", USER_AGENT);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", part.validator());
    }
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> save(response, body, 0);
        case 206 -> {
          ContentRange range = ContentRange.of(response);
          if (range.start() != have) {
            part.discard();
            throw new IOException("the server sent another part than asked for");
          }
          yield save(response, body, have);
        }
        case 416 -> {
          // Nothing after what is here: either it is all, or the file has changed.
          if (ContentRange.of(response).total() == have && (expected < 0 || expected == have)) {
            yield true;
          }
          part.discard();
          throw new IOException("the file on the server has changed");
        }
        case 408, 429, 500, 502, 503, 504 -> false;
        default ->
            throw new InputException(
                uri + ": the server answers " + response.statusCode() + "; is the address right?");
      };
    }
  }

  private boolean save(HttpResponse<?> response, InputStream body, long from) throws IOException {
    long contentLength = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = contentLength < 0 ? ContentRange.of(response).total() : from + contentLength;
    expected = total;
    if (from == 0) {
      part.begin(PartialFile.validator(response));
    }
    long done = from;
    try (OutputStream out = part.append();
        StallGuard guard = new StallGuard(body, patience)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        guard.sign();
        int length = n;
        Uncheck.run(() -> out.write(buffer, 0, length));
        done += n;
        progress.report(done, total, "downloading " + target.getFileName());
      }
    }
    if (total >= 0 && done != total) {
      throw new IOException("got " + done + " of " + total + " bytes");
    }
    return true;
  }
}

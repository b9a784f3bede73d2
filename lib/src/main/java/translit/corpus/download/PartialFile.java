package translit.corpus.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.function.Uncheck;
import translit.common.AtomicFile;

/**
 * The beginning of a download, {@code NAME.part}, with {@code NAME.part.etag} beside it: what the
 * server called the file's version, without which the rest might be another file's. Where the disk
 * is in the way, an {@link java.io.UncheckedIOException} says so.
 */
final class PartialFile {
  private final Path part;
  private final Path etag;

  PartialFile(Path target) {
    part = target.resolveSibling(target.getFileName() + ".part");
    etag = target.resolveSibling(target.getFileName() + ".part.etag");
  }

  /** The version of a file, by which it is recognised later; empty if the server tells none. */
  static String validator(HttpResponse<?> response) {
    String tag = response.headers().firstValue("ETag").orElse("");
    // A weak tag says "much the same", which will not do for bytes.
    return tag.isEmpty() || tag.startsWith("W/")
        ? response.headers().firstValue("Last-Modified").orElse("")
        : tag;
  }

  /** Bytes to resume from; 0 if there are none, or they cannot be trusted. */
  long resumableLength() throws IOException {
    return Files.exists(part) && !validator().isEmpty() ? Files.size(part) : 0;
  }

  String validator() throws IOException {
    return Files.exists(etag) ? Files.readString(etag).strip() : "";
  }

  /** Begins anew. */
  void begin(String validator) {
    Uncheck.run(
        () -> {
          discard();
          Files.createDirectories(part.toAbsolutePath().getParent());
          Files.writeString(etag, validator);
          Files.createFile(part);
        });
  }

  OutputStream append() {
    return Uncheck.get(() -> Files.newOutputStream(part, StandardOpenOption.APPEND));
  }

  void discard() throws IOException {
    Files.deleteIfExists(etag);
    Files.deleteIfExists(part);
  }

  void moveTo(Path target) {
    Uncheck.run(
        () -> {
          AtomicFile.move(part, target);
          Files.deleteIfExists(etag);
        });
  }
}

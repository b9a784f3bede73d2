package translit.corpus.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.common.ProgressListener;

/** One file that a corpus is made from: finds out what it is, and reads it once from end to end. */
public final class InputFile {
  private static final int HEAD = 1 << 16;
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private final Path path;

  public InputFile(Path path) {
    this.path = path;
  }

  /**
   * Hands over the file's articles.
   *
   * @throws InputException if there is no such file, it cannot be read, or nothing at all could be
   *     read from it
   */
  public SourceReport read(Consumer<Article> sink, ProgressListener progress) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new InputException(path + ": is a folder; name the files in it");
    }
    try (InputStream file = Files.newInputStream(path);
        MeteredInputStream raw =
            new MeteredInputStream(file, Files.size(path), progress, "reading " + name)) {
      BufferedInputStream packed = new BufferedInputStream(raw, HEAD);
      byte[] head = new byte[HEAD];
      Compression compression = Compression.of(head, peek(packed, head));
      if (!compression.isReadable()) {
        throw new InputException(
            path + ": is packed as " + compression + "; unpack it, or pack it as bz2, gz or xz");
      }
      Unpacked unpacked = unpack(packed, compression, head);
      Tally tally = new Tally(sink);
      String newest = "";
      Optional<String> cutOff = Optional.empty();
      try {
        newest = unpacked.format.reader(path.toString()).read(unpacked.stream, tally);
      } catch (CutOffException e) {
        newest = e.newestRevision();
        cutOff = Optional.of(e.getMessage());
      }
      if (tally.articles == 0) {
        throw new InputException(nothingRead(cutOff));
      }
      raw.drain();
      return new SourceReport(
          name,
          compression.name(),
          unpacked.format.name(),
          raw.count(),
          raw.sha256(),
          dumpDate(name),
          Optional.of(newest).filter(day -> !day.isEmpty()),
          tally.articles,
          cutOff);
    } catch (NoSuchFileException e) {
      throw new InputException(path + ": no such file; check the path", e);
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read (" + reason(e) + "); check the file", e);
    }
  }

  private record Unpacked(InputStream stream, InputFormat format) {}

  private Unpacked unpack(InputStream packed, Compression compression, byte[] head) {
    try {
      InputStream unpacking = new UnpackingInputStream(compression.unpack(packed));
      BufferedInputStream stream = new BufferedInputStream(unpacking, HEAD);
      int length = peek(stream, head);
      stream.skipNBytes(startsWithByteOrderMark(head, length) ? 3 : 0);
      return new Unpacked(stream, InputFormat.of(head, length));
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          path + ": nothing could be unpacked (" + reason(e) + "); download it again", e);
    }
  }

  /** Reads the beginning without using it up; a break after some bytes is left for the reader. */
  static int peek(InputStream in, byte[] head) throws IOException {
    in.mark(head.length);
    int length = 0;
    try {
      while (length < head.length) {
        int n = in.read(head, length, head.length - length);
        if (n < 0) {
          break;
        }
        length += n;
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return length;
  }

  private static boolean startsWithByteOrderMark(byte[] head, int length) {
    return length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf;
  }

  private static String reason(Exception e) {
    return e instanceof EOFException ? "it ends in the middle" : String.valueOf(e.getMessage());
  }

  private String nothingRead(Optional<String> cutOff) {
    return cutOff
        .map(where -> path + ": " + where + ", before the first whole article; download it again")
        .orElse(path + ": has no article in it; give a text or a Wikipedia dump with articles");
  }

  private static Optional<String> dumpDate(String name) {
    Matcher date = DATE_IN_NAME.matcher(name);
    return date.find()
        ? Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Optional.empty();
  }

  /** Counts what passes. */
  private static final class Tally implements Consumer<Article> {
    private final Consumer<Article> sink;
    private long articles;

    Tally(Consumer<Article> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Article article) {
      articles++;
      sink.accept(article);
    }
  }
}

package translit.corpus.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.ProgressListener;
import translit.common.TextSource;

/** One file that a corpus is made from: finds out what it is, and reads it once from end to end. */
public final class InputFile {
  private static final int HEAD = 1 << 16;
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private final Path path;

  /**
   * Opens nothing yet.
   *
   * @param path of the file
   */
  public InputFile(Path path) {
    this.path = path;
  }

  /**
   * Hands over the file's articles.
   *
   * @param sink takes each article in the order of the file
   * @param progress told the bytes read
   * @return what the file is, and what it brought
   * @throws InputException if there is no such file, it cannot be read, or nothing at all could be
   *     read from it
   */
  public SourceReport read(Consumer<Article> sink, ProgressListener progress) {
    return read(sink, progress, false);
  }

  /**
   * Hands over the lines of a list, whatever they look like.
   *
   * @param sink takes each line that is not blank, without white space around it
   * @return what the file is, and what it brought
   * @throws InputException if there is no such file, it cannot be read, or it has no such line
   */
  public SourceReport readLines(Consumer<String> sink) {
    return read(article -> sink.accept(article.text()), ProgressListener.none(), true);
  }

  private SourceReport read(Consumer<Article> sink, ProgressListener progress, boolean asList) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new InputException(path + ": is a folder; name the files in it");
    }
    try (MeteredInputStream raw =
        new MeteredInputStream(
            Files.newInputStream(path), Files.size(path), progress, "reading " + name)) {
      // Parsers and unpackers close what they have read; the hash needs the whole file.
      InputStream packed = new BufferedInputStream(CloseShieldInputStream.wrap(raw), HEAD);
      Compression compression = Compression.of(packed);
      if (!compression.isReadable()) {
        throw new InputException(
            path + ": is packed as " + compression + "; unpack it, or pack it as bz2, gz or xz");
      }
      InputStream unpacked = unpacked(packed, compression);
      InputFormat format = asList ? InputFormat.PLAIN_TEXT : InputFormat.of(peek(unpacked, HEAD));
      TextSource source = compression.source(path);
      ArticleReader reader = asList ? new LinesReader(source) : format.reader(source);
      ArticleCounter articles = new ArticleCounter(sink);
      Optional<String> cutOff = reader.read(unpacked, articles);
      if (articles.count() == 0) {
        throw new InputException(
            asList && cutOff.isEmpty() ? path + ": has no line in it" : nothingRead(cutOff));
      }
      IOUtils.consume(raw);
      return new SourceReport(
          name,
          compression.name(),
          format,
          raw.count(),
          raw.sha256(),
          dumpDate(name),
          articles.newestRevision(),
          articles.count(),
          articles.broken(),
          cutOff);
    } catch (NoSuchFileException e) {
      throw new InputException(path + ": no such file; check the path", e);
    } catch (IOException e) {
      throw new InputException(
          path + ": cannot be read (" + OutputPlace.reason(e) + "); check the file", e);
    }
  }

  /** The content without its byte order mark; can be {@link #peek peeked} into. */
  private InputStream unpacked(InputStream packed, Compression compression) {
    try {
      InputStream unpacking = new UnpackingInputStream(compression.unpack(packed));
      InputStream stream =
          new BufferedInputStream(BOMInputStream.builder().setInputStream(unpacking).get(), HEAD);
      peek(stream, HEAD);
      return stream;
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          path + ": nothing could be unpacked (" + OutputPlace.reason(e) + "); download it again",
          e);
    }
  }

  /** Reads the beginning without using it up; a break after some bytes is left for the reader. */
  static byte[] peek(InputStream in, int size) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    in.mark(size);
    try {
      while (head.size() < size) {
        int b = in.read();
        if (b < 0) {
          break;
        }
        head.write(b);
      }
    } catch (IOException e) {
      if (head.size() == 0) {
        throw e;
      }
    }
    in.reset();
    return head.toByteArray();
  }

  private String nothingRead(Optional<String> cutOff) {
    return cutOff
        .map(where -> path + ": " + where + ", before the first whole article; download it again")
        .orElse(path + ": has no article in it; give a text or a Wikipedia dump with articles");
  }

  private static Optional<String> dumpDate(String name) {
    return DATE_IN_NAME
        .matcher(name)
        .results()
        .findFirst()
        .map(date -> date.group(1) + "-" + date.group(2) + "-" + date.group(3));
  }
}

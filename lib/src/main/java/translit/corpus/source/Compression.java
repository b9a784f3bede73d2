package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import translit.common.TextSource;

/** How a file is packed, told by its first bytes: names lie, and downloads get renamed. */
enum Compression {
  NONE(""),
  BZ2(CompressorStreamFactory.BZIP2),
  GZ(CompressorStreamFactory.GZIP),
  XZ(CompressorStreamFactory.XZ),
  // Named only to refuse them in plain words.
  ZIP(ArchiveStreamFactory.ZIP),
  SEVEN_ZIP(ArchiveStreamFactory.SEVEN_Z),
  ZSTD(CompressorStreamFactory.ZSTANDARD);

  private final String method;

  Compression(String method) {
    this.method = method;
  }

  /** Looks at the beginning of a stream that can be marked, without using it up. */
  static Compression of(InputStream in) {
    String method = method(in);
    return Arrays.stream(values())
        .filter(each -> each.method.equals(method))
        .findFirst()
        .orElse(NONE);
  }

  private static String method(InputStream in) {
    try {
      return CompressorStreamFactory.detect(in);
    } catch (CompressorException notCompressed) {
      try {
        return ArchiveStreamFactory.detect(in);
      } catch (ArchiveException noArchive) {
        return "";
      }
    }
  }

  boolean isReadable() {
    return this == NONE || this == BZ2 || this == GZ || this == XZ;
  }

  /** A packed file as a source of text. */
  TextSource source(Path file) {
    String program = this == GZ ? "gzip" : method; // the others are called like the method
    return new TextSource(file.toString(), this == NONE ? "" : program + " -dc " + file);
  }

  /** Unpacks; several streams one after another, as Wikipedia's multistream dumps, count as one. */
  InputStream unpack(InputStream in) throws IOException {
    try {
      return this == NONE
          ? in
          : new CompressorStreamFactory(true).createCompressorInputStream(method, in);
    } catch (CompressorException e) {
      throw e.getCause() instanceof IOException broken ? broken : e;
    }
  }
}

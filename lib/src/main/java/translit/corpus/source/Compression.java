package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How a file is packed, told by its first bytes: names lie, and downloads get renamed. */
enum Compression {
  NONE,
  BZ2('B', 'Z', 'h'),
  GZ(0x1f, 0x8b),
  XZ(0xfd, '7', 'z', 'X', 'Z', 0),
  // Named only to refuse them in plain words.
  ZIP('P', 'K', 3, 4),
  SEVEN_ZIP('7', 'z', 0xbc, 0xaf),
  ZSTD(0x28, 0xb5, 0x2f, 0xfd);

  private final int[] magic;

  Compression(int... magic) {
    this.magic = magic;
  }

  static Compression of(byte[] head, int length) {
    for (Compression each : values()) {
      if (each != NONE && each.matches(head, length)) {
        return each;
      }
    }
    return NONE;
  }

  private boolean matches(byte[] head, int length) {
    if (length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isReadable() {
    return this == NONE || this == BZ2 || this == GZ || this == XZ;
  }

  /** Unpacks; several streams one after another, as Wikipedia's multistream dumps, count as one. */
  InputStream unpack(InputStream in) throws IOException {
    return switch (this) {
      case BZ2 -> new BZip2CompressorInputStream(in, true);
      case GZ ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      default -> in;
    };
  }
}

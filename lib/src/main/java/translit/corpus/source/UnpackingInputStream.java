package translit.corpus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Makes every way in which an unpacker meets broken data an {@link IOException}. */
final class UnpackingInputStream extends FilterInputStream {
  /** When a file is cut, an unpacker throws away what it has got of the portion asked for. */
  private static final int PORTION = 1 << 10;

  UnpackingInputStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, Math.min(length, PORTION));
    } catch (RuntimeException e) {
      // Corrupt bz2 blocks can show as an index out of bounds.
      throw new IOException("the compressed data is corrupt", e);
    }
  }
}

package translit.corpus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import translit.common.ProgressListener;
import translit.common.Sha256;

/** Counts and hashes the bytes of a file on their way, and tells how far it has come. */
final class MeteredInputStream extends FilterInputStream {
  private static final long REPORT_EVERY = 1 << 18;

  private final MessageDigest digest;
  private final long total;
  private final ProgressListener progress;
  private final String what;
  private long count;
  private long nextReport;

  MeteredInputStream(InputStream in, long total, ProgressListener progress, String what) {
    super(in);
    this.total = total;
    this.progress = progress;
    this.what = what;
    digest = Sha256.digest();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    if (n > 0) {
      digest.update(buffer, offset, n);
      count += n;
      if (count >= nextReport) {
        progress.report(count, total, what);
        nextReport = count + REPORT_EVERY;
      }
    }
    return n;
  }

  /** Skipped bytes are read, or the hash would miss them. */
  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.max(0, Math.min(n, 1 << 16))).length;
  }

  /**
   * Parsers and unpackers close what they have read to the end; the file is its opener's to close.
   */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what the unpacking left, so that the hash is the whole file's. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (read(buffer, 0, buffer.length) >= 0) {
      // read() counts and hashes
    }
    progress.report(count, total, what);
  }

  long count() {
    return count;
  }

  /** SHA-256 of what has been read, in hexadecimal; can be asked for once. */
  String sha256() {
    return Sha256.hex(digest.digest());
  }
}

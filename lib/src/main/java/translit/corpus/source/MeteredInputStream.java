package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.io.input.ProxyInputStream;
import translit.common.ProgressListener;
import translit.common.Sha256;

/** Counts and hashes the bytes of a file on their way, and tells how far it has come. */
final class MeteredInputStream extends ProxyInputStream {
  private static final long REPORT_EVERY = 1 << 18;

  private final MessageDigest digest;
  private final long total;
  private final ProgressListener progress;
  private final String what;
  private long count;
  private long nextReport;

  MeteredInputStream(InputStream in, long total, ProgressListener progress, String what) {
    this(in, Sha256.digest(), total, progress, what);
  }

  private MeteredInputStream(
      InputStream in, MessageDigest digest, long total, ProgressListener progress, String what) {
    super(new DigestInputStream(in, digest));
    this.digest = digest;
    this.total = total;
    this.progress = progress;
    this.what = what;
  }

  @Override
  protected void afterRead(int n) {
    count += Math.max(n, 0);
    if (n < 0 || count >= nextReport) {
      progress.report(count, total, what);
      nextReport = count + REPORT_EVERY;
    }
  }

  /** Skipped bytes are read, or the hash would miss them. */
  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.max(0, Math.min(n, 1 << 16))).length;
  }

  long count() {
    return count;
  }

  /** SHA-256 of what has been read, in hexadecimal; can be asked for once. */
  String sha256() {
    return Sha256.hex(digest.digest());
  }
}

package translit.corpus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import translit.common.InputException;

/**
 * Passes UTF-8 through and refuses anything else with the offset of the first wrong byte: a text in
 * another encoding, read with replacement characters, would spoil a corpus without a word. A
 * character cut at the very end of the file is left to the decoder.
 */
final class Utf8InputStream extends FilterInputStream {
  private final String fileName;
  private int missing;
  private int low = 0x80;
  private int high = 0xbf;
  private long offset;

  Utf8InputStream(InputStream in, String fileName) {
    super(in);
    this.fileName = fileName;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = in.read(buffer, from, length);
    for (int i = 0; i < n; i++) {
      check(buffer[from + i] & 0xff);
      offset++;
    }
    return n;
  }

  /** One step of the table of well-formed sequences (Unicode, table 3-7). */
  private void check(int b) {
    if (missing > 0) {
      if (b < low || b > high) {
        throw refusal(b);
      }
      low = 0x80;
      high = 0xbf;
      missing--;
    } else if (b >= 0xc2 && b <= 0xdf) {
      missing = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      missing = 2;
      low = b == 0xe0 ? 0xa0 : 0x80;
      high = b == 0xed ? 0x9f : 0xbf;
    } else if (b >= 0xf0 && b <= 0xf4) {
      missing = 3;
      low = b == 0xf0 ? 0x90 : 0x80;
      high = b == 0xf4 ? 0x8f : 0xbf;
    } else if (b == 0 || b >= 0x80) {
      throw refusal(b);
    }
  }

  private InputException refusal(int b) {
    return new InputException(
        fileName
            + ", byte "
            + offset
            + ": 0x"
            + HexFormat.of().withUpperCase().toHexDigits((byte) b)
            + " is not UTF-8 text; convert the file, for instance with iconv -t UTF-8");
  }
}

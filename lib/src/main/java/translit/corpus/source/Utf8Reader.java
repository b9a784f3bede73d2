package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import translit.common.InputException;

/**
 * Decodes UTF-8 and refuses anything else with the offset of the first wrong byte: a text in
 * another encoding, read with replacement characters, would spoil a corpus without a word. A
 * character cut at the very end of the file is left out.
 */
final class Utf8Reader {
  private final InputStream in;
  private final String fileName;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 13);
  private long bytesRead;

  Utf8Reader(InputStream in, String fileName) {
    this.in = in;
    this.fileName = fileName;
  }

  /**
   * Reads on.
   *
   * @return the next piece of the text; empty at its end
   * @throws InputException if it is no text, which a NUL is not either
   */
  CharBuffer next() throws IOException {
    chars.clear();
    while (chars.position() == 0 && fill()) {
      CoderResult result = decoder.decode(bytes, chars, false);
      for (int at = 0; at < bytes.position(); at++) {
        if (bytes.get(at) == 0) {
          throw refusal(at);
        }
      }
      if (result.isError()) {
        throw refusal(bytes.position() + wellFormed(result.length()));
      }
    }
    return chars.flip();
  }

  /** Adds to the bytes that are left, a part of a character at most, which then come first. */
  private boolean fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(n, 0)).flip();
    bytesRead += Math.max(n, 0);
    return n >= 0;
  }

  /** How many bytes of a malformed sequence of this length are as they should be. */
  private int wellFormed(int length) {
    int first = bytes.get(bytes.position()) & 0xff;
    if (first < 0xc2 || first > 0xf4) {
      return 0; // begins no character
    }
    // The decoder reads on in a surrogate, which the second byte gives away.
    boolean surrogate = first == 0xed && (bytes.get(bytes.position() + 1) & 0xff) >= 0xa0;
    return surrogate ? 1 : length;
  }

  private InputException refusal(int at) {
    return new InputException(
        "%s, byte %s: 0x%02X is not UTF-8 text; convert the file, for instance with iconv -t UTF-8"
            .formatted(fileName, bytesRead - bytes.limit() + at, bytes.get(at)));
  }
}

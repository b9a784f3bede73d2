package translit.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 and refuses anything else with the offset of the first wrong byte and the encoding
 * that it probably is: a text in another encoding, read with replacement characters, would be
 * spoilt without a word.
 */
public final class Utf8Reader extends Reader {
  private final InputStream in;
  private final TextSource source;
  private final boolean prose;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 13).flip();
  private long bytesRead;
  private boolean atEnd;

  private Utf8Reader(InputStream in, TextSource source, boolean prose) {
    this.in = in;
    this.source = source;
    this.prose = prose;
  }

  /**
   * Every character is as good as any other, and none may be missing.
   *
   * @param in closed with the reader
   * @param source what to call it, and how to convert it, where it is refused
   * @return the reader; throws {@link InputException} where the bytes are no UTF-8
   */
  public static Utf8Reader of(InputStream in, TextSource source) {
    return new Utf8Reader(in, source, false);
  }

  /**
   * A text that was written by people and may have been cut: a character that its end cuts is left
   * out, and a NUL, which no text has, is refused.
   *
   * @param in closed with the reader
   * @param source what to call it, and how to convert it, where it is refused
   * @return the reader; throws {@link InputException} where the bytes are no such text
   */
  public static Utf8Reader ofProse(InputStream in, TextSource source) {
    return new Utf8Reader(in, source, true);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (atEnd) {
        return -1;
      }
      decode();
    }
    int n = Math.min(length, chars.remaining());
    chars.get(buffer, offset, n);
    return n;
  }

  @Override
  public boolean ready() throws IOException {
    return chars.hasRemaining() || in.available() > 0;
  }

  private void decode() throws IOException {
    fill();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd && !prose);
    chars.flip();
    for (int at = 0; prose && at < bytes.position(); at++) {
      if (bytes.get(at) == 0) {
        throw refusal(at);
      }
    }
    if (result.isError()) {
      throw refusal(bytes.position() + wellFormed(result.length()));
    }
  }

  /** Adds to the bytes that are left, a part of a character at most, which then come first. */
  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(n, 0)).flip();
    bytesRead += Math.max(n, 0);
    atEnd = n < 0;
  }

  /** How many bytes of a malformed sequence of this length are as they should be. */
  private int wellFormed(int length) {
    int first = bytes.get(bytes.position()) & 0xff;
    if (first < 0xc2 || first > 0xf4) {
      return 0; // begins no character
    }
    // The decoder reads on in a surrogate, which the second byte gives away.
    boolean surrogate =
        first == 0xed && bytes.remaining() > 1 && (bytes.get(bytes.position() + 1) & 0xff) >= 0xa0;
    return surrogate ? 1 : length < bytes.remaining() ? length : 0; // or the end cuts it
  }

  private InputException refusal(int at) {
    long offset = bytesRead - bytes.limit() + at;
    byte[] sample = Arrays.copyOf(bytes.array(), bytes.limit());
    return source.refusal(offset, sample[at], sample);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

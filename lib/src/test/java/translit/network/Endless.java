package translit.network;

import java.io.Reader;

/** A line of so many characters that is nowhere stored. */
final class Endless extends Reader {
  private long left;

  Endless(long characters) {
    this.left = characters;
  }

  @Override
  public int read() {
    return left-- > 0 ? 'a' : -1;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}

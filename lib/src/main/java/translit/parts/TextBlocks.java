package translit.parts;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.IOUtils;

/**
 * What is made of a part of a text, as text: whoever is given this to write to computes that part
 * alone. Each flush ends a block, and parts take blocks in turn, so that they are put together
 * without a look at the text.
 */
public final class TextBlocks extends Writer {
  private static final int END = -1;

  private final Share share;
  private final DataOutput out;
  private final StringBuilder block = new StringBuilder();

  /**
   * Writes nothing yet.
   *
   * @param share which part
   * @param out of the part
   */
  public TextBlocks(Share share, DataOutput out) {
    this.share = share;
    this.out = out;
  }

  /** {@return which part is to be written} */
  public Share share() {
    return share;
  }

  @Override
  public void write(char[] buffer, int from, int count) {
    block.append(buffer, from, count);
  }

  /** Ends a block. */
  @Override
  public void flush() throws IOException {
    byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    block.setLength(0);
  }

  /** Ends the part, whose last block must have ended. */
  @Override
  public void close() throws IOException {
    out.writeInt(END);
  }

  /**
   * Puts parts together, block by block.
   *
   * @param parts all of them
   * @param out the text; not flushed
   * @throws IOException if one cannot be read, or the text not be written
   * @throws translit.common.InputException if there are blocks behind the end
   */
  public static void join(PartSet parts, Writer out) throws IOException {
    List<DataInputStream> streams = new ArrayList<>();
    try {
      for (PartFile part : parts.files()) {
        streams.add(part.stream());
      }
      int next = 0;
      int ended = 0;
      while (ended < streams.size()) {
        DataInputStream in = streams.get(next++ % streams.size());
        int length = in.readInt();
        if (length == END) {
          ended++;
        } else if (ended > 0 || length < 0) {
          throw parts.cannotBeAdded(new IOException("a block behind the end of the text"));
        } else {
          out.write(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
      }
    } finally {
      streams.forEach(IOUtils::closeQuietly);
    }
  }
}

package translit.parts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import translit.common.InputException;
import translit.common.Sha256;
import translit.common.TextLines;

/**
 * Lets something read texts chunk by chunk, since what shares a batch decides its last bits. All
 * chunks that an evaluation asks for are numbered: a part of it reads some of them and writes what
 * came out, and where all parts are there, nothing needs to be read any more. Not for several
 * threads.
 */
public final class DividedReading {
  /** Texts of a chunk. */
  public static final int CHUNK = 1024;

  /** Bytes of what is read of a line, of which a character may be several of another script. */
  private static final int LONGEST = 16 * TextLines.LONGEST;

  private final Share share;
  private final Map<Integer, List<String>> read;
  private final boolean keeps;
  private final boolean isRead;
  private final MessageDigest texts = Sha256.digest();
  private int next;

  private DividedReading(Share share, Map<Integer, List<String>> read, boolean keeps) {
    this.share = share;
    this.read = read;
    this.keeps = keeps;
    this.isRead = !read.isEmpty();
  }

  /** {@return what reads all} */
  public static DividedReading whole() {
    return new DividedReading(Share.WHOLE, new HashMap<>(), false);
  }

  /**
   * What reads a part.
   *
   * @param share which part; of other chunks come empty texts
   * @return what reads it, and keeps it to be written
   */
  public static DividedReading of(Share share) {
    return new DividedReading(share, new TreeMap<>(), true);
  }

  /**
   * What was read in parts.
   *
   * @param parts all of them
   * @return what gives it back
   * @throws InputException if a part holds something else
   */
  public static DividedReading of(PartSet parts) {
    Map<Integer, List<String>> read = new HashMap<>();
    for (PartFile part : parts.files()) {
      read.putAll(part.read(DividedReading::chunks));
    }
    return new DividedReading(Share.WHOLE, read, false);
  }

  /**
   * Reads texts.
   *
   * @param all any texts
   * @param reader from texts to as many others
   * @return what it makes of them, as far as they are of this part
   * @throws InputException if they were to be in the parts, and are not
   */
  public List<String> read(List<String> all, UnaryOperator<List<String>> reader) {
    List<String> made = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      some.forEach(one -> texts.update((one + "\n").getBytes(StandardCharsets.UTF_8)));
      made.addAll(chunk(next++, some, reader));
    }
    return made;
  }

  private List<String> chunk(int number, List<String> some, UnaryOperator<List<String>> reader) {
    if (isRead) {
      List<String> known = read.getOrDefault(number, List.of());
      if (known.size() != some.size()) {
        throw new InputException(
            "chunk %d has %d texts, but %d in the parts; merge them with the text that they read"
                .formatted(number, some.size(), known.size()));
      }
      return known;
    }
    if (!share.owns(number)) {
      return Collections.nCopies(some.size(), "");
    }
    List<String> made = reader.apply(some);
    if (keeps) {
      read.put(number, made);
    }
    return made;
  }

  /**
   * Checks that what was asked for is what parts have read.
   *
   * @param parts all of them
   * @throws InputException if the text has changed
   */
  public void requireTextOf(PartSet parts) {
    String hash = hash();
    if (!hash.equals(parts.header().made().get("text"))) {
      throw new InputException(
          ("%s: the parts read other text than there is now (SHA-256 %.12s…, now %.12s…); give"
                  + " theirs with --text, or run them again")
              .formatted(parts.files().get(0).path(), parts.header().made().get("text"), hash));
    }
  }

  /** {@return SHA-256 of all texts that were to be read so far, once} */
  public String hash() {
    return Sha256.hex(texts.digest());
  }

  /**
   * Writes what was read.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(read.size());
    for (Map.Entry<Integer, List<String>> chunk : read.entrySet()) {
      out.writeInt(chunk.getKey());
      out.writeInt(chunk.getValue().size());
      for (String text : chunk.getValue()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  private static Map<Integer, List<String>> chunks(DataInput in) throws IOException {
    Map<Integer, List<String>> chunks = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int number = in.readInt();
      List<String> texts = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
          throw new IOException("a text of %,d bytes".formatted(length));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        texts.add(new String(bytes, StandardCharsets.UTF_8));
      }
      chunks.put(number, texts);
    }
    return chunks;
  }
}

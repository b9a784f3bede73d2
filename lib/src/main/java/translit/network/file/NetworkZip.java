package translit.network.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.lang3.StringUtils;

/**
 * The entries of a network's zip, one after the other, which may be a stranger's: an entry that is
 * not expected is not read, and none is read further than it may be long, whatever its header says.
 */
public final class NetworkZip implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final List<String> names;
  private final Entries in;
  private int next;

  /**
   * Opens a zip.
   *
   * @param bytes of the file
   * @param names of all its entries, in the order that Deeplearning4j gives them
   */
  public NetworkZip(byte[] bytes, List<String> names) {
    this.names = names;
    this.in = new Entries(bytes);
  }

  /**
   * Goes to the next entry, and after the last one to the end.
   *
   * @throws IOException if there is another than is expected, or none
   */
  public void next() throws IOException {
    String found = in.next();
    String wanted = next < names.size() ? names.get(next) : null;
    if (found == null && wanted != null) {
      throw new ZipException("no %s in it".formatted(wanted));
    }
    if (found != null && !found.equals(wanted)) {
      throw new ZipException(shown(found) + ": " + fault(found));
    }
    next++;
  }

  private String fault(String found) {
    int place = names.indexOf(found);
    if (place < 0) {
      return "does not belong in this file, which holds %s and nothing else"
          .formatted(String.join(", ", names));
    }
    return place < next ? "stands in it twice" : "stands before " + names.get(next);
  }

  /**
   * Reads the entry to its end.
   *
   * @param limit of its length
   * @return what it holds
   * @throws IOException if it is longer
   */
  public byte[] bytes(int limit) throws IOException {
    try {
      byte[] bytes = in.readNBytes(limit);
      requireEnd(limit);
      return bytes;
    } catch (IOException e) {
      throw named(e);
    }
  }

  /**
   * Reads an array as {@code Nd4j.write} writes it.
   *
   * @param length number of its values
   * @return the values
   * @throws IOException if it has another type, shape or length, or a value is no number
   */
  public float[] floats(int length) throws IOException {
    byte[] header = FloatArray.header(length);
    try {
      FloatArray.requireHeader(in.readNBytes(header.length), length);
      float[] values = new float[length];
      byte[] buffer = new byte[BUFFER];
      for (int at = 0; at < length; at += BUFFER / Float.BYTES) {
        int count = Math.min(length - at, BUFFER / Float.BYTES);
        int bytes = in.readNBytes(buffer, 0, count * Float.BYTES);
        if (bytes < count * Float.BYTES) {
          throw new ZipException("shorter than its %,d numbers".formatted(length));
        }
        ByteBuffer.wrap(buffer).asFloatBuffer().get(values, at, count);
      }
      requireEnd(header.length + (long) length * Float.BYTES);
      FloatArray.requireNumbers(values);
      return values;
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** Reads on to find the end, where the JDK checks length and checksum. */
  private void requireEnd(long limit) throws IOException {
    if (in.read() >= 0) {
      throw new ZipException("longer than the %,d bytes it may have".formatted(limit));
    }
  }

  private IOException named(IOException e) {
    return new IOException(
        names.get(next - 1) + ": " + StringUtils.uncapitalize(e.getMessage()), e);
  }

  /** A name from a stranger's file, which may have some thousand characters. */
  private static String shown(String name) {
    return StringUtils.abbreviate(name, 60);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Names an entry also where the JDK refuses it without doing so. */
  private static final class Entries extends ZipInputStream {
    private String name = "after the last entry";

    Entries(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    protected ZipEntry createZipEntry(String name) {
      this.name = name;
      return super.createZipEntry(name);
    }

    String next() throws IOException {
      try {
        ZipEntry entry = getNextEntry();
        return entry == null ? null : entry.getName();
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(shown(name) + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * The form in which {@code Nd4j.write} of version 1.0.0-M2.1 writes a row of floats: two buffers,
   * each with a kind of allocation, a length and a type. The first describes the shape, the second
   * has the values, big-endian. One dimension and one type leave no choice in what stands before
   * the values, so it is compared rather than interpreted.
   */
  public static final class FloatArray {
    private static final String ALLOCATION = "MIXED_DATA_TYPES";
    private static final long FLOAT_FLAG = 0x2000;

    private FloatArray() {}

    /**
     * What stands before the values of an array.
     *
     * @param length number of its values
     * @return the bytes
     */
    public static byte[] header(int length) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      // dimensions, length, stride, type, stride between elements, order
      long[] shape = {1, length, 1, FLOAT_FLAG, 1, 'c'};
      Uncheck.run(
          () -> {
            out.writeUTF(ALLOCATION);
            out.writeLong(shape.length);
            out.writeUTF("LONG");
            for (long value : shape) {
              out.writeLong(value);
            }
            out.writeUTF(ALLOCATION);
            out.writeLong(length);
            out.writeUTF("FLOAT");
          });
      return bytes.toByteArray();
    }

    static void requireHeader(byte[] found, int length) throws IOException {
      if (!Arrays.equals(found, header(length))) {
        throw new IOException(
            "not an array of %,d floats as Nd4j.write writes it".formatted(length));
      }
    }

    /** Values that are infinite or no numbers come from no training that ended well. */
    static void requireNumbers(float[] values) throws IOException {
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          throw new IOException(
              "value %,d of %,d is %s".formatted(i + 1, values.length, values[i]));
        }
      }
    }
  }
}

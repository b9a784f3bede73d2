package translit.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.io.function.Uncheck;

/**
 * The form in which {@code Nd4j.write} of version 1.0.0-M2.1 writes a row of floats: two buffers,
 * each with a kind of allocation, a length and a type. The first describes the shape, the second
 * has the values, big-endian. One dimension and one type leave no choice in what stands before the
 * values, so it is compared rather than interpreted.
 */
final class FloatArray {
  private static final String ALLOCATION = "MIXED_DATA_TYPES";
  private static final long FLOAT_FLAG = 0x2000;

  private FloatArray() {}

  /** What stands before the values of an array of this length. */
  static byte[] header(int length) {
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
      throw new IOException("not an array of %,d floats as Nd4j.write writes it".formatted(length));
    }
  }

  /** Values that are infinite or no numbers come from no training that ended well. */
  static void requireNumbers(float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IOException("value %,d of %,d is %s".formatted(i + 1, values.length, values[i]));
      }
    }
  }
}

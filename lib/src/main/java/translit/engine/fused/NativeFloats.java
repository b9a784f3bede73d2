package translit.engine.fused;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Floats outside the Java heap, where matrix multiplications happen: an own buffer that grows on
 * demand and is freed by {@link #close}, or a view of a Deeplearning4j vector.
 */
public final class NativeFloats implements AutoCloseable {
  private FloatPointer pointer;
  private FloatBuffer buffer;
  private long address;

  /** An empty buffer. */
  public NativeFloats() {
    this.buffer = FloatBuffer.allocate(0);
  }

  /** A view of the memory of a vector that its owner keeps alive. */
  static NativeFloats of(INDArray vector) {
    NativeFloats view = new NativeFloats();
    Pointer start = vector.data().addressPointer();
    view.address = start.address() + start.position() * Float.BYTES;
    Address whole = new Address().to(view.address);
    whole.capacity(vector.length());
    view.buffer = whole.asBuffer();
    return view;
  }

  /** Makes room for so many floats; what was in it is lost when it has to grow. */
  public void reserve(long floats) {
    if (floats > buffer.capacity()) {
      close();
      pointer = new FloatPointer(floats);
      address = pointer.address();
      buffer = pointer.asBuffer();
    }
  }

  /** For copies in bulk, by absolute positions. */
  public FloatBuffer buffer() {
    return buffer;
  }

  /** Where it starts in memory. */
  long address() {
    return address;
  }

  @Override
  public void close() {
    if (pointer != null) {
      pointer.close();
      pointer = null;
    }
    address = 0;
    buffer = FloatBuffer.allocate(0);
  }

  /** A pointer that can be set anew without garbage, and owns nothing. */
  static final class Address extends FloatPointer {
    Address() {
      super((Pointer) null);
    }

    Address to(long value) {
      address = value;
      return this;
    }
  }
}

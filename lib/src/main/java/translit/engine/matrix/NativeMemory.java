package translit.engine.matrix;

import java.util.ArrayList;
import java.util.List;

/** Buffers outside the Java heap that are freed together. */
public final class NativeMemory implements AutoCloseable {
  private final List<NativeFloats> buffers = new ArrayList<>();

  /** Has no buffers at first. */
  public NativeMemory() {}

  /**
   * {@return an empty buffer}
   *
   * @param columns floats in a row
   */
  public NativeFloats rows(int columns) {
    NativeFloats floats = new NativeFloats(columns);
    buffers.add(floats);
    return floats;
  }

  @Override
  public void close() {
    buffers.forEach(NativeFloats::free);
  }
}

package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import translit.statistics.Hellinger;

class BuffersTest {
  @Test
  void buffersShareNothingUntilTheyAreTakenBack() {
    try (Buffers buffers = new Buffers(3)) {
      List<ShortBuffer> taken = new ArrayList<>();
      for (short i = 1; i <= 20; i++) {
        ShortBuffer buffer = buffers.zeros();
        assertThat(buffer.capacity()).isEqualTo(3 * Hellinger.BINS);
        fill(buffer, i);
        taken.add(buffer);
      }
      for (short i = 1; i <= 20; i++) {
        assertFilled(taken.get(i - 1), i);
      }
      buffers.release(buffers.mark() - 1);
      assertFilled(buffers.zeros(), (short) 0);
      assertFilled(taken.get(19), (short) 0);
      assertFilled(taken.get(18), (short) 19);
    }
  }

  @Test
  void memoryIsUsedAgainAndFreed() throws InterruptedException {
    long before = nativeBytes();
    try (Buffers buffers = new Buffers(1000)) {
      int mark = buffers.mark();
      buffers.zeros();
      long full = nativeBytes();
      assertThat(full).isGreaterThan(before + 1_000_000);
      for (int i = 0; i < 50; i++) {
        buffers.release(mark);
        buffers.zeros();
      }
      assertThat(nativeBytes()).isEqualTo(full);
    }
    assertThat(nativeBytes()).isEqualTo(before);
  }

  /** Without what earlier tests have left to the garbage collector: it is waited for. */
  private static long nativeBytes() throws InterruptedException {
    long bytes;
    do {
      bytes = Pointer.totalBytes();
      System.gc();
      Thread.sleep(100); // references are handed on by another thread
      Pointer.deallocateReferences();
    } while (Pointer.totalBytes() != bytes);
    return bytes;
  }

  private static void fill(ShortBuffer buffer, short value) {
    for (int i = 0; i < buffer.capacity(); i++) {
      buffer.put(i, value);
    }
  }

  private static void assertFilled(ShortBuffer buffer, short value) {
    for (int i = 0; i < buffer.capacity(); i++) {
      assertThat(buffer.get(i)).isEqualTo(value);
    }
  }
}

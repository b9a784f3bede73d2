package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.statistics.Hellinger;

class WrittenHistogramsTest {
  @Test
  void countsOfPartsAreAddedHoweverLargeTheyAre() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      long[] expected = new long[Hellinger.BINS];
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int part = 0; part < 3; part++) {
        long[] counts = new long[Hellinger.BINS];
        int share = random.nextInt(4);
        for (int b = 0; b < counts.length; b++) {
          counts[b] =
              random.nextInt(4) < share ? random.nextLong() >>> (20 + random.nextInt(44)) : 0;
          expected[b] += counts[b];
        }
        WrittenHistograms.write(counts, new DataOutputStream(bytes));
      }
      long[] sum = new long[Hellinger.BINS];
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      for (int part = 0; part < 3; part++) {
        WrittenHistograms.add(in, sum);
      }
      assertThat(sum).isEqualTo(expected);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void emptyBinsTakeHardlyAnyRoom() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WrittenHistograms.write(new long[Hellinger.BINS], new DataOutputStream(bytes));
    assertThat(bytes.size()).isEqualTo(3); // a zero, and 1,000 in two bytes
  }

  @Test
  void whatIsNoHistogramIsRefused() {
    assertThatThrownBy(() -> add(0, 0)).isInstanceOf(IOException.class).hasMessageContaining("run");
    assertThatThrownBy(() -> add(0, 0xe9, 7)) // 1,001
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1001");
    assertThatThrownBy(() -> add(1, 2)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> add(IntStream.generate(() -> 0xff).limit(20).toArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not end");
  }

  private static void add(int... bytes) throws IOException {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) bytes[i];
    }
    WrittenHistograms.add(
        new DataInputStream(new ByteArrayInputStream(all)), new long[Hellinger.BINS]);
  }
}

package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.statistics.BinCounts;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.WidenedRanges;

class AddedHistogramsTest {
  private static final LetterCounters LETTER =
      new LetterCounters(0, List.of(4, 7), new int[0], new long[3]);

  private final Random random = new Random(1);

  /** Ranges of 0 to 1, but for one column that never changes. */
  private static ColumnRanges ranges(int columns) {
    ColumnRanges ranges = new ColumnRanges(columns);
    for (float value : new float[] {0, 1}) {
      float[] values = new float[columns];
      Arrays.fill(values, 1, columns, value);
      WidenedRanges.widen(ranges, values);
    }
    return ranges;
  }

  private LetterHistograms counted(int columns, LetterHistograms sum) {
    BinCounts[] counters = new BinCounts[LETTER.tokens().length];
    for (int k = 0; k < counters.length; k++) {
      counters[k] = noCounts(columns);
      for (int column = 0; column < columns; column++) {
        short[] bins = new short[random.nextInt(80)];
        for (int i = 0; i < bins.length; i++) {
          bins[i] = (short) random.nextInt(random.nextInt(Hellinger.BINS) + 1);
        }
        int[] all = IntStream.range(0, bins.length).toArray();
        counters[k].count(column, bins, all, new short[Hellinger.BINS]);
        sum.counters()[k].count(column, bins, all, new short[Hellinger.BINS]);
      }
    }
    return new LetterHistograms(LETTER, sum.ranges(), counters);
  }

  private static BinCounts noCounts(int columns) {
    return new BinCounts(ShortBuffer.allocate(columns * Hellinger.BINS));
  }

  private static LetterHistograms none(int columns) {
    BinCounts[] counters = new BinCounts[LETTER.tokens().length];
    Arrays.setAll(counters, k -> noCounts(columns));
    return new LetterHistograms(LETTER, ranges(columns), counters);
  }

  @Test
  void whatPartsHaveWrittenHasTheDistancesOfTheirSum() throws IOException {
    for (int columns : List.of(2, 16, 17, 255, 256, 300)) {
      LetterHistograms sum = none(columns);
      List<DataInputStream> parts = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WrittenHistograms.write(counted(columns, sum), columns, new DataOutputStream(bytes));
        parts.add(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      }
      AddedHistograms added = new AddedHistograms(LETTER, sum.ranges(), columns);
      double[][] distances = added.hellinger1000(parts);
      assertThat(Arrays.deepEquals(distances, sum.hellinger1000(columns))).isTrue(); // also NaN
      assertThat(distances[0][0]).isNaN();
      assertThat(distances[1][columns - 1]).isBetween(0.01, 0.99);
      for (DataInputStream part : parts) {
        assertThat(part.read()).as("nothing is left").isEqualTo(-1);
      }
    }
  }

  @Test
  void aBlockThatIsTooLongOrWithoutItsEndIsRefused() {
    AddedHistograms added = new AddedHistograms(LETTER, ranges(2), 2);
    assertThatThrownBy(() -> added.hellinger1000(List.of(bytes(0x7f, 0, 0, 0))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("histograms of ");
    assertThatThrownBy(() -> added.hellinger1000(List.of(bytes(0xff, 0, 0, 0))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("histograms of -");
    assertThatThrownBy(() -> added.hellinger1000(List.of(bytes(0, 0, 0, 1, 1))))
        .isInstanceOf(IOException.class);
  }

  private static DataInputStream bytes(int... bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int one : bytes) {
      all.write(one);
    }
    return new DataInputStream(new ByteArrayInputStream(all.toByteArray()));
  }
}

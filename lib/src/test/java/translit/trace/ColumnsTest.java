package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.Threads;

class ColumnsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyColumnIsTakenOnceByHoweverManyThreads(int threads) {
    for (int columns : new int[] {0, 1, 16, 17, 1000}) {
      for (int width : new int[] {1, 16, 1000, 5000}) {
        AtomicIntegerArray taken = new AtomicIntegerArray(columns);
        Threads.with(
            threads,
            () -> {
              Columns.parallel(
                  columns,
                  width,
                  (from, to) -> {
                    assertThat(to - from).isBetween(1, width);
                    IntStream.range(from, to).forEach(taken::incrementAndGet);
                  });
              return null;
            });
        assertThat(IntStream.range(0, columns).map(taken::get)).allMatch(times -> times == 1);
      }
    }
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                Columns.parallel(
                    100,
                    1,
                    (from, to) -> {
                      if (from == 37) {
                        throw new IllegalStateException("column 37");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("column 37");
  }
}

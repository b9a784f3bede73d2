package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.common.InputException;

class ThreadsTest {
  @Test
  void thereAreAsManyAsThePoolHasThatTheCallerRunsIn() {
    for (int threads : new int[] {1, 3, 5}) {
      assertThat(Threads.with(threads, Threads::given)).isEqualTo(threads);
      assertThat(
              Threads.with(
                  threads,
                  () ->
                      IntStream.range(0, 50).parallel().map(i -> Threads.given()).boxed().toList()))
          .as("parallel streams stay in the pool")
          .containsOnly(threads);
    }
  }

  @Test
  void outsideOfAnyPoolAndInTheCommonOneThereAreEquallyMany() {
    int usual = Threads.given();
    assertThat(usual).isEqualTo(ForkJoinPool.getCommonPoolParallelism() + 1);
    ForkJoinTask<Integer> task = ForkJoinPool.commonPool().submit(Threads::given);
    assertThat(task.join()).isEqualTo(usual);
  }

  /** As the engine divides the texts of a batch; what it computes depends on it. */
  @Test
  void twoThreadsAreAGroup() {
    assertThat(IntStream.of(1, 2, 3, 4, 5, 8).map(Threads::groups))
        .containsExactly(1, 1, 2, 2, 3, 4);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    InputException thrown = new InputException("no text; give some");
    assertThatThrownBy(
            () ->
                Threads.with(
                    2,
                    () -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThatThrownBy(
            () ->
                Threads.with(
                    2,
                    () -> {
                      throw new OutOfMemoryError("as if");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}

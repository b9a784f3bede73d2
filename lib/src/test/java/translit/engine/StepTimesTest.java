package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.engine.fused.Workers;

/** The schedule in cases that can be told by hand, and that a step's parts are seen. */
class StepTimesTest {
  @Test
  void oneProcessorTakesTheSum() {
    assertThat(new StepTimes(List.of(new long[] {3, 4}, new long[] {5}), 10).on(1)).isEqualTo(22);
  }

  @Test
  void equalTasksAreDividedAndTheLastRoundOfThemIsFull() {
    StepTimes step = new StepTimes(List.of(new long[] {5, 5, 5, 5, 5}), 2);
    assertThat(IntStream.of(1, 2, 4, 5, 32).mapToLong(step::on).toArray())
        .containsExactly(27, 17, 12, 7, 7);
  }

  @Test
  void theNextTaskGoesToWhoIsFreeFirst() {
    // 7 | 2 3 2: in another order than the engine's own it could not be better here
    assertThat(new StepTimes(List.of(new long[] {7, 2, 3, 2}), 0).on(2)).isEqualTo(7);
    // 2 7 | 2 3, as they are handed out; sorted they would take 7
    assertThat(new StepTimes(List.of(new long[] {2, 2, 3, 7}), 0).on(2)).isEqualTo(9);
  }

  @Test
  void aPhaseWaitsForTheOneBefore() {
    StepTimes step = new StepTimes(List.of(new long[] {6, 1}, new long[] {1, 6}), 0);
    assertThat(step.on(2)).isEqualTo(12);
  }

  @Test
  void tasksAreRunInTurnOnTheCallingThreadAndEachIsTimed() {
    List<String> ran = new ArrayList<>();
    Workers workers = new Workers(4);
    StepTimes step =
        StepTimes.of(
            () -> {
              workers.run(3, task -> ran.add(task + Thread.currentThread().getName()));
              workers.run(1, task -> ran.add("last"));
            });
    String here = Thread.currentThread().getName();
    assertThat(ran).containsExactly("0" + here, "1" + here, "2" + here, "last");
    assertThat(step.phases()).extracting(tasks -> tasks.length).containsExactly(3, 1);
    assertThat(step.alone()).isNotNegative();
  }

  @Test
  void afterAStepThatFailsTasksAreSharedAgain() {
    Runnable failing =
        () -> {
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(() -> StepTimes.of(failing)).hasMessage("no");
    CountDownLatch both = new CountDownLatch(2);
    new Workers(2)
        .run(
            2,
            task -> {
              both.countDown();
              assertThat(await(both)).as("the other task runs at the same time").isTrue();
            });
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStepOfTrainingIsDividedIntoPhases() {
    Batch batch = new Batch(texts());
    try (Engine engine = Engine.of(BiLstm.create(5, 8, 6, 1))) {
      StepTimes step = StepTimes.of(() -> engine.train(batch, 1e-3));
      assertThat(step.phases()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(step.phases().get(0)).hasSizeGreaterThanOrEqualTo(2);
      assertThat(step.on(64)).isPositive().isLessThanOrEqualTo(step.on(1));
    }
  }

  private static List<EncodedText> texts() {
    Random random = new Random(1);
    return IntStream.range(0, 3)
        .mapToObj(
            i -> EncodedText.of(random.ints(10, 0, 5).toArray(), random.ints(10, 0, 6).toArray()))
        .toList();
  }
}

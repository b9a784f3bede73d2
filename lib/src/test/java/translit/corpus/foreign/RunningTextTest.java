package translit.corpus.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.corpus.ForeignHalf;

class RunningTextTest {
  private static final List<String> WORDS = List.of("apple", "letter", "window", "garden", "river");

  @Test
  void noWordOfTheHalfThatIsMeasuredOnIsDrawn() {
    RunningText running =
        RunningText.of(
            List.of(String.join(" ", WORDS), " Window-garden, (river) 12!  apple letter"));
    assertThat(drawn(running))
        .isNotEmpty()
        .allSatisfy(
            run ->
                assertThat(run.replaceAll("[^A-Za-z]+", " ").strip().split(" "))
                    .allMatch(word -> word.isEmpty() || ForeignHalf.TRAINING.has(word)));
  }

  @Test
  void wordsOfTheTrainingHalfAreDrawnInTheirOrderAtMostSixAtATime() {
    String word = WORDS.stream().filter(ForeignHalf.TRAINING::has).findFirst().orElseThrow();
    RunningText running = RunningText.of(List.of((word + " ").repeat(9)));
    assertThat(drawn(running))
        .contains(word, (word + " ").repeat(6).strip())
        .allMatch(run -> run.split(" ").length <= 6);
  }

  @Test
  void textWithoutALetterHasNoRuns() {
    assertThat(RunningText.of(List.of("12 + 3", "", "—")).isEmpty()).isTrue();
  }

  private static List<String> drawn(RunningText running) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, 500).mapToObj(i -> running.draw(random)).toList();
  }
}

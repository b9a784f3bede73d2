package translit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasualWritingTest {
  private static final String SENTENCE = "Նա, որ «գիտի» Երևան-Գյումրի ճանապարհը, եկա՞վ։";

  @Test
  void aboutHalfOfTheTimeASentenceIsWrittenWithCare() {
    long asItIs = written(SENTENCE).stream().filter(SENTENCE::equals).count();
    // the product of what each way leaves alone: 0.82 · 0.88 · 0.98 · 0.88 · 0.92 · 0.97 = 0.555
    assertThat(asItIs).isBetween(1050L, 1170L);
  }

  @Test
  void capitalsGoWhollyOrAtTheBeginningOrComeAtEveryWord() {
    assertThat(Set.copyOf(written(SENTENCE)))
        .contains(
            SENTENCE.toLowerCase(Locale.ROOT),
            "նա, որ «գիտի» Երևան-Գյումրի ճանապարհը, եկա՞վ։",
            "Նա, Որ «գիտի» Երևան-Գյումրի Ճանապարհը, Եկա՞վ։");
  }

  @Test
  void signsGoAtTheEndOrEverywhereButWithinWords() {
    assertThat(Set.copyOf(written(SENTENCE)))
        .contains(
            "Նա, որ «գիտի» Երևան-Գյումրի ճանապարհը, եկա՞վ",
            "Նա որ գիտի Երևան-Գյումրի ճանապարհը եկա՞վ");
  }

  @Test
  void oneLetterIsRepeatedTwoToFiveTimes() {
    Set<String> written = Set.copyOf(written("ոչ"));
    assertThat(written).contains("ոոչ", "ոոոոոչ", "ոչչչ").doesNotContain("ոոոոոոչ", "ոոչչ");
  }

  @Test
  void aMarkIsRepeatedWithItsLetter() {
    assertThat(Set.copyOf(written("हो"))).contains("होहो", "होहोहो").doesNotContain("होो");
  }

  @Test
  void whatWouldBeEmptyStaysAsItIs() {
    assertThat(written("…")).containsOnly("…");
    assertThat(written("")).containsOnly("");
  }

  private static List<String> written(String text) {
    return IntStream.range(0, 2000)
        .mapToObj(seed -> CasualWriting.of(text, new Random(1000L * seed)))
        .collect(Collectors.toList());
  }
}

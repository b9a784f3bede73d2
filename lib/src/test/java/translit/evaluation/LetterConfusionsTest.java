package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;

class LetterConfusionsTest {
  private static final Set<String> LETTERS = Set.of("t", "s");

  @Test
  void whatWasSaidIsCountedByLetterAndRightOutcome() {
    List<String> latin = List.of("t", "t", "t", "t", "t", "s", "a");
    List<LetterAccuracy> letters =
        LetterConfusions.of(
                LETTERS,
                new AlignedText(latin, List.of("տ", "տ", "տ", "տ", "ծ", "_", "ա")),
                new AlignedText(latin, List.of("թ", "տ", "ծ", "թ", "ծ", "_", "տ")))
            .accuracies();
    assertThat(letters) // hardest first, then in order; a is not asked for
        .containsExactly(
            new LetterAccuracy("t", "տ", 4, 0.25, Map.of("թ", 2, "ծ", 1)),
            new LetterAccuracy("s", "_", 1, 1, Map.of()),
            new LetterAccuracy("t", "ծ", 1, 1, Map.of()));
    assertThat(letters.get(0).mostMistakenFor()).isEqualTo("թ 2, ծ 1");
  }

  @Test
  void twoHalvesGiveWhatTheWholeGives() {
    Random random = new Random(7);
    List<String> latin = draw(random, "t", "s", "a");
    AlignedText right = new AlignedText(latin, draw(random, "տ", "ծ", "_"));
    AlignedText said = new AlignedText(latin, draw(random, "տ", "ծ", "_"));
    LetterConfusions whole = LetterConfusions.of(LETTERS, right, said);
    LetterConfusions first = LetterConfusions.of(LETTERS, part(right, 0, 77), part(said, 0, 77));
    LetterConfusions second =
        LetterConfusions.of(LETTERS, part(right, 77, 200), part(said, 77, 200));
    assertThat(whole.counts()).hasSize(2 * 3 * 3);
    assertThat(first).isNotEqualTo(whole);
    assertThat(first.plus(second)).isEqualTo(whole).isEqualTo(second.plus(first));
    assertThat(first.plus(second).accuracies()).isEqualTo(whole.accuracies());
    assertThat(whole.plus(LetterConfusions.NONE)).isEqualTo(whole);
    assertThat(first) // adding leaves the parts as they were
        .isEqualTo(LetterConfusions.of(LETTERS, part(right, 0, 77), part(said, 0, 77)));
  }

  private static AlignedText part(AlignedText text, int from, int to) {
    return new AlignedText(text.latin().subList(from, to), text.natives().subList(from, to));
  }

  private static List<String> draw(Random random, String... symbols) {
    return random.ints(200, 0, symbols.length).mapToObj(i -> symbols[i]).toList();
  }
}

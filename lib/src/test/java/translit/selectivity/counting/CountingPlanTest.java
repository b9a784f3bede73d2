package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.selectivity.letters.LetterCounters;
import translit.trace.TokenizedText;

class CountingPlanTest {
  private static final Alphabet LATIN = Alphabet.of(List.of("␀", "_", "#", "a", "b", "c"));
  private static final Alphabet NATIVES = Alphabet.of(List.of("␀", "_", "#", "α", "β", "γ"));
  private static final int A = 3;
  private static final int B = 4;
  private static final int C = 5;

  private final List<AlignedText> sentences = new ArrayList<>();

  @Test
  void nothingIsKeptIfAllFits() {
    CountingPlan plan = plan(7, 1000);
    assertThat(plan.keptUpTo()).isZero();
    assertThat(letters(plan)).containsExactly(List.of(A, B, C));
  }

  @Test
  void theRarestAreKeptSoThatOneReadingDoes() {
    CountingPlan plan = plan(4, 1000); // a: 500, b: 400; then a: 30 and 20 at once
    assertThat(plan.keptUpTo()).isEqualTo(40);
    assertThat(letters(plan)).containsExactly(List.of(A, B, C));
    assertThat(plan.keeps(A, 3)).isFalse();
    assertThat(plan.keeps(A, 4)).isTrue();
    assertThat(plan.keeps(B, 3)).isFalse();
    assertThat(plan.keeps(B, 4)).isTrue();
    assertThat(plan.keeps(0, 0)).as("a letter that is not looked at").isFalse();
  }

  @Test
  void whatIsTooMuchToKeepTakesMoreReadings() {
    assertThat(letters(plan(4, 105))).hasSize(1); // all but 500 and 400 may be kept
    assertThat(letters(plan(4, 104))).hasSize(2);
    CountingPlan plan = plan(3, 105);
    assertThat(plan.keptUpTo()).isEqualTo(10);
    assertThat(letters(plan)).containsExactly(List.of(A), List.of(B, C));
  }

  @Test
  void nothingIsKeptThatSavesNoReading() {
    CountingPlan plan = plan(5, 15);
    assertThat(plan.keptUpTo()).isZero();
    assertThat(letters(plan)).containsExactly(List.of(A, B), List.of(C));
    assertThat(letters(plan(-5, 0))).containsExactly(List.of(A), List.of(B), List.of(C));
  }

  @Test
  void othersShareACounter() {
    add("a", "α", 50);
    add("a", "β", 3);
    add("a", "γ", 4);
    LetterCounters counters = census().counters(A, List.of(3));
    assertThat(counters.tokens()).hasSize(2);
    assertThat(counters.counterOfOutcome()[4])
        .isEqualTo(counters.counterOfOutcome()[5])
        .isNotEqualTo(counters.counterOfOutcome()[3]);
    assertThat(counters.tokensWith(3)).isEqualTo(50);
    assertThat(counters.tokensWith(4)).isEqualTo(7);
  }

  private CountingPlan plan(long room, long most) {
    sentences.clear();
    add("a", "α", 500);
    add("a", "β", 30);
    add("a", "γ", 20);
    add("b", "α", 400);
    add("b", "β", 40);
    add("c", "α", 10);
    add("c", "β", 5);
    Census census = census();
    List<LetterCounters> counters = new ArrayList<>();
    for (int letter : List.of(A, B, C)) {
      counters.add(census.counters(letter, census.frequentOutcomes(letter, 1)));
    }
    return new CountingPlan(counters, room, most);
  }

  private void add(String latin, String outcome, int tokens) {
    sentences.add(
        new AlignedText(Collections.nCopies(tokens, latin), Collections.nCopies(tokens, outcome)));
  }

  private Census census() {
    return new Census(TokenizedText.of(sentences, LATIN, NATIVES, 1), 10, 1);
  }

  private static List<List<Integer>> letters(CountingPlan plan) {
    return plan.readings().stream()
        .map(reading -> reading.stream().map(LetterCounters::letter).toList())
        .toList();
  }
}

package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.evaluation.EditDistance;
import translit.evaluation.typed.AlignedWords.Match;

class AlignedWordsTest {
  @Test
  void aWordStandsBesideTheOneThatItIsMostLike() {
    AlignedWords words = AlignedWords.of(List.of("a", "kitten", "c"), List.of("sitten", "c", "d"));
    // three edited words are the fewest, and with one character the "a" left out, the "d" inserted
    assertThat(words.edits()).isEqualTo(3);
    assertThat(words.characters()).isEqualTo(3);
    assertThat(words.matches())
        .containsExactly(
            new Match(0, "a", ""),
            new Match(1, "kitten", "sitten"),
            new Match(2, "c", "c"),
            new Match(-1, "", "d"));
  }

  @Test
  void ofNoWordsThereIsNothing() {
    assertThat(AlignedWords.of(List.of(), List.of())).isEqualTo(new AlignedWords(List.of(), 0, 0));
    assertThat(AlignedWords.of(List.of(), List.of("ab")).matches())
        .containsExactly(new Match(-1, "", "ab"));
  }

  /** All ways to align are tried, for texts that are short enough. */
  @Test
  void noOtherWayHasFewerWordsOrOfAsManyFewerCharacters() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      List<String> said = words(random);
      List<String> right = words(random);
      AlignedWords words = AlignedWords.of(said, right);
      assertThat(List.of(words.edits(), words.characters())).isEqualTo(fewest(said, right));
      assertThat(words.edits()).isEqualTo(EditDistance.between(said, right));
      assertThat(words.matches().stream().filter(word -> !word.isRight())).hasSize(words.edits());
      assertThat(words.matches().stream().mapToInt(Match::characters).sum())
          .isEqualTo(words.characters());
      assertThat(words.matches().stream().map(Match::right).filter(word -> !word.isEmpty()))
          .isEqualTo(right);
      assertThat(words.matches().stream().map(Match::place).filter(p -> p >= 0).map(said::get))
          .isEqualTo(said);
    }
  }

  private static List<Integer> fewest(List<String> said, List<String> right) {
    if (said.isEmpty() || right.isEmpty()) {
      int letters = String.join("", said).length() + String.join("", right).length();
      return List.of(said.size() + right.size(), letters);
    }
    List<String> saidRest = said.subList(1, said.size());
    List<String> rightRest = right.subList(1, right.size());
    List<List<Integer>> ways = new ArrayList<>();
    ways.add(plus(said.get(0), right.get(0), fewest(saidRest, rightRest)));
    ways.add(plus(said.get(0), "", fewest(saidRest, right)));
    ways.add(plus("", right.get(0), fewest(said, rightRest)));
    ways.sort((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
    return ways.get(0);
  }

  private static List<Integer> plus(String said, String right, List<Integer> rest) {
    int letters = distance(said, right);
    return List.of(rest.get(0) + (said.equals(right) ? 0 : 1), rest.get(1) + letters);
  }

  /** By its definition, without a table. */
  static int distance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int replaced = distance(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
    return Math.min(
        replaced, 1 + Math.min(distance(a.substring(1), b), distance(a, b.substring(1))));
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      words.add(List.of("a", "b", "ab", "abb", "ba").get(random.nextInt(5)));
    }
    return words;
  }
}

package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.Romanizer;

class EditDistanceTest {
  // counted by hand; the first three are textbook examples
  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3", // k→s, e→i, +g
    "intention, execution, 5", // −i, n→e, t→x, +c, n→u
    "saturday, sunday, 3", // −a, −t, r→n
    "'', '', 0",
    "'', abc, 3",
    "abc, abc, 0",
    "abc, b, 2",
    "aa, aaa, 1", // the equal beginning and the equal end overlap
    "aba, a, 2",
    "abab, ab, 2",
    "ab, ba, 2",
    "xabcdy, xbcday, 2", // a moved over three letters: out and in again
    "բարև, բարեւ, 2", // և→ե, +ւ
    "😀a, a, 1" // a code point is one symbol
  })
  void itIsTheFewestEdits(String from, String to, int edits) {
    assertThat(distance(from, to)).isEqualTo(edits);
    assertThat(distance(to, from)).isEqualTo(edits);
  }

  @Test
  void wordsAreSymbolsAsWell() {
    assertThat(
            EditDistance.between(
                List.of("one", "two", "three"), List.of("one", "too", "three", "four")))
        .isEqualTo(2);
  }

  @Test
  void itIsADistance() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      String a = word(random);
      String b = word(random);
      String c = word(random);
      assertThat(distance(a, c)).isLessThanOrEqualTo(distance(a, b) + distance(b, c));
      assertThat(distance(a, b))
          .isEqualTo(distance(b, a))
          .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
      assertThat(distance(a, b) == 0).isEqualTo(a.equals(b));
    }
  }

  @Test
  void everyInsertedForeignLetterIsOneEdit() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String word = word(random);
      List<String> edited = new ArrayList<>(Romanizer.characters(word));
      int edits = random.nextInt(4);
      for (int k = 0; k < edits; k++) {
        edited.add(random.nextInt(edited.size() + 1), "z"); // in no word: each costs one
      }
      assertThat(distance(word, String.join("", edited))).isEqualTo(edits);
    }
  }

  private static int distance(String from, String to) {
    return EditDistance.between(Romanizer.characters(from), Romanizer.characters(to));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int k = random.nextInt(12); k > 0; k--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}

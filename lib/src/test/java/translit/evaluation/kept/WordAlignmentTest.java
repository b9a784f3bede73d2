package translit.evaluation.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAlignmentTest {
  @ParameterizedTest
  @CsvSource({
    "a b c, a b c, 0 1 2",
    "a b c, x y z, 0 1 2",
    "a b c, a bx y c, 0 1 3", // a space too many
    "a b c d, a bc d, 0 1 -1 2", // one too few
    "a b c, b c, -1 0 1",
    "a b, a b c d, 0 1",
    "a b, '', -1 -1",
  })
  void wordsAreFoundAtTheirPlace(String expected, String said, String places) {
    int[] found =
        WordAlignment.of(
            List.of(expected.split(" ")), said.isEmpty() ? List.of() : List.of(said.split(" ")));
    assertThat(found)
        .containsExactly(List.of(places.split(" ")).stream().mapToInt(Integer::parseInt).toArray());
  }
}

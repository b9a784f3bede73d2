package translit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;
import translit.text.PatternMatches.Side;

class PatternMatchesTest {
  private static final AlignedText TEXT =
      new AlignedText(List.of("a", "t", "s", "a", "t"), List.of("ա", "ծ", "_", "ա", "տ"));

  private static PatternMatches matches(String pattern, Side side) {
    PatternMatches matches = new PatternMatches(Pattern.compile(pattern), side);
    matches.add(TEXT);
    return matches;
  }

  @Test
  void aMatchCoversTheLatinCharactersOfItsLetters() {
    PatternMatches ts = matches("ծ", Side.NATIVE);
    assertThat(ts.count()).isEqualTo(1);
    assertThat(ts.inside(0).stream()).containsExactly(1, 2);
    assertThat(ts.contain(0, 2)).isTrue();
    assertThat(ts.contain(0, 3)).isFalse();
    assertThat(ts.inside().count("s", "_")).isEqualTo(1);
    assertThat(ts.inside().count("t")).isEqualTo(1);
    assertThat(ts.everywhere().count("t")).isEqualTo(2);
  }

  @Test
  void theLatinSideIsSearchedAsItIsWritten() {
    assertThat(matches("s", Side.LATIN).inside(0).stream()).containsExactly(2);
    assertThat(matches("ծ", Side.LATIN).count()).isZero();
  }

  @Test
  void emptyMatchesDoNotCount() {
    PatternMatches some = matches("տ*", Side.NATIVE);
    assertThat(some.count()).isEqualTo(1);
    assertThat(some.inside(0).stream()).containsExactly(4);
  }

  @Test
  void charactersAreInTheOrderOfTheirAveragePlace() {
    // tsat: t at 0 and 3, s at 1, a at 2
    assertThat(matches("ծատ", Side.NATIVE).characters()).containsExactly("s", "t", "a");
    // t at 0 in one match, at 1 in none
    PatternMatches two = matches("ծա|ատ", Side.NATIVE);
    two.add(new AlignedText(List.of("a", "t"), List.of("ա", "տ")));
    // a at 2 and 0, t at 0 and 1, s at 1
    assertThat(two.count()).isEqualTo(2);
    assertThat(two.characters()).containsExactly("t", "a", "s");
    assertThat(two.contain(1, 0)).isTrue();
  }
}

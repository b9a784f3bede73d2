package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.SeededHash;
import translit.network.Planted;
import translit.trace.Token;
import translit.trace.TokenizedText;

class CensusTest {
  private static final int SAMPLE = 20;
  private static final long SEED = 3;

  /** A Latin character and what it becomes. */
  private record Kind(int letter, int outcome) {
    static Kind of(Token token) {
      return new Kind(token.latin(), token.outcome());
    }
  }

  @TempDir Path folder;
  private TokenizedText text;
  private Map<Kind, List<Token>> byKind;

  @BeforeEach
  void sortTokens() throws IOException {
    text = TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    List<Token> tokens = new ArrayList<>();
    text.forEach(tokens::add);
    byKind = tokens.stream().filter(Token::hasOutcome).collect(Collectors.groupingBy(Kind::of));
    assertThat(byKind).hasSizeGreaterThan(7);
  }

  @Test
  void everyTokenIsCountedAndTheSmallestHashesAreTheSample() {
    check(new Census(text, SAMPLE, SEED));
  }

  @Test
  void twoPartsOfATextAddUpToTheWhole() {
    Random random = new Random(1);
    Census one = new Census(text.latin().size(), text.natives().size(), SAMPLE, SEED);
    Census other = new Census(text.latin().size(), text.natives().size(), SAMPLE, SEED);
    text.forEach(token -> (random.nextInt(4) == 0 ? one : other).add(token));
    check(one.plus(other));
    check(other.plus(one));
  }

  private void check(Census census) {
    byKind.forEach(
        (kind, tokens) -> {
          assertThat(census.tokens(kind.letter(), kind.outcome())).isEqualTo(tokens.size());
          Set<Token> sample =
              new HashSet<>(
                  tokens.stream()
                      .sorted(
                          Comparator.comparingLong(
                              token ->
                                  SeededHash.of(
                                      ((long) token.sentence() << 32) + token.position(), SEED)))
                      .limit(SAMPLE)
                      .toList());
          assertThat(census.sampled(kind.letter(), kind.outcome())).isEqualTo(sample.size());
          assertThat(tokens)
              .allSatisfy(
                  token -> assertThat(census.sampled(token)).isEqualTo(sample.contains(token)));
        });
    for (int k = 0; k < text.latin().size(); k++) {
      int letter = k;
      List<Integer> outcomes =
          byKind.keySet().stream()
              .filter(kind -> kind.letter() == letter)
              .sorted(Comparator.comparingInt(kind -> -byKind.get(kind).size()))
              .map(Kind::outcome)
              .toList();
      assertThat(census.outcomes(letter)).isEqualTo(outcomes);
      assertThat(census.tokens(letter))
          .isEqualTo(
              outcomes.stream().mapToLong(o -> byKind.get(new Kind(letter, o)).size()).sum());
    }
  }

  @Test
  void anOutcomeIsFrequentIfTheRestIsAsWell() {
    Census census = new Census(text, SAMPLE, SEED);
    int letter = text.latin().index("t");
    List<Integer> outcomes = census.outcomes(letter);
    assertThat(outcomes).hasSize(2);
    int rare = (int) census.tokens(letter, outcomes.get(1));
    assertThat(rare).isLessThan((int) census.tokens(letter, outcomes.get(0)));
    assertThat(census.frequentOutcomes(letter, rare)).isEqualTo(outcomes);
    assertThat(census.frequentOutcomes(letter, rare + 1)).isEmpty();
  }
}

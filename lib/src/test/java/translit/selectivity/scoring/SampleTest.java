package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import translit.selectivity.scoring.Sample.Sampled;
import translit.statistics.Jackknife;
import translit.trace.Token;

class SampleTest {
  private static final int LETTER = 3;

  /** Words 0 to 59, three to a stem; word w has 1 + w % 9 tokens, in two places. */
  private final List<Token> tokens = new ArrayList<>();

  private static long stem(int word) {
    return Long.MAX_VALUE / 20 * (word / 3) * 2 - Long.MAX_VALUE; // in all groups
  }

  @BeforeEach
  void count() {
    for (int word = 0; word < 60; word++) {
      for (int i = 0; i < 1 + word % 9; i++) {
        tokens.add(new Token(LETTER, 3 + (word + i) % 2, word, i % 2, i, word));
      }
    }
    Collections.shuffle(tokens, new Random(1));
  }

  private Sample sample() {
    Comparator<Token> order =
        Comparator.comparingLong((Token token) -> stem(token.word()))
            .thenComparingInt(Token::word)
            .thenComparingInt(Token::place);
    return Sample.of(
        tokens.stream()
            .sorted(order)
            .map(token -> new Sampled(token, FloatBuffer.allocate(1)))
            .toList(),
        token -> stem(token.word()),
        token -> tokens.stream().filter(one -> stem(one.word()) == stem(token.word())).count());
  }

  @Test
  void tokensOfAStemAndWithinItOfAWordStandTogether() {
    Sample sample = sample();
    assertThat(sample.tokens())
        .extracting(Sampled::token)
        .containsExactlyInAnyOrderElementsOf(tokens);
    assertThat(sample.size()).isEqualTo(tokens.size());
    check(sample, tokens);
    Set<List<Integer>> seen = new HashSet<>();
    for (int i = 0; i < sample.size(); i++) {
      Token token = sample.tokens().get(i).token();
      List<Integer> kind = List.of(token.word(), token.place());
      Token before = sample.tokens().get(Math.max(0, i - 1)).token();
      assertThat(seen.add(kind) || List.of(before.word(), before.place()).equals(kind)).isTrue();
    }
  }

  private void check(Sample sample, List<Token> expected) {
    int[] starts = sample.starts();
    assertThat(starts[0]).isZero();
    assertThat(starts[starts.length - 1]).isEqualTo(expected.size());
    assertThat(sample.frequency()).hasSize(starts.length - 1);
    assertThat(sample.group()).hasSize(expected.size());
    Set<Long> stems = new HashSet<>();
    for (int c = 0; c < starts.length - 1; c++) {
      long stem = stem(sample.tokens().get(starts[c]).token().word());
      assertThat(stems.add(stem)).isTrue();
      assertThat(starts[c + 1]).isGreaterThan(starts[c]);
      assertThat(sample.frequency()[c])
          .as("in the whole text")
          .isEqualTo(tokens.stream().filter(token -> stem(token.word()) == stem).count());
      for (int i = starts[c]; i < starts[c + 1]; i++) {
        assertThat(stem(sample.tokens().get(i).token().word())).isEqualTo(stem);
        assertThat(sample.group()[i])
            .isEqualTo((byte) Jackknife.group(stem))
            .isBetween((byte) 0, (byte) 31);
      }
    }
  }

  @Test
  void someOfTheTokensAreASampleAsWell() {
    List<Token> some = tokens.stream().filter(token -> token.word() % 7 < 2).toList();
    Sample sample = sample().where(token -> token.word() % 7 < 2);
    assertThat(sample.tokens())
        .extracting(Sampled::token)
        .containsExactlyInAnyOrderElementsOf(some);
    check(sample, some);
    assertThat(sample().where(token -> false).size()).isZero();
  }

  @Test
  void labelsAreThoseOfTheTokens() {
    Sample sample = sample();
    boolean[] labels = sample.labels(token -> token.outcome() == 4);
    for (int i = 0; i < labels.length; i++) {
      assertThat(labels[i]).isEqualTo(sample.tokens().get(i).token().outcome() == 4);
    }
  }

  /** Kish: (Σ k)² / Σ k² over the tokens k of a stem, here 4, 1 and 1, or only 2 and 2. */
  @Test
  void stemsAreCountedByWhatTheirTokensAreWorth() {
    int[] starts = {0, 4, 7, 10};
    Sample sample = new Sample(List.of(), starts, new long[3], new byte[10]);
    boolean[] labels = {true, true, true, true, false, false, true, true, false, false};
    assertThat(sample.stems(labels, true)).isCloseTo(36 / 18.0, within(1e-12));
    assertThat(sample.stems(labels, false)).isCloseTo(2, within(1e-12));
    assertThat(sample.stems(new boolean[10], true)).isZero();
    assertThat(sample.stems(new boolean[10], false)).isCloseTo(100 / 34.0, within(1e-12));
  }

  @Test
  void aClassWithoutTokensHasNoScorer() {
    Sample sample = sample();
    Divided none = Divided.of(sample, new boolean[sample.size()], 0.5, 10, 1);
    assertThat(none.scorer()).isEmpty();
    assertThat(none.division()).isEqualTo(new Measured.Division(0, sample.size(), 0, 1));
    Divided some = Divided.of(sample, sample.labels(token -> token.outcome() == 4), 0.5, 10, 1);
    assertThat(some.scorer()).isPresent();
    assertThat(some.division().n() + some.division().m()).isEqualTo(sample.size());
    assertThat(some.division().stems()).isBetween(10.0, 20.0);
    assertThat(some.division().left()).isBetween(-0.2, 0.2);
  }
}

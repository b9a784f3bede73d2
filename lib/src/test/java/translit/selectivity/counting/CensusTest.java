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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.SeededHash;
import translit.network.Planted;
import translit.trace.Token;
import translit.trace.TokenizedText;

class CensusTest {
  private static final int SAMPLE = 100;
  private static final long SEED = 3;

  /** A Latin character and what it becomes. */
  private record Kind(int letter, int outcome) {
    static Kind of(Token token) {
      return new Kind(token.latin(), token.outcome());
    }
  }

  @TempDir Path folder;
  private TokenizedText text;
  private List<Token> tokens;
  private Map<Kind, List<Token>> byKind;

  @BeforeEach
  void sortTokens() throws IOException {
    text = TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    tokens = new ArrayList<>();
    text.forEach(tokens::add);
    tokens.removeIf(token -> !token.hasOutcome());
    byKind = tokens.stream().collect(Collectors.groupingBy(Kind::of));
    assertThat(byKind).hasSizeGreaterThan(7);
  }

  private static long hash(Token token) {
    return SeededHash.of(((long) token.sentence() << 32) + token.position(), SEED);
  }

  /** Five tokens of each word and place, of stems in the order of their hashes. */
  private Set<Token> sample(List<Token> ofLetter) {
    Map<Long, List<Token>> byStem = new TreeMap<>();
    ofLetter.stream()
        .collect(Collectors.groupingBy(token -> List.of(token.word(), token.place())))
        .values()
        .forEach(
            copies ->
                byStem
                    .computeIfAbsent(
                        SeededHash.of(text.stem(copies.get(0).word()), SEED),
                        key -> new ArrayList<>())
                    .addAll(
                        copies.stream()
                            .sorted(Comparator.comparingLong(CensusTest::hash))
                            .limit(5)
                            .toList()));
    Set<Token> taken = new HashSet<>();
    for (List<Token> stem : byStem.values()) {
      if (!taken.isEmpty() && taken.size() + stem.size() > SAMPLE) {
        break;
      }
      taken.addAll(stem);
    }
    return taken;
  }

  @Test
  void everyTokenIsCountedAndWholeStemsAreTheSample() {
    check(new Census(text, SAMPLE, SEED));
  }

  @Test
  void twoPartsOfATextAddUpToTheWhole() {
    Random random = new Random(1);
    Census one = new Census(text.latin().size(), text.natives().size(), text, SAMPLE, SEED);
    Census other = new Census(text.latin().size(), text.natives().size(), text, SAMPLE, SEED);
    text.forEach(token -> (random.nextInt(4) == 0 ? one : other).add(token));
    check(one.plus(other));
    check(other.plus(one));
  }

  private void check(Census census) {
    int dropped = 0;
    for (int k = 0; k < text.latin().size(); k++) {
      int letter = k;
      List<Token> ofLetter = tokens.stream().filter(token -> token.latin() == letter).toList();
      Set<Token> sample = sample(ofLetter);
      dropped += ofLetter.size() - sample.size();
      assertThat(census.sampled(letter)).isEqualTo(sample.size());
      assertThat(ofLetter)
          .allSatisfy(token -> assertThat(census.sampled(token)).isEqualTo(sample.contains(token)));
      for (Token token : sample) {
        long stem = text.stem(token.word());
        assertThat(census.stem(token)).isEqualTo(stem);
        assertThat(census.frequency(token))
            .isEqualTo(ofLetter.stream().filter(one -> text.stem(one.word()) == stem).count());
      }
      List<Integer> outcomes =
          byKind.keySet().stream()
              .filter(kind -> kind.letter() == letter)
              .sorted(Comparator.comparingInt(kind -> -byKind.get(kind).size()))
              .map(Kind::outcome)
              .toList();
      assertThat(census.outcomes(letter)).isEqualTo(outcomes);
      assertThat(census.tokens(letter)).isEqualTo(ofLetter.size());
    }
    byKind.forEach(
        (kind, some) ->
            assertThat(census.tokens(kind.letter(), kind.outcome())).isEqualTo(some.size()));
    assertThat(dropped).isGreaterThan(1000);
  }

  /** The labels of a token are no part of what decides whether it is drawn. */
  @Test
  void theSampleIsBlindToOutcomes() {
    Census census = new Census(text, SAMPLE, SEED);
    Census others = new Census(text.latin().size(), text.natives().size(), text, SAMPLE, SEED);
    Random random = new Random(1);
    List<Token> changed =
        tokens.stream()
            .map(
                token ->
                    new Token(
                        token.latin(),
                        3 + random.nextInt(text.natives().size() - 3),
                        token.word(),
                        token.place(),
                        token.sentence(),
                        token.position()))
            .toList();
    changed.forEach(others::add);
    for (int i = 0; i < changed.size(); i++) {
      assertThat(others.sampled(changed.get(i))).isEqualTo(census.sampled(tokens.get(i)));
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

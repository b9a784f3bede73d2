package translit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.text.SideInformation.Side;

class SideInformationTest {
  private static final int SENTENCES = 4000;
  private static final String OUTCOME = "ծ";

  @Test
  void theNextCharacterTellsAllWhereItDecides() {
    SideInformation pair = studied(random -> random.nextBoolean() ? "t+ s" : "t- o");
    assertThat(pair.entropy()).isCloseTo(1, within(0.01)); // an even choice
    assertThat(pair.next()).isCloseTo(1, within(0.02));
    assertThat(pair.previous()).isCloseTo(0, within(0.02));
    assertThat(pair.side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void theTextReversedIsTheOtherSide() {
    SideInformation pair = studied(random -> random.nextBoolean() ? "s t+" : "o t-");
    assertThat(pair.previous()).isCloseTo(1, within(0.02));
    assertThat(pair.next()).isCloseTo(0, within(0.02));
    assertThat(pair.side()).isEqualTo(Side.LEFT);
  }

  @Test
  void aNoisyNeighbourTellsTheInformationOfABinarySymmetricChannel() {
    SideInformation pair =
        studied(
            random -> {
              boolean s = random.nextBoolean();
              boolean has = s == (random.nextDouble() < 0.9);
              return (has ? "t+ " : "t- ") + (s ? "s" : "o");
            });
    // 1 - h(0.1) = 1 + 0.1 log2 0.1 + 0.9 log2 0.9 (Cover and Thomas 2006, 7.1.4)
    assertThat(pair.next()).isCloseTo(0.531, within(0.04));
    assertThat(pair.previous()).isCloseTo(0, within(0.03));
  }

  @Test
  void theSecondNextCharacterIsReadAsWell() {
    SideInformation pair = studied(random -> random.nextBoolean() ? "t+ a s" : "t- a o");
    assertThat(pair.next()).isCloseTo(1, within(0.03));
  }

  @Test
  void neitherSideOfAnIndependentOutcomeIsForecast() {
    for (int seed = 1; seed <= 20; seed++) {
      SideInformation pair = studied(random -> random.nextInt(4) == 0 ? "t+" : "t-", seed);
      // h(1/4) = 2 - 3/4 log2 3
      assertThat(pair.entropy()).isCloseTo(0.8113, within(0.04));
      assertThat(pair.next()).isCloseTo(0, within(0.03));
      assertThat(pair.previous()).isCloseTo(0, within(0.03));
      assertThat(pair.side()).isEqualTo(Side.UNDECIDED);
    }
  }

  @Test
  void neitherSideIsForecastWhereBothTellAll() {
    SideInformation pair = studied(random -> random.nextBoolean() ? "s t+ s" : "o t- o");
    assertThat(pair.next()).isCloseTo(pair.previous(), within(0.02));
    assertThat(pair.side()).isEqualTo(Side.UNDECIDED);
  }

  @Test
  void pairsWithFewTokensOrFewOthersAreLeftOut() {
    AlignedText rare = text("t+ s", new Random(1));
    AlignedText common = text("t- o", new Random(1));
    List<AlignedText> texts = new ArrayList<>(Collections.nCopies(9, common));
    texts.addAll(Collections.nCopies(5, rare));
    assertThat(SideInformation.measure(texts, 5)).hasSize(2);
    assertThat(SideInformation.measure(texts, 6)).isEmpty();
  }

  @Test
  void theSidesOfArmenianAreThoseThatTheRulesName() {
    Language language = Language.load("hy-AM");
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<SideInformation> pairs =
        SideInformation.measure(language.sample().stream().map(romanizer::romanize).toList(), 300);
    assertThat(pairs)
        .filteredOn(pair -> (pair.latin() + pair.outcome()).equals("tծ"))
        .singleElement()
        .returns(Side.RIGHT, SideInformation::side);
    assertThat(pairs)
        .filteredOn(pair -> (pair.latin() + pair.outcome()).equals("s_"))
        .singleElement()
        .returns(Side.LEFT, SideInformation::side);
    assertThat(SideInformation.mostAmbiguous(pairs, 3))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .noneMatch(pair -> pair.side() == Side.UNDECIDED);
    assertThat(SideInformation.toTable(pairs).rowCount()).isEqualTo(pairs.size());
  }

  /** The pair t → ծ in many sentences with one token each. */
  private static SideInformation studied(Function<Random, String> token) {
    return studied(token, 1);
  }

  private static SideInformation studied(Function<Random, String> token, long seed) {
    Random random = new Random(seed);
    List<AlignedText> texts = new ArrayList<>();
    for (int s = 0; s < SENTENCES; s++) {
      texts.add(text(token.apply(random), random));
    }
    return SideInformation.measure(texts, 300).stream()
        .filter(pair -> pair.outcome().equals(OUTCOME))
        .findFirst()
        .orElseThrow();
  }

  /** {@code t+} is a ծ, {@code t-} a տ; random letters stand around the token. */
  private static AlignedText text(String token, Random random) {
    List<String> latin = new ArrayList<>();
    List<String> natives = new ArrayList<>();
    for (String symbol : (fill(random) + " " + token + " " + fill(random)).split(" ")) {
      latin.add(symbol.substring(0, 1));
      natives.add(symbol.equals("t+") ? OUTCOME : symbol.equals("t-") ? "տ" : symbol);
    }
    return new AlignedText(latin, natives);
  }

  private static String fill(Random random) {
    return "aeiu".charAt(random.nextInt(4)) + " " + "aeiu".charAt(random.nextInt(4));
  }
}

package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.forecast.Pairs.pair;
import static translit.text.SideInformation.Side.LEFT;
import static translit.text.SideInformation.Side.RIGHT;
import static translit.text.SideInformation.Side.UNDECIDED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.statistics.Interval;

class ScoreTest {
  private static Score score(List<ForecastPair> pairs) {
    return Score.of(List.of(pairs), 1);
  }

  @Test
  void whatWasNotForecastIsNotCountedAndWhatWasNotSeenIsNotRight() {
    Score score =
        score(
            List.of(
                pair("t", LEFT, LEFT),
                pair("t", LEFT, RIGHT),
                pair("T", LEFT, UNDECIDED),
                pair("s", RIGHT, RIGHT),
                pair("s", UNDECIDED, RIGHT)));
    assertThat(score.decided()).isEqualTo(4);
    assertThat(score.right()).isEqualTo(2);
    assertThat(score.share()).isEqualTo(0.5);
    assertThat(score.constant()).as("RIGHT always, of those that count").isEqualTo(2);
    assertThat(score.letters()).as("t with its capital, and s").isEqualTo(2);
    assertThat(score.chance()).isCloseTo((3 * 1 + 1 * 2) / 4.0, within(1e-12));
  }

  @Test
  void eachLanguageHasAConstantAnswerOfItsOwn() {
    List<ForecastPair> left = Collections.nCopies(3, pair("t", LEFT, LEFT));
    List<ForecastPair> right = Collections.nCopies(5, pair("t", RIGHT, RIGHT));
    Score both = Score.of(List.of(left, right), 1);
    assertThat(both.constant()).isEqualTo(8);
    assertThat(both.letters()).as("t of one language is not that of another").isEqualTo(2);
    assertThat(both.p()).as("no other deal is possible").isOne();
    assertThat(both.pByLetter()).isOne();
  }

  /**
   * If all pairs of a character are right or all wrong, a draw of k characters is right in a
   * binomial number of them, however many pairs each has.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theIntervalDrawsLatinCharacters(int pairsOfEach) {
    int letters = 40;
    List<ForecastPair> pairs = new ArrayList<>();
    for (int i = 0; i < letters * pairsOfEach; i++) {
      int letter = i / pairsOfEach;
      pairs.add(pair(Character.toString(0x250 + letter), LEFT, letter % 4 == 0 ? RIGHT : LEFT));
    }
    Interval interval = score(pairs).interval();
    BinomialDistribution drawn = new BinomialDistribution(letters, 0.75);
    double step = 1.0 / letters + 1e-9; // thousand draws miss a percentile by one step at most
    assertThat(interval.low())
        .isCloseTo(drawn.inverseCumulativeProbability(0.025) / (double) letters, within(step));
    assertThat(interval.high())
        .isCloseTo(drawn.inverseCumulativeProbability(0.975) / (double) letters, within(step));
  }

  /** With k of k trials right, the lower end of Clopper and Pearson is 0.025^(1/k). */
  @Test
  void whereAllCameTrueTheIntervalIsThatOfAsManyTrialsAsLatinCharacters() {
    List<ForecastPair> pairs =
        List.of(
            pair("a", LEFT, LEFT),
            pair("a", LEFT, LEFT),
            pair("b", RIGHT, RIGHT),
            pair("c", RIGHT, RIGHT));
    Interval interval = score(pairs).interval();
    assertThat(interval.low()).isCloseTo(Math.pow(0.025, 1 / 3.0), within(1e-9));
    assertThat(interval.high()).isOne();
    List<ForecastPair> wrong = List.of(pair("a", LEFT, RIGHT), pair("b", RIGHT, LEFT));
    assertThat(score(wrong).interval().low()).isZero();
    assertThat(score(wrong).interval().high())
        .isCloseTo(1 - Math.pow(0.025, 1 / 2.0), within(1e-9));
  }

  /** Characters of one pair each are moved as pairs are dealt. */
  @RepeatedTest(5)
  void theTwoProbabilitiesAgreeWhereEachCharacterHasOnePair(RepetitionInfo repetition) {
    List<ForecastPair> pairs = Pairs.random(14, 1, new Random(repetition.getCurrentRepetition()));
    Score score = score(pairs);
    assertThat(score.pByLetter()).isCloseTo(score.p(), within(0.02));
  }

  /** Three pairs that are alike are worth one. */
  @RepeatedTest(5)
  void pairsThatAreAlikeDoNotMakeTheForecastSurer(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    Score once = score(Pairs.random(14, 1, new Random(seed)));
    Score thrice = score(Pairs.random(14, 3, new Random(seed)));
    assertThat(thrice.pByLetter()).isCloseTo(once.p(), within(0.02));
    assertThat(thrice.interval()).isEqualTo(once.interval());
    assertThat(thrice.chance()).isCloseTo(3 * once.chance(), within(1e-9));
  }

  @Test
  void withoutForecastsNothingIsSure() {
    Score none = score(List.of(pair("t", UNDECIDED, LEFT)));
    assertThat(none.decided()).isZero();
    assertThat(none.share()).isNaN();
    assertThat(none.interval()).isEqualTo(new Interval(0, 1));
    assertThat(none.p()).isOne();
  }
}

package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import translit.statistics.Interval;

class QualityTest {
  private static ErrorRates rates(double low, double cer, double high) {
    return new ErrorRates(cer, new Interval(low, high), cer, new Interval(low, high));
  }

  private static Quality quality(List<LetterAccuracy> letters, ErrorRates... baselines) {
    List<Evaluation.DecoderRates> others =
        java.util.Arrays.stream(baselines)
            .map(one -> new Evaluation.DecoderRates("rules of " + one.cer(), one, null))
            .toList();
    return new Quality(
        new Evaluation(
            "hash",
            3,
            0,
            40,
            1,
            null, // as older files have it
            rates(0.01, 0.02, 0.03),
            letters,
            null, // the same
            0,
            others,
            null),
        "Sample text");
  }

  @Test
  void theNetworkStandsBesideTheBestDecoderWithoutOne() {
    assertThat(quality(List.of(), rates(0.2, 0.3, 0.4), rates(0.05, 0.06, 0.07)).said())
        .isEqualTo(
            "Sample text: the network has a character error rate of 2.0 %, the best of those beside it"
                + " 6.0 %. The network's is lower, and the intervals do not meet.");
    assertThat(quality(List.of(), rates(0.001, 0.002, 0.003)).said())
        .endsWith("The network's is higher, and the intervals do not meet.");
    assertThat(quality(List.of(), rates(0.005, 0.011, 0.012)).said())
        .endsWith("Which is lower is not clear, since the intervals meet.");
    assertThat(quality(List.of()).said()).endsWith("there is nothing to compare it with.");
    assertThat(quality(List.of()).rates().caption())
        .isEqualTo("Sample text: 3 sentences, 40 characters, seed 1; 95 % intervals by sentence");
  }

  private static String saidOfDifference(double low, double high) {
    ErrorRates ours = rates(0.01, 0.02, 0.05);
    List<Evaluation.DecoderRates> theirs =
        List.of(
            new Evaluation.DecoderRates("rules", rates(0.02, 0.03, 0.06), new Interval(low, high)));
    Evaluation both =
        new Evaluation(
            "hash", 300, 30, 40, 1, Drawn.ARTICLES, ours, List.of(), null, 4, theirs, null);
    return new Quality(both, "Test").said();
  }

  @Test
  void theDifferenceDecidesAndNotWhetherTheIntervalsMeet() {
    assertThat(saidOfDifference(0.006, 0.014))
        .isEqualTo(
            "Test: the network has a character error rate of 2.0 %, the best of those beside it 3.0 %."
                + " The network's is lower. The 95 % interval of the difference goes from 0.60 % to"
                + " 1.4 %.");
    assertThat(saidOfDifference(-0.014, -0.006))
        .endsWith(
            "The network's is higher. The 95 % interval of the difference goes from 0.60 % to 1.4 %.");
    assertThat(saidOfDifference(-0.001, 0.004))
        .endsWith(
            "Which is lower is not clear: by the 95 % interval, the network's is between 0.10 %"
                + " higher and 0.40 % lower.");
  }

  @Test
  void ofTooFewArticlesNothingIsSaidOfHowSureADifferenceIs() {
    ErrorRates ours = new ErrorRates(0.02, null, 0.1, null);
    Evaluation.DecoderRates theirs =
        new Evaluation.DecoderRates("rules", new ErrorRates(0.06, null, 0.2, null), null);
    Evaluation few =
        new Evaluation(
            "hash", 3, 2, 40, 1, Drawn.NOTHING, ours, List.of(), null, 1, List.of(theirs), null);
    Quality quality = new Quality(few, "Some text");
    assertThat(quality.said())
        .isEqualTo(
            "Some text: the network has a character error rate of 2.0 %, the best of those beside it"
                + " 6.0 %. The articles are too few to tell how sure that is.");
    assertThat(quality.rates().caption())
        .isEqualTo(
            "Some text: 3 sentences, 40 characters, seed 1; no intervals, since 2 articles, with"
                + " empty lines between them, are too few to draw from");
  }

  @Test
  void mistakesAreCountedByWhereTheyWent() {
    // t is տ 100 times and թ 20 times; 10 of the 20 are taken for տ, 2 of the 100 for թ; 4 k that
    // should have stayed become ք
    List<LetterAccuracy> letters =
        List.of(
            new LetterAccuracy("t", "տ", 100, 0.98, Map.of("թ", 2)),
            new LetterAccuracy("t", "թ", 20, 0.5, new LinkedHashMap<>(Map.of("տ", 10))),
            new LetterAccuracy("k", "k", 5, 0.2, Map.of("ք", 4)));
    assertThat(quality(letters).mistakes())
        .isEqualTo(
            "Sample text: of 16 mistakes at ambiguous characters 63 % went to a more frequent outcome. 25 %"
                + " were at characters that should have stayed as they were.");
    assertThat(quality(List.of()).mistakes())
        .isEqualTo("Sample text: no mistake at an ambiguous character.");
  }
}

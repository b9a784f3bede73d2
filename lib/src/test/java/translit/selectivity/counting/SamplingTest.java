package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.network.Planted;
import translit.selectivity.counting.Sampling.Comparison;
import translit.selectivity.scoring.CalibratedScore;
import translit.selectivity.scoring.Measured;
import translit.selectivity.scoring.Sample;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Units;

class SamplingTest {
  private static final CountingOptions OPTIONS = new CountingOptions(100, 600, 100, 1);
  private static final SyntheticSource SOURCE =
      new SyntheticSource(
          new Units(1, 9),
          (token, column) ->
              column % 7 * token.outcome() / 20.0
                  + new Random(SeededHash.of(1000L * token.sentence() + token.position(), column))
                      .nextGaussian());

  @TempDir Path folder;
  private TokenizedText text;
  private int t;

  @BeforeEach
  void makeAText() throws IOException {
    text = TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    t = text.latin().index("t");
  }

  private Sampling sampling() {
    List<Integer> letters = List.of(t, text.latin().index("r"));
    return new Sampling(SOURCE, text, letters, OPTIONS, ProgressListener.none());
  }

  private Predicate<Token> is(String outcome) {
    int index = text.natives().index(outcome);
    return token -> token.outcome() == index;
  }

  /** What hangs on permutations differs, because their seeds do. */
  @Test
  void anOutcomeAgainstTheOthersIsMeasuredAsTheAnalysisDoes() {
    Counting counting = new Counting(text, OPTIONS);
    List<PairScores> pairs = counting.run(SOURCE, List.of(t), block -> {}, ProgressListener.none());
    try (Sampling sampling = sampling()) {
      for (PairScores pair : pairs) {
        Measured measured =
            sampling.measure(t, new Comparison(token -> true, is(pair.pair().outcome())));
        assertThat(measured.division().n()).isEqualTo(pair.measured().division().n());
        assertThat(measured.division().stems()).isEqualTo(pair.measured().division().stems());
        for (int c = 0; c < SOURCE.units().columns(); c++) {
          CalibratedScore one = measured.scores().get(c);
          CalibratedScore other = pair.measured().scores().get(c);
          assertThat(one.auc()).isEqualTo(other.auc());
          assertThat(one.accuracy()).isEqualTo(other.accuracy());
          assertThat(one.binAccuracy()).isEqualTo(other.binAccuracy());
          assertThat(Math.pow(one.hellinger().value(), 2))
              .isCloseTo(Math.pow(other.hellinger().value(), 2), within(0.005));
        }
      }
      assertThat(pairs).hasSize(2);
    }
  }

  @Test
  void someOfTheTokensAreDividedInAnyWay() {
    try (Sampling sampling = sampling()) {
      Predicate<Token> early = token -> token.position() < 10;
      Predicate<Token> among = early.and(is("ծ"));
      Predicate<Token> even = token -> token.sentence() % 3 == 0;
      Sample sample = sampling.sample(t);
      long n = count(sample, among.and(even));
      long m = count(sample, among.and(even.negate()));
      assertThat(n).isGreaterThan(20);
      assertThat(m).isGreaterThan(20);
      Measured measured = sampling.measure(t, new Comparison(among, even));
      assertThat(measured.division().n()).isEqualTo((int) n);
      assertThat(measured.division().m()).isEqualTo((int) m);
      assertThat(measured.scores()).hasSize(SOURCE.units().columns());
      assertThat(measured.scores())
          .as("the outcome is the same on both sides")
          .allSatisfy(one -> assertThat(one.auc().value()).isBetween(0.35, 0.65));
      assertThat(sampling.measure(t, new Comparison(among, token -> true)).scores()).isEmpty();
    }
  }

  private static long count(Sample sample, Predicate<Token> wanted) {
    boolean[] labels = sample.labels(wanted);
    return IntStream.range(0, labels.length).filter(i -> labels[i]).count();
  }

  @Test
  void theTemporaryFileIsClosed() throws IOException {
    assumeTrue(OpenFiles.areKnown());
    List<String> before = samples();
    try (Sampling sampling = sampling()) {
      assertThat(samples()).hasSize(before.size() + 1);
      assertThat(sampling.sample(t).size()).isPositive();
    }
    assertThat(samples()).isEqualTo(before);
    SyntheticSource broken =
        new SyntheticSource(
            SOURCE.units(),
            (token, column) -> {
              throw new IllegalStateException("broken");
            });
    List<Integer> letters = List.of(t);
    assertThatThrownBy(() -> new Sampling(broken, text, letters, OPTIONS, ProgressListener.none()))
        .hasMessage("broken");
    assertThat(samples()).isEqualTo(before);
  }

  private static List<String> samples() throws IOException {
    return OpenFiles.of(".samples");
  }
}

package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import translit.cli.trials.PlaceboReport;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.Language;
import translit.network.Model;
import translit.selectivity.PlaceboOptions.Level;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/** The shipped Armenian model on the sample text beside its rules. */
class PlaceboTest {
  private static Language language;
  private static Model model;
  private static Tracer tracer;

  @BeforeAll
  static void load() {
    language = Language.load("hy-AM");
    model = Model.load(Path.of("../data/models/hy-AM"));
    tracer = new Tracer(model);
  }

  @AfterAll
  static void close() {
    tracer.close();
    model.close();
  }

  private static Placebo placebo(int sentences, PlaceboOptions options) {
    return Placebo.of(
        tracer,
        language.sample().subList(0, sentences),
        language.rules(),
        options,
        ProgressListener.none());
  }

  private static PlaceboOptions options(double rate, int draws, int sample) {
    return new PlaceboOptions(
        List.of("e"),
        List.of(Level.STEM),
        List.of(rate),
        draws,
        TokenizedText.STEM_LETTERS,
        SelectivityOptions.defaults().withPermutations(199).withSample(sample));
  }

  /** Of 500 draws, 19 in 20 shares of a right test are 0.032 to 0.070. */
  @Test
  void labelsThatAreDrawnAtRandomAreFoundInFiveOfAHundredDraws() {
    PlaceboOptions options =
        new PlaceboOptions(
            List.of("e", "t"),
            List.of(Level.values()),
            List.of(0.1),
            500,
            TokenizedText.STEM_LETTERS,
            SelectivityOptions.defaults().withPermutations(199).withSample(1500));
    assertThat(placebo(800, options).shares())
        .hasSize(8)
        .allSatisfy(
            one -> assertThat(one.share()).as(one.letter() + one.level()).isBetween(0.02, 0.08))
        .allSatisfy(one -> assertThat(one.draws()).isEqualTo(500));
  }

  @Test
  void theyAreFoundTooOftenWhereWhatHasOneLabelIsNotExchangedTogether() {
    PlaceboOptions usual = options(0.1, 150, 4000);
    PlaceboOptions wholeWords =
        new PlaceboOptions(
            List.of("t"), usual.levels(), usual.rates(), usual.draws(), 100, usual.selectivity());
    assertThat(placebo(800, wholeWords).shares().get(0).interval().low()).isGreaterThan(0.08);
  }

  @Test
  void theSameSeedDrawsTheSameAndAClassWithFewTokensDoesNotCount() {
    PlaceboOptions few = options(0.1, 12, 250); // 25 tokens with the label on average
    Placebo once = placebo(150, few);
    PlaceboShare share = once.shares().get(0);
    assertThat(share.skipped()).isPositive().isLessThan(12);
    assertThat(share.draws()).isEqualTo(12 - share.skipped());
    assertThat(placebo(150, few)).isEqualTo(once);
    Placebo none = placebo(150, options(0.001, 3, 250));
    assertThat(new PlaceboReport(none).toMarkdown()).endsWith("| e | stem | – |\n");
    assertThat(new PlaceboReport(none).said()).endsWith("0 of 0 shares lie in 0.03 to 0.07.");
  }

  @Test
  void aTableHasARowForEachLevelAndAColumnForEachRate() {
    PlaceboOptions options =
        new PlaceboOptions(
            List.of("e"),
            List.of(Level.WORD, Level.STEM),
            List.of(0.05, 0.5),
            2000,
            4,
            SelectivityOptions.defaults());
    Placebo placebo =
        new Placebo(
            options,
            List.of(
                new PlaceboShare("e", Level.WORD, 0.05, 98, 2000, 0),
                new PlaceboShare("e", Level.WORD, 0.5, 200, 2000, 0),
                new PlaceboShare("e", Level.STEM, 0.05, 5, 100, 1900),
                new PlaceboShare("e", Level.STEM, 0.5, 0, 0, 2000)));
    assertThat(new PlaceboReport(placebo).toMarkdown())
        .isEqualTo(
            """
            | letter | labels by | 5 % | 50 % |
            |---|---|---|---|
            | e | word | 0.049 (0.040 to 0.059) | 0.100 (0.087 to 0.114) |
            | e | stem | 0.050 (0.016 to 0.113) | – |
            """);
    assertThat(new PlaceboReport(placebo).said())
        .isEqualTo(
            """
            3,900 of 8,000 draws were skipped: a class had fewer than 30 tokens, or the activation \
            never changed.
            2 of 3 shares lie in 0.03 to 0.07.""");
  }

  @Test
  void lettersAreTheMostFrequentOnesUnlessTheyAreNamed() {
    PlaceboOptions named = options(0.5, 1, 100);
    PlaceboOptions usual =
        new PlaceboOptions(List.of(), named.levels(), named.rates(), 1, 4, named.selectivity());
    assertThat(placebo(800, usual).shares())
        .extracting(PlaceboShare::letter)
        .containsExactly("r", "e", "t", "h", "s", "k");
    PlaceboOptions unknown =
        new PlaceboOptions(
            List.of("e", "ж"), named.levels(), named.rates(), 1, 4, named.selectivity());
    assertThatThrownBy(() -> placebo(150, unknown))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("'ж' is no Latin character of this text, expected some of ");
  }

  @Test
  void optionsOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> options(1, 1, 100))
        .hasMessage("percent must be between 0 and 100: 100.0");
    assertThatThrownBy(() -> options(0.1, 0, 100)).hasMessage("draws must be positive: 0");
    assertThatThrownBy(
            () ->
                new PlaceboOptions(
                    List.of(), List.of(), List.of(), 1, -1, SelectivityOptions.defaults()))
        .hasMessage("stem must not be negative: -1");
  }
}

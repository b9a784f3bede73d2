package translit.corpus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void reasonsAreCountedTheMostFrequentFirstWithTheirFirstExamples() {
    tally.add(Reason.WORDS, "Ա։");
    tally.add(Reason.END, "Բ");
    Tally later = new Tally();
    later.add(Reason.END, "Գ");
    later.add(Reason.MARKUP, "[[Դ]]");
    tally.add(later);
    assertThat(tally.byFrequency())
        .containsExactly(
            new LeftOut(Reason.END, 2, "Բ"),
            new LeftOut(Reason.WORDS, 1, "Ա։"),
            new LeftOut(Reason.MARKUP, 1, "[[Դ]]"));
  }

  @Test
  void anExampleIsIsolatedAndALongOneCutBetweenCharacters() {
    tally.add(Reason.WORDS, "שלום!");
    assertThat(tally.byFrequency().get(0))
        .hasToString("1 left out: fewer than 3 words, such as \u2068שלום!\u2069");
    String letter = "\u0928\u093f"; // one character with its vowel sign
    assertThat(LeftOut.of(Reason.LENGTH, "अ" + letter.repeat(300)).example())
        .isEqualTo("अ" + letter.repeat(29) + "…");
    assertThat(LeftOut.of(Reason.LENGTH, letter.repeat(30)).example()).isEqualTo(letter.repeat(30));
  }
}

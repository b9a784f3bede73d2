package translit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Planted;

class RomanizedTextTest {
  @TempDir Path folder;

  /** Of six t three are տ and three the first half of ծ; of four r two are ռ. */
  private static final List<String> SENTENCES = List.of("տծառնր", "տծառնր", "տծ");

  private RomanizationRules rules() throws IOException {
    return Planted.language(folder).rules();
  }

  private RomanizedText text() throws IOException {
    Romanizer romanizer = new Romanizer(rules(), 1);
    List<AlignedText> texts = SENTENCES.stream().map(romanizer::romanize).toList();
    return new RomanizedText(rules(), SENTENCES, texts, 1, 2);
  }

  @Test
  void whatIsCountedIsSaid() throws IOException {
    RomanizedText text = text();
    assertThat(text.roundTrip()).isEqualTo("3 of 3 sentences come back, so nothing is lost.");
    assertThat(text.mostFrequent("t")).startsWith("50 % of all t are ");
    assertThat(text.doubt("t"))
        .isEqualTo(
            "Whoever always bets on the most frequent outcome of t is wrong in 50 % of 6 tokens. There"
                + " are 1.00 bits to find out.");
    // 5 of the 17 characters are wrong: three t and two r
    assertThat(text.withoutContext())
        .startsWith("Without any context 29 % of the 17 characters would come out wrong.");
    assertThat(text.hardest()).containsExactly("r", "t"); // s is always _
    assertThat(text.hardestSaid()).contains("r (ռ ր) and t (ծ տ)");
    assertThat(text.outcomes("t").rowCount()).isEqualTo(2);
    assertThat(text.sentence(4)).isEqualTo("տծառնր");
    assertThat(text.beginning(0, 2)).isEqualTo("տծառնր");
    assertThat(text.source()).isEqualTo("Planted, 3 sentences, seed 1");
  }

  @Test
  void thePairIsTheWantedOneTheUsualOneOrTheOtherInThisOrder() throws IOException {
    RomanizedText text = text();
    Pair other = new Pair("r", "ռ");
    assertThat(text.choose("t ծ", "r → ր", () -> other)).isEqualTo(new Pair("t", "ծ"));
    assertThat(text.choose(" t→ծ ", "r → ր", () -> other)).isEqualTo(new Pair("t", "ծ"));
    assertThat(text.choose("h → \u2068ה\u2069", "", () -> other)).isEqualTo(new Pair("h", "ה"));
    assertThat(text.choose("i → ◌ि", "", () -> other)).isEqualTo(new Pair("i", "ि"));
    assertThat(text.choose("", "r → ր", () -> other)).isEqualTo(new Pair("r", "ր"));
    assertThat(text.choose("", "h → _", () -> other)).isEqualTo(other);
    assertThatThrownBy(() -> text.choose("tծ", "r → ր", () -> other))
        .isInstanceOf(InputException.class)
        .hasMessage("pair 'tծ': expected a Latin character and an outcome, such as 't → ծ'");
  }

  @Test
  void theRulesSayWhoWritesWhat() throws IOException {
    Spellings spellings = new Spellings(rules());
    assertThat(spellings.said())
        .startsWith(
            "The rules of Planted spell 14 letters and groups of letters. A network reads ");
    assertThat(spellings.with("t").stringColumn("written").asList()).containsExactly("t", "ts");
    assertThat(spellings.ways("տծառ", 4)).isEqualTo("4 people type it in 1 way.");
    assertThat(spellings.typed("տծ", 2).table().stringColumn("typed").asList())
        .containsExactly("tts", "tts");
    assertThat(spellings.ambiguous())
        .isEqualTo("The rules leave 6 Latin characters ambiguous, 3 of them capitals.");
    assertThat(spellings.ambiguities().table().rowCount()).isEqualTo(3);
  }

  @Test
  void aLongEndingIsTheOneThatMostDifferentWordsHave() throws IOException {
    List<String> sentences =
        List.of("աննասատան բաննասատան, տառնասատան ծառնասատան", "նառասատ նառասատ նառասատ");
    Endings endings = new Endings(rules(), sentences);
    // four words end in նասատան and so in every shorter part; one word, three times, in ասատ
    assertThat(endings.longOne("թյուն", 2).matcher("ռնասատան").find()).isTrue();
    assertThat(endings.longOne("թյուն", 2).pattern()).startsWith("նասատան");
    assertThat(endings.longOne("թյուն", 2).matcher("ռնասատանա").find()).isFalse();
    assertThat(Endings.spelled(endings.longOne("թյուն", 2))).contains("նասատան");
    assertThat(Endings.spelled(Pattern.compile("[նա]"))).isEmpty();
    assertThat(Endings.matches(Pattern.compile("ն*"), "աննա")).isEqualTo(1);
    assertThat(endings.longOne("ասատ", 7).pattern()).isEqualTo("ասատ");
    assertThatThrownBy(() -> new Endings(rules(), List.of("տ ա")).longOne("թյուն", 1))
        .isInstanceOf(InputException.class)
        .hasMessage("no word has 6 letters or more");
  }
}

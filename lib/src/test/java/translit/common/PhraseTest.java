package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PhraseTest {
  @Test
  void aMeasuredNumberHasTwoDigits() {
    assertThat(List.of(0.786, 1.66, 9.97, 12.4, 1669.2).stream().map(Phrase::two))
        .containsExactly("0.79", "1.7", "10", "12", "1,669");
    assertThat(Phrase.two(Double.NaN)).isEqualTo("undefined");
    assertThat(Phrase.percent(0.0057)).isEqualTo("0.57 %");
    assertThat(Phrase.percent(0.1701)).isEqualTo("17 %");
  }

  @Test
  void whatWasCountedHasAllItsDigits() {
    assertThat(Phrase.count(1, "token")).isEqualTo("1 token");
    assertThat(Phrase.count(1669, "token")).isEqualTo("1,669 tokens");
    assertThat(Phrase.of(3, 1200)).isEqualTo("3 of 1,200");
  }

  @Test
  void aSizeHasTheUnitThatSuitsIt() {
    assertThat(
            LongStream.of(1, 999, 14_400, 999_499, 999_500, 250_000_000, 2_340_000_000L)
                .mapToObj(Phrase::bytes))
        .containsExactly("1 byte", "999 bytes", "14 KB", "999 KB", "1 MB", "250 MB", "2.3 GB");
  }

  @Test
  void aListEndsWithAnd() {
    assertThat(Phrase.list(List.of())).isEmpty();
    assertThat(Phrase.list(List.of("a"))).isEqualTo("a");
    assertThat(Phrase.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrase.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void ofALongListTheFirstAreNamedAndTheOthersCounted() {
    assertThat(Phrase.first(List.of(), 2)).isEmpty();
    assertThat(Phrase.first(List.of("a", "b"), 2)).isEqualTo("a, b");
    assertThat(Phrase.first(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
  }

  @Test
  void aMarkAloneStandsOnOneDottedCircle() {
    for (String mark : List.of("ि", "ा", "\u05B4", "\u064E", "\u0301", "\u200D")) {
      assertThat(Phrase.visible(mark)).isEqualTo("◌" + mark);
      assertThat(Phrase.visible(Phrase.visible(mark))).isEqualTo("◌" + mark);
    }
  }

  @Test
  void aVisibleSymbolIsFoundAgain() {
    for (String symbol : List.of("ծ", "ה", " ", "ि", "\u05B8", "_", "t", "◌", "שׁ", "")) {
      assertThat(Phrase.symbol(symbol)).isEqualTo(symbol);
      assertThat(symbol.isEmpty() ? "" : Phrase.symbol(Phrase.visible(symbol))).isEqualTo(symbol);
    }
  }

  @Test
  void nativeSymbolsAreSaidSoThatTheirCountsStandBesideThem() {
    assertThat(Phrase.visible("ה")).isEqualTo("\u2068ה\u2069");
    assertThat(Phrase.visible(Phrase.visible("ה"))).isEqualTo("\u2068ה\u2069");
    assertThat(Phrase.visible("ծ")).isEqualTo("ծ");
    assertThat(Phrase.visible(" ")).isEqualTo("␣");
    assertThat(Phrase.shown("")).isEmpty();
    Map<String, Long> counts = new TreeMap<>(Map.of("ה", 12L, "_", 3L));
    assertThat(Phrase.counts(counts)).isEqualTo("_ (3), \u2068ה\u2069 (12)");
  }
}

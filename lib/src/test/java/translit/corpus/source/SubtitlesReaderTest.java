package translit.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.common.TextSource;

class SubtitlesReaderTest {
  private static final String FILM =
      """
      1
      00:00:20,000 --> 00:00:22,400
      <i>Բարև ձեզ։</i>

      2
      00:00:22,500 --> 00:00:24,000 X1:40 X2:600
      {\\an8}Սա մեր տունն է,
      որտեղ <font color="#ffff00">ապրում</font> ենք։

      3
      00:00:25,000 --> 00:00:27,000
      - Ո՞վ է այնտեղ։
      – Ես եմ

      4
      00:00:28,000 --> 00:00:29,000
      և ընկերս։
      12
      {y:i}Ժամը 12:30 է։ - Այո։
      5
      00:01:10,000 --> 00:01:12,000
      Գնացինք։
      """;

  private final Dumps.Collected got = new Dumps.Collected();

  private void read(String text) {
    assertThat(InputFormat.of(Dumps.bytes(text))).isEqualTo(InputFormat.SUBTITLES);
    assertThat(
            new SubtitlesReader(TextSource.file("film.srt"))
                .read(new ByteArrayInputStream(Dumps.bytes(text)), got.counter))
        .isEmpty();
  }

  @Test
  void whatIsSaidIsReadSceneByScene() {
    read(FILM);
    assertThat(got.texts())
        .containsExactly(
            """
            Բարև ձեզ։
            Սա մեր տունն է, որտեղ ապրում ենք։
            Ո՞վ է այնտեղ։
            Ես եմ և ընկերս։
            12 Ժամը 12:30 է։
            Այո։""",
            "Գնացինք։");
    assertThat(got.keys()).containsExactly("Բարև ձեզ։", "Գնացինք։");
    assertThat(got.articles).allMatch(Article::bordered);
  }

  @Test
  void linesOfOtherScriptsEndWithTheirMarksOrWhereWordsHaveNoSpacesByThemselves() {
    String cue = "1\n00:00:20,000 --> 00:00:22,400\n";
    read(cue + "वह घर गया।\nक्यों? - बारिश\nहुई।");
    read(cue + "הוא הלך. - לאן?\nהביתה");
    read(cue + "孩子\n回家了\n「好」\n雨");
    assertThat(got.texts())
        .containsExactly(
            "वह घर गया।\nक्यों?\nबारिश हुई।", "הוא הלך.\nלאן?\nהביתה", "孩子\n回家了\n「好」\n雨");
  }

  @Test
  void aSmallLetterBehindADashIsNoSpeaker() {
    read("1\n00:00:20,000 --> 00:00:22,400\nԳնաց... - ասաց նա։");
    assertThat(got.texts()).containsExactly("Գնաց... - ասաց նա։");
  }

  @Test
  void lineEndsOfAnyKindAreRead() {
    for (String end : new String[] {"\r\n", "\r"}) {
      got.articles.clear();
      read(FILM.replace("\n", end));
      assertThat(got.articles).hasSize(2);
    }
  }

  @Test
  void webVttIsReadToo() {
    read(
        "WEBVTT - ֆիլմ\n\nNOTE ոչ\n\nintro\n00:20.000 --> 00:21.000 align:start\n<v Ani>Բարև։</v>\n");
    assertThat(got.texts()).containsExactly("Բարև։");
  }

  @Test
  void aTextWithAnArrowIsNoFilm() {
    assertThat(InputFormat.of(Dumps.bytes("1\nՏուն --> տուն"))).isEqualTo(InputFormat.PLAIN_TEXT);
  }

  @Test
  void anotherEncodingIsNamed() {
    byte[] bytes =
        "1\n00:00:20,000 --> 00:00:22,400\nПривіт. Як справи?\n"
            .getBytes(Charset.forName("windows-1251"));
    assertThat(InputFormat.of(bytes)).isEqualTo(InputFormat.SUBTITLES);
    assertThatThrownBy(
            () ->
                new SubtitlesReader(TextSource.file("film.srt"))
                    .read(new ByteArrayInputStream(bytes), got.counter))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("film.srt: not UTF-8 (byte 33 is 0xF0) but probably windows-1251");
  }
}

package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.corpus.source.Dumps;

class SentenceFilterTest {
  private final SentenceFilter filter = new SentenceFilter(Dumps.ARMENIAN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Արևը ծագեց սարից։",
        "Նա ասաց. «Գնանք այստեղից»։",
        "Բջիջը (լատ. cellula) կյանքի հիմքն է:",
        "առանց վերջակետի գրված մի երկար տող ևս"
      })
  void sentencesAreKept(String line) {
    assertThat(filter.test(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Այո։",
        "Մի կարճ վերնագիր",
        "This is an English sentence of Հայաստան։",
        "Արևը [[ծագեց]] այս սարից։",
        "Արևը ծագեց | այս սարից։",
        "Արևը ''ծագեց'' այս սարից։",
        "Արևը <b>ծագեց</b> այս սարից։",
        "Արևը ծագեց այս սարից 200px։",
        "Արևը ծագեց այս սարից thumb։",
        "Արևը ծագեց այս սարից https://a.am։",
        "Արևը ծագեց այս սարից 5&nbsp։",
        "Արևը ծագեց այս սարից.jpg։",
        "↑ Արևը ծագեց այս սարից։",
        "Արևը ծագեց այս սարից։ ↑ Գիրք։",
        "^ Արևը ծագեց այս սարից։",
        "== Արևը ծագեց այս սարից։"
      })
  void scrapsAndMarkupAreNot(String line) {
    assertThat(filter.test(line)).isFalse();
  }

  @Test
  void aThirdOfTheCharactersMustBeNative() {
    assertThat(filter.test("աբգդե զէը թժ " + "1".repeat(16) + "։")).isTrue();
    assertThat(filter.test("աբգդե զէը թժ " + "1".repeat(17) + "։")).isFalse();
  }
}

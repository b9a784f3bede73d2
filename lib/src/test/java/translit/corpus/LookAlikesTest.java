package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.Language;

class LookAlikesTest {
  private static LookAlikes of(String language) {
    return new LookAlikes(Language.load(language).rules());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "uk, Бiля села Kиїв і cтоїть, Біля села Київ і стоїть, 3",
    "uk, біографіï Коpочкин Bін, біографії Корочкин Він, 3",
    "el, στo Eίναι Oι τo Mίχαελ Boυλγαρίας, στο Είναι Οι το Μίχαελ Βουλγαρίας, 7",
    "hy-AM, oրինակ շնորhվել Oգոստոս, օրինակ շնորհվել Օգոստոս, 3",
  })
  void aLatinLetterInANativeWordIsTheNativeOneThatItLooksLike(
      String language, String typed, String repaired, long letters) {
    LookAlikes lookAlikes = of(language);
    assertThat(lookAlikes.repair(typed)).isEqualTo(repaired);
    assertThat(lookAlikes.repaired()).isEqualTo(letters);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "uk, IP-адреса iPhone та ВНV і SMSка i Web сайт кBт",
    "el, μA και Δt σε ΚΗz με Βatman και τοNEOS σήμαnω Αvάλυση o",
    "hy-AM, կոմոuնիստական քրիստոնjա իn էr XXդ Mitsoukoն օC գf",
    "uk, Щось café дiv naïve о",
  })
  void whatMayMeanSomethingElseStays(String language, String text) {
    LookAlikes lookAlikes = of(language);
    assertThat(lookAlikes.repair(text)).isEqualTo(text);
    assertThat(lookAlikes.repaired()).isZero();
  }

  @Test
  void whereLatinIsTheNativeScriptNothingIsStray(@TempDir Path dir) throws IOException {
    LookAlikes lookAlikes = new LookAlikes(SmallLanguage.in(dir, "vi", "Latin", "ăâđêôơư").rules());
    String text = "Đứa bé đang đi về nhà với một ông cụ i ı.";
    assertThat(lookAlikes.repair(text)).isEqualTo(text);
    assertThat(lookAlikes.repaired()).isZero();
  }
}

package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.InputException;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

class IcuTransformTest {
  @TempDir Path folder;

  /** What ICU itself makes of whole words is what its letters and their neighbours make of them. */
  @ParameterizedTest
  @CsvSource({
    "Russian-Latin/BGN, ru, подъезд ель моя полёт цех щука эхо Егор ФЕДЯ",
    "Any-Latin, ka, გამარჯობა ქართული წყალი",
    "Bulgarian-Latin/BGN, bg, жълт щастие улица Шуменъ",
    "Any-Latin, am, ሰላም ነው",
    "Devanagari-Latin, mr, मराठी भाषा कैसे क्षमा"
  })
  void wordsAreWrittenAsTheTransformWritesThem(String id, String code, String words) {
    Romanizer romanizer = new Romanizer(read(id, code), 1);
    assertThat(romanizer.romanize(words).latinText())
        .isEqualTo(Transliterator.getInstance(id).transliterate(words));
  }

  private RomanizationRules read(String id, String code) {
    ImportOptions options = ImportOptions.defaults().withCode(code);
    return RomanizationRules.read(TableImport.read(id, options).write(folder));
  }

  @Test
  void anInherentVowelIsGoneInFrontOfASign() {
    String json =
        TableImport.read("Devanagari-Latin", ImportOptions.defaults().withCode("mr")).json();
    assertThat(json)
        .containsPattern(
            "\"क\": \\[\\n +\\{ \"before\": \\[\"neighbours[A-Z]\"], \"romanizations\": \"k\" },\\n"
                + " +\\{ \"romanizations\": \"ka\" }");
  }

  @Test
  void theLettersAreThoseOfTheLanguageOrElseOfTheScript() {
    assertThat(TableImport.read("Any-Latin", ImportOptions.defaults().withCode("ka")).size())
        .isEqualTo(33);
    FirstRules all = TableImport.read("Any-Latin", ImportOptions.defaults().withScript("Georgian"));
    assertThat(all.size()).isGreaterThan(33);
    assertThat(all.toString()).endsWith("letters and groups of the script Georgian");
  }

  @Test
  void aLanguageThatIcuDoesNotHaveIsSaidOrTheScriptTaken() {
    ImportOptions unknown = ImportOptions.defaults().withCode("hyw");
    assertThatThrownBy(() -> TableImport.read("Any-Latin", unknown))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ICU has no letters of the language hyw: name one with --script");
    assertThat(TableImport.read("Any-Latin", unknown.withScript("Armenian")).size())
        .isGreaterThan(35);
  }

  @Test
  void whatIsNeitherFileNorTransformIsSaidWithWhatThereIs() {
    assertThatThrownBy(() -> TableImport.read("Russian-Latin", ImportOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "no such file, and ICU has no transform of this name; it has Russian-Latin/BGN");
    assertThatThrownBy(() -> TableImport.read("no-such.json", ImportOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "'no-such.json': no such file, and ICU has no transform of this name, expected a table or a name such as Any-Latin");
    assertThatThrownBy(() -> TableImport.read("Any-Latin", ImportOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("name one with --script");
    assertThatThrownBy(
            () -> TableImport.read("Any-Latin", ImportOptions.defaults().withScript("Cyrilic")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("script 'Cyrilic': Unicode knows none of this name");
  }
}

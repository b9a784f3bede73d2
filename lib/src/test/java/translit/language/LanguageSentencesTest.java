package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;

class LanguageSentencesTest {
  private static final Language ARMENIAN = Language.load("hy-AM");

  @TempDir Path folder;

  @Test
  void blankLinesAndHeadingsAreNoSentences() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFF# Գլուխ\nԲարև։\n \nԱյո # ոչ։\n");
    assertThat(ARMENIAN.sentences(file)).containsExactly("Բարև։", "Այո # ոչ։");
  }

  @Test
  void lettersHaveOneFormAndLinesMayEndAsOnOldMacs() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "հա\ufb13ի\rա\u00adյո\r\n# Գլուխ\rոչ");
    assertThat(ARMENIAN.sentences(file)).containsExactly("համնի", "այո", "ոչ");
    Files.writeString(file, "п’ять\nп\u02bcять\n");
    assertThat(Language.load("uk").sentences(file)).containsExactly("п'ять", "п'ять");
  }

  @Test
  void articlesAreTheSentencesBetweenBlankLines() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\n# Ա\nա\nբ\n\n \nգ\n# Բ\nդ\n\n");
    assertThat(ARMENIAN.articles(file)).containsExactly(List.of("ա", "բ"), List.of("գ", "դ"));
    assertThat(ARMENIAN.sentences(file)).containsExactly("ա", "բ", "գ", "դ");
    Files.writeString(file, " \n# Ա\n");
    assertThatThrownBy(() -> ARMENIAN.articles(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": empty, expected one sentence a line");
  }

  /** What the notebooks take as sentences, the commands take as well. */
  @Test
  void everyReaderOfTheSampleTextFindsTheSameSentences() {
    assertThat(ARMENIAN.sentences(ARMENIAN.folder().resolve("sample.txt")))
        .isEqualTo(ARMENIAN.sample());
  }

  @Test
  void aMissingSampleIsExplained() {
    assertThatThrownBy(() -> new Language("xx", folder, ARMENIAN.rules()).sample())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sample.txt: no such file, expected one sentence a line");
  }
}

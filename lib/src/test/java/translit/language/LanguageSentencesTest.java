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
  void aLanguageThatIsNotThereIsExplainedWithWhereItWasLookedFor() throws IOException {
    Path here = Files.createDirectories(folder.resolve("here"));
    assertThat(Language.unknown("xx", here))
        .hasMessage(
            "language 'xx': no such folder with a rules.json; neither %s nor a folder above it has"
                + " %s: start in the project's folder, or give a folder's path",
            here, Path.of("data", "languages"));
    Path languages = folder.resolve("data").resolve("languages");
    Files.createDirectories(languages.resolve("aa"));
    Files.createFile(languages.resolve("aa").resolve("rules.json"));
    assertThat(Language.unknown("xx", here))
        .hasMessage(
            "language 'xx': no such folder with a rules.json; there are [aa] in %s, or give a"
                + " folder's path",
            languages);
    assertThatThrownBy(() -> Language.load("xx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("hy-AM");
  }

  @Test
  void blankLinesAndHeadingsAreNoSentences() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFF# Գլուխ\nԲարև։\n \nԱյո # ոչ։\n");
    assertThat(ARMENIAN.sentences(file)).containsExactly("Բարև։", "Այո # ոչ։");
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

package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

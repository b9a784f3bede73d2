package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.Sha256;
import translit.language.Language;

class MoreTextTest {
  private static final Language ARMENIAN =
      Language.load(Path.of("../data/languages/hy-AM").toString());

  @TempDir private Path folder;

  @Test
  void cutWordsSignsAndSingleLettersAreLeftOutOfWords() throws IOException {
    Path file = file("բարև\nԵՐԵՎԱՆ\nաղջիկ-\nա\nword\n»գիրք\nտուն2\nսար\n");
    assertThat(MoreText.NONE.withWords(file, ARMENIAN).words())
        .containsExactly("բարև", "ԵՐԵՎԱՆ", "սար");
  }

  @Test
  void phrasesAreLinesAsTheyAreWithoutHeadings() throws IOException {
    Path file = file("# ընկերներ\nլավ ա, Facebook-ով\n\n12\n  Արի՛։  \n");
    assertThat(MoreText.NONE.withPhrases(file, ARMENIAN).phrases())
        .containsExactly("լավ ա, Facebook-ով", "Արի՛։");
  }

  @Test
  void theSourcesSayWhichFilesTheyWereAndHowMuchWasKept() throws IOException {
    String text = "Hello there\n…\nbye\n";
    MoreText more = MoreText.NONE.withForeign(file(text)).withWords(file("սար\n"), ARMENIAN);
    assertThat(more.foreign()).containsExactly("Hello there", "bye");
    assertThat(more.sources()).containsOnlyKeys("foreign", "words");
    assertThat(more.sources().get("foreign"))
        .containsEntry("name", "more" + text.length() + ".txt")
        .containsEntry("sha256", Sha256.of(text))
        .containsEntry("lines", 2);
  }

  @Test
  void aListWithNothingOfTheKindIsRefused() throws IOException {
    Path english = file("only English\n");
    assertThatThrownBy(() -> MoreText.NONE.withWords(english, ARMENIAN))
        .isInstanceOf(InputException.class)
        .hasMessage(english + ": no word in it, expected at least one");
    assertThatThrownBy(() -> MoreText.NONE.withPhrases(english, ARMENIAN))
        .isInstanceOf(InputException.class)
        .hasMessage(english + ": no line of Armenian in it, expected at least one");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("more" + text.length() + ".txt"), text);
  }

  @Test
  void aListThatIsCutOffIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write((Integer.toString(i * 7919, 36) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Path cut = Files.write(folder.resolve("cut.txt.gz"), half);
    assertThatThrownBy(() -> MoreText.NONE.withForeign(cut))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(cut + ": ")
        .hasMessageEndingWith("; get the whole file");
  }
}

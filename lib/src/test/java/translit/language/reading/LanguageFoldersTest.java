package translit.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.language.Language;

class LanguageFoldersTest {
  @TempDir Path folder;
  private Path here;
  private Path jar;

  @BeforeEach
  void makeFolders() throws IOException {
    here = Files.createDirectories(folder.resolve("work/here"));
    jar = Files.createDirectories(folder.resolve("library/lib/target"));
  }

  private static Path language(Path base, String code) throws IOException {
    Path language =
        Files.createDirectories(base.resolve("data").resolve("languages").resolve(code));
    Files.createFile(language.resolve("rules.json"));
    return language;
  }

  private LanguageFolders folders() {
    return new LanguageFolders(List.of(here, jar));
  }

  @Test
  void aLanguageIsFoundAboveTheWorkingDirectoryAndElseAboveTheJar() throws IOException {
    Path beside = language(folder.resolve("library"), "aa");
    Path other = language(folder.resolve("library"), "bb");
    assertThat(folders().find("aa")).hasValue(beside);
    Path above = language(folder.resolve("work"), "aa");
    assertThat(folders().find("aa")).hasValue(above);
    assertThat(folders().find("bb")).hasValue(other);
    assertThat(folders().find(other.toString())).hasValue(other);
    assertThat(folders().find("cc")).isEmpty();
    assertThat(folders().find("\0")).isEmpty();
  }

  @Test
  void aLanguageIsFoundByTheCodeThatItsRulesSayToo() throws IOException {
    Path first = language(folder.resolve("work"), "first");
    Files.writeString(first.resolve("rules.json"), "{\"code\": \"aa\"}");
    Path broken = language(folder.resolve("work"), "broken");
    Files.writeString(broken.resolve("rules.json"), "{\"code\": \"aa");
    assertThat(folders().find("aa")).hasValue(first);
    Path second = language(folder.resolve("work"), "second");
    Files.copy(
        first.resolve("rules.json"),
        second.resolve("rules.json"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> folders().find("aa"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "language 'aa': [first, second] in %s have this code, expected one; give a folder's path",
            first.getParent());
    Path named = language(folder.resolve("work"), "aa");
    assertThat(folders().find("aa")).hasValue(named);
  }

  @Test
  void aLanguageThatIsNotThereIsExplainedWithWhereItWasLookedFor() throws IOException {
    assertThat(folders().unknown("xx"))
        .hasMessage(
            "language 'xx': no such folder with a rules.json; neither %1$s nor a folder above it"
                + " has %3$s, and neither %2$s nor a folder above it has %3$s; give a folder's path"
                + " (%4$s is none)",
            here, jar, Path.of("data", "languages"), Path.of("xx").toAbsolutePath());
    Path one = language(folder.resolve("library"), "aa");
    Path two = language(folder.resolve("work"), "bb");
    assertThat(folders().unknown("xx"))
        .hasMessage(
            "language 'xx': no such folder with a rules.json; there are [bb] in %s, and there are"
                + " [aa] in %s; give a folder's path (%s is none)",
            two.getParent(), one.getParent(), Path.of("xx").toAbsolutePath());
    assertThatThrownBy(() -> Language.load("xx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("hy-AM");
  }

  /** A program started in a folder from which no language can be seen, as by a user's own path. */
  @Test
  void fromElsewhereTheLanguagesBesideTheLibraryAreThere() throws Exception {
    Process elsewhere =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                Loading.class.getName())
            .directory(here.toFile())
            .redirectErrorStream(true)
            .start();
    String said = IOUtils.toString(elsewhere.getInputStream(), "UTF-8");
    assertThat(elsewhere.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("hy-AM true");
  }

  /** The program. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      Language language = Language.load("hy-AM");
      System.out.println(language.code() + " " + !language.sample().isEmpty());
    }
  }
}

package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignHalfTest {
  private static final Path LISTS = Path.of("../data/foreign");

  @ParameterizedTest
  @ValueSource(
      strings = {"common-words", "words", "phrases", "names", "acronyms", "hosts", "users", "tags"})
  void everyEntryIsInOneHalfAndTheHalvesAreAboutEqual(String list) throws IOException {
    List<String> entries = Files.readAllLines(LISTS.resolve(list + ".txt"));
    assertThat(entries)
        .allMatch(entry -> ForeignHalf.TRAINING.has(entry) != ForeignHalf.MEASURING.has(entry));
    double share =
        entries.stream().filter(ForeignHalf.MEASURING::has).count() / (double) entries.size();
    assertThat(share).isBetween(0.4, 0.6);
  }

  @Test
  void theFormsOfAWordAreInOneHalf() {
    List<String> forms = List.of("computer", "Computers", "COMPUTING", "computational");
    assertThat(forms.stream().map(ForeignHalf.MEASURING::has).distinct()).hasSize(1);
  }

  @Test
  void theDivisionIsTheSameForEver() {
    // Written down once: a change here would measure later networks on what they have learned.
    assertThat(
            List.of("apple", "house", "music", "Google", "USB", "wikipedia", "anna", "love")
                .stream()
                .filter(ForeignHalf.MEASURING::has))
        .containsExactly("apple", "music", "wikipedia", "anna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "common-words",
        "words",
        "phrases",
        "names",
        "acronyms",
        "hosts",
        "users",
        "tags",
        "domains",
        "endings",
        "units"
      })
  void aListOnTheClassPathIsThatOfTheRepository(String list) throws IOException {
    byte[] file = Files.readAllBytes(LISTS.resolve(list + ".txt"));
    assertThat(ForeignHalf.class.getResourceAsStream("foreign/" + list + ".txt"))
        .hasBinaryContent(file);
    List<String> entries = Files.readAllLines(LISTS.resolve(list + ".txt"));
    assertThat(entries).doesNotHaveDuplicates().isSorted().allMatch(one -> one.equals(one.strip()));
    assertThat(Files.readString(LISTS.resolve("README.md")))
        .contains("| `%s.txt` | %,d |".formatted(list, entries.size()));
  }

  @Test
  void whereTheWordsAreThereTheirLicenceIs() {
    assertThat(ForeignHalf.class.getResourceAsStream("foreign/words-copyright.txt"))
        .asString(StandardCharsets.UTF_8)
        .contains("Copyright 2000-2011 by Kevin Atkinson");
  }
}

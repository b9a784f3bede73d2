package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;

class AlternativesTest {
  @TempDir static Path folder;
  private static Model model;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    model = Planted.trained(folder, Planted.OPTIONS);
  }

  @Test
  void theAlternativesOfEachWordComeWithItsPlaceAndTheBestFirst() {
    String line = "😀 tsar, nrats 12";
    List<WordReadings> words = new Transliterator(model).alternatives(line, 3);
    assertThat(words).extracting(WordReadings::typed).containsExactly("tsar", "nrats");
    assertThat(words)
        .allMatch(word -> line.substring(word.from(), word.to()).equals(word.typed()))
        .allMatch(word -> word.readings().size() == 3);
    assertThat(words)
        .extracting(word -> word.readings().get(0).text())
        .containsExactly("ծառ", "նրած");
    assertThat(words).allMatch(word -> word.probabilityOf("x") == 0);
  }

  @Test
  void theWordsOfALongLineAreFoundOnceAndAtTheirPlaces() {
    String line = "😀 tsar nratsa ".repeat(200);
    Transliterator transliterator = new Transliterator(model);
    List<WordReadings> words = transliterator.alternatives(line, 1);
    assertThat(words).hasSize(400);
    assertThat(words).allMatch(word -> line.substring(word.from(), word.to()).equals(word.typed()));
    String written = transliterator.transliterate(line).replace("😀 ", "").strip();
    assertThat(written.split(" "))
        .containsExactlyElementsOf(
            words.stream().map(word -> word.readings().get(0).text()).toList());
  }

  @Test
  void manyLinesTogetherHaveTheWordsThatEachHasAlone() {
    List<String> lines = List.of("tsar", "", "😀 tsar nratsa ".repeat(200), "12", "nra tsar");
    Transliterator transliterator = new Transliterator(model);
    List<List<WordReadings>> together = transliterator.alternatives(lines, 2);
    assertThat(together).extracting(List::size).containsExactly(1, 0, 400, 0, 2);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(together.get(i))
          .usingRecursiveComparison()
          .withComparatorForType(new DoubleComparator(1e-6), Double.class)
          .isEqualTo(transliterator.alternatives(lines.get(i), 2));
    }
  }

  @Test
  void wordsWithLettersBeyondTheBasicPlaneAreAtTheirPlaces() {
    String line = "ts\uD801\uDC28ar 😀 \uD801\uDC28tsar tsar";
    List<WordReadings> words = new Transliterator(model).alternatives(line, 2);
    assertThat(words).hasSize(3);
    assertThat(words).allMatch(word -> line.substring(word.from(), word.to()).equals(word.typed()));
  }

  @Test
  void theNetworkDoesNotSeeASoftHyphenOfAWordThatHasAlternatives() {
    String line = "a\u00ad t\u00adsar";
    Transliterator transliterator = new Transliterator(model);
    List<WordReadings> words = transliterator.alternatives(line, 3);
    assertThat(words.get(1).typed()).isEqualTo("t\u00adsar");
    assertThat(line.substring(words.get(1).from(), words.get(1).to())).isEqualTo("t\u00adsar");
    assertThat(words)
        .extracting(WordReadings::readings)
        .isEqualTo(
            transliterator.alternatives("a tsar", 3).stream().map(WordReadings::readings).toList());
  }

  @Test
  void alternativesAreALineForEachWordAndAnEmptyOneForEachLine() throws IOException {
    StringWriter out = new StringWriter();
    new Transliterator(model).alternatives(new StringReader("tsar a\n\nnra"), out, 1);
    assertThat(out.toString()).matches("tsar\tծառ\t\\d\\.\\d\\d\na\t.*\n\n\nnra\tնրա\t.*\n");
  }

  @Test
  void unsureWordsAreMarkedAndTheTextIsTheSame() throws IOException {
    String text = "tsar, nratsa 12!\n" + "tsar ".repeat(300) + "\nat";
    Transliterator transliterator = new Transliterator(model);
    String plain = transliterator.transliterate(text);
    assertThat(marked(transliterator, text, 0)).isEqualTo(plain);
    String all = marked(transliterator, text, 1);
    assertThat(all).startsWith("ծառ[?], նրածա[?] 12!\n").endsWith(" \nատ[?]");
    assertThat(all.replace("[?]", "")).isEqualTo(plain);
    assertThat(all.split("\\[\\?]", -1)).hasSize(304);
  }

  private static String marked(Transliterator transliterator, String text, double least)
      throws IOException {
    StringWriter out = new StringWriter();
    transliterator.markUnsure(new StringReader(text), out, least);
    return out.toString();
  }

  @Test
  void whatCannotBeAskedForIsExplained() {
    Transliterator alone = new Transliterator(model, Optional.empty());
    assertThatThrownBy(() -> alone.alternatives("tsar", 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rules.json");
    assertThatThrownBy(() -> new Transliterator(model).alternatives("tsar", 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("positive: 0");
    assertThatThrownBy(() -> marked(new Transliterator(model), "tsar", 80))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 to 1")
        .hasMessageContaining("80");
  }
}

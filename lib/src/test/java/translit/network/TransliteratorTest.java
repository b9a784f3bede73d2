package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.input.BrokenReader;
import org.apache.commons.io.input.SequenceReader;
import org.apache.commons.io.output.BrokenWriter;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;

class TransliteratorTest {
  @TempDir static Path folder;
  private static Model model;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    model = Planted.trained(folder, Planted.OPTIONS);
  }

  @Test
  void aTextComesOutAsItsLettersAreReadInContext() {
    assertThat(new Transliterator(model).transliterate("tsar atsar\nnranr"))
        .isEqualTo("ծառ ածառ\nնրանր");
  }

  @Test
  void noCharacterWithoutASymbolIsLostOrMoved() {
    Random random = new Random(8);
    String kept = "😀_#␀«»։.?!éWw/\uD83D\r\u0000";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(random.nextBoolean() ? kept.charAt(random.nextInt(kept.length())) : 'a');
      }
      String out = new Transliterator(model).transliterate(text.toString());
      assertThat(withoutLetters(out)).isEqualTo(withoutLetters(text.toString()));
    }
  }

  @Test
  void lineEndsStayWhatTheyAre() {
    for (String text : List.of("", "\n", "a", "a\n", "\n\na", "a\r\nb\r\n", "a\rb\r\rc\r")) {
      String out = new Transliterator(model).transliterate(text);
      assertThat(withoutLetters(out)).isEqualTo(withoutLetters(text));
    }
  }

  @Test
  void aSoftHyphenIsNotReadAndStaysInItsPlace() {
    Transliterator reader = new Transliterator(model);
    assertThat(reader.transliterate("t\u00adsar a\u00adtsa\u00adr\n\u00ad\nnra\u00adnr"))
        .isEqualTo("ծ\u00adառ ա\u00adծա\u00adռ\n\u00ad\nնրա\u00adնր");
    String line = "tsar nratsa ".repeat(200);
    String hyphens = line.replace("sa", "s\u00ada");
    assertThat(reader.transliterate(hyphens).replace("\u00ad", ""))
        .isEqualTo(reader.transliterate(line));
    assertThat(reader.decode(List.of("t\u00adsar"))).containsExactly("ծ\u00adառ");
  }

  @Test
  void aLineIsReadAlikeWhateverItEndsWith() {
    Transliterator reader = new Transliterator(model);
    String text = "tsar\nnrat\n\nats\n";
    for (String end : List.of("\r\n", "\r")) {
      assertThat(reader.transliterate(text.replace("\n", end)))
          .isEqualTo(reader.transliterate(text).replace("\n", end));
    }
  }

  @Test
  void aLongLineComesOutAsTheWholeWouldOnce() {
    String line = String.join("", java.util.Collections.nCopies(400, "tsar nratsa "));
    String whole = model.decode(List.of(line)).get(0);
    assertThat(new Transliterator(model).transliterate(line)).isEqualTo(whole);
  }

  @Test
  void linesAsTheyAreTypedComeOutAsInOneGo() throws IOException {
    String text = "tsar\n\nnratsa aratsar\nt";
    Writer typed = new StringWriter();
    new Transliterator(model).transliterate(new StringReader(text), typed);
    assertThat(typed).hasToString(new Transliterator(model).transliterate(text));
  }

  @Test
  void aLineIsAnsweredWhileTheRestOfTheNextOneIsWaitedFor() throws IOException {
    StringWriter out = new StringWriter();
    StringBuilder answered = new StringBuilder();
    String text = "tsar\nnratsa\n";
    Reader slow =
        new Reader() {
          private int at;

          @Override
          public boolean ready() {
            return at != 8 && at < text.length();
          }

          @Override
          public int read(char[] into, int offset, int length) {
            if (at == 8) {
              answered.append(out);
            }
            into[offset] = at < text.length() ? text.charAt(at) : 0;
            return at++ < text.length() ? 1 : -1;
          }

          @Override
          public void close() {}
        };
    new Transliterator(model).transliterate(slow, out);
    assertThat(answered).hasToString("ծառ\n");
    assertThat(out).hasToString("ծառ\nնրածա\n");
  }

  @Test
  void theModelIsADecoderOfManyTextsAtOnce() {
    List<String> texts = List.of("tsar atsar", "", "nranr", "ta?");
    assertThat(model.decode(texts)).containsExactly("ծառ ածառ", "", "նրանր", "տա?");
    assertThat(model.decode(List.of())).isEmpty();
  }

  @Test
  void everyCharacterIsTaggedWithANativeSymbol() {
    assertThat(model.tag(List.of("tsa!")))
        .containsExactly(new AlignedText(List.of("t", "s", "a", "!"), List.of("ծ", "_", "ա", "#")));
  }

  @Test
  void itReadsByTheModelsRulesOrByTheNetworkAlone() {
    Transliterator whole = new Transliterator(model);
    Transliterator alone = new Transliterator(model, Optional.empty());
    assertThat(List.of(whole.readsByRules(), alone.readsByRules())).containsExactly(true, false);
    assertThat(whole.name()).isNotEqualTo(alone.name());
    List<String> texts = List.of("tsar\t1", "google", "ab@tar.am");
    assertThat(alone.decode(texts)).isEqualTo(model.decode(texts));
    assertThat(whole.decode(texts)).containsExactly("ծառ\t1", "google", "ab@tar.am");
  }

  @Test
  void behindATabAWordIsReadAsBehindASpace() {
    for (String word : List.of("tsar", "trar", "nra", "Tsar", "sar")) {
      for (Transliterator reader :
          List.of(new Transliterator(model), new Transliterator(model, Optional.empty()))) {
        assertThat(reader.transliterate("nra\t" + word))
            .isEqualTo(reader.transliterate("nra " + word).replace(' ', '\t'));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void theCaseOfTheFirstLetterHardlyEverChangesAnother(String code) {
    Language language = Language.load(code);
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<String> small =
        language.sample().stream()
            .map(line -> romanizer.romanize(line).latinText())
            .filter(typed -> typed.matches("[A-Z][a-z]{3}.*"))
            .map(StringUtils::uncapitalize)
            .limit(100)
            .toList();
    assertThat(small).hasSize(100);
    try (Model shipped = Model.load(Path.of("../data/models", code))) {
      Transliterator reader = new Transliterator(shipped);
      List<String> capital = reader.decode(small.stream().map(StringUtils::capitalize).toList());
      List<String> read = reader.decode(small);
      assertThat(read).isNotEqualTo(capital);
      // a word may still be taken for a Latin one by its capital
      assertThat(IntStream.range(0, 100))
          .filteredOn(i -> !read.get(i).equals(StringUtils.uncapitalize(capital.get(i))))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void manyLinesComeOutInTheirOrder() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      lines.append(i % 7 == 0 ? "" : "tsar " + i + " a".repeat(i % 50)).append("\n");
    }
    String expected =
        new Transliterator(model)
            .decode(lines.toString().lines().toList()).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    assertThat(new Transliterator(model).transliterate(lines.toString())).isEqualTo(expected);
  }

  @Test
  void whatWasGatheredBeforeReadingFailedIsWritten() {
    StringWriter out = new StringWriter();
    Reader failing = new SequenceReader(new StringReader("tsar\n".repeat(100)), new BrokenReader());
    assertThatThrownBy(() -> new Transliterator(model).transliterate(failing, out))
        .isInstanceOf(IOException.class)
        .hasNoSuppressedExceptions();
    assertThat(out).hasToString("ծառ\n".repeat(100));
  }

  @Test
  void whatCannotBeWrittenEndsTheWork() {
    Reader endless = new Endless(Long.MAX_VALUE);
    Writer full = new BrokenWriter(() -> new IOException("full"));
    assertThatThrownBy(() -> new Transliterator(model).transliterate(endless, full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  @Test
  void whatTheNetworkThrowsIsThrownAsItIs() throws IOException {
    Model closed = Model.load(folder.resolve("model"));
    closed.close();
    assertThatThrownBy(() -> new Transliterator(closed).transliterate("tsar\n".repeat(1000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model is closed");
  }

  private static String withoutLetters(String text) {
    return text.replaceAll("[\\p{IsArmenian}a-z]", "");
  }
}

package translit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.input.BrokenReader;
import org.apache.commons.io.input.SequenceReader;
import org.apache.commons.io.output.BrokenWriter;
import org.apache.commons.lang3.StringUtils;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.training.Trainer;

class TransliteratorTest {
  @TempDir static Path folder;
  private static Model model;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    model =
        Trainer.train(
            Planted.language(folder),
            Planted.text(),
            Planted.OPTIONS,
            folder.resolve("model"),
            progress -> {});
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
  void aLineOfAnOldMacSeesNothingOfTheNext() throws IOException {
    LineWindows windows = new LineWindows(new StringReader("ab\rcd\r\ne\n\rf"), 40, 20, () -> {});
    List<String> seen = new ArrayList<>();
    for (var window = windows.next(); window != null; window = windows.next()) {
      seen.add(new String(window.characters(), 0, window.length()) + window.endsLine());
    }
    assertThat(seen)
        .containsExactly("ab\rfalse", "cd\rfalse", "true", "etrue", "\rfalse", "ffalse");
  }

  @Test
  void theWindowsOfALineCoverItOnceAndInOrderWhereverTheReaderStops() throws IOException {
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      String text = randomLines(random);
      LineWindows windows = new LineWindows(new Hesitant(text, random), 7, 3, () -> {});
      StringBuilder joined = new StringBuilder();
      for (var window = windows.next(); window != null; window = windows.next()) {
        assertThat(window.length()).isLessThanOrEqualTo(7 + 2 * 3);
        joined.append(written(window));
        joined.append(window.endsLine() ? "\n" : "");
      }
      assertThat(joined).hasToString(text);
    }
  }

  @Test
  void aWindowSeesItsNeighboursOnBothSides() throws IOException {
    LineWindows windows = new LineWindows(new StringReader("abcdefghijklmnop\nq"), 4, 2, () -> {});
    List<String> seen = new ArrayList<>();
    for (var window = windows.next(); window != null; window = windows.next()) {
      seen.add(new String(window.characters(), 0, window.length()) + "/" + written(window));
    }
    assertThat(seen)
        .containsExactly("abcdef/abcd", "cdefghij/efgh", "ghijklmn/ijkl", "klmnop/mnop", "q/q");
  }

  @Test
  void aLongLineComesOutAsTheWholeWouldOnce() {
    String line = String.join("", java.util.Collections.nCopies(400, "tsar nratsa "));
    String whole = model.decode(List.of(line)).get(0);
    assertThat(new Transliterator(model).transliterate(line)).isEqualTo(whole);
  }

  @Test
  void aLineOfFiftyMillionCharactersNeedsNoMoreMemoryThanAShortOne() throws IOException {
    // Only cutting the windows: a million times the work of the network would take too long.
    LineWindows windows = new LineWindows(new Endless(50_000_000), 512, 64, () -> {});
    long characters = 0;
    for (var window = windows.next(); window != null; window = windows.next()) {
      characters += window.to() - window.from();
    }
    assertThat(characters).isEqualTo(50_000_000);
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

  private static String written(Window window) {
    return new String(window.characters(), window.from(), window.to() - window.from());
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

  private static String withoutLetters(String text) {
    return text.replaceAll("[\\p{IsArmenian}a-z]", "");
  }

  private static String randomLines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(80); k > 0; k--) {
      text.append(List.of("a", "t", "\n", "😀", "\uD83D", "\r").get(random.nextInt(6)));
    }
    return text.toString();
  }

  /** Hands out a text a few units at a time. */
  private static final class Hesitant extends Reader {
    private final StringReader text;
    private final Random random;

    Hesitant(String text, Random random) {
      this.text = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }

    @Override
    public void close() {
      text.close();
    }
  }

  /** A line of so many characters that is nowhere stored. */
  private static final class Endless extends Reader {
    private long left;

    Endless(long characters) {
      this.left = characters;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}

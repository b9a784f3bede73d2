package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import translit.figure.ColouredText.Row;
import translit.figure.NativeSpans.Span;
import translit.language.AlignedText;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

class ColouredTextTest {
  private static final Unit CELL_6 = new Unit(Part.CELL, Direction.BACKWARD, 6);

  @Test
  void nativeSymbolsStandOverTheirLatinCharactersFromLeftToRightInAnyScript() throws Exception {
    AlignedText text = text("kitab", "ك", "_", "ت", "ا", "ب");
    Drawing drawing = drawing("Arabic", text, new float[5]);
    List<Element> symbols = middle(drawing);
    assertThat(symbols)
        .extracting(Element::getTextContent)
        .containsExactly("ك", "_", "ت", "ا", "ب", "k", "i", "t", "a", "b");
    for (int i = 0; i < 5; i++) {
      assertThat(Drawing.number(symbols.get(i), "x"))
          .isEqualTo(Drawing.number(symbols.get(i + 5), "x"));
    }
    assertThat(symbols.subList(0, 5))
        .isSortedAccordingTo(
            (a, b) -> Double.compare(Drawing.number(a, "x"), Drawing.number(b, "x")));
    assertThat(drawing.root().getAttribute("direction")).isEqualTo("ltr");
  }

  @Test
  void aMarkIsDrawnWithItsLetterOverAllTheirPositions() {
    AlignedText text = text("khi na", "ख", "_", "ि", " ", "न", "_");
    assertThat(NativeSpans.of(text))
        .containsExactly(
            new Span(0, 3, "खि"), new Span(3, 4, " "), new Span(4, 5, "न"), new Span(5, 6, "_"));
  }

  @Test
  void aMarkThatNoLetterIsBeforeStandsOnOneDottedCircle() throws Exception {
    AlignedText text = text("i ka", "ि", " ", "◌", "ि");
    assertThat(NativeSpans.of(text)).extracting(Span::text).containsExactly("◌ि", " ", "◌ि");
    assertThat(middle(drawing("Devanagari", text, new float[4])).get(0).getTextContent())
        .as("a browser draws a circle under it")
        .isEqualTo("ि");
    AlignedText hebrew = text("i", "\u05B4");
    assertThat(middle(drawing("Hebrew", hebrew, new float[1])).get(0).getTextContent())
        .isEqualTo("◌\u05B4");
  }

  @Test
  void aGroupOfLettersKeepsItsSizeAndGetsRoom() throws Exception {
    List<String> natives = List.of("ա", "ու", "շտր", "կ", "_", "ու");
    AlignedText text = text("auSkhu", natives.toArray(String[]::new));
    Drawing drawing = drawing("Armenian", text, new float[6]);
    List<Element> symbols = middle(drawing);
    assertThat(symbols.subList(0, 6))
        .extracting(symbol -> symbol.getAttribute("font-size"))
        .containsOnly("13");
    assertThat(symbols.subList(0, 6))
        .extracting(symbol -> symbol.getAttribute("x"))
        .containsExactlyElementsOf(
            symbols.subList(6, 12).stream().map(symbol -> symbol.getAttribute("x")).toList());
    List<Double> widths =
        Drawing.within(drawing.groups("lines").get(0), "rect").stream()
            .filter(box -> box.hasAttribute("stroke"))
            .map(box -> Drawing.number(box, "width"))
            .toList();
    assertThat(List.of(widths.get(0), widths.get(3), widths.get(4))).containsOnly(12.4);
    assertThat(widths.get(1)).isEqualTo(widths.get(5)).isBetween(20.0, 25.0);
    assertThat(widths.get(2)).isBetween(30.0, 36.0);
  }

  @Test
  void whereTheLettersOfATextFromRightToLeftStandIsSaid() throws Exception {
    Drawing hebrew = drawing("Hebrew", text("hi", "ה", "י"), new float[2]);
    assertThat(hebrew.words())
        .contains("over their Latin characters, and so go from left to right");
    assertThat(hebrew.all("desc").get(0).getTextContent()).contains("hi → \u2068הי\u2069. ");
    Drawing armenian = drawing("Armenian", text("ha", "հ", "ա"), new float[2]);
    assertThat(armenian.words()).doesNotContain("from left to right");
    assertThat(armenian.all("desc").get(0).getTextContent()).startsWith("ha → հա. backward cell 6");
  }

  @Test
  void linesBreakBehindBlanksAndNeverInsideALetterWithMarks() {
    List<String> latin = Collections.nCopies(150, "a");
    List<String> natives = new ArrayList<>(Collections.nCopies(150, "ա"));
    natives.set(50, " ");
    natives.set(111, "\u0301");
    List<Span> spans = NativeSpans.of(new AlignedText(latin, natives));
    assertThat(NativeSpans.lines(spans, 60))
        .extracting(line -> line.get(0).from())
        .containsExactly(0, 51, 110);
    assertThat(NativeSpans.lines(spans, 60))
        .allSatisfy(
            line ->
                assertThat(line.get(line.size() - 1).to() - line.get(0).from()).isBetween(1, 60));
  }

  @Test
  void colourFollowsSignAndSizeAndNegativeCellsHaveABar() throws Exception {
    AlignedText text = text("abcd", "ա", "բ", "ց", "դ");
    Drawing drawing = drawing("Title", text, new float[] {2, 1, 0, -2});
    List<String> fills =
        Drawing.within(drawing.groups("lines").get(0), "rect").stream()
            .filter(box -> box.hasAttribute("stroke"))
            .map(box -> box.getAttribute("fill"))
            .toList();
    assertThat(fills)
        .containsExactly(
            SignedColours.colour(1), SignedColours.colour(0.5), "#ffffff", SignedColours.colour(-1))
        .doesNotHaveDuplicates();
    assertThat(drawing.all("rect"))
        .filteredOn(box -> box.getAttribute("class").equals("negative"))
        .hasSize(1);
    assertThat(drawing.words()).contains("cell 6").contains("backward, ±2.00");
  }

  @Test
  void aUnitThatIsSilentIsWhiteAndAMissingActivationIsCrossedOut() throws Exception {
    AlignedText text = text("ab", "ա", "բ");
    assertThat(drawing("Title", text, new float[2]).all("line")).isEmpty();
    Drawing missing = drawing("Title", text, new float[] {0, Float.NaN});
    assertThat(missing.all("line")).hasSize(1);
    assertThat(missing.words()).contains("±0.00").doesNotContain("NaN");
  }

  @Test
  void hostileTextIsDrawnAsItIs() throws Exception {
    AlignedText text = text("<&\"", "<", "&", "\"");
    Drawing drawing = drawing("<b> & \"c\"", text, new float[3]);
    assertThat(drawing.all("title").get(0).getTextContent()).isEqualTo("<b> & \"c\"");
    assertThat(middle(drawing))
        .extracting(Element::getTextContent)
        .containsExactly("<", "&", "\"", "<", "&", "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ն", "ու"})
  void textsStayOnThePageAndOffEachOther(String symbol) throws Exception {
    List<String> latin = Collections.nCopies(150, "t");
    AlignedText text = new AlignedText(latin, Collections.nCopies(150, symbol));
    float[] activations = new float[150];
    Arrays.fill(activations, -1);
    Unit longest = new Unit(Part.PREVIOUS_CELL, Direction.BACKWARD, 227);
    String title = "A title of many words that goes on and on ".repeat(4);
    Drawing drawing =
        new Drawing(
            new ColouredText(title, title.repeat(3), text, List.of(new Row(longest, activations)))
                .toSvg());
    List<Rectangle2D> texts = drawing.all("text").stream().map(Drawing::box).toList();
    Rectangle2D page = new Rectangle2D.Double(0, 0, 900, Drawing.number(drawing.root(), "height"));
    assertThat(texts).hasSizeGreaterThan(300);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(page.contains(texts.get(i))).as(texts.get(i).toString()).isTrue();
      assertThat(texts.subList(i + 1, texts.size())).noneMatch(texts.get(i)::intersects);
    }
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    AlignedText text = text("ab", "ա", "բ");
    assertThatThrownBy(() -> drawing("Title", text, new float[3]))
        .hasMessage("backward cell 6 has 3 activations, but the text 2 positions");
  }

  private static AlignedText text(String latin, String... natives) {
    return new AlignedText(
        latin.codePoints().mapToObj(Character::toString).toList(), List.of(natives));
  }

  private static Drawing drawing(String title, AlignedText text, float[] activations)
      throws Exception {
    return new Drawing(
        new ColouredText(title, "seed 1", text, List.of(new Row(CELL_6, activations))).toSvg());
  }

  /** The symbols of the text, which alone are centred in the lines. */
  private static List<Element> middle(Drawing drawing) {
    return Drawing.within(drawing.groups("lines").get(0), "text").stream()
        .filter(text -> text.getAttribute("text-anchor").equals("middle"))
        .toList();
  }
}

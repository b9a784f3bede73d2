package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** What a network figure says, and what it refuses to be made of. */
class NetworkFigureTest {
  @Test
  void theTitleSaysWhichDirectionKnowsAndTheAlternativeTextWhichUnitsDo() throws Exception {
    NetworkFigure figure = Samples.figure();
    Drawing drawing = new Drawing(figure.toSvg());
    assertThat(figure.title()).isEqualTo("t → ծ: the backward LSTM is more selective");
    assertThat(drawing.all("title").get(0).getTextContent()).isEqualTo(figure.title());
    assertThat(drawing.root().getAttribute("aria-label")).isEqualTo(figure.title());
    assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
    Unit strongest =
        Samples.strongest(figure.units(), Part.LSTM_OUTPUT, Direction.BACKWARD, 1).get(0);
    assertThat(drawing.all("desc").get(0).getTextContent())
        .contains("Strongest backward outputs: " + strongest.index() + " (");
    assertThat(drawing.words())
        .contains(strongest + ", drawn as " + (Samples.CELLS + strongest.index()));
  }

  @Test
  void theTitleFollowsTheValues() {
    assertThat(titled(0.9, 0.02)).endsWith("only the forward LSTM is selective");
    assertThat(titled(0.9, 0.5)).endsWith("the forward LSTM is more selective");
    assertThat(titled(0.62, 0.6)).endsWith("neither LSTM is told to be more selective");
    assertThat(titled(0.03, 0.02)).endsWith("no LSTM output is selective");
  }

  private static String titled(double forward, double backward) {
    Pair pair = Samples.T_TO_TSA;
    return Samples.figure(pair, Samples.OUTCOMES, Samples.units(pair, forward, backward)).title();
  }

  @Test
  void symbolsThatMeanSomethingInXmlAreDrawnAsTheyAre() throws Exception {
    Pair pair = new Pair("<", "&");
    String svg = Samples.figure(pair, Samples.HOSTILE, Samples.units(pair, 0.3, 0.3)).toSvg();
    Drawing drawing = new Drawing(svg);
    assertThat(drawing.labels()).startsWith("&", "\"", "<", "]]>", "␁", "'");
    assertThat(drawing.words()).contains("at < where it becomes & (n");
  }

  @Test
  void equalValuesGiveEqualBytesInAnyOrderAndLocale() {
    NetworkFigure figure = Samples.figure();
    List<Selectivity> shuffled = new ArrayList<>(figure.units());
    Collections.shuffle(shuffled, new Random(1));
    String expected = figure.toSvg();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Samples.figure(figure.pair(), figure.outcomes(), shuffled).toSvg())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theCaptionSaysWhatIsMeasuredOnHowMuchAndThatThePostsZeroIsNone() throws Exception {
    Pair pair = new Pair("s", "_");
    List<Selectivity> units = Samples.units(pair, 0.9, 0.5);
    List<String> outcomes = List.of("_", "ս", "շ");
    String calibrated = new Drawing(Samples.figure(pair, outcomes, units).toSvg()).words();
    assertThat(calibrated)
        .contains("calibrated Hellinger distance")
        .contains("_, the placeholder (n\u00a0=\u00a04,321)")
        .contains("(m\u00a0=\u00a028,765)")
        .contains("Armenian, 5,000 sentences, seed 1.")
        .doesNotContain("zero is not zero");
    Measure posts = Measure.HELLINGER_1000;
    assertThat(new Drawing(Samples.figure(pair, outcomes, units, posts).toSvg()).words())
        .contains("Hellinger distance over 1,000 bins")
        .contains("Its zero is not zero");
  }

  @Test
  void aFigureOfPartsThatDoNotBelongTogetherSaysWhichDoNot() {
    Pair pair = Samples.T_TO_TSA;
    Pair other = new Pair("t", "տ");
    List<Selectivity> units = Samples.units(pair, 0.3, 0.3);
    assertThatThrownBy(() -> Samples.figure(pair, List.of("թ", "տ"), units))
        .hasMessage("the outcomes [թ, տ] lack the one under study: ծ");
    assertThatThrownBy(() -> Samples.figure(other, Samples.OUTCOMES, units))
        .hasMessageStartingWith("values of t → ծ in a figure of t → տ: ");
    assertThatThrownBy(
            () ->
                new NetworkFigure(
                    pair,
                    Samples.OUTCOMES,
                    Samples.natives(List.of("ծ")),
                    units,
                    Samples.contributions(pair, Samples.natives(List.of("ծ"))),
                    Measure.AUC,
                    Samples.CAPTION))
        .hasMessage("an outcome is not in the native alphabet: ց");
  }

  @Test
  void theFilesOfFiguresHaveNamesThatAMachineWithoutALocaleCanWrite() {
    assertThat(NetworkFigure.fileName(Samples.T_TO_TSA)).isEqualTo("t-0074-056E.svg");
    assertThat(NetworkFigure.fileName(new Pair("&", "_"))).isEqualTo("0026-005F.svg");
    assertThat(NetworkFigure.fileName(new Pair("T", "ՈՒ"))).isEqualTo("T-0054-0548-0552.svg");
  }
}

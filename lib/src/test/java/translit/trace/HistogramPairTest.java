package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.RomanizationRules;
import translit.network.Planted;
import translit.text.Pair;

/** Histograms of activations that are known. */
class HistogramPairTest {
  private static final Units UNITS = new Units(1, 3);
  private static final Unit FIRST = new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 0);

  @TempDir Path folder;

  @Test
  void theHistogramsAreThoseOfTheActivations() throws IOException {
    RomanizationRules rules = Planted.language(folder).rules();
    TokenizedText text = TokenizedText.of(List.of("ծտծտ", "ածտ", "տտ"), rules, 1);
    // tsttst, atst, tt: ծ at 0, 3, 1 and տ at 2, 5, 3, 0, 1
    SyntheticSource source = new SyntheticSource(UNITS, (token, column) -> token.position());
    Unit other = new Unit(Part.HIDDEN_LAYER, Direction.NONE, 0);
    List<HistogramPair> pairs =
        HistogramPair.collect(
            source, text, new Pair("t", "ծ"), List.of(other, FIRST), 4, ProgressListener.none());
    assertThat(pairs).extracting(HistogramPair::unit).containsExactly(other, FIRST);
    for (HistogramPair pair : pairs) {
      assertThat(pair.min()).isZero();
      assertThat(pair.n()).isEqualTo(3);
      assertThat(pair.m()).isEqualTo(5);
      assertThat(pair.max()).isEqualTo(5);
      // bins of 1.25: 0 and 1, 2, 3, 5
      assertThat(pair.outcome()).containsExactly(2, 0, 1, 0);
      assertThat(pair.rest()).containsExactly(2, 1, 1, 1);
    }
  }

  @Test
  void aPairThatTheTextHasNotIsRefusedBeforeTheNetworkReads() throws IOException {
    TokenizedText text = TokenizedText.of(List.of("նծտտ"), Planted.language(folder).rules(), 1);
    refused(
        text,
        new Pair("t", "q"),
        "t → q: in the text 't' becomes ծ (1), տ (2), expected this outcome and another among"
            + " them");
    refused(
        text,
        new Pair("n", "ն"),
        "n → ն: in the text 'n' becomes ն (1), expected this outcome and another among them");
    refused(text, new Pair("r", "ր"), "r → ր: the text has no 'r'");
    refused(text, new Pair("ы", "ր"), "ы → ր: the text has no 'ы'");
  }

  private static void refused(TokenizedText text, Pair pair, String why) {
    SyntheticSource unread =
        new SyntheticSource(
            UNITS,
            (token, column) -> {
              throw new AssertionError("read");
            });
    assertThatThrownBy(
            () ->
                HistogramPair.collect(
                    unread, text, pair, List.of(FIRST), 4, ProgressListener.none()))
        .isInstanceOf(InputException.class)
        .hasMessage(why);
  }
}

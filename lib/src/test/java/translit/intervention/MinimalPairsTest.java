package translit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.EngineSamples;
import translit.engine.Parameters;
import translit.engine.PlainBiLstm;
import translit.engine.Site;
import translit.intervention.MinimalPairs.Patched;
import translit.intervention.MinimalPairs.Way;
import translit.intervention.twins.Twin;
import translit.intervention.twins.Twins;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.text.Pair;

class MinimalPairsTest {
  private static final Language ARMENIAN = Language.load("hy-AM");
  private static final RomanizationRules RULES = ARMENIAN.rules();
  private static final Pair PAIR = new Pair("t", "ծ");
  private static final int CELLS = 5;

  private static List<AlignedText> texts(int count) {
    Romanizer romanizer = new Romanizer(RULES, 1);
    return ARMENIAN.sample().subList(0, count).stream().map(romanizer::romanize).toList();
  }

  @Test
  void twinsAreTheSameTextWithOneLetterWrittenOtherwise() {
    for (Pair pair : List.of(PAIR, new Pair("t", "թ"), new Pair("c", "ց"), new Pair("z", "ձ"))) {
      List<Twin> twins = Twins.of(RULES, texts(400), pair, 100);
      assertThat(twins).hasSizeBetween(5, 100);
      for (Twin twin : twins) {
        String text = twin.text().latinText();
        int at = String.join("", twin.text().latin().subList(0, twin.at())).length();
        assertThat(text.substring(at)).startsWith(twin.written()).startsWith(pair.latin());
        assertThat(twin.other().latinText())
            .isEqualTo(
                text.substring(0, at)
                    + twin.instead()
                    + text.substring(at + twin.written().length()))
            .isNotEqualTo(text);
        assertThat(twin.other().nativeText()).isEqualTo(twin.text().nativeText());
        assertThat(twin.other().natives().get(twin.at())).isEqualTo(pair.outcome());
      }
      assertThat(twins).extracting(Twin::written).containsOnly(twins.get(0).written());
      assertThat(twins).extracting(Twin::instead).containsOnly(twins.get(0).instead());
    }
    assertThat(Twins.of(RULES, texts(200), PAIR, 1).get(0).instead()).isEqualTo("c");
  }

  @Test
  void aLetterWithOneSpellingHasNone() {
    for (Pair pair : List.of(new Pair("t", "տ"), new Pair("t", "_"), new Pair("q", "ծ"))) {
      assertThat(Twins.of(RULES, texts(100), pair, 10)).isEmpty();
      assertThatThrownBy(
              () ->
                  MinimalPairs.of(
                      Parameters.of(EngineSamples.network(9, CELLS, 9, 5)),
                      RULES,
                      texts(100),
                      pair,
                      SetOptions.defaults()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("no other way to write this letter");
    }
  }

  @Test
  void theFirstPairIsTakenWhoseLetterCouldOftenBeWrittenOtherwise() {
    Parameters network =
        Parameters.of(
            EngineSamples.network(
                Alphabet.latin(RULES).size(), CELLS, Alphabet.ofNative(RULES).size(), 5));
    Pair one = new Pair("t", "տ"); // written in one way only
    assertThat(first(network, 400, List.of(one, PAIR, new Pair("c", "ց"))))
        .hasValueSatisfying(found -> assertThat(found.pair()).isEqualTo(PAIR));
    assertThat(first(network, 400, List.of(one))).isEmpty();
    assertThat(first(network, 10, List.of(PAIR))).isEmpty(); // hardly a sentence has it
  }

  private static Optional<MinimalPairs> first(Parameters network, int sentences, List<Pair> pairs) {
    return MinimalPairs.ofFirst(
        network, RULES, texts(sentences), pairs, new SetOptions(100, 1, 9, 1));
  }

  /** Outputs of the LSTMs at a position by the plain equations, and the margin there. */
  private static double margin(
      Parameters network,
      AlignedText text,
      int at,
      double[] patch,
      boolean[] patched,
      double[] to) {
    Alphabet natives = Alphabet.ofNative(RULES);
    PlainBiLstm equations =
        new PlainBiLstm(
            network,
            (site, direction, position, unit, value) -> {
              if (site != Site.READ_OUT || position != at) {
                return value;
              }
              int u = direction.equals(BiLstm.FORWARD) ? unit : CELLS + unit;
              to[u] = value;
              return patched[u] ? patch[u] : value;
            });
    double[] p = equations.outputs(EncodedText.of(text, Alphabet.latin(RULES), natives));
    int row = at * natives.size();
    int right = natives.index(text.natives().get(at));
    double best =
        IntStream.range(0, natives.size())
            .filter(c -> c != right && c != Alphabet.PADDING_INDEX && c != Alphabet.OTHER_INDEX)
            .mapToDouble(c -> p[row + c])
            .max()
            .orElseThrow();
    return Math.log(p[row + right] / best);
  }

  @Test
  void patchingIsThatOfThePlainEquations() {
    Parameters network =
        Parameters.of(
            EngineSamples.network(
                Alphabet.latin(RULES).size(), CELLS, Alphabet.ofNative(RULES).size(), 5));
    List<AlignedText> texts = texts(60);
    SetOptions options = SetOptions.defaults();
    MinimalPairs found = MinimalPairs.of(network, RULES, texts, PAIR, options);
    assertThat(found.there().written()).isEqualTo(found.back().from()).isEqualTo("ts");
    List<Twin> twins = Twins.of(RULES, texts, PAIR, 1000);
    assertThat(found.there().tokens()).isEqualTo(twins.size()).isGreaterThan(5);
    check(network, twins, found.there(), false);
    check(network, twins, found.back(), true);
  }

  private static void check(Parameters network, List<Twin> twins, Way way, boolean back) {
    boolean[] none = new boolean[2 * CELLS];
    Map<Integer, boolean[]> sets = new HashMap<>();
    for (int u = 0; u < 2 * CELLS; u++) {
      boolean[] one = new boolean[2 * CELLS];
      one[u] = true;
      sets.put(u, one);
    }
    boolean[] forward = new boolean[2 * CELLS];
    Arrays.fill(forward, 0, CELLS, true);
    boolean[] both = new boolean[2 * CELLS];
    Arrays.fill(both, true);
    List<boolean[]> all = new ArrayList<>(sets.values());
    all.add(forward);
    all.add(both);
    double[] sums = new double[all.size()];
    Map<String, List<double[]>> byStem = new HashMap<>();
    for (Twin twin : twins) {
      AlignedText own = back ? twin.other() : twin.text();
      AlignedText other = back ? twin.text() : twin.other();
      double[] patch = new double[2 * CELLS];
      double[] ignored = new double[2 * CELLS];
      margin(network, other, twin.at(), ignored, none, patch);
      double before = margin(network, own, twin.at(), patch, none, ignored);
      double[] changes =
          all.stream()
              .mapToDouble(set -> margin(network, own, twin.at(), patch, set, ignored) - before)
              .toArray();
      byStem.computeIfAbsent(stem(twin), key -> new ArrayList<>()).add(changes);
    }
    assertThat(way.stems()).isEqualTo(byStem.size());
    for (List<double[]> some : byStem.values()) {
      for (int s = 0; s < sums.length; s++) {
        int set = s;
        sums[s] += some.stream().mapToDouble(row -> row[set]).average().orElseThrow();
      }
    }
    for (Patched one : way.units()) {
      int u = one.unit().index() + (one.unit().direction().code().equals("backward") ? CELLS : 0);
      assertThat(one.change().value()).isCloseTo(sums[u] / byStem.size(), within(1e-4));
    }
    assertThat(way.forward().value()).isCloseTo(sums[2 * CELLS] / byStem.size(), within(1e-4));
    assertThat(way.both().value()).isCloseTo(sums[2 * CELLS + 1] / byStem.size(), within(1e-4));
  }

  /** First four letters, in small ones, of the word that the letter stands in. */
  private static String stem(Twin twin) {
    AlignedText text = twin.text();
    int from = twin.at();
    while (from > 0 && isLetter(text, from - 1)) {
      from--;
    }
    StringBuilder word = new StringBuilder();
    for (int i = from; i < text.size() && isLetter(text, i); i++) {
      String symbol = text.natives().get(i);
      word.append(symbol.equals(Alphabet.PLACEHOLDER) ? "" : symbol);
    }
    return word.substring(0, Math.min(4, word.length())).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(AlignedText text, int i) {
    String symbol = text.natives().get(i);
    return symbol.equals(Alphabet.PLACEHOLDER) || Character.isLetter(symbol.codePointAt(0));
  }

  /** Weights into the hidden layer are 0 for the forward LSTM: the difference cannot come by it. */
  @Test
  void whatIsNotReadCarriesNothing() {
    Parameters network =
        Parameters.of(
            EngineSamples.network(
                Alphabet.latin(RULES).size(), CELLS, Alphabet.ofNative(RULES).size(), 6));
    for (int unit = 0; unit < CELLS; unit++) {
      int start = network.layout().hidden().weights().start(unit);
      Arrays.fill(network.values(), start, start + CELLS, 0);
    }
    MinimalPairs found = MinimalPairs.of(network, RULES, texts(80), PAIR, SetOptions.defaults());
    assertThat(found.there().forward().value()).isZero();
    assertThat(found.there().backward().value())
        .isNotZero()
        .isCloseTo(found.there().both().value(), within(1e-5));
    assertThat(found.there().units().get(0).unit().direction().code()).isEqualTo("backward");
    assertThat(found.there().units())
        .filteredOn(one -> one.unit().direction().code().equals("forward"))
        .allMatch(one -> one.change().value() == 0 && one.p() == 1);
  }
}

package translit.intervention.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.intervention.measuring.StemTokens;
import translit.network.Model;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;
import translit.trace.TokenizedText;

/** The halves on which orders are found and reported, of the network whose carriers are known. */
class StemHalvesTest {
  private static final Path FOLDER = Path.of("../data/planted/carriers");
  private static Model model;
  private static SetTokens tokens;

  @BeforeAll
  static void read() {
    model = Model.load(FOLDER.resolve("model"));
    tokens = tokens(100);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static SetTokens tokens(int sentences) {
    PlantedLanguage planted = PlantedLanguage.read(FOLDER);
    TokenizedText text =
        TokenizedText.of(
            PlantedText.sentences(planted.planting(), sentences, 77),
            planted.language().rules(),
            1);
    return SetTokens.read(
        model.parameters(), text, planted.planting().pair(), 500, 1, ProgressListener.none());
  }

  @Test
  void noStemIsInBothAndNobodyBorrowsFromTheOtherHalfOrFromItself() {
    Map<float[], StemTokens.Kept> whose = new IdentityHashMap<>();
    for (StemTokens stems : List.of(tokens.donors().ofPair(), tokens.donors().ofOthers())) {
      for (int stem = 0; stem < stems.stems(); stem++) {
        stems.of(stem).forEach(kept -> whose.put(kept.outputs(), kept));
      }
    }
    SetSample sample = tokens.sample();
    List<Set<Long>> stems =
        Stream.of(0, 1)
            .map(
                half ->
                    Stream.concat(
                            sample.ofHalf(half).ofPair().stream(),
                            sample.ofHalf(half).ofOthers().stream())
                        .map(one -> stem(whose.get(one.outputs())))
                        .collect(Collectors.toSet()))
            .toList();
    assertThat(stems.get(0)).isNotEmpty().doesNotContainAnyElementsOf(stems.get(1));
    assertThat(sample.ofPair()).hasSizeGreaterThan(100);
    for (Sampled one : sample.ofPair()) {
      StemTokens.Kept own = whose.get(one.outputs());
      StemTokens.Kept same = whose.get(one.same());
      StemTokens.Kept other = whose.get(one.other());
      assertThat(one.half()).isEqualTo(tokens.half(own.token()));
      assertThat(tokens.half(same.token())).isEqualTo(one.half());
      assertThat(tokens.half(other.token())).isEqualTo(one.half());
      assertThat(stem(same)).isNotEqualTo(stem(own));
      assertThat(stem(other)).isNotEqualTo(stem(own));
      assertThat(same.token().outcome()).isEqualTo(own.token().outcome());
      assertThat(other.token().outcome()).isNotEqualTo(own.token().outcome());
    }
  }

  private static long stem(StemTokens.Kept kept) {
    return tokens.text().stem(kept.token().word());
  }

  /** Eight backward cells know the outcome, and no forward one can. */
  @Test
  void distancesAreOfOneHalf() {
    double[] first = tokens.distances(0);
    double[] second = tokens.distances(1);
    assertThat(first).hasSize(128).isNotEqualTo(second);
    for (double[] distances : List.of(first, second)) {
      assertThat(Arrays.stream(distances).filter(one -> one > 0.4).count()).isBetween(4L, 8L);
    }
  }

  @Test
  void aTextWithTooFewStemsIsRefusedInOneLine() {
    assertThatThrownBy(() -> tokens(1).sample())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too few")
        .hasMessageNotContaining("\n");
  }
}

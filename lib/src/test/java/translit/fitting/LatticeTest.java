package translit.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.language.Language;
import translit.language.WrittenRules;

/** Expected counts beside those of a slow twin that goes through all alignments one by one. */
class LatticeTest {
  /** Every letter's spellings, by style. */
  private static final List<Map<String, Map<String, Double>>> RULES =
      List.of(
          Map.of(
              "а", Map.of("a", 1.0),
              "х", Map.of("x", 0.5, "kh", 0.2, "h", 0.3),
              "к", Map.of("k", 0.9, "c", 0.1)),
          Map.of(
              "а", Map.of("a", 1.0),
              "х", Map.of("h", 0.6, "kh", 0.4),
              "к", Map.of("k", 0.9, "c", 0.1)));

  private static final double[] STYLES = {0.3, 0.7};

  @TempDir Path folder;

  private final Map<String, Double> counts = new HashMap<>();
  private final double[] ofStyles = new double[2];

  private WrittenRules written() throws IOException {
    Language language =
        Written.language(
            folder,
            """
            "letters": { "а": "a", "х": "kh", "к": { "k": 0.9, "c": 0.1 } },
            "styles": { "kha": {
              "x": { "probability": 0.3, "letters": { "х": { "x": 0.5, "kh": 0.2, "h": 0.3 } } },
              "h": { "probability": 0.7, "letters": { "х": { "h": 0.6, "kh": 0.4 } } } } }
            """);
    return WrittenRules.read(language.folder().resolve("rules.json"));
  }

  /** Goes on from a letter and a typed character, with the letters spelled so far. */
  private double alignments(
      String word, String typed, int style, double p, Map<String, Integer> spelled) {
    if (word.isEmpty() && typed.isEmpty()) {
      spelled.forEach((use, times) -> counts.merge(use, p * times, Double::sum));
      return p;
    }
    double sum = 0;
    if (!typed.isEmpty()) { // a typed character that belongs to no letter
      sum += alignments(word, typed.substring(1), style, p * 1e-8, spelled);
    }
    if (word.isEmpty()) {
      return sum;
    }
    sum += alignments(word.substring(1), typed, style, p * 1e-7, spelled); // a letter not typed
    String letter = word.substring(0, 1);
    for (int n = 0; n <= Math.min(3, typed.length()); n++) {
      String latin = typed.substring(0, n);
      double guessed = new double[] {0.01, 0.5, 0.36, 0.13}[n] / Math.pow(30, n);
      double known = RULES.get(style).get(letter).getOrDefault(latin, 0.0);
      Map<String, Integer> more = new HashMap<>(spelled);
      more.merge(letter + latin, 1, Integer::sum);
      sum +=
          alignments(
              word.substring(1),
              typed.substring(n),
              style,
              p * (0.99 * known + 0.01 * guessed),
              more);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "ха,kha",
    "ккх,kkh",
    "кхх,khhkh",
    "ахк,ahc",
    "кха,qa",
    "хкхк,hkkhk",
    "ках,kaw",
    "х,x"
  })
  void countsAndStylesAreThoseOfAllAlignmentsAndStyles(String word, String typed)
      throws IOException {
    double all = 0;
    for (int s = 0; s < 2; s++) {
      double letterByLetter = word.length() > 1 ? 1 - 0.005 : 1;
      ofStyles[s] = alignments(word, typed, s, STYLES[s] * letterByLetter, Map.of());
      ofStyles[s] += STYLES[s] * (1 - letterByLetter) / Math.pow(30, typed.length());
      all += ofStyles[s];
    }
    UnitReader reader = new UnitReader(written(), 1);
    Lattice lattice =
        new Lattice(
            typed,
            reader.units(word),
            new Novelty(
                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC, "Cyrillic"),
            new double[][] {STYLES});
    LineStyles styles = new LineStyles(lattice, new double[][] {STYLES});
    Map<String, Double> found = new HashMap<>();
    styles.count(
        (edge, times) -> {
          if (edge.kind() == Lattice.Kind.LETTER) {
            String use = lattice.units().get(edge.unit()).text() + edge.latin();
            found.merge(use, times, Double::sum);
          }
        });
    double sum = all;
    counts.forEach(
        (use, times) ->
            assertThat(found.getOrDefault(use, 0.0)).as(use).isCloseTo(times / sum, within(1e-6)));
    for (int s = 0; s < 2 && word.contains("х"); s++) {
      assertThat(styles.of(0)[s]).isCloseTo(ofStyles[s] / all, within(1e-6));
    }
  }

  @Test
  void aLongLineHasALikelihoodToo() throws IOException {
    UnitReader reader = new UnitReader(written(), 1);
    String reference = "ха ка кха ".repeat(150);
    Lattice lattice =
        new Lattice(
            "xa qa kxa ".repeat(150),
            reader.units(reference),
            new Novelty(c -> false, "Cyrillic"),
            new double[][] {STYLES});
    LineStyles styles = new LineStyles(lattice, new double[][] {STYLES});
    assertThat(styles.logLikelihood()).isBetween(-20_000.0, -1_000.0);
    assertThat(styles.of(0)[0]).isCloseTo(1, within(1e-9));
  }
}

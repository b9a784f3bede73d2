package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.corpus.TypedPair;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.statistics.Interval;

class TypedErrorsTest {
  private static final RomanizationRules RULES = Language.load("hy-AM").rules();

  @Test
  void threeLinesAreCountedAsByHand() {
    List<TypedPair> pairs =
        List.of(
            new TypedPair("bari luys", List.of("Բարի լույս", "բարի լույս")),
            new TypedPair("es sirum em Deep Learning", List.of("ես սիրում եմ Deep Learning")),
            new TypedPair("inch ka", List.of("Ի՞նչ կա")));
    List<String> decoded = List.of("բառի լույս", "ես սիրում եմ Deep Learnիnգ", "Ինչ կա");
    TypedErrors errors = errors(pairs, List.of(decoded)).get(0);

    assertThat(errors.decoder()).isEqualTo("decoder 0");
    // characters: 1 of 10, or 2 beside the other reference; 2 of 26; 1 of 7, or 0 of 6
    // words: 1 of 2 beside either; 1 of 5; 1 of 2, or 0 of 2
    assertRates(errors, Aside.NOTHING, 4 / 43.0, 4.5 / 43, 3 / 9.0, 3 / 9.0, 0);
    assertRates(errors, Aside.CASE, 4 / 43.0, 4 / 43.0, 3 / 9.0, 3 / 9.0, 0);
    assertRates(errors, Aside.ACCENTS, 4 / 43.0, 4.5 / 43, 3 / 9.0, 3 / 9.0, 0);
    assertRates(errors, Aside.PUNCTUATION, 3 / 42.0, 3.5 / 42, 2 / 9.0, 2 / 9.0, 1 / 3.0);
    assertRates(errors, Aside.ALL, 3 / 42.0, 3 / 42.0, 2 / 9.0, 2 / 9.0, 1 / 3.0);

    assertThat(errors.words())
        .extracting(KindRates::aside, KindRates::kind, KindRates::words)
        .containsExactly(
            tuple(Aside.NOTHING, WordKind.NATIVE, 7),
            tuple(Aside.NOTHING, WordKind.LATIN, 2),
            tuple(Aside.ALL, WordKind.NATIVE, 7),
            tuple(Aside.ALL, WordKind.LATIN, 2));
    assertThat(errors.words())
        .extracting(row -> row.wrong().rate(), row -> row.characters().rate())
        .containsExactly(
            tuple(2 / 7.0, 2 / 25.0),
            tuple(1 / 2.0, 2 / 12.0),
            tuple(1 / 7.0, 1 / 24.0),
            tuple(1 / 2.0, 2 / 12.0));
    assertThat(errors.causes())
        .containsExactly(
            new CauseCount(Cause.PUNCTUATION, 1, List.of("inch → Ինչ, right: Ի՞նչ")),
            new CauseCount(Cause.FOREIGN, 1, List.of("Learning → Learnիnգ, right: Learning")),
            new CauseCount(Cause.HOMOPHONE, 1, List.of("bari → բառի, right: բարի")));
    assertThat(errors.rates()).allSatisfy(row -> assertThat(row.bestWords().interval()).isNull());
    assertThat(errors.tables()).hasSize(3);
    assertThat(errors.tables().get(0).printAll()).contains("as it stands", "33.3");
  }

  /** The same sums from definitions alone. */
  @Test
  void theBestAndTheMeanAreThoseOfAllReferences() {
    Random random = new Random(5);
    List<TypedPair> pairs = new ArrayList<>();
    List<String> decoded = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> references =
          IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(x -> text(random)).toList();
      pairs.add(new TypedPair("x", references));
      decoded.add(text(random));
    }
    double[] sums = new double[5];
    for (int i = 0; i < pairs.size(); i++) {
      List<String> references = pairs.get(i).references();
      int fewest = Integer.MAX_VALUE;
      int length = 0;
      for (String one : references) {
        int edits = AlignedWordsTest.distance(decoded.get(i), one);
        sums[0] += edits / (double) references.size();
        sums[1] += one.length() / (double) references.size();
        if (edits < fewest) {
          fewest = edits;
          length = one.length();
        }
      }
      sums[2] += fewest;
      sums[3] += length;
      sums[4] += references.contains(decoded.get(i)) ? 1 : 0;
    }
    AsideRates rates = errors(pairs, List.of(decoded)).get(0).rates().get(0);
    assertThat(rates.meanCharacters().rate()).isCloseTo(sums[0] / sums[1], within(1e-12));
    assertThat(rates.bestCharacters().rate()).isCloseTo(sums[2] / sums[3], within(1e-12));
    assertThat(rates.exactLines().rate()).isCloseTo(sums[4] / 40, within(1e-12)).isPositive();
    assertThat(rates.bestCharacters().rate()).isLessThan(rates.meanCharacters().rate());
    assertThat(rates.bestWords().rate()).isLessThan(rates.meanWords().rate());
  }

  @Test
  void aDecoderIsComparedWithTheFirstByTheSameDraws() {
    // the second makes one error more in every line of ten characters, however many the first makes
    List<TypedPair> pairs = new ArrayList<>();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pairs.add(new TypedPair("x" + i, List.of("բբբբ " + "%05d".formatted(i))));
      String number = i % 3 == 0 ? "00000" : "%05d".formatted(i);
      first.add("բբբբ " + number);
      second.add("բբբա " + number);
    }
    List<TypedErrors> errors = errors(pairs, List.of(first, second, first));
    Rate one = errors.get(0).rates().get(0).bestCharacters();
    Rate two = errors.get(1).rates().get(0).bestCharacters();
    assertThat(one.aboveFirst()).isNull();
    assertThat(one.interval().low()).isLessThan(one.rate());
    assertThat(two.rate()).isCloseTo(one.rate() + 0.1, within(1e-12));
    assertThat(two.aboveFirst().low()).isCloseTo(0.1, within(1e-12));
    assertThat(two.aboveFirst().high()).isCloseTo(0.1, within(1e-12));
    assertThat(errors.get(2).rates().get(0).meanWords().aboveFirst()).isEqualTo(new Interval(0, 0));
    assertThat(errors.get(0).tables()).hasSize(3);
    assertThat(errors.get(1).tables()).hasSize(4);
    assertThat(errors.get(1).tables().get(1).printAll()).contains("10.0 to 10.0");
  }

  @Test
  void spellingsOfTheSameTextAreOneDraw() {
    List<TypedPair> pairs = new ArrayList<>();
    List<String> decoded = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String right = i % 2 == 0 ? "բբ" + (char) ('ա' + i) : "աա" + (char) ('ա' + i);
      for (int spelling = 0; spelling < 7; spelling++) {
        pairs.add(new TypedPair("s" + spelling, List.of(right)));
        decoded.add(i == 0 ? "վվվ" : right);
      }
    }
    LineDraws draws = new LineDraws(pairs, 1);
    assertThat(draws.size()).isEqualTo(10);
    Rate rate =
        TypedErrors.of(pairs, List.of("d"), List.of(decoded), RULES, draws)
            .get(0)
            .rates()
            .get(0)
            .bestWords();
    // >>> scipy.stats.binom.ppf([0.025, 0.975], 10, 0.1)
    // array([0., 3.])
    assertThat(rate).isEqualTo(new Rate(0.1, new Interval(0, 0.3), null));
    List<TypedPair> few = pairs.subList(0, 63);
    assertThat(new LineDraws(few, 1).size()).isEqualTo(9);
    assertThat(
            TypedErrors.of(few, List.of("d"), List.of(decoded), RULES, new LineDraws(few, 1))
                .get(0)
                .rates()
                .get(0)
                .bestWords()
                .interval())
        .isNull();
  }

  private static List<TypedErrors> errors(List<TypedPair> pairs, List<List<String>> decoded) {
    List<String> names = IntStream.range(0, decoded.size()).mapToObj(i -> "decoder " + i).toList();
    return TypedErrors.of(pairs, names, decoded, RULES, new LineDraws(pairs, 1));
  }

  private static void assertRates(TypedErrors errors, Aside aside, double... expected) {
    AsideRates rates =
        errors.rates().stream().filter(row -> row.aside() == aside).findFirst().orElseThrow();
    List<Double> found =
        List.of(
                rates.bestCharacters(),
                rates.meanCharacters(),
                rates.bestWords(),
                rates.meanWords(),
                rates.exactLines())
            .stream()
            .map(Rate::rate)
            .toList();
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i))
          .as(String.format(Locale.ROOT, "%s, rate %d", aside, i))
          .isCloseTo(expected[i], within(1e-12));
    }
  }

  private static String text(Random random) {
    return List.of("ա բ", "ա", "աբ բ", "բա բ", "բ", "աա բա").get(random.nextInt(6));
  }
}

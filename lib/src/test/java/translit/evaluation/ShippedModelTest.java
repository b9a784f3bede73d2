package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.BiLstm;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.CurvePoint;
import translit.network.Model;
import translit.network.ModelInfo;
import translit.network.Transliterator;

/**
 * The models in the repository: that they open, belong to their rules, say where they come from,
 * and still do what was recorded.
 */
class ShippedModelTest {
  /** Other processors round otherwise, and then a symbol in thousands may differ. */
  private static final double ROUNDING = 0.0002;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void itIsAStockNetworkOfThePostsSizeForTheRulesBesideIt(String code) throws IOException {
    Language language = Language.load(code);
    try (Model model = Model.load(folder(code))) {
      model.requireRulesOf(language);
      assertThat(model.info().language()).isEqualTo(code);
      assertThat(model.latin()).isEqualTo(Alphabet.latin(language.rules()));
      assertThat(model.natives()).isEqualTo(Alphabet.ofNative(language.rules()));
      ComputationGraph stock =
          ComputationGraph.load(folder(code).resolve("model.zip").toFile(), false);
      assertThat(stock.layerSize(BiLstm.FORWARD)).isEqualTo(228);
      assertThat(stock.params()).isEqualTo(model.graph().params());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void itSaysWhereItComesFromAndHowItLearned(String code) {
    try (Model model = Model.load(folder(code))) {
      ModelInfo info = model.info();
      assertThat(info.corpus()).containsKeys("name", "licence", "sources", "seed");
      assertThat(info.training())
          .containsKeys("seed", "cells", "batch", "longest", "rate", "dropout")
          .containsEntry("budget", Map.of("steps", (int) info.steps())); // all of it was used
      assertThat(info.curve())
          .extracting(CurvePoint::characters)
          .hasSizeGreaterThan(1)
          .isSorted()
          .last()
          .isEqualTo(info.characters());
      double first = info.curve().get(0).validationLoss();
      assertThat(info.validationLoss()).isPositive().isLessThan(first);
      assertThat(info.validationError()).isBetween(0.0, info.curve().get(0).validationError());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hy-AM, Aydpes aveli sirun e., Այդպես ավելի սիրուն է.",
    "el, i Athina einai i protevousa tis Elladas, η Αθήνα είναι η πρωτεύουσα της Ελλάδας",
    "uk, Ya liubliu chytaty knyhy, Я люблю читати книги"
  })
  void aSentenceComesOut(String code, String latin, String right) {
    try (Model model = Model.load(folder(code))) {
      assertThat(new Transliterator(model).transliterate(latin)).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "es sirum em Deep Learning|ես սիրում եմ Deep Learning",
        "anuns Ani e|անունս Անի է",
        "name@example.am|name@example.am",
        "im hasceyn e name@example.am, gri|իմ հասցեյն է name@example.am, գրի",
        "https://example.am/watch?v=E6GBh8|https://example.am/watch?v=E6GBh8",
        "1\t2\tsirun|1\t2\tսիրուն"
      })
  void anArmenianTextComesOutAsWritten(String latin, String right) {
    try (Model model = Model.load(folder("hy-AM"))) {
      assertThat(new Transliterator(model).transliterate(latin)).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "p'yat', п'ять",
        "P'YAT', П'ЯТЬ",
        "sim'ya, сім'я",
        "zv'yazok, зв'язок",
        "İvan, İvan"
      })
  void anUkrainianWordComesOutWithItsApostrophe(String latin, String right) {
    try (Model model = Model.load(folder("uk"))) {
      assertThat(new Transliterator(model).transliterate(latin)).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @CsvSource({"vonts es, ոնց", "@st, ըստ", "@ndhanur, ընդհանուր", "'sirun\tjan', 'սիրուն\t'"})
  void anArmenianTextBeginsAsWritten(String latin, String right) {
    try (Model model = Model.load(folder("hy-AM"))) {
      assertThat(new Transliterator(model).transliterate(latin).toLowerCase(Locale.ROOT))
          .startsWith(right);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void whateverTheTextWhatIsNoLetterStaysAndNoWordIsOfTwoScripts(String code) {
    RomanizationRules rules = Language.load(code).rules();
    Set<String> letters = new HashSet<>(Alphabet.ofNative(rules).symbols());
    letters.removeAll(rules.passThrough().stream().filter(s -> !s.matches("[\\d@&]")).toList());
    Random random = new Random(6);
    List<String> sentences = Language.load(code).sample();
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      typed.add(line(rules, sentences, random, i % 30 == 0 ? 300 : 8));
    }
    List<String> out;
    try (Model model = Model.load(folder(code))) {
      out = new Transliterator(model).decode(typed);
    }
    for (int i = 0; i < typed.size(); i++) {
      assertThat(withoutLetters(out.get(i), letters))
          .as(typed.get(i))
          .isEqualTo(withoutLetters(typed.get(i), letters));
      for (String word : out.get(i).split("[^\\p{L}\\p{M}\\d'’]+")) {
        assertThat(word)
            .as("in %s", out.get(i))
            .matches(
                "[^\\p{IsLatin}]*|[^\\p{Is%1$s}]*|[^\\p{Is%1$s}]{3,}(?:%2$s)"
                    .formatted(rules.script(), String.join("|", rules.writing().endings())));
      }
    }
  }

  /** Words as people type them, foreign ones, and what else there is in Unicode. */
  private static String line(
      RomanizationRules rules, List<String> sentences, Random random, int pieces) {
    StringBuilder line = new StringBuilder();
    for (int k = 1 + random.nextInt(pieces); k > 0; k--) {
      switch (random.nextInt(6)) {
        case 0 -> line.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 1 ->
            line.append(
                List.of("Deep Learning", "\t", "@ab_c", "a.pdf", "é", "1").get(random.nextInt(6)));
        default ->
            line.append(
                new Romanizer(rules, k)
                    .romanize(sentences.get(random.nextInt(sentences.size())))
                    .latinText());
      }
      line.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return line.toString().replace("\n", "");
  }

  private static String withoutLetters(String text, Set<String> letters) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .mapToObj(Character::toString)
        .filter(character -> !letters.contains(character))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void onTheSampleTextItsErrorRatesAreThoseThatWereRecorded(String code) {
    RecordedRates recorded = RecordedRates.ofSample(code);
    Language language = Language.load(code);
    try (Model model = Model.load(folder(code))) {
      TestText sample = TestText.of(language.sample());
      Baselines icu = Baselines.unlearned(language.rules());
      Evaluation now = Evaluation.of(model, language, sample, icu, recorded.seed(), what -> {});
      assertThat(now.sentences()).isEqualTo(recorded.sentences());
      assertThat(now.characters()).isEqualTo(recorded.characters());
      recorded.assertThatTheyAre(now.rates(), ROUNDING);
      assertThat(now.baselines()).singleElement(); // ICU's, which learns nothing
      recorded.baseline("ICU4J").assertThatTheyAre(now.baselines().get(0).rates(), 1e-12);
    }
  }

  private static Path folder(String code) {
    return Path.of("../data/models", code);
  }
}

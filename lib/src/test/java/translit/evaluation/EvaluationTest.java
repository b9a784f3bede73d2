package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.Planted;
import translit.text.OutcomeCounts;
import translit.training.Trainer;

class EvaluationTest {
  @TempDir Path folder;

  @Test
  void editsAreThoseOfTheTextbookRecurrence() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      List<String> a = symbols(random);
      List<String> b = symbols(random);
      assertThat(ErrorRate.edits(a, b))
          .isEqualTo(recurrence(a, b))
          .isEqualTo(ErrorRate.edits(b, a));
    }
    assertThat(ErrorRate.edits(List.of(), List.of())).isZero();
    assertThat(ErrorRate.edits(Romanizer.characters("kitten"), Romanizer.characters("sitting")))
        .isEqualTo(3);
  }

  @Test
  void theRateIsEditsOverLengthAndItsIntervalHoldsIt() {
    int[] edits = IntStream.range(0, 400).map(i -> i % 4 == 0 ? 4 : 0).toArray();
    int[] lengths = IntStream.range(0, 400).map(i -> 100).toArray();
    ErrorRate rate = ErrorRate.of(edits, lengths, 1);
    assertThat(rate.rate()).isEqualTo(0.01);
    // binomial: 0.04 * (0.25 +- 1.96 sqrt(0.25 * 0.75 / 400))
    assertThat(rate.interval().low()).isCloseTo(0.0083, within(0.0004));
    assertThat(rate.interval().high()).isCloseTo(0.0117, within(0.0004));
    assertThat(ErrorRate.of(edits, lengths, 1)).isEqualTo(rate);
    assertThat(ErrorRate.of(new int[] {0}, new int[] {0}, 1).rate()).isNaN();
  }

  @Test
  void theContextBaselineDecidesByTheNeighbourThatTells() throws IOException {
    Language language = Planted.language(folder);
    Alphabet latin = Alphabet.latin(language.rules());
    Alphabet natives = Alphabet.ofNative(language.rules());
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<EncodedText> texts =
        Planted.sentences(300, 1).stream()
            .map(sentence -> EncodedText.of(romanizer.romanize(sentence), latin, natives))
            .toList();
    Baseline baseline =
        ContextBaseline.learn(latin, natives, texts.subList(0, 250), texts.subList(250, 300));
    for (String sentence : Planted.sentences(100, 2)) {
      AlignedText text = romanizer.romanize(sentence);
      assertThat(baseline.decode(text.latin())).isEqualTo(sentence);
    }
  }

  @Test
  void withoutContextAnAmbiguousLetterIsWhatItMostlyIs() throws IOException {
    // "ta", "ta", "tsa": the most frequent outcome of t is տ and s says nothing, so ծա comes back
    // տա
    List<String> text = List.of("տա", "տա", "ծա");
    Evaluation.Rates rates = Evaluation.contextFree(Planted.language(folder).rules(), text, 1);
    assertThat(rates.cer()).isEqualTo(1 / 6.0);
    assertThat(rates.wer()).isEqualTo(1 / 3.0);
  }

  @Test
  void theMostFrequentOutcomeIsWhatItSays() {
    AlignedText text = new AlignedText(List.of("t", "t", "t", "s"), List.of("տ", "տ", "ծ", "_"));
    assertThat(Baseline.mostFrequent(new OutcomeCounts().add(text)).decode(List.of("t", "s", "?")))
        .isEqualTo("տ?");
  }

  @Test
  void icuReadsScholarlyArmenian() {
    Baseline icu = Baseline.icu(Language.load("hy-AM").rules()).orElseThrow();
    assertThat(icu.name()).isEqualTo("ICU4J Latin-Armenian");
    assertThat(icu.decode(Romanizer.characters("Hayastan"))).isEqualTo("Հայաստան");
  }

  @Test
  void lettersAreCountedByRightOutcomeWithWhatTheyWereMistakenFor()
      throws IOException, InterruptedException {
    Language language = Planted.language(folder);
    Model untrained =
        Trainer.train(
            language,
            Planted.text(),
            Planted.OPTIONS.withSteps(1),
            folder.resolve("model"),
            progress -> {});
    List<String> text = Planted.sentences(50, 3);
    Evaluation evaluation = Evaluation.of(untrained, language, text, Optional.empty(), 1, x -> {});
    assertThat(evaluation.cer()).isGreaterThan(0.2);
    assertThat(evaluation.baselines()).hasSize(1); // only ICU learns nothing
    assertThat(evaluation.letters())
        .allSatisfy(
            letter ->
                assertThat(letter.mistakenFor().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo((int) Math.round(letter.n() * (1 - letter.accuracy()))));
    long tokensOfT =
        evaluation.letters().stream()
            .filter(letter -> letter.input().equals("t"))
            .mapToLong(LetterAccuracy::n)
            .sum();
    assertThat(tokensOfT)
        .isEqualTo(
            text.stream().flatMapToInt(String::chars).filter(c -> c == 'տ' || c == 'ծ').count());
    Path json = Files.writeString(folder.resolve("evaluation.json"), evaluation.toJson());
    assertThat(Evaluation.read(json)).isEqualTo(evaluation);
    assertThat(evaluation.ratesTable().rowCount()).isEqualTo(2);
    assertThat(evaluation.lettersTable().rowCount()).isEqualTo(evaluation.letters().size());
  }

  @Test
  void aModelOfOtherRulesIsRefused() throws IOException, InterruptedException {
    Model model =
        Trainer.train(
            Planted.language(folder),
            Planted.text(),
            Planted.OPTIONS.withSteps(1),
            folder.resolve("model"),
            progress -> {});
    Language armenian = Language.load("hy-AM");
    assertThatThrownBy(
            () -> Evaluation.of(model, armenian, List.of("ա"), Optional.empty(), 1, x -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("trained on other rules");
  }

  private static List<String> symbols(Random random) {
    List<String> symbols = new ArrayList<>();
    for (int k = random.nextInt(12); k > 0; k--) {
      symbols.add(Character.toString('a' + random.nextInt(3)));
    }
    return symbols;
  }

  private static int recurrence(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Math.max(a.size(), b.size());
    }
    int[][] d = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int same = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
          d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        }
      }
    }
    return d[a.size()][b.size()];
  }
}

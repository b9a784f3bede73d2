package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.engine.EncodedText;
import translit.evaluation.neighbours.ContextTable;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.network.Model;
import translit.network.Planted;
import translit.statistics.Interval;
import translit.text.OutcomeCounts;

class EvaluationTest {
  @TempDir Path folder;

  @Test
  void theContextDecidesByTheNeighbourThatTells() throws IOException {
    Language language = Planted.language(folder);
    Alphabet latin = Alphabet.latin(language.rules());
    Alphabet natives = Alphabet.ofNative(language.rules());
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<EncodedText> texts =
        Planted.sentences(300, 1).stream()
            .map(sentence -> EncodedText.of(romanizer.romanize(sentence), latin, natives))
            .toList();
    ContextTable table = ContextTable.learn(texts.subList(0, 250), texts.subList(250, 300));
    Decoder decoder = Baselines.neighbours(table, latin, natives);
    assertThat(decoder.name())
        .isEqualTo("up to 5 neighbours on each side (right first, seen at least 1×)");
    List<String> unseen = Planted.sentences(100, 2);
    assertThat(
            decoder.decode(
                unseen.stream().map(one -> romanizer.romanize(one).latinText()).toList()))
        .isEqualTo(unseen);
    assertThat(decoder.decode(List.of("ta?", ""))).containsExactly("տա?", "");
  }

  /** Before x a 3 makes it 8, in three of four; behind it a 6 makes it 9, in three of four. */
  @Test
  void aTableOfOneSideKnowsNothingOfTheOther() {
    short x = 5;
    short[][] latin = {{3, x, 4}, {3, x, 4}, {3, x, 6}, {3, x, 6}, {7, x, 6}, {7, x, 6}};
    short[][] natives = {{3, 8, 4}, {3, 8, 4}, {3, 9, 6}, {3, 8, 6}, {7, 9, 6}, {7, 9, 6}};
    List<EncodedText> texts =
        IntStream.range(0, latin.length)
            .mapToObj(i -> new EncodedText(latin[i], natives[i]))
            .toList();
    EncodedText asked = new EncodedText(new short[] {3, x, 6}, new short[] {0, 0, 0});
    assertThat(NeighbourReader.ofOneSide(texts, true).apply(asked)[1]).isEqualTo((short) 8);
    assertThat(NeighbourReader.ofOneSide(texts, false).apply(asked)[1]).isEqualTo((short) 9);
  }

  @Test
  void withoutContextAnAmbiguousLetterIsWhatItMostlyIs() throws IOException {
    // "ta", "ta", "tsa": the most frequent outcome of t is տ and s says nothing, so ծա comes back
    // տա
    List<String> text = List.of("տա", "տա", "ծա");
    ErrorRates rates = Evaluation.contextFree(Planted.language(folder).rules(), text, 1);
    assertThat(rates.cer()).isEqualTo(1 / 6.0);
    assertThat(rates.wer()).isEqualTo(1 / 3.0);
  }

  @Test
  void theMostFrequentOutcomeIsWhatItSays() {
    AlignedText text = new AlignedText(List.of("t", "t", "t", "s"), List.of("տ", "տ", "ծ", "_"));
    Decoder decoder = Baselines.mostFrequent(new OutcomeCounts().add(text));
    assertThat(decoder.decode(List.of("ts?", "st"))).containsExactly("տ?", "տ");
  }

  @Test
  void icuReadsScholarlyArmenian() {
    Decoder icu = Baselines.icu(Language.load("hy-AM").rules()).orElseThrow();
    assertThat(icu.name()).isEqualTo("ICU4J Latin-Armenian");
    assertThat(icu.decode(List.of("Hayastan", ""))).containsExactly("Հայաստան", "");
  }

  @Test
  void lettersAreCountedByRightOutcomeWithWhatTheyWereMistakenFor()
      throws IOException, InterruptedException {
    Language language = Planted.language(folder);
    Model untrained = Planted.trained(folder, Planted.OPTIONS.withSteps(1));
    List<String> text = Planted.sentences(50, 3);
    TestText judged = new TestText(text, Collections.nCopies(10, 5));
    Baselines icu = Baselines.unlearned(language.rules());
    Evaluation evaluation = Evaluation.of(untrained, language, judged, icu, 1, x -> {});
    assertThat(evaluation.rates().cer()).isGreaterThan(0.2);
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
    Path json =
        Files.writeString(
            folder.resolve("evaluation.json"),
            new EvaluationReport("hash", evaluation, null, null, null, null).toJson());
    assertThat(Evaluation.read(json)).isEqualTo(evaluation);
    assertThat(fields(json).keySet())
        .containsExactly(
            "model sentences articles characters seed intervals cer cerInterval wer werInterval letters byRules romanizations baselines"
                .split(" "));
    assertThat(fields(json))
        .containsEntry("articles", 10)
        .containsEntry("intervals", "by article")
        .containsEntry("romanizations", 0);
    Map<String, Object> older = fields(json);
    List.of("articles", "intervals", "romanizations").forEach(older::remove);
    Files.writeString(json, JsonFile.text(older));
    assertThat(Evaluation.read(json).articles()).isZero();
    assertThat(Evaluation.read(json).intervals()).isEqualTo(Drawn.SENTENCES);
    assertThat(Evaluation.read(json).rates()).isEqualTo(evaluation.rates());
    Evaluation sample = Evaluation.of(untrained, language, TestText.of(text), icu, 2, x -> {});
    Files.writeString(
        json, new EvaluationReport("hash", evaluation, sample, List.of(), null, null).toJson());
    assertThat(Evaluation.read(json)).isEqualTo(evaluation);
    assertThat(fields(json).get("sample"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .doesNotContainKey("letters")
        .containsEntry("sentences", 50)
        .containsEntry("articles", 0)
        .containsEntry("intervals", "by sentence")
        .containsEntry("seed", 2)
        .containsEntry("cer", sample.rates().cer());
    assertThat(evaluation.ratesTable().rowCount()).isEqualTo(3);
    assertThat(evaluation.lettersTable().rowCount()).isEqualTo(evaluation.letters().size());
  }

  @Test
  void theRatesAreEditsOverLengthOfAllSentencesTogether() {
    ErrorRates rates =
        ErrorRates.of(
            TestText.of(List.of("abcd efgh", "ab", " a  b c ")),
            List.of("abxd efg", "ab", "a b"),
            1);
    assertThat(rates.cer()).isEqualTo((2 + 0 + 5) / 19.0); // two blanks, one of "  ", and "c "
    assertThat(rates.wer()).isEqualTo((2 + 0 + 1) / 6.0);
    assertThat(rates.werInterval()).isEqualTo(new Interval(0, 1));
    assertThat(rates.werInPercent()).isEqualTo("50.00 (0.00 to 100.00)");
    assertThat(ErrorRates.of(TestText.of(List.of("")), List.of(""), 1).cer()).isNaN();
  }

  @Test
  void aDifferenceIsOfTheSameDraws() {
    // b makes one error more than a in every sentence of ten characters, however many a makes
    List<String> text = Collections.nCopies(40, "abcdefghij");
    List<String> a = new ArrayList<>();
    List<String> b = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      a.add(i % 3 == 0 ? "abcdefghij" : "xxxxxfghij");
      b.add(a.get(i).substring(0, 9) + "x");
    }
    TestText articles = new TestText(text, Collections.nCopies(10, 4));
    assertThat(ErrorRates.difference(articles, b, a, 1)).isEqualTo(new Interval(0.1, 0.1));
    assertThat(ErrorRates.difference(articles, a, b, 1)).isEqualTo(new Interval(-0.1, -0.1));
    assertThat(ErrorRates.of(articles, a, 1).cerInterval().low()).isLessThan(0.33);
    TestText few = new TestText(text, List.of(20, 20));
    assertThat(ErrorRates.difference(few, b, a, 1)).isNull();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Path json) {
    return JsonFile.read(json, Map.class, "an evaluation");
  }

  @Test
  void aModelOfOtherRulesIsRefused() throws IOException, InterruptedException {
    Model model = Planted.trained(folder, Planted.OPTIONS.withSteps(1));
    Language armenian = Language.load("hy-AM");
    TestText text = TestText.of(List.of("ա"));
    Baselines none = new Baselines(List.of(), 0);
    assertThatThrownBy(() -> Evaluation.of(model, armenian, text, none, 1, x -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("trained on other rules");
  }
}

package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Model;
import translit.network.Planted;
import translit.statistics.Interval;

class NetworkOrTableTest {
  @TempDir Path folder;

  @Test
  void theBetterOneIsNamedFirstAndOnlyASureNetworkIsDone() {
    assertThat(new NetworkOrTable(0.0158, 0.0125, new Interval(-0.0046, -0.002), "text").said())
        .isEqualTo(
            "the table is better, 1.25 against 1.58 % character errors: train on (by 0.20 to 0.46"
                + " points, a 95 % interval; text)");
    assertThat(new NetworkOrTable(0.0125, 0.0158, new Interval(0.002, 0.0046), "text").said())
        .isEqualTo(
            "the network is better, 1.25 against 1.58 % character errors (by 0.20 to 0.46 points, a"
                + " 95 % interval; text)");
    String unsure =
        "the network and the table cannot be told apart, 1.30 and 1.28 % character errors: train on"
            + " (text)";
    assertThat(new NetworkOrTable(0.013, 0.0128, new Interval(-0.001, 0.001), "text").said())
        .isEqualTo(unsure);
    assertThat(new NetworkOrTable(0.013, 0.0128, new Interval(-0.001, 0), "text").said())
        .isEqualTo(unsure);
    assertThat(new NetworkOrTable(0.013, 0.02, null, "text").said())
        .isEqualTo(
            "the network is better, 1.30 against 2.00 % character errors (the articles are too few to"
                + " tell how sure that is; text)");
    assertThat(new NetworkOrTable(0, 0, null, "text").said()).contains("cannot be told apart");
  }

  @Test
  void aNetworkThatHasLearnedNothingIsWorseThanTheTable() throws IOException, InterruptedException {
    Language language = Planted.language(folder);
    try (Model model = Planted.trained(folder, Planted.OPTIONS.withSteps(1))) {
      List<String> unseen = Planted.sentences(1200, 3);
      TestText validation = new TestText(unseen, Collections.nCopies(120, 10));
      NetworkOrTable both = NetworkOrTable.of(model, language, Planted.text(), validation, 1);
      assertThat(both.table()).isZero(); // a neighbour tells all
      List<String> judged = validation.some(1000).sentences();
      assertThat(judged).hasSize(120 * 8);
      Evaluation evaluation =
          Evaluation.of(
              model, language, TestText.of(judged), new Baselines(List.of(), 0), 1, x -> {});
      assertThat(both.network()).isEqualTo(evaluation.byRules().rates().cer()).isPositive();
      assertThat(both.tableAbove().high()).isNegative();
      assertThat(both.said())
          .contains("on 960 sentences of the validation text", "all sentences of train.txt");
    }
  }

  @Test
  void aPartOfATextHasTheFirstSentencesOfEveryArticle() {
    TestText text =
        new TestText(List.of("ա", "բ", "գ", "դ", "ե", "զ", "է", "ը", "թ"), List.of(4, 1, 4));
    assertThat(text.some(5))
        .isEqualTo(new TestText(List.of("ա", "բ", "ե", "զ", "է"), List.of(2, 1, 2)));
    assertThat(text.some(2)).isEqualTo(new TestText(List.of("ա", "ե"), List.of(1, 1)));
    assertThat(text.some(9)).isEqualTo(text);
    assertThat(text.some(100)).isEqualTo(text);
    assertThat(TestText.of(text.sentences()).some(4))
        .isEqualTo(TestText.of(List.of("ա", "բ", "գ", "դ")));
  }
}

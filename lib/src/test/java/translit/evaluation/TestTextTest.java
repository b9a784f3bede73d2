package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.statistics.Interval;

class TestTextTest {
  private static final Language ARMENIAN = Language.load("hy-AM");

  @TempDir Path folder;

  private TestText read(String content) throws IOException {
    return TestText.read(Files.writeString(folder.resolve("a.txt"), content), ARMENIAN);
  }

  private static TestText articles(Integer... sizes) {
    int sentences = Arrays.stream(sizes).mapToInt(size -> size).sum();
    return new TestText(Collections.nCopies(sentences, "ա"), List.of(sizes));
  }

  @Test
  void emptyLinesBetweenSentencesAreBordersOfArticles() throws IOException {
    TestText text = read("\n# Ա\nա\nբ\n\n \n# Բ\n\nգ\n# Գ\nդ\nե\n\n");
    assertThat(text.sentences()).containsExactly("ա", "բ", "գ", "դ", "ե");
    assertThat(text.articles()).containsExactly(2, 3);
  }

  @Test
  void withoutSuchALineNobodyKnowsTheArticles() throws IOException {
    TestText text = read("\n# Ա\nա\nբ\n# Բ\nգ\n\n");
    assertThat(text).isEqualTo(TestText.of(List.of("ա", "բ", "գ")));
    assertThat(text.drawn()).isEqualTo(Drawn.SENTENCES);
    assertThat(text.said()).isEqualTo("95 % intervals by sentence");
  }

  @Test
  void ofFewerThanTenArticlesThereIsNoInterval() {
    Integer[] ten = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(articles(ten).drawn()).isEqualTo(Drawn.ARTICLES);
    assertThat(articles(ten).said()).isEqualTo("95 % intervals by article (10 articles)");
    TestText nine = articles(1, 1, 1, 1, 1, 1, 1, 1, 2);
    assertThat(nine.drawn()).isEqualTo(Drawn.NOTHING);
    assertThat(nine.said())
        .isEqualTo(
            "no intervals, since 9 articles, with empty lines between them, are too few to draw"
                + " from");
    ErrorRates rates = ErrorRates.of(nine, Collections.nCopies(10, "բ"), 1);
    assertThat(rates.cerInterval()).isNull();
    assertThat(rates.werInPercent()).isEqualTo("100.00");
  }

  @Test
  void ofTenArticlesOneOfWhichIsWrongTheEndsAreTheBinomialQuantiles() {
    // >>> scipy.stats.binom.ppf([0.025, 0.975], 10, 0.1)
    // array([0., 3.])
    List<String> decoded = new ArrayList<>(Collections.nCopies(50, "ա"));
    Collections.fill(decoded.subList(20, 25), "բ");
    TestText text = articles(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    for (long seed = 0; seed < 10; seed++) {
      assertThat(ErrorRates.of(text, decoded, seed).cerInterval()).isEqualTo(new Interval(0, 0.3));
    }
    // >>> scipy.stats.binom.ppf([0.025, 0.975], 50, 0.1)
    // array([1., 10.])
    Interval bySentence = ErrorRates.of(TestText.of(text.sentences()), decoded, 1).cerInterval();
    assertThat(bySentence.low()).isCloseTo(0.02, within(0.021));
    assertThat(bySentence.high()).isCloseTo(0.2, within(0.021));
  }

  /** Draws articles with another generator, far more often, and adds sentence by sentence. */
  @Test
  void theBootstrapIsThatOfABruteForceOverTheSentencesOfDrawnArticles() {
    Random random = new Random(1);
    List<List<int[]>> articles = new ArrayList<>();
    for (int article = 0; article < 30; article++) {
      double rate = 0.02 + 0.2 * random.nextDouble();
      List<int[]> sentences = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        int length = 20 + random.nextInt(80);
        sentences.add(new int[] {(int) (rate * length), length});
      }
      articles.add(sentences);
    }
    double[] ratios = new double[20_000];
    for (int i = 0; i < ratios.length; i++) {
      double edits = 0;
      double length = 0;
      for (int draw = 0; draw < articles.size(); draw++) {
        for (int[] sentence : articles.get(random.nextInt(articles.size()))) {
          edits += sentence[0];
          length += sentence[1];
        }
      }
      ratios[i] = edits / length;
    }
    Arrays.sort(ratios);
    List<int[]> sentences = articles.stream().flatMap(List::stream).toList();
    Interval interval =
        articles(articles.stream().map(List::size).toArray(Integer[]::new))
            .interval(
                sentences.stream().mapToInt(sentence -> sentence[0]).toArray(),
                sentences.stream().mapToInt(sentence -> sentence[1]).toArray(),
                1);
    double width = ratios[19_500] - ratios[500];
    assertThat(interval.low()).isCloseTo(ratios[500], within(0.1 * width));
    assertThat(interval.high()).isCloseTo(ratios[19_500], within(0.1 * width));
  }

  @Test
  void articlesOfOtherSentencesAreRefused() {
    assertThatThrownBy(() -> new TestText(List.of("ա", "բ"), List.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("articles of 1 sentences, expected 2");
  }
}

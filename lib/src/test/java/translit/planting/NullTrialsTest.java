package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.planting.PlantedTextTest.language;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.planting.NullTrials.Nothing;
import translit.planting.NullTrials.Row;

class NullTrialsTest {
  @TempDir Path folder;

  @Test
  void shuffledOutcomesAreAsManyAsBeforeAndHaveNothingToDoWithWhatDecided() {
    Planting planting = language("next").planting();
    List<String> sentences = PlantedText.sentences(planting, 1000, 3);
    List<String> shuffled = NullTrial.shuffled(planting, sentences, 4);
    String before = String.join("\n", sentences);
    String after = String.join("\n", shuffled);
    assertThat(count(after, "თ")).isEqualTo(count(before, "თ"));
    assertThat(after.replaceAll("[თტ]", "t")).isEqualTo(before.replaceAll("[თტ]", "t"));
    assertThat(agreeing(before)).isEqualTo(1);
    // four standard errors of a share of some 5,500 tokens
    assertThat(agreeing(after)).isBetween(0.473, 0.527);
  }

  private static int count(String text, String letter) {
    return text.split(letter, -1).length - 1;
  }

  /** In how many tokens the next letter says what the outcome is. */
  private static double agreeing(String text) {
    int[] tokens =
        IntStream.range(0, text.length()).filter(i -> "თტ".indexOf(text.charAt(i)) >= 0).toArray();
    long agree =
        IntStream.of(tokens)
            .filter(i -> (text.charAt(i) == 'თ') == (text.charAt(i + 1) == 'ს'))
            .count();
    return agree / (double) tokens.length;
  }

  @Test
  void whatIsWrittenIsRead() {
    NullTrials trials =
        new NullTrials(
            List.of(
                new Row(Nothing.COIN, "auc", 2, 256, 13, 2, "5 % of outputs"),
                new Row(Nothing.SHUFFLED, "bits", 4, 512, 1, 1, "5 % of networks")));
    Path csv = folder.resolve(NullTrials.FILE);
    trials.write(csv);
    assertThat(csv).content().contains("coin,auc,2,256,13,2,5 % of outputs");
    assertThat(NullTrials.read(csv)).isEqualTo(trials);
    assertThat(trials.toMarkdown())
        .contains("| shuffled | bits | 1 of 512 (0.2 %) | 1 of 4 | 5 % of networks |");
  }
}

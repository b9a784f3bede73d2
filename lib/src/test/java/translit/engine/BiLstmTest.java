package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

class BiLstmTest {
  @Test
  void hasTheWeightsOfThePostsNetwork() {
    // two LSTMs of 228 cells over 72 symbols, a dense layer over 456, an output layer over 300
    long lstm = 4L * 228 * (72 + 228 + 1);
    assertThat(BiLstm.create(72, 228, 152, 1).numParams())
        .isEqualTo(2 * lstm + (456 + 1) * 228 + (300 + 1) * 152);
  }

  @Test
  void paddingDoesNotChangeAValidOutput() {
    Random random = new Random(11);
    ComputationGraph graph = BiLstm.create(9, 6, 7, 1);
    List<EncodedText> texts = new ArrayList<>();
    for (int length : new int[] {1, 4, 13, 7, 13, 2}) {
      texts.add(
          EncodedText.of(random.ints(length, 0, 9).toArray(), random.ints(length, 0, 7).toArray()));
    }
    Engine engine = Engine.stock(graph);
    float[][] together = engine.outputs(new Batch(texts));
    for (int n = 0; n < texts.size(); n++) {
      float[] alone = engine.outputs(new Batch(List.of(texts.get(n))))[0];
      assertThat(together[n]).hasSize(alone.length).containsExactly(alone, within(1e-6f));
    }
  }

  @Test
  void trainingOnABatchOfUnequalLengthsIsTrainingOnTheSumOfItsTexts() {
    Random random = new Random(12);
    List<EncodedText> texts = new ArrayList<>();
    for (int length : new int[] {3, 9, 5}) {
      texts.add(
          EncodedText.of(random.ints(length, 0, 9).toArray(), random.ints(length, 0, 7).toArray()));
    }
    double together = Engine.stock(BiLstm.create(9, 6, 7, 1)).train(new Batch(texts), 1e-3);
    double sum = 0;
    int characters = 0;
    for (EncodedText text : texts) {
      Engine fresh = Engine.stock(BiLstm.create(9, 6, 7, 1));
      sum += fresh.train(new Batch(List.of(text)), 1e-3) * text.length();
      characters += text.length();
    }
    assertThat(together).isCloseTo(sum / characters, within(1e-6));
  }

  @Test
  void theLastLatinCharacterIsSeenAtTheFirstPosition() {
    Engine engine = Engine.stock(BiLstm.create(9, 6, 7, 1));
    float[] first = engine.outputs(batch(3, 4, 5))[0];
    float[] other = engine.outputs(batch(3, 4, 6))[0];
    assertThat(first[0]).isNotCloseTo(other[0], within(1e-6f));
  }

  private static Batch batch(int... latin) {
    return new Batch(List.of(EncodedText.of(latin, new int[latin.length])));
  }
}

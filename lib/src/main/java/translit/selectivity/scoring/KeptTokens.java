package translit.selectivity.scoring;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenizedText;

/** Measures LSTM outputs at some tokens of a Latin character that somebody has kept. */
public final class KeptTokens {
  private static final int PERMUTATIONS = 200;

  private KeptTokens() {}

  /**
   * Measures every output.
   *
   * @param text that the tokens are of
   * @param outputs of both LSTMs at each token, the forward ones first
   * @param outcome index of the outcome that is told from all others
   * @param seed of the permutations
   * @return one score for each
   */
  public static Measured measured(
      TokenizedText text, Map<Token, float[]> outputs, int outcome, long seed) {
    List<Sample.Sampled> tokens =
        outputs.entrySet().stream()
            .map(one -> new Sample.Sampled(one.getKey(), FloatBuffer.wrap(one.getValue())))
            .sorted(
                Comparator.<Sample.Sampled>comparingLong(one -> text.stem(one.token().word()))
                    .thenComparingInt(one -> one.token().word())
                    .thenComparingInt(one -> one.token().sentence())
                    .thenComparingInt(one -> one.token().position()))
            .toList();
    Long2LongMap frequency = new Long2LongOpenHashMap();
    text.forEach(token -> frequency.mergeLong(text.stem(token.word()), 1, Long::sum));
    Sample sample =
        Sample.of(
            tokens,
            token -> text.stem(token.word()),
            token -> frequency.get(text.stem(token.word())));
    boolean[] labels = sample.labels(token -> token.outcome() == outcome);
    Divided divided = Divided.of(sample, labels, PERMUTATIONS, seed);
    int units = tokens.isEmpty() ? 0 : tokens.get(0).row().limit();
    return SampleScores.of(sample, List.of(divided), layout(units / 2)).get(0);
  }

  private static ActivationLayout layout(int cells) {
    String output = Part.LSTM_OUTPUT.code();
    return new ActivationLayout(
        List.of(
            new Block(Direction.FORWARD.code(), output, 0, cells),
            new Block(Direction.BACKWARD.code(), output, cells, cells)));
  }
}

package translit.selectivity.directions;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import translit.common.SeededHash;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;
import translit.statistics.Jackknife;
import translit.trace.Token;

/** Tokens of many stems whose activations are noise, but along one direction. */
final class PlantedSample {
  static final int UNITS = 24;
  static final Block BLOCK = new Block("forward", "lstm-output", 0, UNITS);

  private static final int STEMS = 400;
  private static final int COPIES = 4;

  private PlantedSample() {}

  /**
   * Each stem has one word and one outcome, each word stands four times.
   *
   * @param direction that the outcome is added to
   * @param much of it, in standard deviations of the noise
   */
  static Sample of(float[] direction, double much, long seed) {
    Random random = new Random(seed);
    List<Sampled> tokens = new ArrayList<>();
    int[] starts = new int[STEMS + 1];
    long[] frequency = new long[STEMS];
    byte[] group = new byte[STEMS * COPIES];
    for (int stem = 0; stem < STEMS; stem++) {
      for (int copy = 0; copy < COPIES; copy++) {
        float[] row = new float[direction.length];
        for (int u = 0; u < row.length; u++) {
          row[u] = (float) (random.nextGaussian() + (stem % 3 == 0 ? much * direction[u] : 0));
        }
        group[tokens.size()] = (byte) Jackknife.group(SeededHash.of(stem, 0));
        Token token = new Token(0, stem % 3 == 0 ? 1 : 2, stem, 1, tokens.size(), 0);
        tokens.add(new Sampled(token, FloatBuffer.wrap(row)));
      }
      starts[stem + 1] = tokens.size();
      frequency[stem] = COPIES;
    }
    return new Sample(tokens, starts, frequency, group);
  }

  static boolean[] labels(Sample sample) {
    return sample.labels(token -> token.outcome() == 1);
  }
}

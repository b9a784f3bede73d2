package translit.intervention.sets;

import java.util.List;
import translit.engine.ParameterLayout;
import translit.engine.ReadOut;
import translit.intervention.Replacement;
import translit.intervention.measuring.Margins;

/**
 * Up to {@value ReadOut#WIDTH} tokens of a sample whose outputs are replaced one after another;
 * what was replaced stays replaced. Each replacement changes the sums of the hidden layer by what
 * the output adds to them, so that a set costs no more than its last unit.
 */
final class Walker implements AutoCloseable {
  private static final int WIDTH = ReadOut.WIDTH;

  private final SetSample sample;
  private final ReadOut readOut;
  private final ParameterLayout layout;
  private final float[] values;
  private final int cells;
  private final float[] rows;
  private final float[][] sums;
  private final float[][] changed;
  private final float[][] logits;
  private final int[] latin = new int[WIDTH];
  private final int[] right = new int[WIDTH];
  private final float[] margins = new float[WIDTH];
  private final float[] less = new float[WIDTH];
  private List<Sampled> tokens = List.of();

  Walker(SetSample sample) {
    this.sample = sample;
    this.readOut = ReadOut.of(sample.parameters(), sample.classes());
    this.layout = sample.parameters().layout();
    this.values = sample.parameters().values();
    this.cells = layout.cells();
    this.rows = new float[WIDTH * sample.units()];
    this.sums = new float[cells][WIDTH];
    this.changed = new float[cells][WIDTH];
    this.logits = new float[sample.classes().length][WIDTH];
  }

  /** Begins with tokens as they are, or with all outputs at their means. */
  void begin(List<Sampled> some, boolean allAtMeans) {
    tokens = some;
    for (int i = 0; i < tokens.size(); i++) {
      Sampled token = tokens.get(i);
      float[] row = allAtMeans ? sample.means() : token.outputs();
      System.arraycopy(row, 0, rows, i * row.length, row.length);
      latin[i] = token.latin();
      right[i] = token.right();
    }
    readOut.sums(rows, tokens.size(), sums);
  }

  /** Replaces an output, for good. */
  void replace(int unit, Replacement by) {
    for (int i = 0; i < tokens.size(); i++) {
      less[i] = tokens.get(i).outputs()[unit] - instead(tokens.get(i), unit, by);
    }
    take(unit, sums);
  }

  /** Gives an output that is at its mean its own value, for good. */
  void restore(int unit) {
    for (int i = 0; i < tokens.size(); i++) {
      less[i] = sample.means()[unit] - tokens.get(i).outputs()[unit];
    }
    take(unit, sums);
  }

  private float instead(Sampled token, int unit, Replacement by) {
    return switch (by) {
      case ZERO -> 0;
      case MEAN -> sample.means()[unit];
      case SAME_OUTCOME -> token.same()[unit];
      case OTHER_OUTCOME -> token.other()[unit];
    };
  }

  private void take(int unit, float[][] to) {
    int start = layout.hidden().weights().start(unit);
    for (int k = 0; k < cells; k++) {
      float weight = values[start + k];
      float[] from = sums[k];
      float[] row = to[k];
      for (int i = 0; i < WIDTH; i++) {
        row[i] = from[i] - less[i] * weight;
      }
    }
  }

  /** The margins if one more output were replaced; it is not. */
  void measureWithout(int unit, Replacement by, float[] to, int at) {
    for (int i = 0; i < tokens.size(); i++) {
      less[i] = tokens.get(i).outputs()[unit] - instead(tokens.get(i), unit, by);
    }
    take(unit, changed);
    readOut.take(changed);
    answer(to, at);
  }

  /**
   * The margins with what was replaced so far.
   *
   * @param scale of what comes from the outputs, as dropout scales it
   */
  void measure(float scale, float[] to, int at) {
    if (scale == 1) {
      readOut.take(sums);
    } else {
      int bias = layout.hidden().bias().offset();
      for (int k = 0; k < cells; k++) {
        float of = values[bias + k];
        for (int i = 0; i < WIDTH; i++) {
          changed[k][i] = of + (sums[k][i] - of) * scale;
        }
      }
      readOut.take(changed);
    }
    answer(to, at);
  }

  private void answer(float[] to, int at) {
    readOut.logits(latin, tokens.size(), logits);
    Margins.of(logits, right, tokens.size(), margins);
    System.arraycopy(margins, 0, to, at, tokens.size());
  }

  @Override
  public void close() {
    readOut.close();
  }
}

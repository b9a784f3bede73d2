package translit.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import translit.engine.Batch;
import translit.engine.EncodedText;

/**
 * What a measurement of speed computes: a network's sizes, and batches of random texts that are all
 * of the same length, so that nothing is padded for anyone.
 *
 * @param inputs number of Latin symbols
 * @param cells of each LSTM, and of the hidden layer
 * @param outputs number of native symbols
 * @param texts in a batch
 * @param length characters of each text
 */
public record Workload(int inputs, int cells, int outputs, int texts, int length) {
  /**
   * The post's network on its Armenian alphabets, with texts of 100 characters.
   *
   * @param cells of each LSTM, and of the hidden layer
   * @param texts in a batch
   * @return 72 inputs, 152 outputs
   */
  public static Workload ofThePost(int cells, int texts) {
    return new Workload(72, cells, 152, texts, 100);
  }

  /** {@return how many characters are in a batch} */
  public long characters() {
    return (long) texts * length;
  }

  /**
   * Floating-point operations in matrix multiplications that a character costs in training: a
   * multiplication and an addition for each recurrent weight of both directions, each hidden weight
   * and each output weight on a hidden unit; the same again for the gradients of the units, and
   * again for those of the weights. The one-hot input is a row of a table and costs none.
   *
   * @return multiplications and additions per character
   */
  public double operations() {
    double recurrent = 2.0 * cells * 4 * cells;
    double hidden = 2.0 * cells * cells;
    double output = (double) cells * outputs;
    return 3 * 2 * (recurrent + hidden + output);
  }

  /** A batch of random texts with random outcomes. */
  Batch batch(Random random) {
    return new Batch(texts(random, texts));
  }

  /** Random texts with random outcomes. */
  List<EncodedText> texts(Random random, int count) {
    return Stream.generate(() -> EncodedText.of(symbols(random, inputs), symbols(random, outputs)))
        .limit(count)
        .toList();
  }

  private int[] symbols(Random random, int different) {
    return random.ints(length, 0, different).toArray();
  }
}

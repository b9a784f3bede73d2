package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import translit.engine.ActivationLayout;
import translit.engine.ParameterLayout;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * The hidden and the output layer, and the loss. The rows are divided evenly among lanes. How many
 * depends on the batch and the number of threads, not on which thread computes what.
 */
final class DenseLayers {
  private final int cells;
  private final int classes;
  private final DenseWeights weights;
  private final List<DenseLane> lanes;
  private final List<DenseGradient> gradients;
  private final double[] losses;
  private PackedBatch batch;
  private int used;
  private boolean hiddenKept;
  private float[] hidden = {};
  private float[] probabilities = {};

  /**
   * @param directions the forward, then the backward LSTM
   * @param dropout of what they hand on
   * @param changes what is done to values on the way
   * @param most lanes that are computed side by side
   */
  DenseLayers(
      Gemm gemm,
      NativeMemory memory,
      ParameterLayout layout,
      List<LstmDirection> directions,
      Dropout dropout,
      Changes changes,
      int most) {
    this.cells = layout.cells();
    this.classes = layout.outputs();
    this.weights = new DenseWeights(memory, layout);
    this.lanes =
        Stream.generate(
                () -> new DenseLane(gemm, memory, layout, weights, directions, dropout, changes))
            .limit(most)
            .toList();
    this.gradients =
        lanes.stream()
            .map(lane -> new DenseGradient(gemm, memory, layout, lane, weights, directions))
            .toList();
    this.losses = new double[most];
  }

  /** Takes over the parameters. */
  void load(float[] parameters) {
    weights.load(parameters);
  }

  /**
   * Makes room for a batch.
   *
   * @param count of the lanes it is divided among
   * @param probabilitiesKept whether {@link #forwardPass} will follow, which keeps all of them
   * @param hiddenKept whether it is to keep the hidden units as well
   */
  void prepare(PackedBatch batch, int count, boolean probabilitiesKept, boolean hiddenKept) {
    this.batch = batch;
    this.used = count;
    this.hiddenKept = hiddenKept;
    if (hiddenKept) {
      hidden = NativeFloats.atLeast(batch.rows() * cells, hidden);
    }
    if (probabilitiesKept) {
      probabilities = NativeFloats.atLeast(batch.rows() * classes, probabilities);
    }
  }

  /** Computes one lane's rows, and keeps what there is room for. */
  void forwardPass(int lane) {
    DenseLane of = lanes.get(lane);
    for (int from = first(lane); from < first(lane + 1); from += DenseLane.ROWS) {
      int to = Math.min(from + DenseLane.ROWS, first(lane + 1));
      of.forwardPass(batch, from, to);
      if (hiddenKept) {
        System.arraycopy(of.hidden, 0, hidden, from * cells, (to - from) * cells);
      }
      System.arraycopy(of.probabilities, 0, probabilities, from * classes, (to - from) * classes);
    }
  }

  /** Computes one lane's rows and their gradients. */
  void train(int lane) {
    gradients.get(lane).start();
    losses[lane] = 0;
    for (int from = first(lane); from < first(lane + 1); from += DenseLane.ROWS) {
      int to = Math.min(from + DenseLane.ROWS, first(lane + 1));
      losses[lane] += lanes.get(lane).forwardPass(batch, from, to);
      gradients.get(lane).backwardPass(batch, from, to);
    }
  }

  private int first(int lane) {
    return (int) ((long) batch.rows() * lane / used);
  }

  /** {@return the sum of the rows' losses after {@link #train}} */
  double loss() {
    return Arrays.stream(losses, 0, used).sum();
  }

  /** Adds the gradients of the lanes to that of the parameters. */
  void collect(float[] gradient) {
    gradients.subList(0, used).forEach(lane -> lane.addTo(gradient));
  }

  /**
   * Copies a row.
   *
   * @param part {@link ActivationLayout#HIDDEN} or {@link ActivationLayout#OUTPUT}
   */
  void copy(String part, int row, float[] to, int at) {
    switch (part) {
      case ActivationLayout.HIDDEN -> System.arraycopy(hidden, row * cells, to, at, cells);
      case ActivationLayout.OUTPUT ->
          System.arraycopy(probabilities, row * classes, to, at, classes);
      default -> throw new IllegalArgumentException("No layer above the LSTMs is " + part);
    }
  }
}

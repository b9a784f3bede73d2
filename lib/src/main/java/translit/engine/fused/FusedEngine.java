package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import translit.common.InputException;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Capture;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.Predictor;

/**
 * The network of {@link BiLstm} computed without Deeplearning4j: outcomes, activations, and the
 * gradient to train with. {@link translit.engine.Engine#stock} says what the results must be.
 *
 * <p>The two directions run side by side, and where there are more than two threads, groups of
 * texts do as well; the dense layers are divided by rows, the gradients of their weights by layers.
 * One and two threads give the same bits; more of them add up the groups' gradients in another
 * order, and so round otherwise. The buffers are as large as the largest batch so far; {@link
 * #close} frees those outside the heap. Calls from several threads wait for each other.
 */
public final class FusedEngine implements Predictor, Capture {
  /** Rows of the dense layers that are computed together: few enough for the cache. */
  public static final int ROWS = 512;

  /**
   * Characters whose gradients of the recurrent weights are computed together, or one step of the
   * texts if these are more.
   */
  public static final int GRADIENT_ROWS = 128;

  /** Fewer texts than this together and the matrix multiplications slow down. */
  private static final int FEWEST_TEXTS = 16;

  private final Gemm gemm;
  private final ParameterLayout layout;
  private final ActivationLayout activations;
  private final List<Block> ofForward;
  private final List<Block> ofBackward;
  private final List<Block> ofDense;
  private final int mostGroups;
  private final Workers workers;
  private final NativeMemory memory = new NativeMemory();
  private final NativeFloats parameters;
  private final LstmDirection forward;
  private final LstmDirection backward;
  private final Dropout dropout;
  private final DenseLayers dense;
  private final float[] values;
  private float[] gradient = new float[0];
  private PackedBatch rows;

  /**
   * An engine that reads.
   *
   * @param parameters of the network
   * @param threads to compute with
   */
  public FusedEngine(Parameters parameters, int threads) {
    this(parameters, Gemm.ofReading(), threads, 0);
  }

  /**
   * An engine for training.
   *
   * @param network its parameters, read anew at every call
   * @param gemm multiplies
   * @param threads to compute with
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
   */
  public FusedEngine(Parameters network, Gemm gemm, int threads, double dropout) {
    this.gemm = gemm;
    this.values = network.values();
    this.layout = network.layout();
    this.activations = ActivationLayout.of(layout);
    this.ofForward = activations.blocks(BiLstm.FORWARD);
    this.ofBackward = activations.blocks(BiLstm.BACKWARD);
    this.ofDense = activations.blocks("");
    this.mostGroups = (threads + 1) / 2;
    this.workers = new Workers(threads);
    this.parameters = memory.rows(1);
    this.forward = new LstmDirection(gemm, memory, parameters, layout.forward(), false, mostGroups);
    this.backward =
        new LstmDirection(gemm, memory, parameters, layout.backward(), true, mostGroups);
    this.dropout = new Dropout(layout.cells(), dropout);
    this.dense = new DenseLayers(gemm, memory, parameters, layout, forward, backward, this.dropout);
  }

  @Override
  public synchronized float[][] outputs(Batch batch) {
    forwardPass(batch, false, 0);
    float[][] result = new float[rows.texts()][];
    for (int text = 0; text < result.length; text++) {
      result[text] = new float[rows.lengths()[text] * layout.outputs()];
      for (int t = 0; t < rows.lengths()[text]; t++) {
        dense.copy(ActivationLayout.OUTPUT, rows.row(text, t), result[text], t * layout.outputs());
      }
    }
    return result;
  }

  @Override
  public synchronized void read(Batch batch) {
    forwardPass(batch, false, 0);
  }

  @Override
  public ActivationLayout layout() {
    return activations;
  }

  @Override
  public void copy(int text, int position, float[] to, int at) {
    forward.copy(ofForward, text, position, to, at);
    backward.copy(ofBackward, text, position, to, at);
    for (Block block : ofDense) {
      dense.copy(block.part(), rows.row(text, position), to, at + block.from());
    }
  }

  /**
   * {@return the gradient of {@link #computeGradient}, in the order of the parameters; valid until
   * its next call}
   */
  public float[] gradient() {
    return gradient;
  }

  /**
   * Computes the gradient of the loss, summed over positions and texts.
   *
   * @param batch texts with their outcomes
   * @param seed of the dropout
   * @return mean loss per character
   */
  public synchronized double computeGradient(Batch batch, long seed) {
    double loss = forwardPass(batch, true, seed);
    gradient = NativeFloats.atLeast(values.length, gradient);
    Arrays.fill(gradient, 0);
    workers.run(blocks(), block -> dense.backwardPass(block * ROWS, end(block)));
    workers.run(2 * groups() + DenseLayers.TASKS, this::gradientTask);
    workers.run(2, task -> ofTask(task).collect(groups(), gradient));
    dense.collect(gradient);
    return loss;
  }

  /** The large tasks of the LSTMs come first; the dense weights fill the time that remains. */
  private void gradientTask(int task) {
    if (task < 2 * groups()) {
      ofTask(task).backwardPass(task / 2, text(task / 2), text(task / 2 + 1));
    } else {
      dense.gradient(task - 2 * groups(), gradient);
    }
  }

  /** Mean loss per character, 0 without outcomes. */
  private double forwardPass(Batch batch, boolean training, long seed) {
    if ((batch.characters() + 1L) * 4 * layout.cells() > Integer.MAX_VALUE - 8) {
      throw new InputException(
          "a batch of %d characters is too large for one array: take fewer texts"
              .formatted(batch.characters()));
    }
    rows = PackedBatch.of(batch, layout.symbols(), training ? layout.outputs() : 0);
    gemm.oneThreadPerCall();
    parameters.reserve(values.length);
    parameters.put(0, values, 0, values.length);
    forward.prepare(rows, values, training);
    backward.prepare(rows, values, training);
    dense.prepare(rows, values, training);
    dropout.draw(rows, training, seed);
    workers.run(
        2 * groups(),
        task -> ofTask(task).forwardPass(task / 2, text(task / 2), text(task / 2 + 1)));
    double[] losses = new double[blocks()];
    workers.run(
        losses.length, block -> losses[block] = dense.forwardPass(block * ROWS, end(block)));
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / rows.rows();
  }

  private int blocks() {
    return (rows.rows() + ROWS - 1) / ROWS;
  }

  /** Behind the last row of a block. */
  private int end(int block) {
    return Math.min(rows.rows(), (block + 1) * ROWS);
  }

  private LstmDirection ofTask(int task) {
    return task % 2 == 0 ? forward : backward;
  }

  /** Into how many groups of texts each direction is divided. */
  private int groups() {
    return Math.max(1, Math.min(mostGroups, rows.texts() / FEWEST_TEXTS));
  }

  /** First text of a group. */
  private int text(int group) {
    return (int) ((long) rows.texts() * group / groups());
  }

  @Override
  public synchronized void close() {
    memory.close();
  }
}

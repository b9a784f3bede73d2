package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.SeededHash;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Capture;
import translit.engine.Engine;
import translit.engine.ParameterLayout;

/**
 * The network of {@link BiLstm} computed without Deeplearning4j's layers, on the graph's own
 * parameters and updater state: before and after every call the graph is a stock network that can
 * be saved, loaded and trained on. {@link Engine#stock} says what the results must be.
 *
 * <p>The two directions run side by side, and where there are more than two threads, groups of
 * texts do as well; the dense layers are divided by rows, the gradients of their weights by layers.
 * One and two threads give the same bits; more of them add up the groups' gradients in another
 * order, and so round otherwise. The buffers are as large as the largest batch so far; {@link
 * #close} frees those outside the heap. Calls from several threads wait for each other.
 */
public final class FusedEngine implements Engine, Capture {
  /** Rows of the dense layers that are computed together: few enough for the cache. */
  public static final int ROWS = 512;

  /**
   * Characters whose gradients of the recurrent weights are computed together, or one step of the
   * texts if these are more.
   */
  public static final int GRADIENT_ROWS = 128;

  /** Fewer texts than this together and the matrix multiplications slow down. */
  private static final int FEWEST_TEXTS = 16;

  private final ComputationGraph graph;
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
  private final float[] gradient;
  private PackedBatch rows;
  private AdamStep adam;

  /**
   * An engine that trains with dropout.
   *
   * @param graph as {@link BiLstm} makes it
   * @param threads to compute with
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
   * @throws IllegalArgumentException if it is another graph
   */
  public FusedEngine(ComputationGraph graph, int threads, double dropout) {
    Gemm.oneThreadPerCall();
    this.graph = graph;
    this.layout = ParameterLayout.of(graph);
    this.activations = ActivationLayout.of(graph);
    this.ofForward = activations.blocks(BiLstm.FORWARD);
    this.ofBackward = activations.blocks(BiLstm.BACKWARD);
    this.ofDense = activations.blocks("");
    this.mostGroups = (threads + 1) / 2;
    this.workers = new Workers(threads);
    this.parameters = NativeFloats.of(graph.params());
    this.forward = new LstmDirection(memory, parameters, layout.forward(), false, mostGroups);
    this.backward = new LstmDirection(memory, parameters, layout.backward(), true, mostGroups);
    this.dropout = new Dropout(layout.cells(), dropout);
    this.dense = new DenseLayers(memory, parameters, layout, forward, backward, this.dropout);
    this.values = new float[layout.size()];
    this.gradient = new float[layout.size()];
  }

  @Override
  public synchronized double train(Batch batch, double rate) {
    if (adam == null) {
      adam = new AdamStep(graph, layout.bounds());
    }
    double loss = gradient(batch);
    if (!Double.isFinite(loss)) {
      throw notANumber("loss", graph.getIterationCount());
    }
    adam.apply(values, gradient, rows.texts(), rate, parameters, workers);
    graph.setScore(loss * rows.rows() / rows.texts());
    return loss;
  }

  static ArithmeticException notANumber(String what, int step) {
    return new ArithmeticException(
        ("The %s is not a number at step %d: go back to the last checkpoint and lower the learning"
                + " rate")
            .formatted(what, step));
  }

  @Override
  public synchronized float[][] outputs(Batch batch) {
    forwardPass(batch, false);
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
    forwardPass(batch, false);
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
   * The gradient of the loss, summed over positions and texts, in the order of the graph's
   * parameters; valid until the next call.
   */
  synchronized float[] gradientOf(Batch batch) {
    gradient(batch);
    return gradient;
  }

  /** Mean loss per character; leaves the summed gradient. */
  private double gradient(Batch batch) {
    double loss = forwardPass(batch, true);
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
  private double forwardPass(Batch batch, boolean training) {
    if ((batch.characters() + 1L) * 4 * layout.cells() > Integer.MAX_VALUE - 8) {
      throw new InputException(
          "a batch of %d characters is too large for one array: take fewer texts"
              .formatted(batch.characters()));
    }
    rows = PackedBatch.of(batch, layout.symbols(), training ? layout.outputs() : 0);
    parameters.get(0, values, 0, values.length);
    forward.prepare(rows, values, training);
    backward.prepare(rows, values, training);
    dense.prepare(rows, values, training);
    long seed = graph.getLayer(BiLstm.FORWARD).conf().getSeed();
    dropout.draw(rows, training, SeededHash.of(graph.getIterationCount(), seed));
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

package translit.engine.fused;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.SeededHash;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Engine;

/**
 * The network of {@link BiLstm} computed without Deeplearning4j's layers, on the graph's own
 * parameters and updater state: before and after every call the graph is a stock network that can
 * be saved, loaded and trained on. {@link translit.engine.StockEngine} says what the results must
 * be.
 *
 * <p>The two directions run side by side, and where there are more than two threads, groups of
 * texts do as well; the dense layers are divided by rows, the gradients of their weights by layers.
 * One and two threads give the same bits; more of them add up the groups' gradients in another
 * order, and so round otherwise. The buffers are as large as the largest batch so far; {@link
 * #close} frees those outside the heap. Calls from several threads wait for each other.
 */
public final class FusedEngine implements Engine {
  /** Rows of the dense layers that are computed together: few enough for the cache. */
  public static final int ROWS = 512;

  /** Fewer texts than this together and the matrix multiplications slow down. */
  private static final int FEWEST_TEXTS = 16;

  private final ComputationGraph graph;
  private final int inputs;
  private final int classes;
  private final int cells;
  private final int threads;
  private final Workers workers;
  private final LstmDirection forward;
  private final LstmDirection backward;
  private final DenseLayers dense;
  private final Dropout dropout;
  private final AdamStep adam;
  private final NativeFloats parameters;
  private final float[] values;
  private final float[] gradient;
  private final NativeFloats gradientNative = new NativeFloats();
  private final NativeFloats scratch = new NativeFloats();
  private final PackedBatch rows = new PackedBatch();

  /** An engine on all processors, without dropout. */
  public FusedEngine(ComputationGraph graph) {
    this(graph, Runtime.getRuntime().availableProcessors(), 0);
  }

  /**
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
   */
  public FusedEngine(ComputationGraph graph, int threads, double dropout) {
    Gemm.oneThreadPerCall();
    this.graph = graph;
    this.threads = threads;
    this.workers = new Workers(threads);
    this.inputs = (int) graph.layerInputSize(BiLstm.FORWARD);
    this.cells = (int) graph.layerSize(BiLstm.FORWARD);
    this.classes = (int) graph.layerSize(BiLstm.OUTPUT);
    this.forward = new LstmDirection(inputs, cells, 0, false, mostGroups());
    this.backward = new LstmDirection(inputs, cells, forward.parameters(), true, mostGroups());
    int start = forward.parameters() + backward.parameters();
    this.dropout = new Dropout(cells, dropout);
    this.dense = new DenseLayers(inputs, cells, classes, start);
    int output = start + dense.hiddenParameters();
    int size = output + dense.outputParameters();
    if (graph.numParams() != size) {
      throw new IllegalArgumentException(
          "Not this network: it has " + graph.numParams() + " parameters, expected " + size);
    }
    this.adam = new AdamStep(graph, new int[] {0, forward.parameters(), start, output, size});
    this.parameters = NativeFloats.of(graph.params());
    this.values = new float[size];
    this.gradient = new float[size];
  }

  @Override
  public synchronized double train(Batch batch, double rate) {
    double loss = gradient(batch);
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException(
          "The loss is not a number at step "
              + graph.getIterationCount()
              + ": go back to the last checkpoint and lower the learning rate");
    }
    adam.apply(values, gradient, rows.texts(), rate, parameters, workers);
    graph.setScore(loss * rows.rows() / rows.texts());
    return loss;
  }

  @Override
  public synchronized float[][] outputs(Batch batch) {
    forward(batch);
    float[][] result = new float[rows.texts()][];
    for (int text = 0; text < result.length; text++) {
      result[text] = new float[rows.length(text) * classes];
      for (int t = 0; t < rows.length(text); t++) {
        dense.copyProbabilities(rows.row(text, t), result[text], t * classes);
      }
    }
    return result;
  }

  /** Computes every activation and leaves it to be copied. */
  public synchronized void forward(Batch batch) {
    forward(batch, false);
  }

  /** Copies the blocks of one direction at one position of the last batch. */
  public void copyLstm(boolean backward, int text, int position, float[] to, int at) {
    (backward ? this.backward : forward).copy(rows, text, position, to, at);
  }

  /** Copies the hidden units at one position of the last batch. */
  public void copyHidden(int text, int position, float[] to, int at) {
    dense.copyHidden(rows.row(text, position), to, at);
  }

  /** Copies the probabilities of the outcomes at one position of the last batch. */
  public void copyProbabilities(int text, int position, float[] to, int at) {
    dense.copyProbabilities(rows.row(text, position), to, at);
  }

  public int cells() {
    return cells;
  }

  public int classes() {
    return classes;
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
    double loss = forward(batch, true);
    gradientNative.reserve(gradient.length);
    scratch.reserve((long) rows.rows() * cells);
    int blocks = (rows.rows() + ROWS - 1) / ROWS;
    workers.run(
        blocks,
        block ->
            dense.backward(
                rows,
                parameters,
                forward.outputGradients(),
                backward.outputGradients(),
                scratch,
                dropout,
                block * ROWS,
                Math.min(rows.rows(), (block + 1) * ROWS)));
    int groups = groups();
    workers.run(2 * groups + 4, this::gradientTask);
    workers.run(2, task -> ofTask(task).collect(groups, gradient));
    dense.collect(gradientNative, gradient);
    return loss;
  }

  /** The large tasks of the LSTMs come first; the dense weights fill the time that remains. */
  private void gradientTask(int task) {
    int groups = groups();
    switch (task - 2 * groups) {
      case 0, 1 ->
          dense.hiddenGradient(rows, ofTask(task).outputs(), task % 2 == 1, gradientNative);
      case 2 -> dense.outputGradient(rows, gradientNative);
      case 3 -> dense.inputGradient(rows, gradient);
      default -> {
        int group = task / 2;
        ofTask(task)
            .backward(rows, parameters, group, text(group, groups), text(group + 1, groups));
      }
    }
  }

  /** Mean loss per character, 0 without outcomes. */
  private double forward(Batch batch, boolean training) {
    if ((long) batch.characters() * 4 * cells + 4L * cells > Integer.MAX_VALUE - 8) {
      throw new InputException(
          "a batch of "
              + batch.characters()
              + " characters is too large for one array: take fewer texts");
    }
    rows.fill(batch, inputs, training ? classes : 0);
    parameters.buffer().get(0, values);
    forward.load(values);
    backward.load(values);
    dense.load(values);
    forward.reserve(rows, training);
    backward.reserve(rows, training);
    dense.reserve(rows, training);
    if (training) {
      long seed = graph.getLayer(BiLstm.FORWARD).conf().getSeed();
      dropout.draw(rows, SeededHash.of(graph.getIterationCount(), seed));
    } else {
      dropout.off();
    }
    int groups = groups();
    workers.run(
        2 * groups,
        task -> {
          int group = task / 2;
          ofTask(task)
              .forward(rows, parameters, group, text(group, groups), text(group + 1, groups));
        });
    double[] losses = new double[(rows.rows() + ROWS - 1) / ROWS];
    workers.run(
        losses.length,
        block ->
            losses[block] =
                dense.forward(
                    rows,
                    parameters,
                    forward.outputs(),
                    backward.outputs(),
                    dropout,
                    block * ROWS,
                    Math.min(rows.rows(), (block + 1) * ROWS)));
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / rows.rows();
  }

  private LstmDirection ofTask(int task) {
    return task % 2 == 0 ? forward : backward;
  }

  /** Into how many groups of texts each direction is divided. */
  private int groups() {
    return Math.max(1, Math.min(mostGroups(), rows.texts() / FEWEST_TEXTS));
  }

  private int mostGroups() {
    return (threads + 1) / 2;
  }

  /** First text of a group. */
  private int text(int group, int groups) {
    return (int) ((long) rows.texts() * group / groups);
  }

  @Override
  public synchronized void close() {
    forward.close();
    backward.close();
    dense.close();
    gradientNative.close();
    scratch.close();
  }
}

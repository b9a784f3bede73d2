package translit.engine.fused;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import translit.common.InputException;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Capture;
import translit.engine.Intervention;
import translit.engine.LstmReader;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.engine.Threads;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.NativeFloats;
import translit.engine.matrix.NativeMemory;

/**
 * The network of {@link BiLstm} computed without Deeplearning4j: outcomes, activations, and the
 * gradient to train with. {@link translit.engine.Engine#stock} says what the results must be.
 *
 * <p>The two directions run side by side, and where there are more than two threads, groups of
 * texts do as well; the rows of the dense layers are divided among as many lanes. One and two
 * threads give the same bits; more of them add up the gradients in another order, and so round
 * otherwise. The buffers are as large as the largest batch so far; {@link #close} frees those
 * outside the heap. Calls from several threads wait for each other, but for {@link #copy}: that is
 * for any number of threads after {@link #read}, and not during another call.
 */
public final class FusedEngine implements Predictor, Capture, LstmReader {
  /** Rows of the dense layers that are computed together: few enough for the cache. */
  public static final int ROWS = DenseLane.ROWS;

  /**
   * So many characters are gathered, at least, before gradients of recurrent weights are computed.
   */
  public static final int GRADIENT_ROWS = 256;

  private final Gemm gemm;
  private final ParameterLayout layout;
  private final ActivationLayout activations;
  private final List<Block> ofForward;
  private final List<Block> ofBackward;
  private final List<Block> ofDense;
  private final int mostGroups;
  private final Workers workers;
  private final NativeMemory memory = new NativeMemory();
  private final List<LstmDirection> directions;
  private final Dropout dropout;
  private final Changes changes;
  private final DenseLayers dense;
  private final float[] values;
  private final boolean fixed;
  private boolean loaded;
  private boolean kept;
  private boolean closed;
  private float[] gradient = new float[0];
  private PackedBatch rows;
  private Division division;

  /**
   * An engine that reads.
   *
   * @param parameters of the network, which stay as they are
   * @param threads to compute with
   * @param intervention what is done to activations on the way
   */
  public FusedEngine(Parameters parameters, int threads, Intervention intervention) {
    this(parameters, Gemm.chosen(), threads, 0, intervention, true);
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
    this(network, gemm, threads, dropout, Intervention.NONE, false);
  }

  private FusedEngine(
      Parameters network,
      Gemm gemm,
      int threads,
      double dropout,
      Intervention intervention,
      boolean fixed) {
    this.gemm = gemm;
    this.values = network.values();
    this.fixed = fixed;
    this.layout = network.layout();
    this.activations = ActivationLayout.of(layout);
    this.ofForward = activations.blocks(BiLstm.FORWARD);
    this.ofBackward = activations.blocks(BiLstm.BACKWARD);
    this.ofDense = activations.blocks("");
    this.mostGroups = Threads.groups(threads);
    this.workers = new Workers(threads);
    this.changes = new Changes(intervention);
    this.directions =
        List.of(
            new LstmDirection(gemm, memory, layout.forward(), false, mostGroups, changes),
            new LstmDirection(gemm, memory, layout.backward(), true, mostGroups, changes));
    this.dropout = new Dropout(layout.cells(), dropout);
    int lanes = directions.size() * mostGroups;
    this.dense = new DenseLayers(gemm, memory, layout, directions, this.dropout, changes, lanes);
  }

  @Override
  public synchronized float[][] outputs(Batch batch) {
    read(batch, false);
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
    read(batch, true);
  }

  /** Computes the probabilities, and the gates to be looked at if these are kept. */
  private void read(Batch batch, boolean kept) {
    prepare(batch, false, kept);
    dropout.draw(rows, false, 0);
    workers.run(division.tasks(), this::forwardPass);
    workers.run(division.tasks(), dense::forwardPass);
  }

  @Override
  public synchronized void readLstms(Batch batch) {
    prepare(batch, false, false);
    workers.run(division.tasks(), this::forwardPass);
  }

  @Override
  public void copyOutputs(String direction, int text, int position, float[] to, int at) {
    directions.get(direction.equals(BiLstm.FORWARD) ? 0 : 1).copyOutputs(text, position, to, at);
  }

  @Override
  public ActivationLayout layout() {
    return activations;
  }

  @Override
  public void copy(int text, int position, float[] to, int at) {
    if (!kept) {
      throw new IllegalStateException("no text has been read whose activations are kept");
    }
    directions.get(0).copy(ofForward, text, position, to, at);
    directions.get(1).copy(ofBackward, text, position, to, at);
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
    prepare(batch, true, false);
    directions.forEach(LstmDirection::prepareGradients);
    dropout.draw(rows, true, seed);
    workers.run(division.tasks(), this::forwardPass);
    workers.run(division.tasks(), dense::train);
    workers.run(division.tasks(), this::backwardPass);
    gradient = NativeFloats.atLeast(values.length, gradient);
    Arrays.fill(gradient, 0);
    byLayer(lstm -> lstm.collect(division.groups(), gradient), () -> dense.collect(gradient));
    return dense.loss() / rows.rows();
  }

  private void prepare(Batch batch, boolean training, boolean kept) {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
    // no array has more rows than twice the texts, or than a step and what is gathered before it
    long rowsOfArrays = 2L * batch.characters() + GRADIENT_ROWS;
    if (rowsOfArrays * Math.max(layout.cells(), layout.outputs()) > Integer.MAX_VALUE - 8) {
      throw new InputException(
          "a batch of %d characters is too large for one array: take fewer texts"
              .formatted(batch.characters()));
    }
    rows = PackedBatch.of(batch, layout.symbols(), training ? layout.outputs() : 0);
    division = Division.of(rows.texts(), directions.size(), mostGroups);
    changes.prepare(rows);
    gemm.oneThreadPerCall();
    if (!loaded) {
      byLayer(lstm -> lstm.load(values), () -> dense.load(values));
      loaded = fixed;
    }
    directions.forEach(direction -> direction.prepare(rows, training || kept));
    dense.prepare(rows, division.tasks(), !training, kept);
    this.kept = kept;
  }

  /** Does something for each LSTM and for the layers above, side by side. */
  private void byLayer(Consumer<LstmDirection> lstm, Runnable above) {
    workers.run(
        directions.size() + 1,
        task -> {
          if (task < directions.size()) {
            lstm.accept(directions.get(task));
          } else {
            above.run();
          }
        });
  }

  private void forwardPass(int task) {
    LstmDirection direction = directions.get(division.direction(task));
    direction.forwardPass(division.text(task), division.end(task));
  }

  private void backwardPass(int task) {
    LstmDirection direction = directions.get(division.direction(task));
    direction.backwardPass(division.group(task), division.text(task), division.end(task));
  }

  @Override
  public synchronized void close() {
    closed = true;
    kept = false;
    memory.close();
  }
}

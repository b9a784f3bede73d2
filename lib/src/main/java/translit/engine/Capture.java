package translit.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.fused.FusedEngine;

/**
 * Every activation of a network on a batch of texts, as the engine's forward pass left it: the
 * gates that are looked at are those that training and prediction compute with.
 *
 * <p>Per direction there are {@value #LSTM_BLOCKS} blocks of as many values as there are cells, in
 * the order of the post's figure: output h, output gate o, cell, input gate i, cell input g, forget
 * gate f, previous cell (that of the step before in that direction's order; 0 at its first).
 */
public final class Capture implements AutoCloseable {
  /** Blocks of {@link #lstm}. */
  public static final int LSTM_BLOCKS = 7;

  private final FusedEngine engine;

  /** A capture of a network's activations; the network itself is not changed. */
  public Capture(ComputationGraph graph) {
    this.engine = new FusedEngine(graph);
  }

  /**
   * Reads texts; what the other methods return is theirs until the next call.
   *
   * @param batch texts, with or without outcomes
   */
  public void read(Batch batch) {
    engine.forward(batch);
  }

  /** Cells of each LSTM, and units of the hidden layer. */
  public int cells() {
    return engine.cells();
  }

  /** Units of the output layer. */
  public int outputs() {
    return engine.classes();
  }

  /**
   * Copies the blocks of one direction at one position.
   *
   * @param backward whether of the direction that reads from the end
   * @param text index in the batch
   * @param position of the character, counted from the beginning for both directions
   * @param to takes {@code LSTM_BLOCKS * cells()} values
   * @param at where in it
   */
  public void lstm(boolean backward, int text, int position, float[] to, int at) {
    engine.copyLstm(backward, text, position, to, at);
  }

  /** Copies the hidden units, {@code cells()} values, at one position. */
  public void hidden(int text, int position, float[] to, int at) {
    engine.copyHidden(text, position, to, at);
  }

  /** Copies the probabilities of the outcomes, {@code outputs()} values, at one position. */
  public void probabilities(int text, int position, float[] to, int at) {
    engine.copyProbabilities(text, position, to, at);
  }

  /** Values of {@link #all}. */
  public int columns() {
    return (2 * LSTM_BLOCKS + 1) * cells() + outputs();
  }

  /**
   * Copies everything at one position, {@link #columns()} values: the blocks of the forward and of
   * the backward direction, the hidden units, the probabilities.
   */
  public void all(int text, int position, float[] to, int at) {
    int lstm = LSTM_BLOCKS * cells();
    lstm(false, text, position, to, at);
    lstm(true, text, position, to, at + lstm);
    hidden(text, position, to, at + 2 * lstm);
    probabilities(text, position, to, at + 2 * lstm + cells());
  }

  /** Frees what lies outside the heap. */
  @Override
  public void close() {
    engine.close();
  }
}

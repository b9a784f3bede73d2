package translit.engine;

import translit.engine.fused.FusedEngine;

/**
 * The outputs of both LSTMs alone, for whoever computes what is above them otherwise, as {@link
 * ReadOut} does.
 */
public interface LstmReader extends AutoCloseable {
  /**
   * A reader of a network's LSTMs; it does not start Deeplearning4j.
   *
   * @param parameters of the network; not changed
   * @param intervention what is done to the LSTMs while they read
   * @return a reader on the given {@link Threads}
   */
  static LstmReader of(Parameters parameters, Intervention intervention) {
    return new FusedEngine(parameters, Threads.given(), intervention);
  }

  /**
   * Reads texts; what {@link #copyOutputs} copies is theirs until the next call.
   *
   * @param batch texts, with or without outcomes
   * @throws IllegalArgumentException if a symbol is none of the network's
   */
  void readLstms(Batch batch);

  /**
   * Copies the outputs of one LSTM at one position, as they are before anything is done to them.
   *
   * @param direction {@link BiLstm#FORWARD} or {@link BiLstm#BACKWARD}
   * @param text index in the batch
   * @param position of the character, counted from the beginning for both directions
   * @param to takes a value for each cell
   * @param at where they start in it
   */
  void copyOutputs(String direction, int text, int position, float[] to, int at);

  /** Frees what lies outside the heap. */
  @Override
  void close();
}

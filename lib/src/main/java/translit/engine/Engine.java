package translit.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.fused.FusedEngine;
import translit.engine.fused.Gemm;

/**
 * What computes with a network's parameters: the seam behind which training and prediction may be
 * as fast as they can. {@link StockEngine} is the definition.
 */
public interface Engine extends AutoCloseable {
  /**
   * Deeplearning4j's own layers, which say what the results must be.
   *
   * @param graph as {@link BiLstm} makes it
   * @return an engine that computes with the graph and changes it in training
   */
  static Engine stock(ComputationGraph graph) {
    return new StockEngine(graph);
  }

  /**
   * The fastest engine there is for a network, on all processors.
   *
   * @param graph as {@link BiLstm} makes it
   * @return an engine that computes with the graph's parameters and changes them in training
   * @throws IllegalArgumentException if it is another graph
   */
  static Engine of(ComputationGraph graph) {
    return of(graph, 0);
  }

  /**
   * The fastest engine there is for a network, on all processors.
   *
   * @param graph as {@link BiLstm} makes it
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training,
   *     from 0 to below 1
   * @return an engine that computes with the graph's parameters and changes them in training
   * @throws IllegalArgumentException if it is another graph
   */
  static Engine of(ComputationGraph graph, double dropout) {
    return new FusedEngine(graph, Runtime.getRuntime().availableProcessors(), dropout);
  }

  /**
   * What multiplies the matrices of the fastest engine, which is chosen once in a process: oneDNN,
   * or OpenBLAS where oneDNN does not work or the system property {@code translit.gemm} is {@code
   * openblas}.
   *
   * @return the library, its version, the kernels if it tells, and why if it is not the first
   *     choice
   */
  static String matrixProducts() {
    return Gemm.library();
  }

  /**
   * One step of training.
   *
   * @param batch texts with their outcomes
   * @param rate learning rate of this step
   * @return mean cross entropy per character before the step, in nats
   * @throws ArithmeticException if loss or gradient is not a finite number; nothing has changed
   *     then
   * @throws IllegalArgumentException if a symbol is none of the network's, or the graph is to be
   *     trained as this engine does not
   */
  double train(Batch batch, double rate);

  /**
   * The probability of every outcome at every position.
   *
   * @param batch texts, with or without outcomes
   * @return per text an array of {@code length × outputs} values, row by row
   */
  float[][] outputs(Batch batch);

  /** Frees what lies outside the heap; the network itself stays. */
  @Override
  void close();
}

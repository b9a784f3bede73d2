package translit.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.graph.FusedTraining;
import translit.engine.graph.StockEngine;

/**
 * What trains a network, and predicts with it while it is being trained: the seam behind which both
 * may be as fast as they can. {@link StockEngine} is the definition. An engine computes with a
 * graph, which is a stock network before and after every call.
 */
public interface Engine extends Predictor {
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
   * The fastest engine there is for a network, on the given {@link Threads}.
   *
   * @param graph as {@link BiLstm} makes it
   * @return an engine that computes with the graph's parameters and changes them in training
   * @throws IllegalArgumentException if it is another graph
   */
  static Engine of(ComputationGraph graph) {
    return of(graph, 0);
  }

  /**
   * The fastest engine there is for a network, on the given {@link Threads}.
   *
   * @param graph as {@link BiLstm} makes it
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training,
   *     from 0 to below 1
   * @return an engine that computes with the graph's parameters and changes them in training
   * @throws IllegalArgumentException if it is another graph
   */
  static Engine of(ComputationGraph graph, double dropout) {
    return of(graph, dropout, AfterStep.NOTHING);
  }

  /**
   * The fastest engine there is for a network, on the given {@link Threads}, which changes weights
   * after each step.
   *
   * @param graph as {@link BiLstm} makes it
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training,
   *     from 0 to below 1
   * @param afterStep changes the weights
   * @return an engine that computes with the graph's parameters and changes them in training
   * @throws IllegalArgumentException if it is another graph
   */
  static Engine of(ComputationGraph graph, double dropout, AfterStep afterStep) {
    int threads = Threads.given();
    return new FusedTraining(graph, threads, dropout, afterStep);
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
}

package translit.engine.graph;

import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import translit.common.SeededHash;
import translit.engine.AfterStep;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Engine;
import translit.engine.Parameters;
import translit.engine.fused.FusedEngine;
import translit.engine.fused.Workers;
import translit.engine.matrix.Gemm;
import translit.engine.matrix.NativeFloats;

/**
 * Trains a graph with the gradients of a {@link FusedEngine}, on the graph's own parameters and
 * updater state: before and after every call the graph is a stock network that can be saved, loaded
 * and trained on, and what was changed in it between two calls counts.
 */
public final class FusedTraining implements Engine {
  private final ComputationGraph graph;
  private final NativeFloats ofGraph;
  private final Parameters parameters;
  private final Workers workers;
  private final FusedEngine engine;
  private final AfterStep afterStep;
  private AdamStep adam;

  /**
   * An engine that trains with dropout.
   *
   * @param graph as {@link BiLstm} makes it
   * @param threads to compute with
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
   * @throws IllegalArgumentException if it is another graph
   */
  public FusedTraining(ComputationGraph graph, int threads, double dropout) {
    this(graph, threads, dropout, AfterStep.NOTHING);
  }

  /**
   * An engine that trains with dropout and changes weights after each step.
   *
   * @param graph as {@link BiLstm} makes it
   * @param threads to compute with
   * @param dropout share of the LSTMs' outputs that the hidden layer does not see while training
   * @param afterStep changes the weights
   * @throws IllegalArgumentException if it is another graph
   */
  public FusedTraining(ComputationGraph graph, int threads, double dropout, AfterStep afterStep) {
    this.graph = graph;
    this.ofGraph = view(graph.params());
    this.parameters = Parameters.of(graph);
    this.workers = new Workers(threads);
    this.engine = new FusedEngine(parameters, Gemm.chosen(), threads, dropout);
    this.afterStep = afterStep;
  }

  @Override
  public synchronized double train(Batch batch, double rate) {
    if (adam == null) {
      adam = new AdamStep(graph, parameters.layout().bounds());
    }
    takeOver();
    long seed = graph.getLayer(BiLstm.FORWARD).conf().getSeed();
    int iteration = graph.getIterationCount();
    double loss = engine.computeGradient(batch, SeededHash.of(iteration, seed));
    if (!Double.isFinite(loss)) {
      throw notANumber("loss", iteration);
    }
    adam.apply(parameters.values(), engine.gradient(), batch.size(), rate, ofGraph, workers);
    if (afterStep != AfterStep.NOTHING) {
      afterStep.change(parameters);
      ofGraph.put(0, parameters.values(), 0, parameters.values().length);
    }
    graph.setScore(loss * batch.characters() / batch.size());
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
    takeOver();
    return engine.outputs(batch);
  }

  /** Somebody may have changed the graph. */
  private void takeOver() {
    float[] values = parameters.values();
    ofGraph.get(0, values, 0, values.length);
  }

  /** The memory of a vector, which its graph keeps alive. */
  static NativeFloats view(INDArray vector) {
    Pointer start = vector.data().addressPointer();
    return NativeFloats.at(start.address() + start.position() * Float.BYTES, vector.length());
  }

  @Override
  public synchronized void close() {
    engine.close();
  }
}

package translit.benchmark;

import java.util.List;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.Capture;
import translit.engine.Engine;
import translit.engine.Parameters;
import translit.engine.Predictor;

/** What a benchmark compares: a row of its table, in this order. */
enum Contestant {
  /** A step of training by the engine: forward, backward, clipped gradient, Adam. */
  ENGINE_TRAINING("training: the engine", graph -> Run.training(Engine.of(graph))),

  /** The same step by {@link LibTorch}. */
  LIBTORCH_TRAINING("training: LibTorch", Contestant::notInJava),

  /** The same step by {@link PyTorch}. */
  PYTORCH_TRAINING("training: PyTorch", Contestant::notInJava),

  /** The same step by Deeplearning4j's own layers. */
  STOCK_TRAINING("training: Deeplearning4j's layers", graph -> Run.training(Engine.stock(graph))),

  /** A step of which only the multiplications and additions cost time: {@link FmaSpeed}. */
  LIMIT_FMA("training: limit by fused multiply-adds", Contestant::notInJava),

  /** A step of which only the matrix products cost time, by oneDNN where that works. */
  LIMIT_ONEDNN("training: limit by oneDNN's matrix products", Contestant::notInJava),

  /** The same by OpenBLAS. */
  LIMIT_OPENBLAS("training: limit by OpenBLAS' matrix products", Contestant::notInJava),

  /** The engine's probabilities of all outcomes, copied to where a caller reads them. */
  ENGINE_FORWARD("forward: the engine", graph -> Run.forward(Predictor.of(Parameters.of(graph)))),

  /** The same by {@link LibTorch}. */
  LIBTORCH_FORWARD("forward: LibTorch", Contestant::notInJava),

  /** The same by {@link PyTorch}. */
  PYTORCH_FORWARD("forward: PyTorch", Contestant::notInJava),

  /** Deeplearning4j's {@code graph.output}. */
  STOCK_FORWARD("forward: Deeplearning4j's layers", graph -> Run.forward(Engine.stock(graph))),

  /** Every value that {@link Capture} has, copied out character by character. */
  ENGINE_CAPTURE(
      "forward with all gates copied out: the engine",
      graph -> Run.capture(Capture.of(Parameters.of(graph))));

  /** The largest of these counts. */
  static final List<Contestant> LIMITS = List.of(LIMIT_FMA, LIMIT_ONEDNN, LIMIT_OPENBLAS);

  /** A quotient that somebody wants to know; of any limit it is the largest that counts. */
  record Ratio(String title, Contestant of, Contestant to) {}

  static final List<Ratio> RATIOS =
      List.of(
          new Ratio("training, LibTorch = 1", ENGINE_TRAINING, LIBTORCH_TRAINING),
          new Ratio("training, PyTorch = 1", ENGINE_TRAINING, PYTORCH_TRAINING),
          new Ratio("training, Deeplearning4j = 1", ENGINE_TRAINING, STOCK_TRAINING),
          new Ratio("training, the limit = 1", ENGINE_TRAINING, LIMIT_FMA),
          new Ratio("forward, LibTorch = 1", ENGINE_FORWARD, LIBTORCH_FORWARD),
          new Ratio("forward, PyTorch = 1", ENGINE_FORWARD, PYTORCH_FORWARD),
          new Ratio("forward, Deeplearning4j = 1", ENGINE_FORWARD, STOCK_FORWARD),
          new Ratio(
              "forward with all gates, LibTorch's plain forward = 1",
              ENGINE_CAPTURE,
              LIBTORCH_FORWARD),
          new Ratio(
              "forward with all gates, PyTorch's plain forward = 1",
              ENGINE_CAPTURE,
              PYTORCH_FORWARD));

  private final String title;
  private final Function<ComputationGraph, Run> prepare;

  Contestant(String title, Function<ComputationGraph, Run> prepare) {
    this.title = title;
    this.prepare = prepare;
  }

  String title() {
    return title;
  }

  boolean isLimit() {
    return LIMITS.contains(this);
  }

  /** {@return whether it runs in this program, not in a {@link TorchPeer}} */
  boolean isOurs() {
    return !name().contains("TORCH");
  }

  /** {@return the option of Java that it needs besides ours, if any} */
  List<String> javaOptions() {
    return switch (this) {
      case LIMIT_ONEDNN -> List.of("-Dtranslit.gemm=onednn");
      case LIMIT_OPENBLAS -> List.of("-Dtranslit.gemm=openblas");
      default -> List.of();
    };
  }

  /** {@return the engine at the same work, whose speed is 1} */
  Contestant reference() {
    return ordinal() < ENGINE_FORWARD.ordinal() ? ENGINE_TRAINING : ENGINE_FORWARD;
  }

  /**
   * Makes the contestant ready to work.
   *
   * @param graph the network
   * @return to be closed
   * @throws UnsupportedOperationException if it is no network in this process
   */
  Run prepare(ComputationGraph graph) {
    return prepare.apply(graph);
  }

  private static Run notInJava(ComputationGraph graph) {
    throw new UnsupportedOperationException("not a network in this process");
  }
}

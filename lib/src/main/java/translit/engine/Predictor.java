package translit.engine;

import translit.engine.fused.FusedEngine;
import translit.engine.matrix.Gemm;

/** What computes a network's outcomes. An {@link Engine} can train it as well. */
public interface Predictor extends AutoCloseable {
  /**
   * The fastest predictor there is, on the given {@link Threads}; it does not start Deeplearning4j.
   *
   * @param parameters of the network; not changed
   * @return a predictor that computes with them
   */
  static Predictor of(Parameters parameters) {
    return of(parameters, Intervention.NONE);
  }

  /**
   * The same, with something done to activations on the way.
   *
   * @param parameters of the network; not changed
   * @param intervention what is done
   * @return a predictor that computes with both
   */
  static Predictor of(Parameters parameters, Intervention intervention) {
    return new FusedEngine(parameters, Threads.given(), intervention);
  }

  /**
   * What multiplies the matrices of {@link #of}, of {@link Capture} and of {@link Engine#of}, which
   * is chosen once in a process: oneDNN, or OpenBLAS where oneDNN does not work or the system
   * property {@code translit.gemm} is {@code openblas}.
   *
   * @return the library, its version, the kernels if it tells, and why if it is not the first
   *     choice
   */
  static String matrixProducts() {
    return Gemm.chosen().library();
  }

  /**
   * The probability of every outcome at every position.
   *
   * @param batch texts, with or without outcomes
   * @return per text an array of {@code length × outputs} values, row by row
   * @throws IllegalArgumentException if a symbol is none of the network's
   */
  float[][] outputs(Batch batch);

  /** Frees what lies outside the heap; the network itself stays. */
  @Override
  void close();
}

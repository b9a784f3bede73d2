package translit.engine.fused;

/** A library that multiplies matrices, in the calling thread only. */
interface Multiplier {
  /**
   * c ← a b + beta c.
   *
   * @param a matrix of as many columns as b has rows
   * @param b matrix
   * @param beta 0 to overwrite c, 1 to add to it
   * @param c matrix of a's rows and b's columns, stored row by row
   */
  void multiply(Matrix a, Matrix b, float beta, Matrix c);

  /** {@return its name and version, and the kernels if it tells} */
  String name();
}

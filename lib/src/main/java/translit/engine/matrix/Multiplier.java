package translit.engine.matrix;

/** A library that multiplies matrices. */
interface Multiplier {
  /**
   * c ← a b + beta c, in the calling thread only.
   *
   * @param a matrix of as many columns as b has rows, at least one
   * @param b matrix
   * @param beta 0 to overwrite c, 1 to add to it
   * @param c matrix of a's rows and b's columns, stored row by row
   */
  void multiply(Matrix a, Matrix b, float beta, Matrix c);

  /**
   * Keeps it to the calling thread, where something else may have changed that.
   *
   * @return whether that is sure; if not, a {@link Trial} tells
   */
  boolean oneThreadPerCall();

  /** {@return its name and version, and the kernels if it tells} */
  String name();
}

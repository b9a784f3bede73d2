package translit.engine.fused;

import org.bytedeco.openblas.global.openblas_nolapack;
import translit.engine.BiLstm;

/** Matrix multiplication, one thread for each call: the engine divides the work itself. */
public final class Gemm {
  private Gemm() {}

  /** Keeps OpenBLAS from starting threads of its own, which would compete with ours. */
  public static void oneThreadPerCall() {
    BiLstm.initialize(); // Deeplearning4j sets the number of threads when it is loaded
    openblas_nolapack.blas_set_num_threads(1);
  }

  /**
   * c ← a b + beta c.
   *
   * @param a matrix of as many columns as b has rows
   * @param b matrix
   * @param beta 0 to overwrite c, 1 to add to it
   * @param c matrix of a's rows and b's columns, stored row by row
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    if (a.columns() != b.rows()
        || c.rows() != a.rows()
        || c.columns() != b.columns()
        || c.byColumns()) {
      throw new IllegalArgumentException("No product: " + a + " times " + b + " to " + c);
    }
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        a.byColumns() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        b.byColumns() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        c.rows(),
        c.columns(),
        a.columns(),
        1,
        a.memory().address(a.offset()),
        a.stride(),
        b.memory().address(b.offset()),
        b.stride(),
        beta,
        c.memory().address(c.offset()),
        c.stride());
  }
}

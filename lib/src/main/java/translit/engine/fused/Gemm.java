package translit.engine.fused;

import org.bytedeco.openblas.global.openblas_nolapack;
import translit.engine.BiLstm;
import translit.engine.fused.NativeFloats.Address;

/**
 * Matrix multiplication on native memory, row by row order, one thread for each call: the engine
 * divides the work itself.
 */
public final class Gemm {
  private static final ThreadLocal<Gemm> OF_THREAD = ThreadLocal.withInitial(Gemm::new);

  private final Address a = new Address();
  private final Address b = new Address();
  private final Address c = new Address();

  private Gemm() {}

  /** Keeps OpenBLAS from starting threads of its own, which would compete with ours. */
  public static void oneThreadPerCall() {
    BiLstm.initialize(); // Deeplearning4j sets the number of threads when it is loaded
    openblas_nolapack.blas_set_num_threads(1);
  }

  /**
   * c ← a b + beta c, where c has m rows and n columns, and k is summed over. Offsets and strides
   * (the distance between rows as stored) are in floats.
   *
   * @param transposeA whether a is stored with k rows and m columns
   * @param transposeB whether b is stored with n rows and k columns
   */
  public static void multiply(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      NativeFloats a,
      long aOffset,
      int aStride,
      NativeFloats b,
      long bOffset,
      int bStride,
      float beta,
      NativeFloats c,
      long cOffset,
      int cStride) {
    Gemm gemm = OF_THREAD.get();
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        m,
        n,
        k,
        1,
        gemm.a.to(a.address() + aOffset * Float.BYTES),
        aStride,
        gemm.b.to(b.address() + bOffset * Float.BYTES),
        bStride,
        beta,
        gemm.c.to(c.address() + cOffset * Float.BYTES),
        cStride);
  }

  /**
   * to ← rows × weights + beta to, for n rows of matrices that are stored without gaps.
   *
   * @param start where the weights start
   * @param stride from one row of the weights, as stored, to the next
   * @param transpose whether they are stored with a row for each result
   */
  static void rowsTimes(
      int first,
      int n,
      NativeFloats rows,
      int columns,
      NativeFloats weights,
      long start,
      int stride,
      boolean transpose,
      float beta,
      NativeFloats to,
      int results) {
    multiply(
        false,
        transpose,
        n,
        results,
        columns,
        rows,
        (long) first * columns,
        columns,
        weights,
        start,
        stride,
        beta,
        to,
        (long) first * results,
        results);
  }
}

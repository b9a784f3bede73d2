package translit.engine.matrix;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/** OpenBLAS, which is always there because Deeplearning4j needs it. */
final class OpenBlas implements Multiplier {
  /** Loads it, if Deeplearning4j has not yet. */
  OpenBlas() {
    JavaCpp.initialize();
    oneThreadPerCall();
  }

  @Override
  public boolean oneThreadPerCall() {
    if (openblas_nolapack.blas_get_num_threads() != 1) { // to set it takes half a millisecond
      openblas_nolapack.blas_set_num_threads(1);
    }
    return openblas_nolapack.blas_get_num_threads() == 1;
  }

  @Override
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        a.byColumns() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        b.byColumns() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        c.rows(),
        c.columns(),
        a.columns(),
        1,
        a.address(),
        a.stride(),
        b.address(),
        b.stride(),
        beta,
        c.address(),
        c.stride());
  }

  @Override
  public String name() {
    try {
      String version = Loader.getVersion("org.bytedeco", "openblas", OpenBlas.class);
      return "OpenBLAS " + version.replaceFirst("-.*", ""); // without the version of JavaCPP
    } catch (IOException | RuntimeException e) {
      return "OpenBLAS"; // repackaged without Maven's files
    }
  }
}

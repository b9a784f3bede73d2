package translit.engine.matrix;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/** OpenBLAS, which is always there because Deeplearning4j needs it. */
final class OpenBlas implements Multiplier {
  private static final Object[] NO_ARGUMENTS = {};

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
      return "OpenBLAS " + version.replaceFirst("-.*", "") + core(); // without JavaCPP's version
    } catch (IOException | RuntimeException e) {
      return "OpenBLAS"; // repackaged without Maven's files
    }
  }

  /** The processors that its kernels are for, which JavaCPP's interface leaves out. */
  private static String core() {
    try {
      NativeLibrary library = NativeLibrary.getInstance(Loader.load(openblas_nolapack.class));
      return " ("
          + library.getFunction("openblas_get_corename").invokeString(NO_ARGUMENTS, false)
          + ")";
    } catch (LinkageError e) {
      return ""; // an older one does not tell
    }
  }
}

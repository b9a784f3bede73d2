package translit.engine.fused;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import translit.engine.BiLstm;

/**
 * oneDNN, which compiles kernels for the processor that it finds: OpenBLAS knows those that were
 * sold when it was made, and takes the slowest kernels for newer ones.
 */
final class OneDnn implements Multiplier {
  private final OpenBlas openBlas;

  /**
   * How many threads oneDNN takes is a matter of the thread that calls it, and of OpenMP, which it
   * shares with Deeplearning4j where the latter was loaded first.
   */
  private final ThreadLocal<Boolean> alone;

  /**
   * Starts Deeplearning4j if it is not yet, and loads oneDNN.
   *
   * @param openBlas does what oneDNN does not
   * @throws LinkageError if it is not there
   */
  OneDnn(OpenBlas openBlas) {
    this.openBlas = openBlas;
    BiLstm.initialize();
    Nd4j.getBackend();
    NativeOps openMp = NativeOpsHolder.getInstance().getDeviceNativeOps();
    this.alone =
        ThreadLocal.withInitial(
            () -> {
              openMp.setOmpNumThreads(1);
              return true;
            });
    dnnl.dnnl_version();
  }

  @Override
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    if (a.columns() == 0) {
      openBlas.multiply(a, b, beta, c); // oneDNN would leave c as it is, beta or not
      return;
    }
    alone.get();
    int status =
        dnnl.dnnl_sgemm(
            (byte) (a.byColumns() ? 'T' : 'N'),
            (byte) (b.byColumns() ? 'T' : 'N'),
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
    if (status != dnnl.dnnl_success) {
      throw new IllegalStateException(
          "oneDNN: status %d from %s times %s to %s".formatted(status, a, b, c));
    }
  }

  @Override
  public String name() {
    dnnl_version_t version = dnnl.dnnl_version();
    return "oneDNN %d.%d.%d%s"
        .formatted(
            version.major(),
            version.minor(),
            version.patch(),
            instructions(dnnl.dnnl_get_effective_cpu_isa()));
  }

  /** The vector instructions that its kernels have; each set's bits are among the next one's. */
  static String instructions(int set) {
    if ((set & dnnl.dnnl_cpu_isa_avx512_core) == dnnl.dnnl_cpu_isa_avx512_core) {
      return " (AVX-512)";
    }
    if ((set & dnnl.dnnl_cpu_isa_avx2) == dnnl.dnnl_cpu_isa_avx2) {
      return " (AVX2)";
    }
    return set == dnnl.dnnl_cpu_isa_default ? "" : " (no AVX2)"; // it does not tell on ARM
  }
}

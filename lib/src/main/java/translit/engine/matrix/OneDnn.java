package translit.engine.matrix;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;

/**
 * oneDNN, which compiles kernels for the processor that it finds: OpenBLAS knows those that were
 * sold when it was made, and takes the slowest kernels for newer ones.
 */
final class OneDnn implements Multiplier {
  private final OpenMp openMp;

  /**
   * Loads it.
   *
   * @throws LinkageError if it is not there
   */
  OneDnn() {
    JavaCpp.initialize();
    this.openMp = new OpenMp(Loader.load(dnnl.class));
  }

  @Override
  public boolean oneThreadPerCall() {
    return openMp.oneThread();
  }

  @Override
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    openMp.oneThreadOnce();
    int status =
        dnnl.dnnl_sgemm(
            (byte) (a.byColumns() ? 'T' : 'N'),
            (byte) (b.byColumns() ? 'T' : 'N'),
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

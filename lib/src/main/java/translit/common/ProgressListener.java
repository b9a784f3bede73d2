package translit.common;

/** How far a long piece of work has come, told now and then to whoever shows it. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * @param done bytes done so far
   * @param total bytes in all, or -1 if not known
   * @param what what is being done, a few words
   */
  void report(long done, long total, String what);

  /** Tells nobody. */
  static ProgressListener none() {
    return (done, total, what) -> {};
  }
}

package translit.corpus;

/** How far a long piece of work has come, told now and then to whoever shows it. */
@FunctionalInterface
public interface Progress {
  /**
   * @param done bytes done so far
   * @param total bytes in all, or -1 if not known
   * @param what what is being done, a few words
   */
  void report(long done, long total, String what);

  /** Tells nobody. */
  static Progress none() {
    return (done, total, what) -> {};
  }
}

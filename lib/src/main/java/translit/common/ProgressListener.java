package translit.common;

/** How far a long piece of work has come, told now and then to whoever shows it. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Takes note.
   *
   * @param done how much is done so far, in bytes of a file or in steps of the work
   * @param total how much there is in all, in the same unit, or -1 if not known
   * @param what what is being done, a few words
   */
  void report(long done, long total, String what);

  /** {@return a listener that does nothing} */
  static ProgressListener none() {
    return (done, total, what) -> {};
  }
}

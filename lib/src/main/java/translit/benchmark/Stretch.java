package translit.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * A stretch of time that is measured.
 *
 * @param start of it, as {@link System#nanoTime} tells
 * @param startOfWork processor time that the process had used by then, in nanoseconds
 */
record Stretch(long start, long startOfWork) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** {@return one that starts now} */
  static Stretch begin() {
    return new Stretch(System.nanoTime(), PROCESS.getProcessCpuTime());
  }

  /** {@return seconds from the start to now} */
  double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  /**
   * Ends now.
   *
   * @param characters that were worked through
   */
  Throughput end(double characters) {
    double seconds = seconds();
    double busy = (PROCESS.getProcessCpuTime() - startOfWork) * 1e-9;
    return Throughput.of(characters / seconds, seconds, busy, null);
  }
}

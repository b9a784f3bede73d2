package translit.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import translit.common.JsonFile;

/**
 * The result of one measurement in a process of its own, which prints it as JSON.
 *
 * @param perSecond characters
 * @param seconds that were measured, warming up not counted
 * @param cpuSeconds of all processors together that the process used in that time; null where
 *     nobody has asked
 * @param peakBytes largest resident memory of the process; null where the system does not say
 * @param note what there is to add, such as a version; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Throughput(
    double perSecond, double seconds, Double cpuSeconds, Long peakBytes, String note) {
  /** With this process's memory. */
  static Throughput of(double perSecond, double seconds, Double cpuSeconds, String note) {
    String peak = Machine.facts("/proc/self/status").get("VmHWM"); // in kB
    Long bytes = peak == null ? null : Long.valueOf(peak.replaceAll("\\D", "")) * 1024;
    return new Throughput(perSecond, seconds, cpuSeconds, bytes, note);
  }

  /** {@return how many processors the process has kept busy; NaN where nobody has asked} */
  double busy() {
    return cpuSeconds == null ? Double.NaN : cpuSeconds / seconds;
  }

  /** {@return characters in a second of one processor's work; NaN where nobody has asked} */
  double perCpuSecond() {
    return perSecond / busy();
  }

  /**
   * Reads what a process has printed: the result is the last object of JSON in it, whatever
   * libraries have said before and after.
   *
   * @throws IllegalArgumentException if there is no result
   */
  static Throughput parse(String printed) {
    String json = printed.substring(Math.max(0, ("\n" + printed).lastIndexOf("\n{")));
    try {
      Throughput measured = JsonFile.parse(json.getBytes(StandardCharsets.UTF_8), Throughput.class);
      if (measured.perSecond > 0 && Double.isFinite(measured.perSecond)) {
        return measured;
      }
    } catch (IOException e) {
      // told below
    }
    throw new IllegalArgumentException("not the result of a measurement: " + printed.strip());
  }
}

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
 * @param peakBytes largest resident memory of the process; null where the system does not say
 * @param note what there is to add, such as a version; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Throughput(double perSecond, double seconds, Long peakBytes, String note) {
  /** With this process's memory. */
  static Throughput of(double perSecond, double seconds, String note) {
    String peak = Machine.facts("/proc/self/status").get("VmHWM"); // in kB
    Long bytes = peak == null ? null : Long.valueOf(peak.replaceAll("\\D", "")) * 1024;
    return new Throughput(perSecond, seconds, bytes, note);
  }

  /** So many characters from a {@link System#nanoTime} to now. */
  static Throughput since(long start, long characters) {
    double seconds = (System.nanoTime() - start) * 1e-9;
    return of(characters / seconds, seconds, null);
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

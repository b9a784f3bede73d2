package translit.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The result of one measurement in a process of its own, which prints it as a line of JSON.
 *
 * @param perSecond characters
 * @param seconds that were measured, warming up not counted
 * @param peakBytes largest resident memory of the process; null where the system does not say
 * @param note what there is to add, such as a version; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Throughput(double perSecond, double seconds, Long peakBytes, String note) {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  /** One line. */
  String toJson() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  /**
   * Reads what a process has printed: the result is its last line, whatever libraries have said
   * before.
   *
   * @throws IllegalArgumentException if that is not a result
   */
  static Throughput parse(String printed) {
    String[] lines = printed.strip().split("\\R");
    try {
      Throughput measured = JSON.readValue(lines[lines.length - 1], Throughput.class);
      if (measured != null && measured.perSecond > 0 && Double.isFinite(measured.perSecond)) {
        return measured;
      }
    } catch (JsonProcessingException e) {
      // told below
    }
    throw new IllegalArgumentException("not the result of a measurement: " + printed.strip());
  }
}

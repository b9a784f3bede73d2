package translit.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The result of one measurement in a process of its own, which prints it as a line of JSON.
 *
 * @param perSecond characters, or floating-point operations
 * @param seconds that were measured, warming up not counted
 * @param peakBytes largest resident memory of the process; null where the system does not say
 * @param note what there is to add, such as a version; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Throughput(double perSecond, double seconds, Long peakBytes, String note) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As so much work in so many seconds, with this process's memory. */
  static Throughput of(double work, double seconds, String note) {
    return new Throughput(work / seconds, seconds, peakBytesOfThisProcess(), note);
  }

  /** The same measurement in another unit. */
  public Throughput times(double factor) {
    return new Throughput(perSecond * factor, seconds, peakBytes, note);
  }

  /** One line. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what a process has printed: the result is its last line, whatever libraries have said
   * before.
   *
   * @throws IllegalArgumentException if that is not a result
   */
  public static Throughput parse(String printed) {
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

  private static Long peakBytesOfThisProcess() {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
          }
        }
      } catch (IOException | NumberFormatException e) {
        return null; // a system that keeps it elsewhere
      }
    }
    return null;
  }
}

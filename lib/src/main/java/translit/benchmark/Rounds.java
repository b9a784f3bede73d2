package translit.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How often and how long a benchmark measures. Everything is measured once in each round, so that
 * what disturbs the machine for a while disturbs all.
 *
 * @param count how many rounds
 * @param seconds of each measurement, warming up not counted
 * @param threads that each measurement may use at most
 * @param progress told what has been measured, a line each time
 */
public record Rounds(int count, double seconds, int threads, Consumer<String> progress) {

  /**
   * Measures in all rounds.
   *
   * @param subjects in the order of a round
   * @param title of a subject
   * @param measure what measures a subject once
   * @return each subject's results, round by round, in the order of the subjects
   */
  <T> Map<T, List<Throughput>> measure(
      List<T> subjects, Function<T, String> title, Function<T, Throughput> measure) {
    Map<T, List<Throughput>> results = new LinkedHashMap<>();
    for (int round = 1; round <= count; round++) {
      for (T subject : subjects) {
        Throughput measured = measure.apply(subject);
        results.computeIfAbsent(subject, first -> new ArrayList<>()).add(measured);
        tell("round %d of %d, %s".formatted(round, count, title.apply(subject)), measured);
      }
    }
    return results;
  }

  void tell(String what, Throughput measured) {
    progress.accept(
        String.format(Locale.ROOT, "%s: %,.0f characters/s", what, measured.perSecond()));
  }
}

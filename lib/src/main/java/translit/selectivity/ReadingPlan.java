package translit.selectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which Latin characters are sampled and which are counted in one reading of the text.
 *
 * @param sampled letters, by index, of which the sampled tokens are kept
 * @param counted letters of which the histograms are counted
 */
record ReadingPlan(List<Integer> sampled, List<Integer> counted) {
  private ReadingPlan() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /**
   * As few readings as the memory allows. All samples come before all histograms, and no histogram
   * into the first reading, which has yet to find the ranges.
   *
   * @param letters to look at
   * @param sampleBytes what a letter's sample takes
   * @param histogramBytes what a letter's histograms take
   * @param budget bytes of a reading; a letter that needs more is read alone
   */
  static List<ReadingPlan> plan(
      List<Integer> letters,
      ToLongFunction<Integer> sampleBytes,
      ToLongFunction<Integer> histogramBytes,
      long budget) {
    List<ReadingPlan> samples = fill(letters, ReadingPlan::sampled, sampleBytes, budget, budget);
    ReadingPlan last = samples.get(samples.size() - 1);
    long room = 0;
    if (samples.size() > 1) {
      room = budget - last.sampled().stream().mapToLong(sampleBytes).sum();
    }
    List<ReadingPlan> histograms =
        fill(letters, ReadingPlan::counted, histogramBytes, room, budget);
    last.counted().addAll(histograms.get(0).counted());
    samples.addAll(histograms.subList(1, histograms.size()));
    return samples;
  }

  /** Puts letters into readings, the first of which has less room than the others. */
  private static List<ReadingPlan> fill(
      List<Integer> letters,
      Function<ReadingPlan, List<Integer>> part,
      ToLongFunction<Integer> bytes,
      long first,
      long budget) {
    List<ReadingPlan> readings = new ArrayList<>(List.of(new ReadingPlan()));
    long room = first;
    for (int letter : letters) {
      long needed = bytes.applyAsLong(letter);
      if (needed > room && room < budget) {
        readings.add(new ReadingPlan());
        room = budget;
      }
      part.apply(readings.get(readings.size() - 1)).add(letter);
      room -= needed;
    }
    return readings;
  }
}

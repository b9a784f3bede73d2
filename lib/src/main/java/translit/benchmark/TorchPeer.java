package translit.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same network in PyTorch or in its library, by a program that prints a measurement.
 *
 * @param family beginning of the names of its {@link Contestant}s
 * @param command the program and what it needs, to which the work is added
 */
record TorchPeer(String family, List<String> command) {
  /** Of each measurement while the best setting is looked for, at most. */
  private static final double TUNING_SECONDS = 3;

  /** So much that glibc keeps memory for the next step instead of asking for it anew each time. */
  private static final String KEPT = String.valueOf(1L << 32);

  /**
   * What an expert would try.
   *
   * @param own threads of its own operations
   * @param blas threads of its BLAS library
   * @param oneDnn whether it may use oneDNN, for LSTMs and products
   */
  record Setting(int own, int blas, boolean oneDnn) {
    @Override
    public String toString() {
      return "%d %s, %d in BLAS, oneDNN %s"
          .formatted(own, own == 1 ? "thread" : "threads", blas, oneDnn ? "on" : "off");
    }

    /** All that are tried with so many threads. */
    static List<Setting> upTo(int most) {
      return GrowthBenchmark.doubled(most)
          .mapToObj(Math::toIntExact)
          .flatMap(
              count ->
                  Stream.of(List.of(count, count), List.of(1, count), List.of(count, 1)).distinct())
          .flatMap(
              both -> Stream.of(true, false).map(on -> new Setting(both.get(0), both.get(1), on)))
          .toList();
    }
  }

  /** {@return whether it is measured as this contestant} */
  boolean takesPartAs(Contestant contestant) {
    return contestant.name().startsWith(family + "_");
  }

  /**
   * Looks for the setting at which it is fastest on this machine.
   *
   * @param subject for which it is looked for
   * @param rounds how long and with how many threads at most
   * @return the best of them
   */
  Setting tune(Measurement subject, Rounds rounds) {
    List<Setting> settings = Setting.upTo(rounds.threads());
    List<Double> speeds = new ArrayList<>();
    for (Setting setting : settings) {
      Throughput measured = measure(subject, Math.min(TUNING_SECONDS, rounds.seconds()), setting);
      rounds.tell("trying %s, %s".formatted(subject.title(), setting), measured);
      speeds.add(measured.perSecond());
    }
    return settings.get(
        IntStream.range(0, speeds.size())
            .boxed()
            .max(Comparator.comparing(speeds::get))
            .orElseThrow());
  }

  /**
   * Measures once.
   *
   * @param subject a contestant that it is
   * @param seconds to measure
   * @param setting that it takes
   * @return characters per second
   */
  Throughput measure(Measurement subject, double seconds, Setting setting) {
    Workload work = subject.work();
    String arguments =
        String.format(
            Locale.ROOT,
            "%s --inputs=%d --cells=%d --outputs=%d --batch=%d --length=%d --threads=%d"
                + " --onednn=%d --seconds=%s",
            subject.contestant().name().substring(family.length() + 1),
            work.inputs(),
            work.cells(),
            work.outputs(),
            work.texts(),
            work.length(),
            setting.own,
            setting.oneDnn ? 1 : 0,
            seconds);
    return ChildProcess.measure(
        Map.of(
            // threads that wait must not take the processor from those that work
            "OMP_WAIT_POLICY",
            "passive",
            "OMP_NUM_THREADS",
            String.valueOf(setting.own),
            "OPENBLAS_NUM_THREADS",
            String.valueOf(setting.blas),
            "MKL_NUM_THREADS",
            String.valueOf(setting.blas),
            "MALLOC_MMAP_THRESHOLD_",
            KEPT,
            "MALLOC_TRIM_THRESHOLD_",
            KEPT),
        Stream.concat(command.stream(), Stream.of(arguments.split(" "))).toList());
  }
}

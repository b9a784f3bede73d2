package translit.corpus.sentence;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is left out, by reason. */
public final class Tally {
  private final Map<Reason, LeftOut> counts = new EnumMap<>(Reason.class);

  /**
   * Counts a sentence; the first of a reason is its example.
   *
   * @param reason why it is left out
   * @param sentence clean
   */
  public void add(Reason reason, String sentence) {
    add(LeftOut.of(reason, sentence));
  }

  /**
   * Counts what another has counted later.
   *
   * @param later tally
   */
  public void add(Tally later) {
    later.counts.values().forEach(this::add);
  }

  private void add(LeftOut more) {
    counts.merge(more.reason(), more, LeftOut::plus);
  }

  /** {@return what has been counted, the most frequent reason first} */
  public List<LeftOut> byFrequency() {
    return counts.values().stream()
        .sorted(Comparator.comparingLong(LeftOut::count).reversed())
        .toList();
  }
}

package translit.study.removal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import translit.engine.EncodedText;
import translit.trace.Direction;

/**
 * What a Latin character most often becomes by the characters on one side of it: the nearest
 * {@value #REACH} decide, or fewer where these were seen less than {@value #OFTEN} times. It is as
 * much as an LSTM that has read this side could know if it could only count.
 */
final class SideTable {
  private static final int REACH = 5;
  private static final int OFTEN = 2;

  private final int latin;
  private final int step;

  /** From the characters, the nearest first, to how often each outcome came with them. */
  private final Map<List<Short>, Map<Short, Integer>> counts = new HashMap<>();

  /**
   * @param latin index of the character
   * @param direction of the LSTM that has read the side: forward for what stands before
   */
  SideTable(int latin, Direction direction) {
    this.latin = latin;
    this.step = direction == Direction.FORWARD ? -1 : 1;
  }

  /** Counts a text. */
  void learn(EncodedText text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.latin()[at] == latin) {
        for (int reach = 0; reach <= REACH; reach++) {
          counts
              .computeIfAbsent(side(text, at, reach), key -> new TreeMap<>())
              .merge(text.natives()[at], 1, Integer::sum);
        }
      }
    }
  }

  /** The outcome that it takes for the most probable one. */
  int outcome(EncodedText text, int at) {
    for (int reach = REACH; reach >= 0; reach--) {
      Map<Short, Integer> seen = counts.getOrDefault(side(text, at, reach), Map.of());
      if (seen.values().stream().mapToInt(count -> count).sum() >= OFTEN) {
        return seen.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
      }
    }
    return -1;
  }

  private List<Short> side(EncodedText text, int at, int reach) {
    Short[] side = new Short[reach];
    for (int n = 0; n < reach; n++) {
      int place = at + step * (n + 1);
      side[n] = place < 0 || place >= text.length() ? (short) -1 : text.latin()[place];
    }
    return List.of(side);
  }
}

package translit.contribution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The sums of some Latin characters, outcome by outcome. */
final class OutcomeSums {
  private final int columns;

  /** By letter x and outcome y; a letter that was not asked for has none. */
  private final Map<Integer, SortedMap<Integer, GroupSums>> sums = new HashMap<>();

  /**
   * Sums of no token yet.
   *
   * @param columns activations of a token that are added up
   * @param letters indices of the Latin symbols
   */
  OutcomeSums(int columns, Collection<Integer> letters) {
    this.columns = columns;
    letters.forEach(letter -> sums.put(letter, new TreeMap<>()));
  }

  Set<Integer> letters() {
    return sums.keySet();
  }

  /** The sums of an outcome of one of the letters, which are made if there are none. */
  GroupSums at(int letter, int outcome) {
    return sums.get(letter).computeIfAbsent(outcome, key -> new GroupSums(columns));
  }

  /** New ones of the tokens of both, which are of the same letters. */
  OutcomeSums plus(OutcomeSums other) {
    OutcomeSums both = new OutcomeSums(columns, letters());
    for (OutcomeSums one : List.of(this, other)) {
      one.sums.forEach((x, ofX) -> ofX.forEach((y, sum) -> both.at(x, y).add(sum)));
    }
    return both;
  }

  /** Adds what was read since the last end of a chunk to what was read before. */
  void endChunk() {
    sums.values().forEach(ofLetter -> ofLetter.values().forEach(GroupSums::endChunk));
  }

  void write(DataOutput out) throws IOException {
    for (int letter : letters().stream().sorted().toList()) {
      SortedMap<Integer, GroupSums> ofLetter = sums.get(letter);
      out.writeInt(ofLetter.size());
      for (Map.Entry<Integer, GroupSums> one : ofLetter.entrySet()) {
        out.writeInt(one.getKey());
        one.getValue().write(out);
      }
    }
  }

  /** Adds what another one of the same letters has written. */
  void add(DataInput in) throws IOException {
    for (int letter : letters().stream().sorted().toList()) {
      for (int left = in.readInt(); left > 0; left--) {
        at(letter, in.readInt()).add(GroupSums.read(columns, in));
      }
    }
  }

  /** The tokens of a letter with some outcomes; none where it was not looked at. */
  GroupSums of(int letter, IntPredicate outcomes) {
    GroupSums sum = new GroupSums(columns);
    sums.getOrDefault(letter, Collections.emptySortedMap()).entrySet().stream()
        .filter(entry -> outcomes.test(entry.getKey()))
        .forEach(entry -> sum.add(entry.getValue()));
    return sum;
  }
}

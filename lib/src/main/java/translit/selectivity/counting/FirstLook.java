package translit.selectivity.counting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import translit.language.Alphabet;
import translit.trace.ColumnRanges;

/**
 * What the first reading of a text finds, or of a part of it: how often what occurs, which tokens
 * may be sampled, and the ranges of all units, which the histograms of the second one need.
 *
 * @param sentences of the whole text
 * @param characters that were read
 * @param lines SHA-256 of the sentences of the whole text
 * @param hash of the whole text romanized; empty but in the first part
 * @param columns number of units
 * @param census of what was read
 * @param ranges of the units on each Latin character that was met
 */
public record FirstLook(
    int sentences,
    long characters,
    String lines,
    String hash,
    int columns,
    Census census,
    SortedMap<Integer, ColumnRanges> ranges) {
  /**
   * What two parts found together.
   *
   * @param other part of the same text
   * @return new ones
   */
  public FirstLook plus(FirstLook other) {
    SortedMap<Integer, ColumnRanges> both = new TreeMap<>(ranges);
    other.ranges.forEach((letter, range) -> both.merge(letter, range, ColumnRanges::plus));
    return new FirstLook(
        sentences,
        characters + other.characters,
        lines,
        hash.isEmpty() ? other.hash : hash,
        columns,
        census.plus(other.census),
        both);
  }

  /**
   * Tokens of each Latin character by what it becomes.
   *
   * @param latin symbols
   * @param natives symbols
   * @return the most frequent outcome first
   */
  public Map<String, Map<String, Long>> outcomes(Alphabet latin, Alphabet natives) {
    return census.outcomes(latin, natives);
  }

  /**
   * The Latin characters with pairs to measure.
   *
   * @param minimum tokens that an outcome must have, and the rest as well
   * @return their indices
   */
  public List<Integer> letters(int minimum) {
    return census.letters(minimum);
  }

  /**
   * Writes what was found.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(sentences);
    out.writeLong(characters);
    out.writeUTF(lines);
    out.writeUTF(hash);
    out.writeInt(columns);
    census.write(out);
    out.writeInt(ranges.size());
    for (Map.Entry<Integer, ColumnRanges> one : ranges.entrySet()) {
      out.writeInt(one.getKey());
      one.getValue().write(out);
    }
  }

  /** Reads what {@link #write} wrote, with a census that has counted nothing. */
  static FirstLook read(DataInput in, Census none) throws IOException {
    int sentences = in.readInt();
    long characters = in.readLong();
    String lines = in.readUTF();
    String hash = in.readUTF();
    int columns = in.readInt();
    Census census = none.read(in);
    SortedMap<Integer, ColumnRanges> ranges = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      ranges.put(in.readInt(), ColumnRanges.read(columns, in));
    }
    return new FirstLook(sentences, characters, lines, hash, columns, census, ranges);
  }
}

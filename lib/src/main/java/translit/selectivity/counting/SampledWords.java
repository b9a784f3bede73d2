package translit.selectivity.counting;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import translit.trace.TokenizedText;
import translit.trace.WordHashes;

/**
 * The words of sampled tokens, which may come from all parts of a text, in the order in which they
 * are met for the first time in it: that is the order of their indices in the whole text, and by
 * these a sample is sorted.
 */
final class SampledWords implements WordHashes {
  /**
   * A word.
   *
   * @param hash of it
   * @param stem of it
   * @param first where it is met first: number of the chunk, then of the word in the chunk
   */
  private record Met(long hash, long stem, long first) {
    Met orEarlier(Met other) {
      return first <= other.first ? this : other;
    }
  }

  private final Long2ObjectMap<Met> met = new Long2ObjectOpenHashMap<>();
  private List<Met> ordered = List.of();
  private final Map<Long, Integer> indices = new HashMap<>();

  /** Notes where the sampled words of a chunk are met. */
  void meet(TokenizedText chunk, LongSet sampled) {
    long number = chunk.first() / TokenizedText.CHUNK;
    for (int i = 0; i < chunk.words(); i++) {
      if (sampled.contains(chunk.word(i))) {
        add(new Met(chunk.word(i), chunk.stem(i), number << Integer.SIZE | i));
      }
    }
  }

  private void add(Met one) {
    met.merge(one.hash, one, Met::orEarlier);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(met.size());
    for (Met one : met.values()) {
      out.writeLong(one.hash);
      out.writeLong(one.stem);
      out.writeLong(one.first);
    }
  }

  /** Adds what those of another part have written. */
  void add(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      add(new Met(in.readLong(), in.readLong(), in.readLong()));
    }
  }

  /** Gives each word its index, when all were added. */
  void order() {
    ordered = new ArrayList<>(met.values());
    ordered.sort(Comparator.comparingLong(Met::first));
    for (int i = 0; i < ordered.size(); i++) {
      indices.put(ordered.get(i).hash, i);
    }
  }

  /** The index of a word that was met. */
  int index(long hash) {
    Integer index = indices.get(hash);
    if (index == null) {
      throw new IllegalArgumentException("a sampled word that is in no part");
    }
    return index;
  }

  @Override
  public long word(int index) {
    return ordered.get(index).hash;
  }

  @Override
  public long stem(int index) {
    return ordered.get(index).stem;
  }
}

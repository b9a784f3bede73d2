package translit.selectivity.letters;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectSortedMap;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws the tokens of one Latin character that the calibrated measures look at. The tokens of a
 * word at one place in it are near copies, so at most {@value #COPIES} of them are taken, those
 * with the least hashes. If there are still too many, whole stems are dropped, those with the
 * largest hashes. No outcome is looked at, so that what is drawn is a fair picture of all outcomes;
 * and it does not depend on the order in which tokens come.
 */
public final class LetterDraw {
  /** Most tokens of a word at a place. */
  static final int COPIES = 5;

  private record Place(long word, int place) {}

  /** What is known of a stem: its tokens in the text, and the hashes of those that are taken. */
  private static final class Stem {
    final Map<Place, long[]> taken = new HashMap<>();
    long tokens;

    int size() {
      return taken.values().stream().mapToInt(hashes -> hashes.length).sum();
    }

    /** Takes the hash if it is one of the least, and says how many more are taken now. */
    int take(Place place, long hash) {
      long[] before = taken.getOrDefault(place, new long[0]);
      long[] with = Arrays.copyOf(before, before.length + 1);
      with[before.length] = hash;
      Arrays.sort(with);
      taken.put(place, with.length > COPIES ? Arrays.copyOf(with, COPIES) : with);
      return with.length > COPIES ? 0 : 1;
    }
  }

  private final int most;
  private final Long2ObjectSortedMap<Stem> stems = new Long2ObjectRBTreeMap<>();
  private boolean dropped;
  private long bound; // stems from this hash on are dropped
  private int size;

  /**
   * Has drawn nothing yet.
   *
   * @param most tokens that are taken
   */
  public LetterDraw(int most) {
    this.most = most;
  }

  /**
   * Adds a token.
   *
   * @param stem hash of its stem, by which stems are dropped
   * @param word hash of its word
   * @param place in the word
   * @param hash of the token
   */
  public void add(long stem, long word, int place, long hash) {
    if (!dropped || stem < bound) {
      Stem one = stems.computeIfAbsent(stem, key -> new Stem());
      one.tokens++;
      size += one.take(new Place(word, place), hash);
      drop();
    }
  }

  /** What is dropped now would be dropped later as well: sizes only grow. */
  private void drop() {
    while (size > most && stems.size() > 1) {
      bound = stems.lastLongKey();
      dropped = true;
      size -= stems.remove(bound).size();
    }
  }

  /**
   * Adds what another draw has seen.
   *
   * @param other of other tokens of the same Latin character
   */
  public void add(LetterDraw other) {
    if (other.dropped && (!dropped || other.bound < bound)) {
      dropped = true;
      bound = other.bound;
      while (!stems.isEmpty() && stems.lastLongKey() >= bound) {
        size -= stems.remove(stems.lastLongKey()).size();
      }
    }
    other.stems.forEach(
        (stem, theirs) -> {
          if (!dropped || stem < bound) {
            Stem ours = stems.computeIfAbsent((long) stem, key -> new Stem());
            ours.tokens += theirs.tokens;
            theirs.taken.forEach(
                (place, hashes) -> {
                  for (long hash : hashes) {
                    size += ours.take(place, hash);
                  }
                });
            drop();
          }
        });
  }

  /**
   * Whether a token that was added has been taken.
   *
   * @param stem hash of its stem
   * @param word hash of its word
   * @param place in the word
   * @param hash of the token
   * @return whether it is in the sample
   */
  public boolean takes(long stem, long word, int place, long hash) {
    Stem one = stems.get(stem);
    return one != null && Arrays.binarySearch(one.taken.get(new Place(word, place)), hash) >= 0;
  }

  /** {@return the number of tokens that are taken} */
  public int size() {
    return size;
  }

  /**
   * Counts the tokens of a stem.
   *
   * @param stem hash of one that has a token which is taken
   * @return its tokens in the whole text, whether or not they are taken
   */
  public long tokens(long stem) {
    return stems.get(stem).tokens;
  }

  /**
   * Names the words that have a token which is taken.
   *
   * @param words that their hashes are added to
   */
  public void addWords(LongSet words) {
    stems.values().forEach(stem -> stem.taken.keySet().forEach(one -> words.add(one.word)));
  }

  /**
   * Writes the draw.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(dropped);
    out.writeLong(bound);
    out.writeInt(stems.size());
    for (Long2ObjectMap.Entry<Stem> one : stems.long2ObjectEntrySet()) {
      out.writeLong(one.getLongKey());
      out.writeLong(one.getValue().tokens);
      out.writeInt(one.getValue().taken.size());
      for (Map.Entry<Place, long[]> place : one.getValue().taken.entrySet()) {
        out.writeLong(place.getKey().word);
        out.writeInt(place.getKey().place);
        out.writeByte(place.getValue().length);
        for (long hash : place.getValue()) {
          out.writeLong(hash);
        }
      }
    }
  }

  /**
   * Reads what {@link #write} wrote of a draw of as many tokens.
   *
   * @param in where it is
   * @throws IOException if it cannot be read
   */
  public void read(DataInput in) throws IOException {
    dropped = in.readBoolean();
    bound = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      Stem stem = new Stem();
      stems.put(in.readLong(), stem);
      stem.tokens = in.readLong();
      for (int places = in.readInt(); places > 0; places--) {
        Place place = new Place(in.readLong(), in.readInt());
        long[] hashes = new long[in.readUnsignedByte()];
        for (int i = 0; i < hashes.length; i++) {
          hashes[i] = in.readLong();
        }
        stem.taken.put(place, hashes);
        size += hashes.length;
      }
    }
  }
}

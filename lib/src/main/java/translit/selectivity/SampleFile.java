package translit.selectivity;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import translit.language.InputException;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * The sampled tokens with the activations of every unit, in a temporary file: those of all Latin
 * characters together take gigabytes, and are looked at one character at a time.
 */
final class SampleFile implements TokenConsumer, AutoCloseable {
  /**
   * A sampled token.
   *
   * @param hash orders the sample at random
   * @param outcome index of the native symbol
   * @param word index of the word type
   * @param row activations of all units
   */
  record Sampled(long hash, int outcome, int word, Buffers.Row row) {}

  /** A sampled token whose activations are a row of the file. */
  private record Written(Token token, long row) {}

  private final Census census;
  private final Int2ObjectMap<List<Written>> tokens = new Int2ObjectOpenHashMap<>();
  private final float[] row;
  private final ByteBuffer bytes;
  private final FloatBuffer floats;
  private final Path path;
  private final RandomAccessFile file; // a channel would be closed when its thread is interrupted
  private long rows;

  /**
   * Makes an empty file.
   *
   * @param folder where
   * @param letters whose samples are kept, by index of the Latin symbol
   * @param columns number of units
   * @throws InputException if there is not enough room in the folder
   */
  SampleFile(Path folder, Census census, List<Integer> letters, int columns) {
    this.census = census;
    letters.forEach(letter -> tokens.put((int) letter, new ArrayList<>()));
    this.row = new float[columns];
    this.bytes = ByteBuffer.allocate(columns * Float.BYTES);
    this.floats = bytes.asFloatBuffer();
    long needed = letters.stream().mapToLong(census::sampled).sum() * bytes.capacity();
    try {
      this.path = Files.createTempFile(folder, "translit-neurons-", ".samples");
      path.toFile().deleteOnExit(); // when the run is cut off
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < needed) {
        Files.delete(path);
        throw noRoom(folder, needed, "%.1f GB are free".formatted(free / 1e9));
      }
      this.file = new RandomAccessFile(path.toFile(), "rw");
    } catch (IOException e) {
      throw noRoom(folder, needed, e.toString());
    }
  }

  private static InputException noRoom(Path folder, long needed, String why) {
    return new InputException(
        String.format(
            Locale.ROOT,
            "%s: %.1f GB of samples are kept there for a while, but %s: name another folder with"
                + " java -Djava.io.tmpdir=FOLDER, or look at less text",
            folder,
            needed / 1e9,
            why));
  }

  @Override
  public boolean wants(Token token) {
    return Census.counts(token) && tokens.containsKey(token.latin()) && census.sampled(token);
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      if (wants(token)) { // a block may hold what another consumer wants
        floats.put(0, block.values(), block.row(i), row.length);
        try {
          file.write(bytes.array());
        } catch (IOException e) {
          throw noRoom(path.getParent(), (rows + 1) * bytes.capacity(), e.toString());
        }
        tokens.get(token.latin()).add(new Written(token, rows++));
      }
    }
  }

  /** The sampled tokens of a Latin character in random order, brought back into memory. */
  List<Sampled> read(int letter, Buffers buffers) {
    List<Sampled> sample = new ArrayList<>();
    for (Written written : tokens.get(letter)) {
      try {
        file.seek(written.row() * bytes.capacity());
        file.readFully(bytes.array());
      } catch (IOException e) {
        throw new InputException(path + ": the samples cannot be read back: " + e);
      }
      floats.get(0, row);
      Buffers.Row kept = buffers.copy(row, 0);
      Token token = written.token();
      sample.add(new Sampled(census.hash(token), token.outcome(), token.word(), kept));
    }
    sample.sort(Comparator.comparingLong(Sampled::hash));
    return sample;
  }

  /** Deletes the file. */
  @Override
  public void close() {
    try {
      file.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new InputException(path + ": cannot be deleted: " + e);
    }
  }
}

package translit.selectivity.counting;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import translit.common.InputException;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * The sampled tokens, and those that a {@link CountingPlan} keeps, with the activations of every
 * unit, in a temporary file: those of all Latin characters together take gigabytes, and are looked
 * at one character at a time. A row of the file is the activations, then the token.
 */
final class SampleFile implements TokenConsumer, AutoCloseable {
  /** Most tokens handed on at a time. */
  private static final int BLOCK = 128;

  /** Bytes of a token: outcome, word, place, sentence and position. */
  private static final int TOKEN = 5 * Integer.BYTES;

  private final Census census;
  private final CountingPlan plan;
  private final Map<Integer, IntList> sampled = new HashMap<>();
  private final Map<Integer, IntList> kept = new HashMap<>();
  private final int columns;
  private final float[] block;
  private final ByteBuffer bytes;
  private final FloatBuffer floats;
  private final Path path;
  private final RandomAccessFile file; // a channel would be closed when its thread is interrupted
  private int rows;

  /**
   * Makes an empty file.
   *
   * @param folder where
   * @param plan for the Latin characters that are looked at
   * @param columns number of units
   * @throws InputException if there is not enough room in the folder
   */
  SampleFile(Path folder, Census census, CountingPlan plan, int columns) {
    this.census = census;
    this.plan = plan;
    this.columns = columns;
    this.block = new float[BLOCK * columns];
    this.bytes = ByteBuffer.allocate(columns * Float.BYTES + TOKEN);
    this.floats = bytes.asFloatBuffer();
    long needed = plan.letters().stream().mapToLong(this::tokens).sum() * bytes.capacity();
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

  /** Tokens of a Latin character that will be written, at most. */
  private long tokens(int letter) {
    long kept =
        census.outcomes(letter).stream()
            .filter(outcome -> plan.keeps(letter, outcome))
            .mapToLong(outcome -> census.tokens(letter, outcome))
            .sum();
    return Math.min(census.tokens(letter), kept + census.sampled(letter));
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
    return token.hasOutcome()
        && plan.letters().contains(token.latin())
        && (plan.keeps(token.latin(), token.outcome()) || census.sampled(token));
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      if (wants(token)) { // a block may hold what another consumer wants
        floats.put(0, block.values(), block.row(i), columns);
        bytes.position(columns * Float.BYTES);
        bytes.putInt(token.outcome()).putInt(token.word()).putInt(token.place());
        bytes.putInt(token.sentence()).putInt(token.position());
        try {
          file.write(bytes.array());
        } catch (IOException e) {
          throw noRoom(path.getParent(), (rows + 1L) * bytes.capacity(), e.toString());
        }
        if (census.sampled(token)) {
          sampled.computeIfAbsent(token.latin(), key -> new IntArrayList()).add(rows);
        }
        if (plan.keeps(token.latin(), token.outcome())) {
          kept.computeIfAbsent(token.latin(), key -> new IntArrayList()).add(rows);
        }
        rows++;
      }
    }
  }

  /** The sample of a Latin character, brought back into memory. */
  Sample read(int letter, Buffers buffers) {
    List<Sampled> tokens = new ArrayList<>();
    read(
        letter,
        sampled,
        some -> {
          for (int i = 0; i < some.size(); i++) {
            FloatBuffer row = buffers.copy(some.values(), some.row(i));
            tokens.add(new Sampled(some.tokens().get(i), row));
          }
        });
    tokens.sort(Comparator.comparing(Sampled::token, census.inOrder()));
    return Sample.of(tokens, census::stem, census::frequency);
  }

  /** Hands on all tokens of a Latin character that the plan keeps, as reading the text would. */
  void readKept(int letter, TokenConsumer consumer) {
    read(letter, kept, consumer);
  }

  private void read(int letter, Map<Integer, IntList> which, TokenConsumer consumer) {
    IntList rows = which.getOrDefault(letter, IntList.of());
    for (int from = 0; from < rows.size(); from += BLOCK) {
      List<Token> tokens = new ArrayList<>(BLOCK);
      for (int row : rows.subList(from, Math.min(rows.size(), from + BLOCK))) {
        try {
          file.seek((long) row * bytes.capacity());
          file.readFully(bytes.array());
        } catch (IOException e) {
          throw new InputException(path + ": the samples cannot be read back: " + e);
        }
        floats.get(0, block, tokens.size() * columns, columns);
        bytes.position(columns * Float.BYTES);
        int outcome = bytes.getInt();
        int word = bytes.getInt();
        int place = bytes.getInt();
        tokens.add(new Token(letter, outcome, word, place, bytes.getInt(), bytes.getInt()));
      }
      consumer.accept(new TokenBlock(tokens, block, columns));
    }
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

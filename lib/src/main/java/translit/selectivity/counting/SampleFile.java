package translit.selectivity.counting;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import translit.selectivity.letters.Buffers;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/**
 * The sampled tokens, and those that a {@link CountingPlan} keeps, with the activations of every
 * unit, in a temporary file: those of all Latin characters together take gigabytes, and are looked
 * at one character at a time. Where the disk has no room and they are few, they stay in memory. A
 * row of the file is the activations, then the token.
 */
final class SampleFile implements TokenConsumer, AutoCloseable {
  /** Most tokens handed on at a time. */
  private static final int BLOCK = 128;

  /** Bytes of a token: outcome, word, place, sentence and position, and the hash of its word. */
  private static final int TOKEN = 5 * Integer.BYTES + Long.BYTES;

  private final Census census;
  private final CountingPlan plan;
  private final Map<Integer, IntList> sampled = new HashMap<>();
  private final Map<Integer, IntList> kept = new HashMap<>();
  private final int columns;
  private final float[] block;
  private final ByteBuffer bytes;
  private final FloatBuffer floats;
  private final SampleRows file;
  private int rows;

  /**
   * Makes an empty file.
   *
   * @param folder where
   * @param plan for the Latin characters that are looked at
   * @param columns number of units
   * @throws translit.common.InputException if there is not enough room in the folder, and too much
   *     for memory
   */
  SampleFile(Path folder, Census census, CountingPlan plan, int columns) {
    this.census = census;
    this.plan = plan;
    this.columns = columns;
    this.block = new float[BLOCK * columns];
    this.bytes = ByteBuffer.allocate(bytes(columns));
    this.floats = bytes.asFloatBuffer();
    long needed = plan.letters().stream().mapToLong(this::tokens).sum() * bytes.capacity();
    this.file = SampleRows.of(folder, needed, bytes.capacity());
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
        bytes.putInt(token.sentence()).putInt(token.position()).putLong(census.word(token));
        file.write(bytes.array());
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
        file.read(row, bytes.array());
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

  /** Writes the sample of a Latin character as it came: how many rows, and the rows. */
  void write(int letter, DataOutput out) throws IOException {
    IntList rows = sampled.getOrDefault(letter, IntList.of());
    out.writeInt(rows.size());
    for (int row : rows) {
      file.read(row, bytes.array());
      out.write(bytes.array());
    }
  }

  /** Bytes of a row. */
  static int bytes(int columns) {
    return columns * Float.BYTES + TOKEN;
  }

  /** The token of a row that {@link #write} wrote, with the index that its word has elsewhere. */
  static Token token(int letter, byte[] row, int columns, LongToIntFunction word) {
    ByteBuffer token = ByteBuffer.wrap(row).position(columns * Float.BYTES);
    int outcome = token.getInt();
    token.getInt(); // what the word's index was in a chunk
    int place = token.getInt();
    int sentence = token.getInt();
    int position = token.getInt();
    return new Token(letter, outcome, word.applyAsInt(token.getLong()), place, sentence, position);
  }

  /** Deletes the file. */
  @Override
  public void close() {
    file.close();
  }
}

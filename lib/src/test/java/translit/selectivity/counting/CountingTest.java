package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.network.Planted;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.HistogramCollector;
import translit.statistics.Hellinger;
import translit.trace.ColumnRanges;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Units;

class CountingTest {
  /** Columns that are noise, each with some of the outcome in it. */
  private static final SyntheticSource SOURCE =
      new SyntheticSource(
          new Units(5, 9),
          (token, column) ->
              column % 7 * token.outcome() / 20.0
                  + new Random(SeededHash.of(1000L * token.sentence() + token.position(), column))
                      .nextGaussian());

  private static final int COLUMNS = SOURCE.units().columns();

  @TempDir Path folder;
  private TokenizedText text;

  @BeforeEach
  void makeAText() throws IOException {
    text = TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
  }

  private List<PairScores> count(long budget, long kept, Set<String> readings) {
    Counting counting = new Counting(text, new CountingOptions(100, 1000, 60, 1, budget, kept));
    List<Token> beside = new ArrayList<>();
    List<PairScores> scores =
        counting.run(
            SOURCE,
            counting.letters(),
            block -> beside.addAll(block.tokens()),
            (done, all, what) -> readings.add(what));
    assertThat(beside).as("once, whatever the number of readings").doesNotHaveDuplicates();
    assertThat(beside).hasSize((int) wanted());
    return scores;
  }

  /** Two lists of ranks are equal only as lists. */
  private static List<List<Object>> values(List<PairScores> scores) {
    return scores.stream()
        .map(
            one ->
                List.<Object>of(
                    one.pair(),
                    one.n(),
                    one.m(),
                    one.hellinger1000(),
                    one.measured().division(),
                    one.measured().scores(),
                    IntList.of(one.measured().ranks().best()),
                    IntList.of(one.measured().ranks().worst())))
        .toList();
  }

  private long tokens(String letter) {
    List<Token> tokens = new ArrayList<>();
    text.forEach(tokens::add);
    return tokens.stream().filter(token -> token.latin() == text.latin().index(letter)).count();
  }

  private List<PairScores> atOnce() {
    Set<String> readings = new TreeSet<>();
    List<PairScores> scores = count(400_000_000, 0, readings);
    assertThat(readings).contains("reading 1 of 2", "reading 2 of 2").hasSize(4);
    assertThat(scores).hasSize(4);
    return scores;
  }

  @Test
  void moreReadingsForWantOfMemoryFindTheSame() {
    List<PairScores> atOnce = atOnce();
    for (long bytes : new long[] {1, threeCounters()}) {
      Set<String> readings = new TreeSet<>();
      assertThat(values(count(bytes, 0, readings))).isEqualTo(values(atOnce));
      assertThat(readings).contains("reading 3 of 3");
    }
  }

  @Test
  void tokensKeptForWantOfMemoryFindTheSame() {
    List<PairScores> atOnce = atOnce();
    for (long bytes : new long[] {1, threeCounters()}) {
      Set<String> readings = new TreeSet<>();
      assertThat(values(count(bytes, 4 * wanted() - 1, readings))).isEqualTo(values(atOnce));
      assertThat(readings).contains("reading 2 of 2").doesNotContain("reading 3 of 3");
    }
  }

  @Test
  void aTextOfFewTokensIsReadOnceAndTheSameIsFound() {
    List<PairScores> atOnce = atOnce();
    for (long bytes : new long[] {1, 400_000_000}) {
      Set<String> readings = new TreeSet<>();
      assertThat(values(count(bytes, 4 * wanted(), readings))).isEqualTo(values(atOnce));
      assertThat(readings).contains("reading 1 of 1").hasSize(3);
    }
  }

  private long wanted() {
    return tokens("t") + tokens("r");
  }

  /** Room for three of the four counters. */
  private long threeCounters() {
    return (HistogramCollector.BUFFERS + 3L) * Buffers.bytes(COLUMNS) + text.bytes();
  }

  @Test
  void halvesOfTheTextHaveRangesAndHistogramsThatAddUpToThoseOfTheWhole() {
    List<PairScores> whole = atOnce();
    Census census = new Census(text, 10, 1);
    int letter = text.latin().index("t");
    Predicate<Token> early = token -> token.sentence() < 130;
    ColumnRanges ranges = ranges(letter, early).plus(ranges(letter, early.negate()));
    long[][][] with = new long[2][COLUMNS][Hellinger.BINS];
    for (int outcome : census.outcomes(letter)) {
      int k = census.outcomes(letter).indexOf(outcome);
      Predicate<Token> has = token -> token.outcome() == outcome;
      count(letter, ranges, has.and(early), with[k]);
      count(letter, ranges, has.and(early.negate()), with[k]);
    }
    for (PairScores pair : whole.stream().filter(one -> one.pair().latin().equals("t")).toList()) {
      int k = census.outcomes(letter).indexOf(text.natives().index(pair.pair().outcome()));
      for (int c = 0; c < COLUMNS; c++) {
        long[] all = new long[Hellinger.BINS];
        for (int b = 0; b < all.length; b++) {
          all[b] = with[0][c][b] + with[1][c][b];
        }
        assertThat(Hellinger.distance(with[k][c], all))
            .isCloseTo(pair.hellinger1000().get(c), within(1e-12))
            .isBetween(0.2, 0.99);
      }
    }
  }

  private List<TokenBlock> blocks(int letter, Predicate<Token> wanted) {
    List<TokenBlock> blocks = new ArrayList<>();
    SOURCE.read(
        text,
        ((TokenConsumer) blocks::add).where(token -> token.latin() == letter && wanted.test(token)),
        ProgressListener.none(),
        "");
    assertThat(blocks).hasSizeGreaterThan(1);
    return blocks;
  }

  private ColumnRanges ranges(int letter, Predicate<Token> wanted) {
    ColumnRanges ranges = new ColumnRanges(COLUMNS);
    blocks(letter, wanted).forEach(block -> ColumnRanges.widen(block, token -> ranges));
    return ranges;
  }

  private void count(int letter, ColumnRanges ranges, Predicate<Token> wanted, long[][] counts) {
    for (TokenBlock block : blocks(letter, wanted)) {
      for (int i = 0; i < block.size(); i++) {
        for (int c = 0; c < COLUMNS; c++) {
          float value = block.value(i, c);
          counts[c][Hellinger.bin(value, ranges.min(c), ranges.max(c), Hellinger.BINS)]++;
        }
      }
    }
  }

  @Test
  void anInterruptEndsTheWork() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    String usual = System.setProperty("java.io.tmpdir", temporary.toString());
    try {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> count(400_000_000, 0, new TreeSet<>()))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("interrupted after reading 2 of 2");
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      System.setProperty("java.io.tmpdir", usual);
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(OpenFiles.of(temporary.toString())).isEmpty();
  }
}

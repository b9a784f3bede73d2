package translit.selectivity.counting;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import translit.common.ProgressListener;
import translit.contribution.MeanActivations;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.HistogramCollector;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.letters.WrittenHistograms;
import translit.trace.ActivationSource;
import translit.trace.ColumnRanges;
import translit.trace.TextChunks;
import translit.trace.Token;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;

/**
 * Counts a part of a text, so that all parts add up to what {@link Counting} finds of the whole: a
 * first look, and when those of all parts were added, the histograms within the ranges of all, and
 * the tokens that are sampled of all. Memory grows neither with the text nor with the part.
 */
public final class PartCounting {
  private final ActivationSource source;
  private final TextChunks text;
  private final CountingOptions options;
  private final ProgressListener progress;
  private long done;

  /**
   * Reads nothing yet.
   *
   * @param source of the activations; not closed
   * @param text whose chunks are counted
   * @param options what is counted, and what it may take
   * @param progress told the sentences done, of -1 while it is not known how many there are
   */
  public PartCounting(
      ActivationSource source,
      TextChunks text,
      CountingOptions options,
      ProgressListener progress) {
    this.source = source;
    this.text = text;
    this.options = options;
    this.progress = progress;
  }

  private Census none() {
    return none(text.latin().size(), text.natives().size(), options);
  }

  private static Census none(int latin, int natives, CountingOptions options) {
    SampledWords words = new SampledWords();
    return new Census(latin, natives, words, options.sample(), options.seed());
  }

  /**
   * The first look at the part.
   *
   * @return what it found; the first part has the hash of the whole text
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public FirstLook look() {
    int columns = source.units().columns();
    Census census = none().on(text);
    SortedMap<Integer, ColumnRanges> ranges = new TreeMap<>();
    TokenConsumer widen =
        block ->
            ColumnRanges.widen(
                block,
                token -> ranges.computeIfAbsent(token.latin(), key -> new ColumnRanges(columns)));
    long[] characters = {0};
    TextChunks.Facts facts =
        text.read(
            text.share().part() == 1,
            chunk -> {
              chunk.forEach(census::add);
              characters[0] += chunk.characters();
              read(chunk, widen.where(Token::hasOutcome), -1, "reading 1");
            });
    return new FirstLook(
        facts.sentences(), characters[0], facts.lines(), facts.hash(), columns, census, ranges);
  }

  private void read(TokenizedText chunk, TokenConsumer consumer, int of, String what) {
    source.read(chunk, consumer, ProgressListener.none(), what);
    done += chunk.sentences();
    progress.report(done, of, what);
  }

  /**
   * Reads what {@link FirstLook#write} wrote.
   *
   * @param in where it is
   * @param latin number of Latin symbols
   * @param natives number of native symbols
   * @param options that it was made with
   * @return the first look
   * @throws IOException if it cannot be read
   */
  public static FirstLook look(DataInput in, int latin, int natives, CountingOptions options)
      throws IOException {
    return FirstLook.read(in, none(latin, natives, options));
  }

  /**
   * Counts the part and writes what {@link MergedCounting} adds up.
   *
   * @param all first looks of all parts, added
   * @param letters indices of the Latin characters to look at
   * @param means of the part, which this fills; none if they are not wanted
   * @param out where
   * @throws IOException if it cannot be written
   * @throws translit.common.InputException if there is no room for temporary files
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public void count(
      FirstLook all, List<Integer> letters, Optional<MeanActivations> means, DataOutput out)
      throws IOException {
    int columns = source.units().columns();
    Census census = all.census().on(text);
    List<LetterCounters> counters = census.counters(letters, options.minimum());
    long room = options.budget() / Buffers.bytes(columns) - HistogramCollector.BUFFERS;
    CountingPlan plan = new CountingPlan(counters, room, options.kept());
    LongSet sampled = census.sampledWords(letters);
    SampledWords words = new SampledWords();
    TokenConsumer wanted = means.<TokenConsumer>map(one -> one).orElse(block -> {});
    TokenConsumer beside =
        wanted.where(token -> token.hasOutcome() && plan.letters().contains(token.latin()));
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (SampleFile samples = new SampleFile(folder, census, plan, columns)) {
      boolean[] begun = {false};
      new HistogramPass(plan, all.ranges(), samples, columns)
          .run(
              (consumer, what) -> {
                done = 0;
                text.read(
                    false,
                    chunk -> {
                      words.meet(chunk, sampled);
                      read(chunk, consumer, all.sentences() / text.share().of() + 1, what);
                    });
              },
              Optional.of(beside.and(samples)),
              one -> {
                try {
                  if (!begun[0]) { // the first reading, which finds all of this, is over
                    words.write(out);
                    if (means.isPresent()) {
                      means.get().write(out);
                    }
                    begun[0] = true;
                  }
                  WrittenHistograms.write(one, columns, out);
                  samples.write(one.letter(), out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package translit.selectivity.counting;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.ActivationLayout;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.scoring.Divided;
import translit.selectivity.scoring.Measured;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.SampleScores;
import translit.trace.ActivationSource;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * Samples of some Latin characters with the activations of every unit, from one reading of a text,
 * to be divided in any way. They wait in a temporary file, which {@link #close} deletes; one of
 * them at a time is in memory.
 */
public final class Sampling implements AutoCloseable {
  private final Census census;
  private final CountingOptions options;
  private final ActivationLayout layout;
  private final SampleFile file;
  private final Buffers buffers;

  /**
   * Tokens of a Latin character in two classes.
   *
   * @param among which tokens are looked at
   * @param with which of them are in the class in question; the others are in the other one
   */
  public record Comparison(Predicate<Token> among, Predicate<Token> with) {}

  /**
   * Reads a text.
   *
   * @param source of the activations; not closed
   * @param text to read
   * @param letters indices of the Latin characters to sample
   * @param options sample, permutations and seed are looked at
   * @param progress told the characters done
   * @throws translit.common.InputException if Java's folder for temporary files has not enough room
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Sampling(
      ActivationSource source,
      TokenizedText text,
      Collection<Integer> letters,
      CountingOptions options,
      ProgressListener progress) {
    this.census = new Census(text, options.sample(), options.seed());
    this.options = options;
    this.layout = source.units().layout();
    List<LetterCounters> counters =
        letters.stream().map(letter -> census.counters(letter, List.of())).toList();
    CountingPlan plan = new CountingPlan(counters, Long.MAX_VALUE, 0);
    int columns = source.units().columns();
    this.file =
        new SampleFile(Path.of(System.getProperty("java.io.tmpdir")), census, plan, columns);
    this.buffers = new Buffers(columns);
    boolean read = false;
    try {
      source.read(text, file, progress, "samples");
      read = true;
    } finally {
      if (!read) {
        close();
      }
    }
  }

  /**
   * The sample of a Latin character.
   *
   * @param letter one of those that were read
   * @return valid until the next call of this object
   */
  public Sample sample(int letter) {
    buffers.release(0);
    return file.read(letter, buffers);
  }

  /**
   * Measures every unit for a division of a sample.
   *
   * @param letter one of those that were read
   * @param comparison of its tokens
   * @return the measures; the bits are at the sample's share of the class in question
   */
  public Measured measure(int letter, Comparison comparison) {
    Sample some = sample(letter).where(comparison.among());
    boolean[] labels = some.labels(comparison.with());
    long seed = SeededHash.of(letter, options.seed());
    Divided divided = Divided.of(some, labels, options.permutations(), seed);
    return SampleScores.of(some, List.of(divided), layout).get(0);
  }

  @Override
  public void close() {
    buffers.close();
    file.close();
  }
}

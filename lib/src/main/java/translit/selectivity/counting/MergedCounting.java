package translit.selectivity.counting;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import translit.common.ProgressListener;
import translit.contribution.MeanActivations;
import translit.engine.ActivationLayout;
import translit.language.Alphabet;
import translit.parts.PartFile;
import translit.selectivity.letters.AddedHistograms;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.Sample.Sampled;
import translit.trace.Token;

/**
 * Adds up what {@link PartCounting} has written of all parts of a text, one Latin character at a
 * time, and measures: what comes out is what {@link Counting} finds of the whole text.
 */
public final class MergedCounting implements AutoCloseable {
  private final List<DataInputStream> parts = new ArrayList<>();
  private final SampledWords words = new SampledWords();
  private final Alphabet latin;
  private final Alphabet natives;
  private FirstLook all;

  /**
   * Opens parts.
   *
   * @param files what each has counted, in any order
   * @param latin symbols
   * @param natives symbols
   * @param options sample and seed are looked at
   * @throws IOException if one cannot be read
   */
  public MergedCounting(
      List<PartFile> files, Alphabet latin, Alphabet natives, CountingOptions options)
      throws IOException {
    this.latin = latin;
    this.natives = natives;
    try {
      for (PartFile file : files) {
        DataInputStream part = file.stream();
        parts.add(part);
        all = PartCounting.look(part, latin.size(), natives.size(), options); // the same in all
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** {@return the first looks of all parts, added} */
  public FirstLook look() {
    return all;
  }

  /**
   * Adds up and measures.
   *
   * @param layout of the units
   * @param letters indices of the Latin characters that were looked at
   * @param options of the measures
   * @param means that those of all parts are added to; none if they were not wanted
   * @param progress told the Latin characters done
   * @return one for each pair, character by character, the most frequent outcome first
   * @throws IOException if a part cannot be read
   */
  public List<PairScores> scores(
      ActivationLayout layout,
      List<Integer> letters,
      CountingOptions options,
      Optional<MeanActivations> means,
      ProgressListener progress)
      throws IOException {
    for (DataInput part : parts) {
      words.add(part);
      if (means.isPresent()) {
        means.get().add(part);
      }
    }
    words.order();
    Census census = all.census().on(words);
    LetterScores measures = new LetterScores(census, latin, natives, options, layout);
    List<PairScores> scores = new ArrayList<>();
    try (Buffers buffers = new Buffers(all.columns())) {
      for (LetterCounters letter : census.counters(letters, options.minimum())) {
        String symbol = latin.symbol(letter.letter());
        progress.report(
            letters.indexOf(letter.letter()), letters.size(), "permutations, now of " + symbol);
        buffers.release(0);
        double[][] distances =
            new AddedHistograms(letter, all.ranges().get(letter.letter()), all.columns())
                .hellinger1000(parts);
        scores.addAll(measures.of(letter, distances, sample(letter.letter(), census, buffers)));
        HistogramPass.stopIfInterrupted("permutations of " + symbol);
      }
    }
    return scores;
  }

  private Sample sample(int letter, Census census, Buffers buffers) throws IOException {
    List<Sampled> tokens = new ArrayList<>();
    byte[] row = new byte[SampleFile.bytes(all.columns())];
    FloatBuffer floats = ByteBuffer.wrap(row).asFloatBuffer();
    float[] values = new float[all.columns()];
    for (DataInput part : parts) {
      for (int left = part.readInt(); left > 0; left--) {
        part.readFully(row);
        floats.get(0, values);
        Token token = SampleFile.token(letter, row, all.columns(), words::index);
        tokens.add(new Sampled(token, buffers.copy(values, 0)));
      }
    }
    tokens.sort(Comparator.comparing(Sampled::token, census.inOrder()));
    return Sample.of(tokens, census::stem, census::frequency);
  }

  @Override
  public void close() {
    parts.forEach(IOUtils::closeQuietly); // what was read is read
  }
}

package translit.contribution;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.Alphabet;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * What lower units pass on to higher ones, for any pair of the Latin characters that were looked
 * at. Since weights are constant, the mean of weight × activation is weight × mean activation, and
 * only the means are kept.
 */
public final class ContributionTable {
  /** As many as the post's figure shows. */
  private static final int HIDDEN_UNITS = 12;

  private final Weights weights;
  private final MeanActivations activations;
  private final Alphabet latin;
  private final Alphabet natives;

  public ContributionTable(
      ComputationGraph graph, Units units, MeanActivations activations, TokenizedText text) {
    this.weights = Weights.of(graph, units);
    this.activations = activations;
    this.latin = text.latin();
    this.natives = text.natives();
  }

  /**
   * Reads a text once; {@link translit.selectivity.SelectivityAnalysis#analyse} needs no reading of
   * its own.
   *
   * @param graph network as {@link translit.engine.BiLstm} makes it
   * @param text of its alphabets
   * @param letters Latin characters whose pairs will be asked for
   * @param progress told the characters done
   */
  public static ContributionTable of(
      ComputationGraph graph,
      TokenizedText text,
      Collection<String> letters,
      ProgressListener progress) {
    try (Tracer tracer = new Tracer(graph)) {
      MeanActivations activations =
          new MeanActivations(
              tracer.units(),
              letters.stream().map(text.latin()::indexOfCharacter).toList(),
              text.latin().size());
      tracer.read(text, activations, progress, "contributions");
      return new ContributionTable(graph, tracer.units(), activations, text);
    }
  }

  /**
   * The contributions for a pair.
   *
   * @throws InputException if the text has no token of it, or none of its rest
   */
  public Contributions of(Pair pair) {
    int letter = latin.indexOfCharacter(pair.latin());
    int outcome = natives.index(pair.outcome());
    long n = activations.count(letter, outcome);
    long all = activations.count(letter);
    if (n == 0 || n == all) {
      throw new InputException(
          "%s: %d of the %d tokens of '%s' that were read, expected some with and some without"
              .formatted(pair, n, all, pair.latin()));
    }
    return new Contributions(
        pair,
        weights.times(activations.means(letter, outcome, false)),
        weights.times(activations.means(letter, outcome, true)));
  }

  /**
   * Writes the contributions to each pair's own output unit, and those to the {@value
   * #HIDDEN_UNITS} hidden units whose contribution to it differs most between outcome and rest, as
   * CSV: {@code input,output,layer,from,to,outcome,rest}, where layer is {@code hidden-output}
   * (from a hidden unit) or {@code concat-hidden} (from a concat unit, the backward ones behind the
   * forward ones). That is what the network figure can show; all hidden units would be a hundred
   * thousand lines a pair, and {@link #of} has them.
   *
   * @param pairs to write
   * @throws InputException if it cannot be written
   */
  public void write(Collection<Pair> pairs, Path csv) {
    try {
      Files.createDirectories(csv.toAbsolutePath().getParent());
      AtomicFile.write(
          csv,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("input,output,layer,from,to,outcome,rest\n");
            for (Pair pair : pairs) {
              write(of(pair), natives.index(pair.outcome()), writer);
            }
            writer.flush();
          });
    } catch (IOException e) {
      throw new InputException(csv + ": cannot be written: " + e, e);
    }
  }

  private static void write(Contributions one, int unit, Writer writer) throws IOException {
    String start = quoted(one.pair().latin()) + "," + quoted(one.pair().outcome());
    float[] outcome = one.outcome().hiddenToOutput()[unit];
    float[] rest = one.rest().hiddenToOutput()[unit];
    row(writer, start + ",hidden-output", unit, outcome, rest);
    int[] hidden =
        IntStream.range(0, outcome.length)
            .boxed()
            .sorted(Comparator.comparingDouble(h -> -Math.abs(outcome[h] - rest[h])))
            .limit(HIDDEN_UNITS)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int h : hidden) {
      row(
          writer,
          start + ",concat-hidden",
          h,
          one.outcome().concatToHidden()[h],
          one.rest().concatToHidden()[h]);
    }
  }

  private static void row(Writer writer, String start, int to, float[] outcome, float[] rest)
      throws IOException {
    for (int from = 0; from < outcome.length; from++) {
      // Locale.US writes what Locale.ROOT does, but Java has a short cut for it
      writer.write(
          String.format(
              Locale.US, "%s,%d,%d,%.5g,%.5g\n", start, from, to, outcome[from], rest[from]));
    }
  }

  private static String quoted(String symbol) {
    return symbol.matches("[,\"\\s]") ? '"' + symbol.replace("\"", "\"\"") + '"' : symbol;
  }
}

package translit.selectivity;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.corpus.AtomicFile;
import translit.corpus.Progress;
import translit.language.Alphabet;
import translit.language.InputException;
import translit.trace.TracedText;
import translit.trace.Tracer;

/**
 * What lower units pass on to higher ones for some pairs. Since weights are constant, the mean of
 * weight × activation is weight × mean activation, and only the means are collected.
 */
public final class ContributionAnalysis {
  /** As many as the post's figure shows. */
  private static final int HIDDEN_UNITS = 12;

  private ContributionAnalysis() {}

  /**
   * Computes contributions in one reading of a text.
   *
   * @param graph network as {@link translit.network.BiLstm} makes it
   * @param text of its alphabets
   * @param pairs to look at
   * @param progress told the characters done
   * @return one per pair, in their order
   * @throws InputException if the text has no token of a pair, or none of its rest
   */
  public static List<Contributions> of(
      ComputationGraph graph, TracedText text, List<Pair> pairs, Progress progress) {
    try (Tracer tracer = new Tracer(graph)) {
      List<Integer> letters =
          pairs.stream().map(pair -> text.latin().indexOfCharacter(pair.latin())).toList();
      MeanActivations activations =
          new MeanActivations(tracer.units(), letters, text.latin().size());
      tracer.read(text, activations, progress, "contributions");
      Weights weights = Weights.of(graph, tracer.units());
      List<Contributions> contributions = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        Pair pair = pairs.get(i);
        int letter = letters.get(i);
        int outcome = text.natives().index(pair.outcome());
        long n = activations.count(letter, outcome);
        if (n == 0 || n == activations.count(letter)) {
          throw new InputException(
              "%s: %d of the %d tokens of '%s' in the text, expected some with and some without"
                  .formatted(pair, n, activations.count(letter), pair.latin()));
        }
        contributions.add(
            new Contributions(
                pair,
                weights.times(activations.means(letter, outcome, false)),
                weights.times(activations.means(letter, outcome, true))));
      }
      return contributions;
    }
  }

  /**
   * Writes the contributions to each pair's own output unit, and those to the {@value
   * #HIDDEN_UNITS} hidden units whose contribution to it differs most between outcome and rest, as
   * CSV: {@code input,output,layer,from,to,outcome,rest}, where layer is {@code hidden-output}
   * (from a hidden unit) or {@code concat-hidden} (from a concat unit, the backward ones behind the
   * forward ones). All of them would be a hundred thousand lines a pair.
   *
   * @param natives index of each outcome's output unit
   * @throws InputException if it cannot be written
   */
  public static void write(Collection<Contributions> contributions, Alphabet natives, Path csv) {
    try {
      Files.createDirectories(csv.toAbsolutePath().getParent());
      AtomicFile.write(
          csv,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("input,output,layer,from,to,outcome,rest\n");
            for (Contributions one : contributions) {
              write(one, natives.index(one.pair().outcome()), writer);
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
      writer.write(
          String.format(
              Locale.ROOT, "%s,%d,%d,%.5g,%.5g\n", start, from, to, outcome[from], rest[from]));
    }
  }

  private static String quoted(String symbol) {
    return symbol.matches("[,\"\\s]") ? '"' + symbol.replace("\"", "\"\"") + '"' : symbol;
  }
}

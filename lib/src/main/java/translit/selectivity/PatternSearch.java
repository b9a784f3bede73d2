package translit.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.selectivity.counting.Ranges;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;

/**
 * The units that react most to a pattern: characters inside of its matches against all others. The
 * best of thousands of units looks better than it is, so the sentences are halved at random: the
 * ranking is by the first half, and the second half tells what is left of it.
 *
 * @param pattern regular expression
 * @param side where it is looked for
 * @param matches that are not empty, in the first and the second half
 * @param inside characters of these matches, of both halves
 * @param seed of romanization and halves
 * @param responses of all units, the highest AUC of the first half first
 */
public record PatternSearch(
    Pattern pattern, Side side, int[] matches, long inside, long seed, List<Response> responses) {

  /** Which text a pattern is looked for in. */
  public enum Side {
    NATIVE,
    LATIN
  }

  /**
   * How a unit reacts.
   *
   * @param unit the unit
   * @param auc probability that it is higher at a character inside of a match than at one outside,
   *     from {@value translit.statistics.Hellinger#BINS} bins, in the half that ranks
   * @param heldOut the same in the other half
   */
  public record Response(Unit unit, double auc, double heldOut) {}

  public PatternSearch {
    matches = matches.clone();
    responses = List.copyOf(responses);
  }

  /** The units that are high on the pattern, the best first. */
  public List<Response> activeOn(int count) {
    return responses.subList(0, Math.min(count, responses.size()));
  }

  /** The units that are low on the pattern, the best first. */
  public List<Response> silentOn(int count) {
    List<Response> rising = new ArrayList<>(responses);
    rising.sort(Comparator.comparingDouble(Response::auc)); // NaN last
    return List.copyOf(rising.subList(0, Math.min(count, rising.size())));
  }

  /** Some responses as {@code unit, auc, heldOut}. */
  public static Table toTable(List<Response> responses) {
    StringColumn unit = StringColumn.create("unit");
    DoubleColumn auc = DoubleColumn.create("auc");
    DoubleColumn heldOut = DoubleColumn.create("heldOut");
    for (Response response : responses) {
      unit.append(response.unit().toString());
      auc.append(response.auc());
      heldOut.append(response.heldOut());
    }
    return Table.create("pattern", unit, auc, heldOut);
  }

  /**
   * Searches in two readings of the text.
   *
   * @param model to look into
   * @param language whose rules romanize; must be the model's
   * @param sentences native text
   * @param pattern matched in each sentence; empty matches do not count
   * @param side the native or the Latin text
   * @param seed of romanization and halves
   * @param progress told the characters done
   * @throws InputException if nothing matches, or nothing in one of the halves
   */
  public static PatternSearch of(
      Model model,
      Language language,
      List<String> sentences,
      Pattern pattern,
      Side side,
      long seed,
      ProgressListener progress) {
    model.requireRulesOf(language);
    Romanizer romanizer = new Romanizer(language.rules(), seed);
    List<BitSet> inside = new ArrayList<>(sentences.size());
    boolean[] second = new boolean[sentences.size()];
    int[] matches = new int[2];
    for (int s = 0; s < second.length; s++) {
      second[s] = (SeededHash.of(s, seed) & 1) == 1;
      BitSet positions = new BitSet();
      matches[second[s] ? 1 : 0] +=
          mark(romanizer.romanize(sentences.get(s)), pattern, side, positions);
      inside.add(positions);
    }
    if (matches[0] == 0 || matches[1] == 0) {
      throw new InputException(
          ("pattern '%s': %d and %d matches in the two halves of %d sentences (%s side, seed %d),"
                  + " expected some in each; give more text or another pattern")
              .formatted(pattern, matches[0], matches[1], second.length, side, seed));
    }
    TokenizedText text = TokenizedText.of(sentences, language.rules(), seed);
    try (Tracer tracer = new Tracer(model.graph())) {
      Extremes extremes = new Extremes(tracer.units().columns());
      tracer.read(text, extremes, progress, "ranges");
      PatternCounts counts = new PatternCounts(inside, second, extremes.min, extremes.max);
      tracer.read(text, counts, progress, "inside and outside of " + pattern);
      List<Response> responses =
          IntStream.range(0, tracer.units().columns())
              .mapToObj(
                  c ->
                      new Response(
                          tracer.units().unit(c), counts.auc(c, false), counts.auc(c, true)))
              .sorted(
                  Comparator.comparingDouble(
                      one -> Double.isNaN(one.auc()) ? Double.POSITIVE_INFINITY : -one.auc()))
              .toList();
      long characters = inside.stream().mapToLong(BitSet::cardinality).sum();
      return new PatternSearch(pattern, side, matches, characters, seed, responses);
    }
  }

  /** Marks the positions inside of matches; returns how many matches there are. */
  static int mark(AlignedText text, Pattern pattern, Side side, BitSet positions) {
    // where the symbol of each position begins in the text that is searched
    int[] starts = new int[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      boolean isNative = side == Side.NATIVE && !symbol.equals(Alphabet.OTHER);
      String written = isNative ? symbol : text.latin().get(i);
      starts[i + 1] =
          starts[i] + (isNative && symbol.equals(Alphabet.PLACEHOLDER) ? 0 : written.length());
    }
    Matcher matcher = pattern.matcher(side == Side.NATIVE ? text.nativeText() : text.latinText());
    int matches = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        matches++;
        for (int i = 0; i < text.size(); i++) {
          boolean placeholder = starts[i + 1] == starts[i];
          // a placeholder belongs to the letter before it
          boolean in =
              placeholder
                  ? i > 0
                      && positions.get(i - 1)
                      && starts[i] <= matcher.end()
                      && starts[i] > matcher.start()
                  : starts[i] < matcher.end() && starts[i + 1] > matcher.start();
          if (in) {
            positions.set(i);
          }
        }
      }
    }
    return matches;
  }

  private static final class Extremes implements TokenConsumer {
    private final float[] min;
    private final float[] max;

    Extremes(int columns) {
      min = new float[columns];
      max = new float[columns];
      Arrays.fill(min, Float.POSITIVE_INFINITY);
      Arrays.fill(max, Float.NEGATIVE_INFINITY);
    }

    @Override
    public void accept(TokenBlock block) {
      for (int i = 0; i < block.size(); i++) {
        Ranges.widen(min, max, block.values(), block.row(i), 0, block.columns());
      }
    }
  }
}

package translit.selectivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.common.TableColumns;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.statistics.NaNLast;
import translit.trace.ActivationSource;
import translit.trace.ColumnRanges;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

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
    /** The native text. */
    NATIVE,
    /** Its romanization. */
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

  /**
   * Copies the lists.
   *
   * @param pattern regular expression
   * @param side where it is looked for
   * @param matches in the first and the second half
   * @param inside characters of these matches
   * @param seed of romanization and halves
   * @param responses the highest AUC first
   */
  public PatternSearch {
    matches = matches.clone();
    responses = List.copyOf(responses);
  }

  /**
   * The units that are high on the pattern.
   *
   * @param count how many at most
   * @return the best first
   */
  public List<Response> activeOn(int count) {
    return responses.stream().limit(count).toList();
  }

  /**
   * The units that are low on the pattern.
   *
   * @param count how many at most
   * @return the best first
   */
  public List<Response> silentOn(int count) {
    return responses.stream()
        .sorted(Comparator.comparingDouble(Response::auc)) // NaN last
        .limit(count)
        .toList();
  }

  /**
   * Some responses as a table.
   *
   * @param responses one for each row
   * @return {@code unit, auc, heldOut}
   */
  public static Table toTable(List<Response> responses) {
    return new TableColumns<Response>("pattern")
        .text("unit", one -> one.unit().toString())
        .number("auc", Response::auc)
        .number("heldOut", Response::heldOut)
        .table(responses);
  }

  /**
   * Searches in any source of activations, in two readings of the text.
   *
   * @param source of the activations; not closed
   * @param rules that romanize
   * @param sentences native text
   * @param pattern matched in each sentence; empty matches do not count
   * @param side the native or the Latin text
   * @param seed of romanization and halves
   * @param progress told the characters done
   * @return the responses of all units
   * @throws InputException if nothing matches, or nothing in one of the halves
   */
  public static PatternSearch of(
      ActivationSource source,
      RomanizationRules rules,
      List<String> sentences,
      Pattern pattern,
      Side side,
      long seed,
      ProgressListener progress) {
    Romanizer romanizer = new Romanizer(rules, seed);
    List<BitSet> inside = new ArrayList<>(sentences.size());
    boolean[] second = new boolean[sentences.size()];
    int[] matches = new int[2];
    for (int s = 0; s < second.length; s++) {
      second[s] = heldOut(s, seed);
      inside.add(new BitSet());
      matches[second[s] ? 1 : 0] +=
          mark(romanizer.romanize(sentences.get(s)), pattern, side, inside.get(s));
    }
    if (matches[0] == 0 || matches[1] == 0) {
      throw new InputException(
          ("pattern '%s': %d and %d matches in the two halves of %d sentences (%s side, seed %d),"
                  + " expected some in each; give more text or another pattern")
              .formatted(pattern, matches[0], matches[1], second.length, side, seed));
    }
    TokenizedText text = TokenizedText.of(sentences, rules, seed);
    Units units = source.units();
    ColumnRanges ranges = new ColumnRanges(units.columns());
    source.read(text, block -> ColumnRanges.widen(block, token -> ranges), progress, "ranges");
    PatternCounts counts = new PatternCounts(inside, second, ranges, units.columns());
    source.read(text, counts, progress, "inside and outside of " + pattern);
    List<Response> responses =
        IntStream.range(0, units.columns())
            .mapToObj(c -> new Response(units.unit(c), counts.auc(c, false), counts.auc(c, true)))
            .sorted(NaNLast.falling(Response::auc))
            .toList();
    long characters = inside.stream().mapToLong(BitSet::cardinality).sum();
    return new PatternSearch(pattern, side, matches, characters, seed, responses);
  }

  /**
   * Whether a sentence is in the half that does not rank the units.
   *
   * @param sentence its number in the text
   * @param seed of the halves
   * @return whether it is
   */
  public static boolean heldOut(int sentence, long seed) {
    return (SeededHash.of(sentence, seed) & 1) == 1;
  }

  /**
   * Marks the positions inside of matches.
   *
   * @param text searched
   * @param pattern matched; empty matches do not count
   * @param side the native or the Latin text
   * @param positions where the marks are added
   * @return how many matches there are
   */
  public static int mark(AlignedText text, Pattern pattern, Side side, BitSet positions) {
    // where the symbol of each position begins in the text that is searched
    int[] starts = new int[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      boolean isNative = side == Side.NATIVE && !symbol.equals(Alphabet.OTHER);
      String written = isNative ? symbol : text.latin().get(i);
      starts[i + 1] =
          starts[i] + (isNative && symbol.equals(Alphabet.PLACEHOLDER) ? 0 : written.length());
    }
    List<MatchResult> matches =
        pattern
            .matcher(side == Side.NATIVE ? text.nativeText() : text.latinText())
            .results()
            .filter(match -> match.end() > match.start())
            .toList();
    for (MatchResult match : matches) {
      for (int i = 0; i < text.size(); i++) {
        // a placeholder belongs to the letter before it
        int last = starts[i + 1] == starts[i] ? starts[i] - 1 : starts[i];
        if (last < match.end() && starts[i + 1] > match.start()) {
          positions.set(i);
        }
      }
    }
    return matches.size();
  }
}

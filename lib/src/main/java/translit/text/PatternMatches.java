package translit.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import translit.language.AlignedText;
import translit.language.Alphabet;

/**
 * Where a pattern matches in romanized sentences: which Latin characters are inside of its matches.
 */
public final class PatternMatches {
  /** Which text a pattern is looked for in. */
  public enum Side {
    /** The native text. */
    NATIVE,
    /** Its romanization. */
    LATIN
  }

  private final Pattern pattern;
  private final Side side;
  private final List<BitSet> inside = new ArrayList<>();
  private final OutcomeCounts insideCounts = new OutcomeCounts();
  private final OutcomeCounts counts = new OutcomeCounts();

  /** Of each Latin character inside of a match, its places in the matches added up. */
  private final Map<String, Long> places = new HashMap<>();

  private long count;

  /**
   * No sentences yet.
   *
   * @param pattern regular expression; empty matches do not count
   * @param side the native or the Latin text
   */
  public PatternMatches(Pattern pattern, Side side) {
    this.pattern = pattern;
    this.side = side;
  }

  /**
   * Looks for the pattern in the next sentence.
   *
   * @param text both sides of the sentence
   */
  public void add(AlignedText text) {
    BitSet marked = new BitSet();
    int[] starts = starts(text);
    for (MatchResult match : found(text)) {
      int first = -1;
      for (int i = 0; i < text.size(); i++) {
        // a placeholder belongs to the letter before it
        int last = starts[i + 1] == starts[i] ? starts[i] - 1 : starts[i];
        if (last < match.end() && starts[i + 1] > match.start()) {
          first = first < 0 ? i : first;
          marked.set(i);
          places.merge(text.latin().get(i), (long) i - first, Long::sum);
        }
      }
      count++;
    }
    inside.add(marked);
    counts.add(text);
    List<Integer> at = marked.stream().boxed().toList();
    insideCounts.add(
        new AlignedText(
            at.stream().map(text.latin()::get).toList(),
            at.stream().map(text.natives()::get).toList()));
  }

  private List<MatchResult> found(AlignedText text) {
    return pattern
        .matcher(side == Side.NATIVE ? text.nativeText() : text.latinText())
        .results()
        .filter(match -> match.end() > match.start())
        .toList();
  }

  /** Where the symbol of each position begins in the text that is searched. */
  private int[] starts(AlignedText text) {
    int[] starts = new int[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      String symbol = text.natives().get(i);
      boolean isNative = side == Side.NATIVE && !symbol.equals(Alphabet.OTHER);
      String written = isNative ? symbol : text.latin().get(i);
      boolean isNothing = isNative && symbol.equals(Alphabet.PLACEHOLDER);
      starts[i + 1] = starts[i] + (isNothing ? 0 : written.length());
    }
    return starts;
  }

  /** {@return what is looked for} */
  public Pattern pattern() {
    return pattern;
  }

  /** {@return where it is looked for} */
  public Side side() {
    return side;
  }

  /** {@return the number of matches} */
  public long count() {
    return count;
  }

  /**
   * Whether a character is inside of a match.
   *
   * @param sentence its number, in the order in which the sentences were added, from 0
   * @param position of the Latin character in the sentence, from 0
   * @return whether it is
   */
  public boolean contain(int sentence, int position) {
    return inside.get(sentence).get(position);
  }

  /**
   * The positions inside of matches in a sentence.
   *
   * @param sentence its number, from 0
   * @return one bit for each Latin character; not to be changed
   */
  public BitSet inside(int sentence) {
    return inside.get(sentence);
  }

  /** {@return what the Latin characters inside of matches become} */
  public OutcomeCounts inside() {
    return insideCounts;
  }

  /** {@return what all Latin characters become} */
  public OutcomeCounts everywhere() {
    return counts;
  }

  /** {@return the Latin characters inside of matches, by their average place in a match} */
  public List<String> characters() {
    Comparator<String> byPlace =
        Comparator.comparingDouble(latin -> (double) places.get(latin) / insideCounts.count(latin));
    return insideCounts.characters().stream().sorted(byPlace).toList(); // stable
  }
}

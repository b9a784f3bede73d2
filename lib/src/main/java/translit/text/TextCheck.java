package translit.text;

import static translit.common.Phrase.first;
import static translit.common.Phrase.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Word;

/**
 * What a rule file and a text make of each other: which characters of the text have no symbol, and
 * how ambiguous each Latin character is there.
 *
 * @param texts number of texts, such as sentences
 * @param kept characters without a symbol, which stay as they are, most frequent first
 * @param counts of every Latin character and outcome
 * @param ambiguities the Latin characters that are ambiguous by the rules, most bits first, those
 *     that do not occur last
 * @param words whole words that are one symbol in a share of their places, which say nothing of
 *     letters: they are counted, but are among no letter's outcomes
 * @param minimum tokens that an outcome must have to be looked at, and the rest as well
 */
public record TextCheck(
    long texts,
    List<Kept> kept,
    OutcomeCounts counts,
    List<Ambiguity> ambiguities,
    Set<String> words,
    int minimum) {
  /** Typed characters of an example on each side, where a line may have no spaces. */
  private static final int EXAMPLE = 15;

  /** Rare outcomes of a character that are listed. */
  private static final int LISTED = 10;

  /**
   * A character that no rule covers.
   *
   * @param character one code point
   * @param letter whether it is a letter of the script
   * @param n how often it stays as it is
   * @param example the first word that has it, cut if it is long
   */
  public record Kept(String character, boolean letter, long n, String example) {}

  /**
   * Copies the lists.
   *
   * @param texts number of texts
   * @param kept characters without a symbol, most frequent first
   * @param counts of every Latin character and outcome
   * @param ambiguities the Latin characters that are ambiguous by the rules, most bits first
   * @param words whole words that are one symbol
   * @param minimum tokens that an outcome must have, and the rest as well
   */
  public TextCheck {
    kept = List.copyOf(kept);
    ambiguities = List.copyOf(ambiguities);
    words = Set.copyOf(words);
  }

  /**
   * Looks at romanized texts.
   *
   * @param rules by which they are romanized
   * @param texts read once, one at a time
   * @param minimum tokens that an outcome must have, and the rest as well
   * @return what is in them
   */
  public static TextCheck of(RomanizationRules rules, Stream<AlignedText> texts, int minimum) {
    OutcomeCounts counts = new OutcomeCounts();
    Map<String, String> examples = new HashMap<>();
    long number = 0;
    for (AlignedText text : (Iterable<AlignedText>) texts::iterator) {
      number++;
      counts.add(text);
      for (int i = 0; i < text.size(); i++) {
        if (text.natives().get(i).equals(Alphabet.OTHER)) {
          int at = i;
          examples.computeIfAbsent(text.latin().get(i), character -> wordAt(text, at));
        }
      }
    }
    List<Kept> kept = new ArrayList<>();
    examples.forEach(
        (character, example) -> {
          boolean letter = rules.isNative(character.codePointAt(0));
          kept.add(new Kept(character, letter, counts.count(character, Alphabet.OTHER), example));
        });
    kept.sort(Comparator.comparingLong((Kept one) -> -one.n).thenComparing(Kept::character));
    List<Ambiguity> ambiguities = new ArrayList<>(Ambiguity.inRules(rules));
    ambiguities.sort(
        Comparator.comparingDouble(
            one -> counts.count(one.latin()) == 0 ? 1 : -counts.bits(one.latin())));
    Set<String> words = rules.words().stream().map(Word::symbol).collect(Collectors.toSet());
    return new TextCheck(number, kept, counts, ambiguities, words, minimum);
  }

  private static String wordAt(AlignedText text, int at) {
    int from = at;
    int to = at + 1;
    while (from > 0 && !text.latin().get(from - 1).isBlank()) {
      from--;
    }
    while (to < text.size() && !text.latin().get(to).isBlank()) {
      to++;
    }
    int first = Math.max(from, at - EXAMPLE);
    int last = Math.min(to, at + 1 + EXAMPLE);
    String shown = text.part(first, last).nativeText();
    return (first > from ? "…" : "") + shown + (last < to ? "…" : "");
  }

  /** {@return the number of Latin characters of all texts} */
  public long characters() {
    return counts.characters().stream().mapToLong(counts::count).sum();
  }

  /**
   * Share of the Latin characters that come out right if each is always its most frequent outcome:
   * no reader that sees one character at a time gets more.
   *
   * @return from 0 to 1; NaN of no text
   */
  public double contextFreeAccuracy() {
    long right =
        counts.characters().stream()
            .mapToLong(latin -> counts.count(latin, counts.mostFrequent(latin).orElseThrow()))
            .sum();
    return right / (double) characters();
  }

  /**
   * Entropy of the outcome given the Latin character.
   *
   * @return bits, the mean over all characters of the texts; NaN of no text
   */
  public double bits() {
    return counts.characters().stream()
            .mapToDouble(latin -> counts.count(latin) * counts.bits(latin))
            .sum()
        / characters();
  }

  /**
   * Letters of the script that no rule covers.
   *
   * @return one row for each: {@code character, code point, n, example}, the last the first word
   *     with it, cut if it is long
   */
  public Table uncoveredLetters() {
    return table("letters that no rule covers", Kept::letter);
  }

  /** {@return the other characters without a symbol, in the same columns} */
  public Table otherCharacters() {
    return table("other characters without a symbol", one -> !one.letter);
  }

  private Table table(String name, Predicate<Kept> wanted) {
    return new TableColumns<Kept>(name)
        .text("character", Kept::character)
        .text(
            "code point", one -> String.format(Locale.ROOT, "U+%04X", one.character.codePointAt(0)))
        .integer("n", one -> Math.toIntExact(one.n))
        .text("example", Kept::example)
        .table(kept.stream().filter(wanted).toList());
  }

  /**
   * How ambiguous the Latin characters are.
   *
   * @return one row for each that is ambiguous by the rules: tokens, entropy of the outcome in
   *     bits, the outcomes that will be looked at, and those with too few tokens or too few others,
   *     the ten most frequent of them, each with its tokens
   */
  public Table toTable() {
    return new TableColumns<Ambiguity>("ambiguous Latin characters")
        .text("input", Ambiguity::latin)
        .integer("n", one -> Math.toIntExact(counts.count(one.latin())))
        .number("bits", one -> counts.bits(one.latin()))
        .text("outcomes", one -> outcomes(one, true))
        .text("too few, or too few others", one -> outcomes(one, false))
        .table(ambiguities);
  }

  /** Pairs of an ambiguous Latin character and an outcome, by the rules or in the text. */
  int pairs() {
    return (int) ambiguities.stream().flatMap(this::pairs).count();
  }

  /** Those of the {@link #pairs} with fewer than the minimum of tokens, or of others. */
  int rarePairs() {
    return (int) ambiguities.stream().flatMap(this::pairs).filter(pair -> !enough(pair)).count();
  }

  /** Those in the text first, the most frequent before the others. */
  private Stream<Pair> pairs(Ambiguity one) {
    Set<String> outcomes = new LinkedHashSet<>(counts.outcomes(one.latin()));
    outcomes.removeAll(words);
    outcomes.addAll(one.outcomes().keySet());
    return outcomes.stream().map(outcome -> new Pair(one.latin(), outcome));
  }

  private String outcomes(Ambiguity one, boolean enough) {
    Stream<Pair> wanted = pairs(one).filter(pair -> enough(pair) == enough);
    List<String> all = wanted.map(y -> visible(y.outcome()) + " " + counts.count(y)).toList();
    return first(all, enough ? all.size() : LISTED);
  }

  private boolean enough(Pair pair) {
    long n = counts.count(pair);
    return n >= minimum && counts.count(pair.latin()) - n >= minimum;
  }

  /** In one line, without the tables. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d sentences, %,d Latin characters, %.2f bits of doubt each; %d ambiguous characters, %d"
            + " of their %d outcomes with fewer than %d tokens (or others)",
        texts,
        characters(),
        bits(),
        ambiguities.size(),
        rarePairs(),
        pairs(),
        minimum);
  }
}

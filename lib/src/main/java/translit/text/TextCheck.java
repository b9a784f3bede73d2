package translit.text;

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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;

/**
 * What a rule file and a text make of each other: which characters of the text have no symbol, and
 * how ambiguous each Latin character is there.
 *
 * @param texts number of texts, such as sentences
 * @param kept characters without a symbol, which stay as they are, most frequent first
 * @param counts of every Latin character and outcome
 * @param ambiguities the Latin characters that are ambiguous by the rules, most bits first, those
 *     that do not occur last
 * @param minimum tokens that an outcome must have to be looked at, and the rest as well
 */
public record TextCheck(
    long texts, List<Kept> kept, OutcomeCounts counts, List<Ambiguity> ambiguities, int minimum) {
  /**
   * A character that no rule covers.
   *
   * @param character one code point
   * @param letter whether it is a letter of the script
   * @param n how often it stays as it is
   * @param example the first word that has it
   */
  public record Kept(String character, boolean letter, int n, String example) {}

  public TextCheck {
    kept = List.copyOf(kept);
    ambiguities = List.copyOf(ambiguities);
  }

  /**
   * Looks at romanized texts.
   *
   * @param texts read once, one at a time
   * @param minimum tokens that an outcome must have, and the rest as well
   */
  public static TextCheck of(RomanizationRules rules, Stream<AlignedText> texts, int minimum) {
    OutcomeCounts counts = new OutcomeCounts();
    Map<String, String> examples = new HashMap<>();
    long[] number = new long[1];
    texts.forEach(
        text -> {
          number[0]++;
          counts.add(text);
          for (int i = 0; i < text.size(); i++) {
            if (text.natives().get(i).equals(Alphabet.OTHER)
                && !examples.containsKey(text.latin().get(i))) {
              examples.put(text.latin().get(i), wordAt(text, i));
            }
          }
        });
    List<Kept> kept = new ArrayList<>();
    examples.forEach(
        (character, example) ->
            kept.add(
                new Kept(
                    character,
                    rules.isNative(character.codePointAt(0)),
                    counts.count(character, Alphabet.OTHER),
                    example)));
    kept.sort(Comparator.<Kept>comparingInt(one -> -one.n).thenComparing(Kept::character));
    List<Ambiguity> ambiguities = new ArrayList<>(Ambiguity.of(rules));
    ambiguities.sort(
        Comparator.comparingDouble(
            one -> counts.count(one.latin()) == 0 ? 1 : -counts.bits(one.latin())));
    return new TextCheck(number[0], kept, counts, ambiguities, minimum);
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
    return new AlignedText(text.latin().subList(from, to), text.natives().subList(from, to))
        .nativeText();
  }

  /** Latin characters of all texts. */
  public long characters() {
    return counts.characters().stream().mapToLong(counts::count).sum();
  }

  /**
   * Share of the Latin characters that come out right if each is always its most frequent outcome:
   * no reader that sees one character at a time gets more. NaN of no text.
   */
  public double contextFreeAccuracy() {
    long right =
        counts.characters().stream()
            .mapToLong(latin -> counts.count(latin, counts.mostFrequent(latin).orElseThrow()))
            .sum();
    return right / (double) characters();
  }

  /** Entropy of the outcome given the Latin character, in bits, the mean over all characters. */
  public double bits() {
    return counts.characters().stream()
            .mapToDouble(latin -> counts.count(latin) * counts.bits(latin))
            .sum()
        / characters();
  }

  /**
   * Letters of the script that no rule covers: character, code point, n, the first word with it.
   */
  public Table uncoveredLetters() {
    return table("letters that no rule covers", Kept::letter);
  }

  /** The other characters without a symbol, in the same columns. */
  public Table otherCharacters() {
    return table("other characters without a symbol", one -> !one.letter);
  }

  private Table table(String name, Predicate<Kept> wanted) {
    Table table =
        Table.create(
            name,
            StringColumn.create("character"),
            StringColumn.create("code point"),
            IntColumn.create("n"),
            StringColumn.create("example"));
    kept.stream()
        .filter(wanted)
        .forEach(
            one -> {
              table.stringColumn(0).append(one.character);
              table
                  .stringColumn(1)
                  .append(String.format(Locale.ROOT, "U+%04X", one.character.codePointAt(0)));
              table.intColumn(2).append(one.n);
              table.stringColumn(3).append(one.example);
            });
    return table;
  }

  /**
   * One row for each Latin character that is ambiguous by the rules: tokens, entropy of the outcome
   * in bits, the outcomes that will be looked at, and those with too few tokens or too few others,
   * each with its tokens.
   */
  public Table toTable() {
    Table table =
        Table.create(
            "ambiguous Latin characters",
            StringColumn.create("input"),
            IntColumn.create("n"),
            DoubleColumn.create("bits"),
            StringColumn.create("outcomes"),
            StringColumn.create("fewer than " + minimum));
    for (Ambiguity one : ambiguities) {
      table.stringColumn(0).append(one.latin());
      table.intColumn(1).append(counts.count(one.latin()));
      table.doubleColumn(2).append(counts.bits(one.latin()));
      table.stringColumn(3).append(outcomes(one, true));
      table.stringColumn(4).append(outcomes(one, false));
    }
    return table;
  }

  /** Pairs of an ambiguous Latin character and an outcome, by the rules or in the text. */
  public int pairs() {
    return ambiguities.stream().mapToInt(one -> outcomes(one).size()).sum();
  }

  /** Those of the {@link #pairs} with fewer than the minimum of tokens, or of others. */
  public int rarePairs() {
    return ambiguities.stream()
        .mapToInt(
            one -> (int) outcomes(one).stream().filter(outcome -> !enough(one, outcome)).count())
        .sum();
  }

  private Set<String> outcomes(Ambiguity one) {
    Set<String> outcomes = new LinkedHashSet<>(counts.outcomes(one.latin()));
    outcomes.addAll(one.outcomes().keySet());
    return outcomes;
  }

  private String outcomes(Ambiguity one, boolean enough) {
    return outcomes(one).stream()
        .filter(outcome -> enough(one, outcome) == enough)
        .map(outcome -> outcome + " " + counts.count(one.latin(), outcome))
        .collect(Collectors.joining(", "));
  }

  private boolean enough(Ambiguity one, String outcome) {
    int n = counts.count(one.latin(), outcome);
    return n >= minimum && counts.count(one.latin()) - n >= minimum;
  }

  /** In one line, without the tables. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d sentences, %,d Latin characters, %.2f bits of doubt each; %d ambiguous characters, %d of"
            + " their %d outcomes with fewer than %d tokens (or others)",
        texts,
        characters(),
        bits(),
        ambiguities.size(),
        rarePairs(),
        pairs(),
        minimum);
  }
}

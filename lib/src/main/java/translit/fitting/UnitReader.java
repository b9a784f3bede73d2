package translit.fitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.language.Habit;
import translit.language.LetterFinder;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;
import translit.language.Surroundings;
import translit.language.WrittenRules;

/**
 * Takes references apart into letters and groups as the rules do, and knows the estimates of each.
 */
final class UnitReader {
  private final RomanizationRules marked;
  private final LetterFinder finder;
  private final List<List<Map<String, Letter>>> styles;
  private final double strength;
  private final List<Estimate> ofEntries;
  private final Map<String, Word> ruledWords;
  private final Map<String, Estimate> ofWords = new LinkedHashMap<>();
  private final Map<String, Estimate> ofOthers = new LinkedHashMap<>();

  UnitReader(WrittenRules written, double strength) {
    this.marked = written.marked();
    this.finder = new LetterFinder(marked);
    this.strength = strength;
    ofEntries =
        written.entries().stream()
            .map(entry -> Estimate.ofLetter(entry.spellings(), strength))
            .toList();
    styles =
        marked.habits().stream()
            .map(habit -> habit.styles().stream().map(UnitReader::bySymbol).toList())
            .toList();
    ruledWords =
        marked.words().stream().collect(Collectors.toMap(Word::symbol, Function.identity()));
  }

  private static Map<String, Letter> bySymbol(Habit.Style style) {
    return style.letters().stream().collect(Collectors.toMap(Letter::symbol, Function.identity()));
  }

  List<Habit> habits() {
    return marked.habits();
  }

  /** Of each entry of the rule file, in its order. */
  List<Estimate> ofEntries() {
    return ofEntries;
  }

  /** Of each word that was read, by its small letters. */
  Map<String, Estimate> ofWords() {
    return ofWords;
  }

  /** Of each native letter that was read and has no rule. */
  Map<String, Estimate> ofOthers() {
    return ofOthers;
  }

  /** The units of a reference, in its order. */
  List<Unit> units(String reference) {
    String small = small(reference);
    Surroundings surroundings = new Surroundings(reference);
    List<Unit> units = new ArrayList<>();
    for (int at = 0; at < small.length(); ) {
      Unit unit = unit(small, surroundings, at);
      units.add(unit);
      at += unit.text().length();
    }
    return withWords(units, small, surroundings);
  }

  /**
   * A reference without signs within words that nobody typed: {@code ո՞ւ} is {@code ու} then, one
   * group for the rules.
   */
  String withoutMarks(String reference, String typed) {
    StringBuilder without = new StringBuilder();
    for (int at = 0; at < reference.length(); at++) {
      boolean isWithin =
          at > 0
              && at + 1 < reference.length()
              && marked.isNative(reference.codePointBefore(at))
              && marked.isNative(reference.charAt(at + 1));
      char c = reference.charAt(at);
      boolean isMark =
          isWithin
              && !Character.isSurrogate(c)
              && !Character.isLetterOrDigit(c)
              && !Character.isWhitespace(c)
              && !marked.isNative(c)
              && typed.indexOf(c) < 0
              && finder.letterAt(reference, at).isEmpty();
      without.append(isMark ? "" : c);
    }
    return without.toString();
  }

  /** Small letters at the same offsets. */
  static String small(String text) {
    StringBuilder small = new StringBuilder(text.length());
    for (int c : text.codePoints().toArray()) {
      int lower = Character.toLowerCase(c);
      small.appendCodePoint(Character.charCount(lower) == Character.charCount(c) ? lower : c);
    }
    return small.toString();
  }

  private Unit unit(String text, Surroundings surroundings, int at) {
    Optional<Letter> letter = finder.letterAt(text, at);
    if (letter.isPresent()) {
      return ruled(letter.get(), surroundings, at);
    }
    int c = text.codePointAt(at);
    String character = Character.toString(c);
    if (!marked.isNative(c)) {
      return new Unit(character, at, List.of(), new int[0][], 0, null, 0);
    }
    Estimate other =
        ofOthers.computeIfAbsent(character, x -> Estimate.ofLetter(List.of(), strength));
    return new Unit(character, at, List.of(List.of(other)), new int[styles.size()][], 0, null, 0);
  }

  private Unit ruled(Letter letter, Surroundings surroundings, int at) {
    List<List<Estimate>> chains = new ArrayList<>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    int usual = chain(letter, surroundings, at, chains, known);
    int[][] chosen = new int[styles.size()][];
    for (int h = 0; h < styles.size(); h++) {
      List<Map<String, Letter>> habit = styles.get(h);
      if (habit.stream().anyMatch(style -> style.containsKey(letter.symbol()))) {
        chosen[h] = new int[habit.size()];
        for (int s = 0; s < chosen[h].length; s++) {
          Letter styled = habit.get(s).get(letter.symbol());
          chosen[h][s] = styled == null ? -1 : chain(styled, surroundings, at, chains, known);
        }
      }
    }
    return new Unit(letter.symbol(), at, List.copyOf(chains), chosen, usual, null, 0);
  }

  /** The index of the chain by which a letter is spelled at a place. */
  private int chain(
      Letter letter,
      Surroundings surroundings,
      int at,
      List<List<Estimate>> chains,
      Map<List<Integer>, Integer> known) {
    int[] entries = WrittenRules.entriesOf(letter.caseAt(surroundings, at).spellings().get(0));
    List<Integer> key = IntStream.of(entries).boxed().toList();
    return known.computeIfAbsent(
        key,
        x -> {
          chains.add(key.stream().map(ofEntries::get).toList());
          return chains.size() - 1;
        });
  }

  /** Tells the first unit of each native word which word it begins. */
  private List<Unit> withWords(List<Unit> units, String text, Surroundings surroundings) {
    List<Unit> all = new ArrayList<>(units);
    for (int j = 0; j < units.size(); j++) {
      int from = units.get(j).at();
      int end = j;
      while (end < units.size()
          && units.get(end).isLetter()
          && (end == j || !surroundings.startsWord(units.get(end).at()))) {
        end++;
      }
      int to = end < units.size() ? units.get(end).at() : text.length();
      String word = text.substring(from, to);
      boolean whole = surroundings.startsWord(from) && surroundings.endsWord(to);
      if (end > j && whole && (end > j + 1 || ruledWords.containsKey(word))) {
        Unit first = units.get(j);
        all.set(
            j,
            new Unit(
                first.text(),
                from,
                first.chains(),
                first.chosen(),
                first.usual(),
                word(word),
                end));
      }
    }
    return all;
  }

  private Estimate word(String word) {
    return ofWords.computeIfAbsent(
        word,
        x ->
            Estimate.ofWord(
                ruledWords.containsKey(word) ? ruledWords.get(word).spellings() : List.of(),
                strength));
  }
}

package translit.language.forms;

import static translit.language.WordCharacters.isPart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.language.Alphabet;
import translit.language.Habit;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;

/**
 * Letters that are written but not always typed, such as {@code ь}. Something must stand where such
 * a letter was, so it is one symbol with the letter before it, or at a word's start with the letter
 * behind it; alone it is typed. A group's spellings are made from those of its parts.
 */
public final class Untyped {
  private final List<Letter> letters;
  private final Map<String, Letter> usual;

  /** The usual rules with the capitals that follow from them. */
  private final Map<String, Letter> cased;

  private final List<Habit> habits;
  private final boolean hasCase;

  private Untyped(List<Letter> letters, List<Habit> habits) {
    this.letters = letters;
    this.habits = habits;
    usual = bySymbol(letters);
    cased = bySymbol(Capitals.addedTo(letters, Set.of()));
    hasCase =
        letters.stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .anyMatch(c -> Character.toTitleCase(c) != Character.toLowerCase(c)); // not Georgian
  }

  private static Map<String, Letter> bySymbol(List<Letter> letters) {
    return letters.stream().collect(Collectors.toMap(Letter::symbol, Function.identity()));
  }

  /**
   * Letters and habits in which every spelling has a character.
   *
   * @param letters and groups
   * @param habits of the same letters and groups
   */
  public record Joined(List<Letter> letters, List<Habit> habits) {
    /**
     * Joins such letters to their neighbours.
     *
     * @param letters whose spellings may be empty
     * @param habits of the same letters
     * @return the letters and groups, and the habits of both
     */
    public static Joined of(List<Letter> letters, List<Habit> habits) {
      Untyped untyped = new Untyped(letters, habits);
      Set<String> marks = untyped.marks();
      return marks.isEmpty() ? new Joined(letters, habits) : untyped.joined(marks);
    }
  }

  /** The letters that some rule does not type. */
  private Set<String> marks() {
    return everyRule().filter(Spelled::canBeEmpty).map(Letter::symbol).collect(Collectors.toSet());
  }

  private Stream<Letter> everyRule() {
    return Stream.concat(
        letters.stream(),
        habits.stream()
            .flatMap(habit -> habit.styles().stream())
            .flatMap(style -> style.letters().stream()));
  }

  private Joined joined(Set<String> marks) {
    List<Pair> pairs = pairs(marks);
    List<Letter> all = new ArrayList<>();
    letters.forEach(letter -> Spelled.alone(letter).ifPresent(all::add));
    pairs.forEach(pair -> pair.joined(cased).ifPresent(all::add));
    Set<String> symbols = all.stream().map(Letter::symbol).collect(Collectors.toSet());
    List<Habit> joined = new ArrayList<>();
    for (Habit habit : habits) {
      List<Style> styles = new ArrayList<>();
      habit.styles().forEach(style -> styles.add(joined(style, pairs, symbols)));
      joined.add(new Habit(habit.name(), styles));
    }
    return new Joined(all, joined);
  }

  private Style joined(Style style, List<Pair> pairs, Set<String> symbols) {
    Set<String> own = style.letters().stream().map(Letter::symbol).collect(Collectors.toSet());
    Map<String, Letter> written = new HashMap<>(cased);
    written.putAll(bySymbol(Capitals.addedTo(style.letters(), Set.of())));
    List<Letter> all = new ArrayList<>();
    style.letters().forEach(letter -> Spelled.alone(letter).ifPresent(all::add));
    for (Pair pair : pairs) {
      if ((own.contains(pair.first) || own.contains(pair.second)) && !own.contains(pair.symbol())) {
        pair.joined(written).ifPresent(all::add);
      }
    }
    all.removeIf(letter -> !symbols.contains(letter.symbol()));
    return new Style(style.name(), style.probability(), all);
  }

  /**
   * Two that become one symbol.
   *
   * @param first a letter or group
   * @param second the one behind it
   * @param atStart whether the first is a mark, which is typed unless it begins a word
   */
  private record Pair(String first, String second, boolean atStart) {
    String symbol() {
      return first + second;
    }

    Optional<Letter> joined(Map<String, Letter> rules) {
      Letter before = rules.get(first);
      return Spelled.group(atStart ? Spelled.typedWithin(before) : before, rules.get(second));
    }
  }

  /** What becomes one symbol: a mark behind each letter, and at words' starts one before each. */
  private List<Pair> pairs(Set<String> marks) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    List<Letter> rules = everyRule().filter(rule -> marks.contains(rule.symbol())).toList();
    for (Letter mark : rules) {
      for (Letter before : letters) {
        if (joinsBehind(mark, before.symbol())) {
          add(new Pair(before.symbol(), mark.symbol(), false), pairs);
          groupsFrom(mark).forEach(group -> add(new Pair(before.symbol(), group, false), pairs));
        }
      }
    }
    for (Letter mark : rules) {
      for (Letter next : letters) {
        if (joinsAtStart(mark, next.symbol())) {
          add(new Pair(mark.symbol(), next.symbol(), true), pairs);
        }
      }
    }
    List.copyOf(pairs.values()).forEach(pair -> addCapitals(pair, pairs));
    return List.copyOf(pairs.values());
  }

  /** Two capitals, if one of them has a rule of its own: what follows from small ones is not it. */
  private void addCapitals(Pair pair, Map<String, Pair> pairs) {
    String first = capital(pair.first);
    String second = capital(pair.second);
    if (isListed(first, pair.first) || isListed(second, pair.second)) {
      add(new Pair(first, second, pair.atStart), pairs);
    }
  }

  private boolean isListed(String capital, String small) {
    return !capital.equals(small) && usual.containsKey(capital);
  }

  private String capital(String symbol) {
    List<Letter> withCapitals = Capitals.addedTo(List.of(cased.get(symbol)), Set.of());
    return withCapitals.get(withCapitals.size() - 1).symbol();
  }

  private void add(Pair pair, Map<String, Pair> pairs) {
    if (isSymbol(pair.symbol()) && !usual.containsKey(pair.symbol())) {
      pairs.putIfAbsent(pair.symbol(), pair);
    }
  }

  /** Groups that begin with a mark: it would be taken from them by the letter before. */
  private Stream<String> groupsFrom(Letter mark) {
    return usual.keySet().stream()
        .filter(group -> group.startsWith(mark.symbol()) && !group.equals(mark.symbol()));
  }

  private static boolean joinsBehind(Letter mark, String before) {
    return isPart(before.codePointBefore(before.length()))
        && untyped(mark).anyMatch(one -> Places.behind(one.place(), before).isPresent());
  }

  private boolean joinsAtStart(Letter mark, String next) {
    return isPart(next.codePointAt(0))
        && untyped(mark)
            .filter(one -> one.place().wordStart() || !hasCase && one.place().after().isEmpty())
            .anyMatch(one -> Places.inFrontOf(one.place(), next).isPresent());
  }

  private static Stream<Case> untyped(Letter mark) {
    return mark.cases().stream().filter(Spelled::canBeEmpty);
  }

  private static boolean isSymbol(String group) {
    return group.length() <= Alphabet.LONGEST_SYMBOL
        && Normalizer.isNormalized(group, Normalizer.Form.NFC);
  }
}

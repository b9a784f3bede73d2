package translit.language.forms;

import static translit.language.WordCharacters.isPart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private final List<Habit> habits;
  private final boolean hasCase;

  private Untyped(List<Letter> letters, List<Habit> habits) {
    this.letters = letters;
    this.habits = habits;
    usual = letters.stream().collect(Collectors.toMap(Letter::symbol, Function.identity()));
    hasCase =
        letters.stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .anyMatch(c -> Character.toTitleCase(c) != Character.toLowerCase(c)); // not Georgian
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
    List<String[]> pairs = pairs(marks);
    List<Letter> all = new ArrayList<>();
    letters.forEach(letter -> Spelled.alone(letter).ifPresent(all::add));
    for (String[] pair : pairs) {
      Spelled.group(usual.get(pair[0]), usual.get(pair[1])).ifPresent(all::add);
    }
    Set<String> symbols = all.stream().map(Letter::symbol).collect(Collectors.toSet());
    List<Habit> joined = new ArrayList<>();
    for (Habit habit : habits) {
      List<Style> styles = new ArrayList<>();
      habit.styles().forEach(style -> styles.add(joined(style, pairs, symbols)));
      joined.add(new Habit(habit.name(), styles));
    }
    return new Joined(all, joined);
  }

  private Style joined(Style style, List<String[]> pairs, Set<String> symbols) {
    Map<String, Letter> own =
        style.letters().stream().collect(Collectors.toMap(Letter::symbol, Function.identity()));
    List<Letter> all = new ArrayList<>();
    style.letters().forEach(letter -> Spelled.alone(letter).ifPresent(all::add));
    for (String[] pair : pairs) {
      if ((own.containsKey(pair[0]) || own.containsKey(pair[1]))
          && !own.containsKey(pair[0] + pair[1])) {
        Letter first = own.getOrDefault(pair[0], usual.get(pair[0]));
        Letter second = own.getOrDefault(pair[1], usual.get(pair[1]));
        Spelled.group(first, second).ifPresent(all::add);
      }
    }
    all.removeIf(letter -> !symbols.contains(letter.symbol()));
    return new Style(style.name(), style.probability(), all);
  }

  /** What becomes one symbol: a mark behind each letter, and at words' starts one before each. */
  private List<String[]> pairs(Set<String> marks) {
    List<String[]> pairs = new ArrayList<>();
    Set<String> taken = new HashSet<>(usual.keySet());
    List<Letter> rules = everyRule().filter(rule -> marks.contains(rule.symbol())).toList();
    for (Letter mark : rules) {
      for (Letter before : letters) {
        if (joinsBehind(mark, before.symbol()) && taken.add(before.symbol() + mark.symbol())) {
          pairs.add(new String[] {before.symbol(), mark.symbol()});
        }
      }
    }
    for (Letter mark : rules) {
      for (Letter next : letters) {
        if (joinsAtStart(mark, next.symbol()) && taken.add(mark.symbol() + next.symbol())) {
          pairs.add(new String[] {mark.symbol(), next.symbol()});
        }
      }
    }
    return pairs;
  }

  private static boolean joinsBehind(Letter mark, String before) {
    return isPart(before.codePointBefore(before.length()))
        && isSymbol(before + mark.symbol())
        && untyped(mark).anyMatch(one -> Places.behind(one.place(), before).isPresent());
  }

  private boolean joinsAtStart(Letter mark, String next) {
    return isPart(next.codePointAt(0))
        && isSymbol(mark.symbol() + next)
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

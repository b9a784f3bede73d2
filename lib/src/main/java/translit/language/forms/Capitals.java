package translit.language.forms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import translit.language.Habit;
import translit.language.Habit.Style;
import translit.language.Place;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;

/**
 * The capitals that rules leave unsaid: where {@code θ} is written {@code th}, {@code Θ} is written
 * {@code Th}, and {@code TH} in a word of capitals. A group such as {@code ου} has two capitals,
 * {@code Ου} written {@code Ou} and {@code ΟΥ} written {@code OU}. What has no capital, such as
 * {@code 8}, stays. Letters without a one-to-one capital that can begin a word get none: {@code և},
 * {@code ς}, and all of Georgian.
 */
public final class Capitals {
  private Capitals() {}

  /**
   * Adds capitals to letters.
   *
   * @param letters as a file gives them
   * @param taken what has a meaning already
   * @return the letters and, behind them, the capitals that are neither among them nor taken
   */
  public static List<Letter> addedTo(List<Letter> letters, Collection<String> taken) {
    List<Letter> all = new ArrayList<>(letters);
    Set<String> given = new HashSet<>(taken);
    letters.forEach(letter -> given.add(letter.symbol()));
    for (Letter letter : letters) {
      capitals(letter).stream().filter(capital -> given.add(capital.symbol())).forEach(all::add);
    }
    return all;
  }

  /**
   * Adds capitals to words.
   *
   * @param words as a file gives them
   * @return the words and, behind them, their capitals: {@code Και} and {@code ΚΑΙ} for {@code και}
   */
  public static List<Word> addedToWords(List<Word> words) {
    List<Word> all = new ArrayList<>(words);
    Set<String> given = words.stream().map(Word::symbol).collect(Collectors.toSet());
    for (Word word : words) {
      Letter whole = new Letter(word.symbol(), List.of(new Case(Place.ANY, word.spellings())));
      for (Letter capital : capitals(whole)) {
        if (given.add(capital.symbol())) {
          Case anywhere = capital.cases().get(capital.cases().size() - 1);
          all.add(new Word(capital.symbol(), anywhere.spellings()));
        }
      }
    }
    return all;
  }

  /**
   * Adds capitals to habits.
   *
   * @param habits as a file gives them
   * @param symbols of all letters, capitals among them
   * @return habits whose styles write capitals as they write small letters; a capital that another
   *     habit names, or that is none of the letters, is left alone
   */
  public static List<Habit> addedToHabits(List<Habit> habits, Set<String> symbols) {
    List<Habit> all = new ArrayList<>();
    for (Habit habit : habits) {
      Set<String> named =
          habits.stream()
              .filter(other -> other != habit)
              .flatMap(other -> other.symbols().stream())
              .collect(Collectors.toSet());
      List<Style> styles = new ArrayList<>();
      for (Style style : habit.styles()) {
        List<Letter> letters =
            addedTo(style.letters(), named).stream()
                .filter(letter -> symbols.contains(letter.symbol()))
                .toList();
        styles.add(new Style(style.name(), style.probability(), letters));
      }
      all.add(new Habit(habit.name(), styles));
    }
    return all;
  }

  /** The capitals of a letter or group: none, one, or for a group of letters two. */
  private static List<Letter> capitals(Letter letter) {
    int[] small = letter.symbol().codePoints().toArray();
    int[] capital = new int[small.length];
    int[] first = small.clone();
    int letters = 0;
    for (int i = 0; i < small.length; i++) {
      capital[i] = Character.toUpperCase(small[i]);
      boolean hasCapital =
          capital[i] != small[i]
              && Character.toTitleCase(small[i]) == capital[i]
              && Character.toLowerCase(capital[i]) == small[i];
      boolean hasCase = Character.toLowerCase(capital[i]) != capital[i];
      if (!hasCapital && (hasCase || Character.isLowerCase(small[i]))) {
        return List.of();
      }
      if (hasCapital && letters++ == 0) {
        first[i] = capital[i];
      }
    }
    if (letters == 0 || !isNfc(text(capital)) || !isNfc(text(first))) {
      return List.of();
    }
    return letters == 1
        ? List.of(new Letter(text(capital), either(letter)))
        : List.of(
            new Letter(text(first), beginning(letter)),
            new Letter(text(capital), throughout(letter)));
  }

  /** One capital: whether the romanization is all capitals depends on the word. */
  private static List<Case> either(Letter letter) {
    Map<Place, List<Spelling>> cases = new LinkedHashMap<>();
    for (Case one : letter.cases()) {
      Place place = one.place();
      if (place.capitals() || !upper(one).equals(title(one))) {
        cases.putIfAbsent(place.inCapitals(), upper(one));
      }
      if (!place.capitals()) {
        cases.putIfAbsent(place, title(one));
      }
    }
    return cases.entrySet().stream().map(e -> new Case(e.getKey(), e.getValue())).toList();
  }

  /** A group whose first letter is a capital, which is in no word of capitals. */
  private static List<Case> beginning(Letter letter) {
    return letter.cases().stream()
        .filter(one -> !one.place().capitals())
        .map(one -> new Case(one.place(), title(one)))
        .toList();
  }

  private static List<Case> throughout(Letter letter) {
    return letter.cases().stream().map(one -> new Case(one.place(), upper(one))).toList();
  }

  private static List<Spelling> upper(Case one) {
    return spellings(one, Integer.MAX_VALUE);
  }

  private static List<Spelling> title(Case one) {
    return spellings(one, 1);
  }

  /**
   * Spellings with so many of their first letters and digits in capitals; equal ones become one.
   */
  private static List<Spelling> spellings(Case one, int count) {
    Map<List<String>, Double> spellings = new LinkedHashMap<>();
    for (Spelling spelling : one.spellings()) {
      List<String> latin = new ArrayList<>();
      int left = count;
      for (String character : spelling.latin()) {
        int codePoint = character.codePointAt(0);
        boolean raise = left > 0 && Character.isLetterOrDigit(codePoint);
        latin.add(raise ? Character.toString(Character.toUpperCase(codePoint)) : character);
        left -= raise ? 1 : 0;
      }
      spellings.merge(latin, spelling.probability(), Double::sum);
    }
    return spellings.entrySet().stream()
        .map(entry -> new Spelling(entry.getKey(), Math.min(1, entry.getValue())))
        .toList();
  }

  private static String text(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }

  private static boolean isNfc(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}

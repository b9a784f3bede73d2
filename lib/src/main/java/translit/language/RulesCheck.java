package translit.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Place;
import translit.language.RomanizationRules.Spelling;

/** What must hold of romanization rules. Messages name the place; the reader adds the file. */
final class RulesCheck {
  /** How far probabilities may miss 1. */
  static final double TOLERANCE = 1e-6;

  private static final Set<String> SPECIAL =
      Set.of(Alphabet.PADDING, Alphabet.PLACEHOLDER, Alphabet.OTHER);
  private static final String RESERVED =
      String.join(" ", Alphabet.PADDING, Alphabet.PLACEHOLDER, Alphabet.OTHER);

  private final UnicodeScript script;
  private final Set<String> passing = new HashSet<>();
  private final Set<String> symbols = new HashSet<>();

  private RulesCheck(UnicodeScript script) {
    this.script = script;
  }

  static UnicodeScript script(String name) {
    try {
      return UnicodeScript.forName(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "\"script\": Unicode knows no script '" + name + "', expected a name such as Armenian");
    }
  }

  static void check(
      String name,
      String script,
      List<String> passThrough,
      List<Letter> letters,
      List<Habit> habits) {
    refuse(name.isBlank(), "\"name\" is empty, expected the language's name");
    RulesCheck check = new RulesCheck(script(script));
    refuse(letters.isEmpty(), "\"letters\" is empty, expected at least one native letter");
    check.passThrough(passThrough);
    letters.forEach(letter -> check.symbols.add(letter.symbol()));
    check.letters("", letters);
    check.habits(habits);
  }

  private void passThrough(List<String> characters) {
    for (String character : characters) {
      String at = "\"passThrough\": " + quote(character);
      refuse(
          character.codePointCount(0, character.length()) != 1,
          at + " is %d characters, expected one".formatted(character.length()));
      refuse(SPECIAL.contains(character), at + " is reserved, expected none of " + RESERVED);
      refuse(!passing.add(character), at + " stands twice, expected once");
    }
  }

  private void letters(String of, List<Letter> letters) {
    Set<String> seen = new HashSet<>();
    for (Letter letter : letters) {
      String at = of + "letter " + quote(letter.symbol());
      nativeString(at, letter.symbol(), script);
      refuse(
          letter.symbol().length() > Alphabet.LONGEST_SYMBOL,
          at + " has more than %d characters".formatted(Alphabet.LONGEST_SYMBOL));
      refuse(SPECIAL.contains(letter.symbol()), at + " is reserved, expected a native letter");
      refuse(!seen.add(letter.symbol()), at + " stands twice, expected once");
      refuse(
          passing.contains(letter.symbol()),
          at + " is also in \"passThrough\", expected in one of them");
      cases(at, letter.cases());
    }
  }

  /** What can stand in a native text: a letter, a group or a neighbour. */
  static void nativeString(String at, String text, UnicodeScript script) {
    refuse(text.isEmpty(), at + ": empty string, expected a native letter");
    refuse(
        !Normalizer.isNormalized(text, Normalizer.Form.NFC),
        at
            + " is not in Unicode normal form NFC, expected "
            + codePoints(Normalizer.normalize(text, Normalizer.Form.NFC))
            + " in place of "
            + codePoints(text));
    refuse(
        script != UnicodeScript.LATIN
            && text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN),
        at
            + " is Latin, expected a letter of the script "
            + title(script)
            + ", which may look alike");
  }

  private void cases(String letter, List<Case> cases) {
    refuse(cases.isEmpty(), letter + " has no romanization, expected at least one");
    Set<Place> places = new HashSet<>();
    for (int i = 0; i < cases.size(); i++) {
      Place place = cases.get(i).place();
      boolean last = i == cases.size() - 1;
      String at = cases.size() == 1 ? letter : letter + ", case " + (i + 1);
      refuse(
          last && !place.equals(Place.ANY),
          at + ": the last case has a condition, expected none, for all other places");
      refuse(
          !last && place.equals(Place.ANY),
          at + ": a case without condition hides those after it, expected it last");
      refuse(
          !places.add(place),
          at + ": the same condition as in a case before, expected another or one case");
      Stream.concat(place.after().stream(), place.before().stream())
          .forEach(text -> nativeString(at + ": condition " + quote(text), text, script));
      spellings(at, cases.get(i).spellings());
    }
  }

  private void spellings(String at, List<Spelling> spellings) {
    refuse(
        spellings.isEmpty(),
        at + " has no romanization, expected at least one, such as {\"a\": 1}");
    Set<String> seen = new HashSet<>();
    for (Spelling spelling : spellings) {
      String text = quote(spelling.text());
      refuse(
          spelling.latin().isEmpty(),
          at
              + ": empty romanization, expected Latin characters; what is written with nothing goes"
              + " into a group with its neighbour, as in \"нь\": {\"n\": 1}");
      refuse(!seen.add(spelling.text()), at + ": " + text + " stands twice, expected once");
      refuse(
          spelling.latin().stream().anyMatch(SPECIAL::contains),
          at
              + ": romanization "
              + text
              + " has a reserved character, expected none of "
              + RESERVED);
      spelling.latin().stream()
          .filter(this::isNativeLetter)
          .findFirst()
          .ifPresent(
              letter ->
                  refuse(
                      true,
                      "%s: romanization %s contains the native letter %s, expected Latin characters"
                          .formatted(at, text, quote(letter))));
      probability(at + ": probability of " + text, spelling.probability());
    }
    sum(at, spellings);
  }

  private boolean isNativeLetter(String character) {
    return symbols.contains(character)
        || script != UnicodeScript.LATIN && UnicodeScript.of(character.codePointAt(0)) == script;
  }

  private void habits(List<Habit> habits) {
    Set<String> taken = new HashSet<>();
    for (Habit habit : habits) {
      String at = "habit " + quote(habit.name());
      refuse(habit.styles().isEmpty(), at + " has no style, expected at least one");
      for (Style style : habit.styles()) {
        String of = at + ", style " + quote(style.name());
        probability(of + ": \"probability\"", style.probability());
        refuse(style.letters().isEmpty(), of + ": no letters, expected at least one");
        for (Letter letter : style.letters()) {
          String which = of + ": letter " + quote(letter.symbol());
          refuse(
              !symbols.contains(letter.symbol()),
              which + " is not among the rules' \"letters\", expected there too");
          refuse(
              taken.contains(letter.symbol()),
              which + " is also in another habit, expected in one of them");
        }
        letters(of + ", ", style.letters());
      }
      sum(at, habit.styles());
      taken.addAll(habit.symbols());
    }
  }

  private static void probability(String what, double value) {
    refuse(!(value > 0 && value <= 1), what + " is " + value + ", expected in (0, 1]");
  }

  private static void sum(String at, List<? extends Weighted> choices) {
    double sum = choices.stream().mapToDouble(Weighted::probability).sum();
    // Rounded, so that 0.1 + 0.2 does not read as 0.30000000000000004.
    refuse(
        Math.abs(sum - 1) > TOLERANCE,
        at
            + ": probabilities sum to "
            + String.format(Locale.ROOT, "%.7f", sum).replaceAll("\\.?0+$", "")
            + ", expected 1 (within 1e-6)");
  }

  private static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new InputException(message);
    }
  }

  private static String quote(String text) {
    return "'" + text + "'";
  }

  /** What looks the same on paper, told apart: {@code 'ё' (U+0451)}. */
  private static String codePoints(String text) {
    return quote(text)
        + text.codePoints()
            .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
            .collect(Collectors.joining(" ", " (", ")"));
  }

  private static String title(UnicodeScript script) {
    return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
  }
}

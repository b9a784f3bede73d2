package translit.language;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Place;
import translit.language.RomanizationRules.Spelling;

/** What must hold of romanization rules. Messages name the place; the reader adds the file. */
final class RulesCheck {
  /** How far the probabilities of a letter may miss 1. */
  static final double TOLERANCE = 1e-6;

  private static final Set<String> SPECIAL =
      Set.of(Alphabet.PADDING, Alphabet.PLACEHOLDER, Alphabet.OTHER);

  private RulesCheck() {}

  static void check(String name, String script, List<String> passThrough, List<Letter> letters) {
    refuse(name.isBlank(), "\"name\" is empty, expected the language's name");
    try {
      Character.UnicodeScript.forName(script);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "\"script\": Unicode knows no script '" + script + "', expected a name such as Armenian");
    }
    refuse(letters.isEmpty(), "\"letters\" is empty, expected at least one native letter");
    Set<String> passing = new HashSet<>();
    for (String character : passThrough) {
      String at = "\"passThrough\": " + quote(character);
      refuse(character.codePointCount(0, character.length()) != 1, at + " is not one character");
      refuse(SPECIAL.contains(character), at + " is reserved: " + SPECIAL + " are the alphabet's");
      refuse(!passing.add(character), at + " stands twice, expected once");
    }
    Set<String> symbols = new HashSet<>();
    for (Letter letter : letters) {
      String at = "letter " + quote(letter.symbol());
      refuse(letter.symbol().isEmpty(), at + ": empty string, expected a native letter");
      refuse(
          !Normalizer.isNormalized(letter.symbol(), Normalizer.Form.NFC),
          at + " is not in Unicode normal form NFC, expected " + nfc(letter.symbol()));
      refuse(SPECIAL.contains(letter.symbol()), at + " is reserved, expected a native letter");
      refuse(!symbols.add(letter.symbol()), at + " stands twice, expected once");
      refuse(
          passing.contains(letter.symbol()),
          at + " is also in \"passThrough\", expected in one of them");
      checkCases(at, letter.cases());
    }
    for (Letter letter : letters) {
      for (Case one : letter.cases()) {
        for (Spelling spelling : one.spellings()) {
          spelling.latin().stream()
              .filter(symbols::contains)
              .findFirst()
              .ifPresent(
                  native_ ->
                      refuse(
                          true,
                          "letter %s: romanization '%s' contains the native letter '%s', expected"
                                  .formatted(quote(letter.symbol()), spelling.text(), native_)
                              + " Latin characters"));
        }
      }
    }
  }

  private static void checkCases(String letter, List<Case> cases) {
    refuse(cases.isEmpty(), letter + " has no romanization, expected at least one");
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      boolean last = i == cases.size() - 1;
      String at = cases.size() == 1 ? letter : letter + ", case " + (i + 1);
      refuse(
          last != one.place().equals(Place.ANY),
          last
              ? at + ": the last case has a condition, expected none, for all other places"
              : at + ": a case without condition hides those after it, expected it last");
      refuse(
          one.place().after().contains("") || one.place().before().contains(""),
          at + ": empty string in a condition, expected letters");
      checkSpellings(at, one.spellings());
    }
  }

  private static void checkSpellings(String at, List<Spelling> spellings) {
    refuse(spellings.isEmpty(), at + " has no romanization, expected at least one");
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (Spelling spelling : spellings) {
      refuse(
          spelling.latin().isEmpty(),
          at + ": empty romanization, expected at least one Latin character");
      refuse(!seen.add(spelling.text()), at + ": " + quote(spelling.text()) + " stands twice");
      refuse(
          spelling.latin().stream().anyMatch(SPECIAL::contains),
          at + ": romanization '" + spelling.text() + "' uses one of the reserved " + SPECIAL);
      refuse(
          !(spelling.probability() > 0 && spelling.probability() <= 1),
          "%s: probability of '%s' is %s, expected in (0, 1]"
              .formatted(at, spelling.text(), spelling.probability()));
      sum += spelling.probability();
    }
    // Rounded, so that 0.1 + 0.2 does not read as 0.30000000000000004.
    refuse(
        Math.abs(sum - 1) > TOLERANCE,
        at
            + ": probabilities sum to "
            + String.format(Locale.ROOT, "%.7f", sum).replaceAll("\\.?0+$", "")
            + ", expected 1 (within 1e-6)");
  }

  static List<String> remarks(RomanizationRules rules) {
    Set<Integer> covered =
        rules.letters().stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    String uncovered =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(rules::isNative)
            .filter(codePoint -> !covered.contains(codePoint))
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    return uncovered.isEmpty()
        ? List.of()
        : List.of(
            "no rule covers these letters of the script, which stay as they are: " + uncovered);
  }

  private static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new InputException(message);
    }
  }

  private static String quote(String text) {
    return "'" + text + "'";
  }

  private static String nfc(String text) {
    return quote(Normalizer.normalize(text, Normalizer.Form.NFC));
  }
}

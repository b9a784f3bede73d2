package translit.language.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.Phrase;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;

/** What is no error in rules but worth knowing. */
public final class Remarks {
  /** How many letters a remark names. */
  private static final int LONGEST = 100;

  /** What people put between the items of a list, and what markup is made of. */
  private static final Pattern SEPARATOR = Pattern.compile("[ |/,\\[\\]<>]");

  private final RomanizationRules rules;
  private final List<Letter> everyRule;
  private final Set<Integer> covered;

  private Remarks(RomanizationRules rules) {
    this.rules = rules;
    everyRule = rules.lettersInAllStyles();
    covered =
        everyRule.stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .boxed()
            .collect(Collectors.toSet());
  }

  /**
   * Looks at rules.
   *
   * @param rules checked
   * @return one line for each thing, what may be wrong before what need not be
   */
  public static List<String> about(RomanizationRules rules) {
    Remarks about = new Remarks(rules);
    return Stream.of(
            listed(
                "these letters are not of the script "
                    + rules.script()
                    + ", which may be a mistake: ",
                about.ofOtherScripts()),
            listed("conditions name letters for which there is no rule: ", about.withoutRule()),
            listed(
                "a letter is a row, and several spellings are a list such as [\"ts\", \"c\"], but"
                    + " in these there is a sign as between two: ",
                about.withSeparators()),
            listed(
                "these listed capitals are written the same in a word of capitals, where capitals"
                    + " that are left out would be TH for Th: ",
                about.letters(Remarks::undoesCapitals)),
            listed(
                "equal shares, an assumption unless somebody has counted: ",
                about.letters(Remarks::isEven)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Stream<String> ofOtherScripts() {
    return covered.stream()
        .sorted()
        .filter(c -> Character.isLetter(c) && !rules.isNative(c))
        .map(Character::toString);
  }

  private Stream<String> withoutRule() {
    return everyRule.stream()
        .flatMap(letter -> letter.cases().stream())
        .map(Case::place)
        .flatMap(place -> Stream.concat(place.after().stream(), place.before().stream()))
        .filter(string -> string.codePoints().anyMatch(c -> rules.isNative(c) && !isCovered(c)));
  }

  private boolean isCovered(int letter) {
    return covered.contains(letter)
        || covered.contains(Character.toLowerCase(letter))
        || covered.contains(Character.toUpperCase(letter));
  }

  private Stream<String> withSeparators() {
    Stream<String> spellings =
        everyRule.stream()
            .flatMap(letter -> letter.cases().stream())
            .flatMap(one -> one.spellings().stream())
            .map(Spelling::text);
    Set<String> all =
        Stream.concat(everyRule.stream().map(Letter::symbol), spellings)
            .filter(text -> text.length() > 1 && SEPARATOR.matcher(text).find())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return all.stream()
        .filter(text -> isSmall(text) || !all.contains(text.toLowerCase(Locale.ROOT)))
        .map(text -> "'" + text + "'");
  }

  private static boolean isSmall(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  private Stream<String> letters(Predicate<Letter> wanted) {
    return everyRule.stream().filter(wanted).map(Letter::symbol);
  }

  /** Whether a capital has {@code Th} and nowhere {@code TH}. */
  private static boolean undoesCapitals(Letter letter) {
    if (!Character.isUpperCase(letter.symbol().codePointAt(0))) {
      return false;
    }
    Set<String> spellings =
        letter.cases().stream()
            .flatMap(one -> one.spellings().stream())
            .map(Spelling::text)
            .collect(Collectors.toSet());
    return isOneLetter(letter)
        && spellings.stream().anyMatch(text -> !spellings.contains(text.toUpperCase(Locale.ROOT)));
  }

  /** Whether several spellings of a small letter have the same share. */
  private static boolean isEven(Letter letter) {
    return isOneLetter(letter)
        && !Character.isUpperCase(letter.symbol().codePointAt(0))
        && letter.cases().stream().map(Case::spellings).anyMatch(Remarks::isEven);
  }

  private static boolean isEven(List<Spelling> spellings) {
    return spellings.size() > 1
        && spellings.stream().mapToDouble(Spelling::probability).distinct().count() == 1;
  }

  private static boolean isOneLetter(Letter letter) {
    return letter.symbol().codePointCount(0, letter.symbol().length()) == 1;
  }

  /** Letters with spaces between them, each once. */
  private static Optional<String> listed(String what, Stream<String> letters) {
    List<String> all = letters.distinct().map(Phrase::visible).toList();
    int more = all.size() - LONGEST;
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            what
                + String.join(" ", all.subList(0, Math.min(all.size(), LONGEST)))
                + (more > 0 ? " and " + more + " more" : ""));
  }
}

package translit.text;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.Phrase;
import translit.language.RomanizationRules;

/**
 * Letters of a script that no rule covers. A script may have hundreds, of which a language uses
 * some thirty: those that it is written with today are told from all others.
 *
 * @param ofLanguage those that are in the language's alphabet, by CLDR; none if CLDR does not have
 *     the language
 * @param others the rest, such as letters of other languages and of older times
 */
public record UncoveredLetters(List<String> ofLanguage, List<String> others) {
  /** How many of them are named as examples. */
  private static final int NAMED = 5;

  /**
   * Copies the letters.
   *
   * @param ofLanguage those that are in the language's alphabet
   * @param others the rest
   */
  public UncoveredLetters {
    ofLanguage = List.copyOf(ofLanguage);
    others = List.copyOf(others);
  }

  /**
   * Looks for them. Forms that compatibility normalization replaces are left out: Arabic has 700 of
   * them, which nobody types.
   *
   * @param rules of a language
   * @param language as ICU knows it
   * @return letters and marks of the script without a rule, in code point order
   */
  public static UncoveredLetters of(RomanizationRules rules, Locale language) {
    Set<Integer> covered =
        rules.letters().stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .boxed()
            .collect(Collectors.toSet());
    UnicodeSet alphabet = alphabet(language);
    Map<Boolean, List<String>> uncovered =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(
                c -> rules.isNative(c) && !covered.contains(c) && rules.ignored().indexOf(c) < 0)
            .filter(c -> Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC))
            .boxed()
            .collect(
                Collectors.partitioningBy(
                    alphabet::contains,
                    Collectors.mapping(Character::toString, Collectors.toList())));
    return new UncoveredLetters(uncovered.get(true), uncovered.get(false));
  }

  /** Small letters and capitals; of a language that it does not have, ICU would give another's. */
  private static UnicodeSet alphabet(Locale language) {
    boolean known =
        Stream.of(ULocale.getAvailableLocales())
            .anyMatch(one -> one.getLanguage().equals(language.getLanguage()));
    return known
        ? LocaleData.getExemplarSet(
            ULocale.forLocale(language), UnicodeSet.ADD_CASE_MAPPINGS, LocaleData.ES_STANDARD)
        : UnicodeSet.EMPTY;
  }

  /** {@return a line on letters of the language, which is a mistake of the rules; or none} */
  public List<String> mistakes() {
    return ofLanguage.isEmpty()
        ? List.of()
        : List.of(
            "no rule covers these letters of the language's alphabet, which stay as they are: "
                + spaced(ofLanguage));
  }

  /**
   * A line on the rest, which hardly matters.
   *
   * @param seen letters that were found in a text, which are told there
   * @return how many there are besides, and the first; or none
   */
  public List<String> rest(Collection<String> seen) {
    List<String> unseen = others.stream().filter(one -> !seen.contains(one)).toList();
    if (unseen.isEmpty()) {
      return List.of();
    }
    return List.of(
        say(
            "no rule covers %s of the script, which matters only where a text has %s: %s%s",
            count(unseen.size(), "other letter"),
            unseen.size() == 1 ? "it" : "them",
            spaced(unseen.subList(0, Math.min(NAMED, unseen.size()))),
            unseen.size() > NAMED ? " …" : ""));
  }

  private static String spaced(List<String> letters) {
    return letters.stream().map(Phrase::visible).collect(Collectors.joining(" "));
  }
}

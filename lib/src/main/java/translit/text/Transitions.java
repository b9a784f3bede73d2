package translit.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;

/**
 * Rules compiled for reading backwards, from Latin characters to native symbols: every way to type
 * every letter, in whatever style, since a text need not keep to one.
 *
 * @param all ways, each once
 * @param symbols all native letters and groups, but not whole words, which go letter by letter too
 */
public record Transitions(List<Transition> all, Set<String> symbols) {
  /**
   * Compiles rules.
   *
   * @param rules of a language
   * @return all that they can type
   */
  public static Transitions of(RomanizationRules rules) {
    List<Transition> all =
        Stream.concat(
                rules.lettersInAllStyles().stream().flatMap(Transitions::waysToType),
                rules.words().stream().flatMap(Transitions::waysToType))
            .distinct()
            .toList();
    Set<String> anywhere =
        all.stream()
            .filter(Transition::isUnconditional)
            .map(Transitions::typed)
            .collect(Collectors.toSet());
    return new Transitions(
        all.stream()
            .filter(one -> one.isUnconditional() || !anywhere.contains(typed(one)))
            .toList(),
        rules.letters().stream().map(Letter::symbol).collect(Collectors.toSet()));
  }

  private static Stream<Transition> waysToType(Letter letter) {
    return letter.cases().stream()
        .flatMap(one -> one.spellings().stream())
        .map(spelling -> Transition.of(letter, spelling.latin()));
  }

  private static Stream<Transition> waysToType(Word word) {
    return word.spellings().stream().map(spelling -> Transition.of(word, spelling.latin()));
  }

  private static String typed(Transition one) {
    return one.symbol() + '\0' + String.join("", one.latin());
  }

  /**
   * Whether rules can have two symbols side by side. They cannot if both would be read as a longer
   * group: {@code ո} and {@code ւ} are always {@code ու}.
   *
   * @param before a symbol; empty for none
   * @param symbol the one behind it
   * @return whether a text can be taken apart like that
   */
  public boolean canFollow(String before, String symbol) {
    String both = before + symbol;
    return before.isEmpty()
        || symbols.stream()
            .noneMatch(group -> group.length() > before.length() && both.startsWith(group));
  }
}

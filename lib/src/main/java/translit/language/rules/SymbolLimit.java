package translit.language.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;
import translit.language.Romanizer;

/** How many native symbols rules may have: each is an output of the network. */
public final class SymbolLimit {
  private static final int MOST_SYMBOLS = 500;

  /** Whoever reads rules backwards has a bit for each. */
  private static final int MOST_CASES = Long.SIZE;

  private SymbolLimit() {}

  /**
   * Checks that a network can have an output for every symbol.
   *
   * @param letters all of them, groups and capitals too
   * @param words that are one symbol in a share of their places
   * @throws InputException if there are too many, naming the letter that makes most of the groups
   */
  public static void check(List<Letter> letters, List<Word> words) {
    for (Letter letter : letters) {
      if (letter.cases().size() > MOST_CASES) {
        throw new InputException(
            "letter '%s' has %d cases with its tails and negations, expected at most %d"
                .formatted(letter.symbol(), letter.cases().size(), MOST_CASES));
      }
    }
    int size = letters.size() + words.size();
    if (size > MOST_SYMBOLS) {
      Map<String, Long> groups =
          letters.stream()
              .map(letter -> Romanizer.characters(letter.symbol().toLowerCase(Locale.ROOT)))
              .filter(characters -> characters.size() > 1)
              .flatMap(characters -> characters.stream().distinct())
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      throw new InputException(
          groups.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(
                  most ->
                      "%d native symbols, expected at most %d; %d of them have %s in them: if it may be typed as nothing, say behind which letters, or take its rule away and put it into \"ignore\""
                          .formatted(
                              size, MOST_SYMBOLS, most.getValue(), "'" + most.getKey() + "'"))
              .orElse("%d native symbols, expected at most %d".formatted(size, MOST_SYMBOLS)));
    }
  }
}

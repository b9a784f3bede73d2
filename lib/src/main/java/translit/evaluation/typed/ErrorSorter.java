package translit.evaluation.typed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import translit.corpus.TypedPair;
import translit.evaluation.typed.AlignedWords.Match;
import translit.language.RomanizationRules;

/** Sorts the words that are wrong by their {@link Cause}. */
final class ErrorSorter {
  private final RomanizationRules rules;
  private final RuleSpellings spellings;

  ErrorSorter(RomanizationRules rules) {
    this.rules = rules;
    this.spellings = new RuleSpellings(rules);
  }

  /**
   * Sorts the words of a text, as they stand, by the best reference of each line.
   *
   * @param pairs that were decoded
   * @param decoded as many lines
   * @return the causes that there are, in the order in which they are asked for
   */
  List<CauseCount> sort(List<TypedPair> pairs, List<DecodedLine> decoded) {
    Map<Cause, List<String>> words = new EnumMap<>(Cause.class);
    for (int i = 0; i < pairs.size(); i++) {
      List<String> typed = Aside.NOTHING.words(pairs.get(i).typed());
      List<Match> matches = decoded.get(i).bestByWords().words().matches();
      // A decoder that keeps the blanks has made each word of the typed word in the same place.
      boolean inPlace = typed.size() == matches.stream().filter(word -> word.place() >= 0).count();
      for (Match word : matches) {
        if (!word.isRight()) {
          String latin = inPlace && word.place() >= 0 ? typed.get(word.place()) : "";
          words.computeIfAbsent(cause(latin, word), x -> new ArrayList<>()).add(said(latin, word));
        }
      }
    }
    return words.entrySet().stream()
        .map(entry -> CauseCount.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The cause of an error.
   *
   * @param typed what was typed; empty if that is not known
   * @param word that is wrong
   */
  Cause cause(String typed, Match word) {
    String said = word.said();
    String right = word.right();
    if (said.isEmpty() || right.isEmpty()) {
      return Cause.DIVISION;
    } else if (areEqual(Aside.PUNCTUATION, said, right)) {
      return Cause.PUNCTUATION;
    } else if (areEqual(
        Aside.CASE, words(Aside.PUNCTUATION, said), words(Aside.PUNCTUATION, right))) {
      return Cause.CASE;
    } else if (areEqual(Aside.ALL, said, right)) {
      return Cause.ACCENT;
    } else if (!typed.isEmpty() && !spellings.canBe(typed, right)) {
      return Cause.SPELLING;
    } else if (isForeign(said, right)) {
      return Cause.FOREIGN;
    } else if (typed.isEmpty()) {
      return Cause.REST;
    }
    return spellings.canBe(typed, said) ? Cause.HOMOPHONE : Cause.IMPOSSIBLE;
  }

  /** Whether other letters are Latin in the one than in the other, where any are native. */
  private boolean isForeign(String said, String right) {
    boolean allLatin =
        WordKind.of(said, rules) == WordKind.LATIN && WordKind.of(right, rules) == WordKind.LATIN;
    return !allLatin
        && !WordKind.latinLetters(said, rules).equals(WordKind.latinLetters(right, rules));
  }

  private static boolean areEqual(Aside aside, String said, String right) {
    return aside.words(said).equals(aside.words(right));
  }

  private static String words(Aside aside, String text) {
    return String.join(" ", aside.words(text));
  }

  private static String said(String typed, Match word) {
    return "%s → %s, right: %s"
        .formatted(
            typed.isEmpty() ? "?" : typed,
            word.said().isEmpty() ? "–" : word.said(),
            word.right().isEmpty() ? "–" : word.right());
  }
}

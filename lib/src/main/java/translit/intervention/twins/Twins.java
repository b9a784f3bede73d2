package translit.intervention.twins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.StandIns;
import translit.language.Surroundings;
import translit.text.Pair;

/** Finds where a letter could have been written otherwise. */
public final class Twins {
  /** A longer sentence is passed over. */
  private static final int LONGEST = 2000;

  private final RomanizationRules rules;
  private final Pair pair;

  private Twins(RomanizationRules rules, Pair pair) {
    this.rules = rules;
    this.pair = pair;
  }

  /**
   * Makes twins of sentences, at most one of each. All have the same letter written in the same two
   * ways, those that are most frequent.
   *
   * @param rules by which the sentences were romanized
   * @param texts romanized sentences
   * @param pair the letter, and the Latin character that it begins with
   * @param most twins
   * @return the twins; none if the letter is written in one way only
   */
  public static List<Twin> of(
      RomanizationRules rules, List<AlignedText> texts, Pair pair, int most) {
    Twins twins = new Twins(rules, pair);
    Map<List<String>, List<Twin>> ways = new LinkedHashMap<>();
    for (AlignedText text : texts) {
      twins
          .of(text)
          .ifPresent(
              twin ->
                  ways.computeIfAbsent(
                          List.of(twin.written(), twin.instead()), key -> new ArrayList<>())
                      .add(twin));
    }
    return ways.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(some -> some.subList(0, Math.min(most, some.size())))
        .orElse(List.of());
  }

  private Optional<Twin> of(AlignedText text) {
    for (int at = 0; at < text.size() && text.size() <= LONGEST; at++) {
      if (text.latin().get(at).equals(pair.latin())
          && text.natives().get(at).equals(pair.outcome())) {
        Optional<Twin> twin = at(text, at);
        if (twin.isPresent()) {
          return twin;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Twin> at(AlignedText text, int at) {
    int end = at + 1;
    while (end < text.size() && text.natives().get(end).equals(Alphabet.PLACEHOLDER)) {
      end++;
    }
    String symbol = StandIns.textOf(pair.outcome());
    Optional<Letter> letter =
        rules.letters().stream().filter(one -> one.symbol().equals(symbol)).findFirst();
    if (letter.isEmpty()) {
      return Optional.empty(); // a character that stands for itself, or nothing
    }
    String written = String.join("", text.latin().subList(at, end));
    int offset =
        new AlignedText(text.latin().subList(0, at), text.natives().subList(0, at))
            .nativeText()
            .length();
    List<Spelling> spellings =
        letter.get().caseAt(new Surroundings(text.nativeText()), offset).spellings();
    if (spellings.stream().noneMatch(one -> one.text().equals(written))) {
      return Optional.empty(); // a habit, or a word as a whole
    }
    int to = end;
    return spellings.stream()
        .filter(one -> !one.text().equals(written))
        .max(Comparator.comparingDouble(Spelling::probability))
        .map(instead -> Twin.of(text, at, to, instead));
  }
}

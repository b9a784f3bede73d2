package translit.language;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Word;

/** Which letter, group or whole word of rules stands at a place of a native text. */
public final class LetterFinder {
  private final Int2ObjectMap<Letter[]> lettersByStart = new Int2ObjectOpenHashMap<>();
  private final List<Word> words;

  /**
   * Orders the letters of rules, longest first.
   *
   * @param rules of a language
   */
  public LetterFinder(RomanizationRules rules) {
    lettersByStart.defaultReturnValue(new Letter[0]);
    rules.letters().stream()
        .sorted(Comparator.comparingInt(letter -> -letter.symbol().length()))
        .collect(Collectors.groupingBy(letter -> letter.symbol().codePointAt(0)))
        .forEach(
            (start, letters) -> lettersByStart.put((int) start, letters.toArray(Letter[]::new)));
    words = rules.words();
  }

  /**
   * The letter at an offset.
   *
   * @param text native text
   * @param at offset in characters, below the text's length
   * @return the longest group, or else the letter; empty where no rule is for what stands there
   */
  public Optional<Letter> letterAt(String text, int at) {
    for (Letter letter : lettersByStart.get(text.codePointAt(at))) {
      if (text.startsWith(letter.symbol(), at)) {
        return Optional.of(letter);
      }
    }
    return Optional.empty();
  }

  /** The word of the rules that begins at an offset and is all of the text's word there. */
  Optional<Word> wordAt(Surroundings surroundings, String text, int at) {
    if (words.isEmpty() || !surroundings.startsWord(at)) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> text.startsWith(word.symbol(), at))
        .filter(word -> surroundings.endsWord(at + word.symbol().length()))
        .findFirst();
  }
}

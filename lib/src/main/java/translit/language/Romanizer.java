package translit.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Writes native text in Latin letters as people do, each letter by a draw from its rules, and keeps
 * the alignment. The draws hang on the seed and the text alone: the same sentence under the same
 * seed is romanized alike wherever it stands and in whatever order texts come.
 */
public final class Romanizer {
  private final Alphabet latin;
  private final Map<Integer, List<RomanizationRules.Letter>> lettersByStart;
  private final long seed;

  /**
   * @param rules how each letter is written
   * @param seed decides every draw
   */
  public Romanizer(RomanizationRules rules, long seed) {
    this.latin = Alphabet.latin(rules);
    this.lettersByStart =
        rules.letters().stream()
            .sorted(Comparator.comparingInt(letter -> -letter.symbol().length()))
            .collect(Collectors.groupingBy(letter -> letter.symbol().codePointAt(0)));
    this.seed = seed;
  }

  /**
   * Romanizes a text; {@code romanize(text).nativeText()} is the text again, for any text.
   *
   * @param text native text, not normalised here: corpus reading does that
   */
  public AlignedText romanize(String text) {
    SplittableRandom random = new SplittableRandom(SeededHash.of(text, seed));
    List<String> characters = new ArrayList<>(text.length() + text.length() / 4);
    List<String> symbols = new ArrayList<>(text.length() + text.length() / 4);
    int at = 0;
    while (at < text.length()) {
      Optional<RomanizationRules.Letter> letter = letterAt(text, at);
      if (letter.isEmpty()) {
        String character = Character.toString(text.codePointAt(at));
        boolean kept = latin.indexOfCharacter(character) == Alphabet.OTHER_INDEX;
        characters.add(character);
        symbols.add(kept ? Alphabet.OTHER : character);
        at += character.length();
      } else {
        List<String> spelled = letter.get().caseAt(text, at).pick(random.nextDouble()).latin();
        String symbol = letter.get().symbol();
        characters.addAll(spelled);
        symbols.add(symbol);
        symbols.addAll(Collections.nCopies(spelled.size() - 1, Alphabet.PLACEHOLDER));
        at += symbol.length();
      }
    }
    return new AlignedText(characters, symbols);
  }

  private Optional<RomanizationRules.Letter> letterAt(String text, int at) {
    return lettersByStart.getOrDefault(text.codePointAt(at), List.of()).stream()
        .filter(letter -> text.startsWith(letter.symbol(), at))
        .findFirst();
  }

  /** A text as one string per code point, which is what all texts here are made of. */
  public static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /**
   * Whether a word begins at an offset. Marks belong to their word: in {@code ինչո՞ւ} no word
   * begins behind the question mark, and in {@code м'яч} none behind the apostrophe.
   */
  static boolean startsWord(String text, int at) {
    int from = at;
    while (from > 0 && (text.charAt(from - 1) == '\'' || text.charAt(from - 1) == '’')) {
      from--;
    }
    return from == 0 || !isWordCharacter(text.codePointBefore(from));
  }

  private static boolean isWordCharacter(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK)) {
      case UCharacter.WordBreak.ALETTER,
          UCharacter.WordBreak.HEBREW_LETTER,
          UCharacter.WordBreak.EXTEND ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }
}

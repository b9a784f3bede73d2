package translit.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import translit.common.SeededHash;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;

/**
 * Writes native text in Latin letters as people do, each habit by one draw for the whole text and
 * each letter by a draw from its rules, and keeps the alignment. The draws depend on the seed and
 * the text alone: the same sentence under the same seed is romanized alike wherever it stands and
 * in whatever order texts come.
 */
public final class Romanizer {
  private final Alphabet latin;
  private final LetterFinder finder;
  private final List<Habit> habits;
  private final long seed;

  /**
   * Makes a romanizer.
   *
   * @param rules how each letter is written
   * @param seed decides every draw
   */
  public Romanizer(RomanizationRules rules, long seed) {
    this.latin = Alphabet.latin(rules);
    this.finder = new LetterFinder(rules);
    this.habits = rules.habits();
    this.seed = seed;
  }

  /**
   * Romanizes a text; {@code romanize(text).nativeText()} is the text again, for any text.
   *
   * @param text native text, not normalised here: corpus reading does that
   * @return Latin characters and native symbols, position by position
   */
  public AlignedText romanize(String text) {
    SplittableRandom random = random(text);
    Map<String, Letter> styled = new HashMap<>();
    for (Style style : draw(random)) {
      style.letters().forEach(letter -> styled.put(letter.symbol(), letter));
    }
    Surroundings surroundings = new Surroundings(text);
    List<String> characters = new ArrayList<>(text.length() + text.length() / 4);
    List<String> symbols = new ArrayList<>(text.length() + text.length() / 4);
    int at = 0;
    while (at < text.length()) {
      Optional<Letter> letter = finder.letterAt(text, at);
      Optional<Word> word = finder.wordAt(surroundings, text, at);
      double drawn = word.isPresent() ? random.nextDouble() : 1;
      if (word.isPresent() && drawn < word.get().share()) {
        add(word.get().symbol(), Weighted.pick(word.get().spellings(), drawn), characters, symbols);
        at += word.get().symbol().length();
      } else if (letter.isEmpty()) {
        String character = Character.toString(text.codePointAt(at));
        boolean kept = !latin.hasCharacter(character);
        characters.add(character);
        symbols.add(kept ? Alphabet.OTHER : StandIns.symbolOf(character));
        at += character.length();
      } else {
        String symbol = letter.get().symbol();
        Letter written = styled.getOrDefault(symbol, letter.get());
        Spelling spelling =
            Weighted.pick(written.caseAt(surroundings, at).spellings(), random.nextDouble());
        add(symbol, spelling, characters, symbols);
        at += symbol.length();
      }
    }
    return new AlignedText(characters, symbols);
  }

  private static void add(
      String symbol, Spelling spelling, List<String> characters, List<String> symbols) {
    for (int i = 0; i < spelling.latin().size(); i++) {
      characters.add(spelling.latin().get(i));
      symbols.add(i == 0 ? StandIns.symbolOf(symbol) : Alphabet.PLACEHOLDER);
    }
  }

  /** The styles that a text is written in, one for each habit of the rules. */
  List<Style> styles(String text) {
    return draw(random(text));
  }

  private SplittableRandom random(String text) {
    return new SplittableRandom(SeededHash.of(text, seed));
  }

  /** Draws before any letter does, and not at all where there are no habits. */
  private List<Style> draw(SplittableRandom random) {
    return habits.stream()
        .map(habit -> Weighted.pick(habit.styles(), random.nextDouble()))
        .toList();
  }

  /**
   * Takes a text apart.
   *
   * @param text of any kind
   * @return one string per code point, which is what all texts here are made of
   */
  public static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}

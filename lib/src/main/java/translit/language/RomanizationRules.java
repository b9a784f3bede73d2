package translit.language;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.Sha256;
import translit.language.forms.Capitals;
import translit.language.rules.Remarks;
import translit.language.rules.RulesCheck;
import translit.language.rules.RulesJson;
import translit.language.rules.RulesReader;
import translit.language.rules.SymbolLimit;

/**
 * How each letter of a native script is written in Latin letters, and how often. Checked on
 * construction, so that an instance can be trusted.
 *
 * @param name of the language, for people
 * @param code of the language, such as {@code hy}; empty where its folder's name says it
 * @param script as Unicode names it, such as {@code Armenian}
 * @param passThrough characters that stand for themselves: digits, space, some punctuation
 * @param ignored characters, one after another, that are left out where native text is read
 * @param letters native letters and letter groups in the order of the file; behind them the
 *     capitals that were not given, derived from small letters
 * @param words that are one symbol in a share of their places, capitals as with letters
 * @param habits what a writer does one way throughout a text; none where there are no styles
 * @param writing how native text is written beside its letters
 */
public record RomanizationRules(
    String name,
    String code,
    String script,
    List<String> passThrough,
    String ignored,
    List<Letter> letters,
    List<Word> words,
    List<Habit> habits,
    Writing writing) {

  /**
   * Checks the rules and adds capitals that are not given.
   *
   * @param name of the language, for people
   * @param code of the language; empty where its folder's name says it
   * @param script as Unicode names it, such as {@code Armenian}
   * @param passThrough characters that stand for themselves
   * @param ignored characters that are left out where native text is read
   * @param letters native letters and letter groups
   * @param words that are one symbol in a share of their places
   * @param habits what a writer does one way throughout a text
   * @param writing how native text is written beside its letters
   * @throws translit.common.InputException if the rules contradict themselves, naming the letter,
   *     the value and the remedy
   */
  public RomanizationRules {
    passThrough = List.copyOf(passThrough);
    words = List.copyOf(words);
    RulesCheck.check(name, script, passThrough, letters, words, habits);
    letters = List.copyOf(Capitals.addedTo(letters, passThrough));
    words = List.copyOf(Capitals.addedToWords(words));
    Set<String> symbols = letters.stream().map(Letter::symbol).collect(Collectors.toSet());
    habits = List.copyOf(Capitals.addedToHabits(habits, symbols));
    SymbolLimit.check(letters, words);
  }

  /**
   * Reads a rule file: the full form, or the plain one of 2016, a single object of letter → {Latin:
   * probability}.
   *
   * @param file UTF-8 JSON
   * @return the rules
   * @throws translit.common.InputException if it cannot be read or used, naming the file, the
   *     place, the value and the remedy
   */
  public static RomanizationRules read(Path file) {
    return RulesReader.read(file);
  }

  /**
   * One native letter, or a group such as {@code ու} that is one symbol.
   *
   * @param symbol the letter; groups are matched before their parts
   * @param cases tried in order, the last for any place
   */
  public record Letter(String symbol, List<Case> cases) {
    /**
     * Copies the cases.
     *
     * @param symbol the letter or group
     * @param cases tried in order, the last for any place
     */
    public Letter {
      cases = List.copyOf(cases);
    }

    /**
     * {@return the first case whose conditions hold at a place}
     *
     * @param text where this letter stands
     * @param at its offset in characters
     */
    public Case caseAt(Surroundings text, int at) {
      for (Case one : cases) {
        if (one.place().holds(text, at, at + symbol.length())) {
          return one;
        }
      }
      throw new IllegalStateException(symbol + " has no case for any place");
    }
  }

  /**
   * What holds for a letter in some places.
   *
   * @param place where
   * @param spellings how it is written there; their probabilities sum to 1
   */
  public record Case(Place place, List<Spelling> spellings) {
    /**
     * Copies the spellings.
     *
     * @param place where
     * @param spellings how it is written there; their probabilities sum to 1
     */
    public Case {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * A word that some write as a whole in its own way, such as {@code k} for {@code και}. In the
   * other places where it stands, it is written letter by letter.
   *
   * @param symbol the word
   * @param spellings how it is written as a whole; their probabilities sum to the share of the
   *     places in which it is, at most 1
   */
  public record Word(String symbol, List<Spelling> spellings) {
    /**
     * Copies the spellings.
     *
     * @param symbol the word
     * @param spellings how it is written as a whole
     */
    public Word {
      spellings = List.copyOf(spellings);
    }

    /** {@return the share of the places where the word stands in which it is one symbol} */
    public double share() {
      return spellings.stream().mapToDouble(Spelling::probability).sum();
    }
  }

  /**
   * One way to write a letter.
   *
   * @param latin its Latin characters, one string each
   * @param probability in (0, 1]
   */
  public record Spelling(List<String> latin, double probability) implements Weighted {
    /**
     * Copies the characters.
     *
     * @param latin its Latin characters, one string each
     * @param probability in (0, 1]
     */
    public Spelling {
      latin = List.copyOf(latin);
    }

    /** {@return the Latin characters as one string} */
    public String text() {
      return String.join("", latin);
    }
  }

  /**
   * Whether a code point is a letter of the native script, or one of its marks, such as a vowel
   * sign: what counts as native in a text.
   *
   * @param codePoint of a character
   * @return whether it is one
   */
  public boolean isNative(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.forName(script)
        && switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> Character.isLetter(codePoint);
        };
  }

  /**
   * {@return the usual rules of every letter, then those of every style: a letter that styles name
   * comes more than once}
   */
  public List<Letter> lettersInAllStyles() {
    return Stream.concat(
            letters.stream(),
            habits.stream()
                .flatMap(habit -> habit.styles().stream())
                .flatMap(style -> style.letters().stream()))
        .toList();
  }

  /** Every Latin character that some spelling uses, in whatever style, in code point order. */
  List<String> latinCharacters() {
    Stream<Spelling> ofLetters =
        lettersInAllStyles().stream()
            .flatMap(letter -> letter.cases().stream())
            .flatMap(one -> one.spellings().stream());
    return Stream.concat(ofLetters, words.stream().flatMap(word -> word.spellings().stream()))
        .flatMap(spelling -> spelling.latin().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Whether other rules are the same but for the language's name and code and for {@link #writing}.
   *
   * @param other rules
   * @return whether every text is romanized alike
   */
  public boolean romanizesAs(RomanizationRules other) {
    return RulesJson.tree(this).without("name").equals(RulesJson.tree(other).without("name"));
  }

  /** {@return the SHA-256 of the canonical form without {@link #writing}: a model belongs to it} */
  public String hash() {
    return Sha256.of(RulesJson.tree(this).toString());
  }

  /** {@return the full form of the rule file; {@link #read} gives equal rules back} */
  public String toJson() {
    return RulesJson.text(this);
  }

  /**
   * What is no error but worth knowing.
   *
   * @return one line each, such as letters that are of another script
   */
  public List<String> remarks() {
    return Remarks.about(this);
  }
}

package translit.language;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.Sha256;

/**
 * How each letter of a native script is written in Latin letters, and how often. Checked on
 * construction, so that an instance can be trusted.
 *
 * @param name of the language, for people
 * @param script as Unicode names it, such as {@code Armenian}
 * @param passThrough characters that stand for themselves: digits, space, some punctuation
 * @param letters native letters and letter groups in the order of the file; behind them the
 *     capitals that were not given, derived from small letters
 * @param habits what a writer does one way throughout a text; none where there are no styles
 * @param writing how native text is written beside its letters
 */
public record RomanizationRules(
    String name,
    String script,
    List<String> passThrough,
    List<Letter> letters,
    List<Habit> habits,
    Writing writing) {

  /** What passes through where a rule file does not say. */
  static final List<String> USUAL_PASS_THROUGH = Romanizer.characters("0123456789 \t\n;:-,");

  /**
   * Checks the rules and adds capitals that are not given.
   *
   * @param name of the language, for people
   * @param script as Unicode names it, such as {@code Armenian}
   * @param passThrough characters that stand for themselves
   * @param letters native letters and letter groups
   * @param habits what a writer does one way throughout a text
   * @param writing how native text is written beside its letters
   * @throws translit.common.InputException if the rules contradict themselves, naming the letter,
   *     the value and the remedy
   */
  public RomanizationRules {
    passThrough = List.copyOf(passThrough);
    RulesCheck.check(name, script, passThrough, letters, habits);
    letters = List.copyOf(Capitals.addedTo(letters, passThrough));
    Set<String> symbols = letters.stream().map(Letter::symbol).collect(Collectors.toSet());
    habits = List.copyOf(Capitals.addedToHabits(habits, symbols));
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

    Case caseAt(Surroundings text, int at) {
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
   * A condition on the surroundings of a letter; all that is given must hold.
   *
   * @param wordStart only at the start of a word
   * @param wordEnd only at the end of a word
   * @param capitals only in a word of two letters or more that are all capitals
   * @param after only behind one of these strings, in whatever case; empty for any
   * @param before only in front of one of these strings, in whatever case; empty for any
   */
  public record Place(
      boolean wordStart,
      boolean wordEnd,
      boolean capitals,
      List<String> after,
      List<String> before) {
    /** No condition. */
    public static final Place ANY = new Place(false, false, false, List.of(), List.of());

    /**
     * Copies the neighbours.
     *
     * @param wordStart only at the start of a word
     * @param wordEnd only at the end of a word
     * @param capitals only in a word of two letters or more that are all capitals
     * @param after only behind one of these strings; empty for any
     * @param before only in front of one of these strings; empty for any
     */
    public Place {
      after = List.copyOf(after);
      before = List.copyOf(before);
    }

    /** This place in a word of capitals. */
    Place inCapitals() {
      return new Place(wordStart, wordEnd, true, after, before);
    }

    /** Whether something on the left decides. */
    boolean looksLeft() {
      return wordStart || !after.isEmpty();
    }

    /** Whether something on the right decides. */
    boolean looksRight() {
      return wordEnd || !before.isEmpty();
    }

    boolean holds(Surroundings text, int start, int end) {
      return (after.isEmpty() || text.after(after, start))
          && (before.isEmpty() || text.before(before, end))
          && (!wordStart || text.startsWord(start))
          && (!wordEnd || text.endsWord(end))
          && (!capitals || text.inCapitals(start));
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
    return lettersInAllStyles().stream()
        .flatMap(letter -> letter.cases().stream())
        .flatMap(one -> one.spellings().stream())
        .flatMap(spelling -> spelling.latin().stream())
        .distinct()
        .sorted()
        .toList();
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
   * @return one line each: letters of the script that no rule covers, and letters that are of
   *     another script
   */
  public List<String> remarks() {
    return Remarks.about(this);
  }
}

package translit.language;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * How each letter of a native script is written in Latin letters, and how often. Checked on
 * construction, so that an instance can be trusted.
 *
 * @param name of the language, for people
 * @param script as Unicode names it, such as {@code Armenian}
 * @param passThrough characters that stand for themselves: digits, space, some punctuation
 * @param letters native letters and letter groups in the order of the file
 */
public record RomanizationRules(
    String name, String script, List<String> passThrough, List<Letter> letters) {

  /** What passes through where a rule file does not say. */
  public static final List<String> USUAL_PASS_THROUGH = Romanizer.characters("0123456789 \t\n;:-,");

  /**
   * @throws InputException if the rules contradict themselves, naming the letter, the value and the
   *     mend
   */
  public RomanizationRules {
    passThrough = List.copyOf(passThrough);
    letters = List.copyOf(letters);
    RulesCheck.check(name, script, passThrough, letters);
  }

  /**
   * Reads a rule file: the full form, or the plain one of 2016, a single object of letter → {Latin:
   * probability}.
   *
   * @param file UTF-8 JSON
   * @throws InputException if it cannot be read or used, naming the file, the place, the value and
   *     the mend
   */
  public static RomanizationRules read(Path file) {
    return RulesJson.read(file);
  }

  /**
   * One native letter, or a group such as {@code ու} that is one symbol.
   *
   * @param symbol the letter; groups are matched before their parts
   * @param cases tried in order, the last for any place
   */
  public record Letter(String symbol, List<Case> cases) {
    public Letter {
      cases = List.copyOf(cases);
    }

    Case caseAt(String text, int at) {
      return cases.stream()
          .filter(one -> one.place().holds(text, at, symbol.length()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(symbol + " has no case for any place"));
    }
  }

  /**
   * What holds for a letter in some places.
   *
   * @param place where
   * @param spellings how it is written there; their probabilities sum to 1
   */
  public record Case(Place place, List<Spelling> spellings) {
    public Case {
      spellings = List.copyOf(spellings);
    }

    /** The spelling that a uniform number from [0, 1) falls on. */
    Spelling pick(double uniform) {
      double sum = 0;
      for (Spelling spelling : spellings) {
        sum += spelling.probability();
        if (uniform < sum) {
          return spelling;
        }
      }
      return spellings.get(spellings.size() - 1); // sums may miss 1 by 1e-6
    }
  }

  /**
   * One way to write a letter.
   *
   * @param latin its Latin characters, one string each
   * @param probability in (0, 1]
   */
  public record Spelling(List<String> latin, double probability) {
    public Spelling {
      latin = List.copyOf(latin);
    }

    /** The Latin characters as one string. */
    public String text() {
      return String.join("", latin);
    }
  }

  /**
   * A condition on the surroundings of a letter; all that is given must hold.
   *
   * @param wordStart only at the start of a word
   * @param after only behind one of these strings; empty for any
   * @param before only in front of one of these strings; empty for any
   */
  public record Place(boolean wordStart, List<String> after, List<String> before) {
    /** No condition. */
    public static final Place ANY = new Place(false, List.of(), List.of());

    public Place {
      after = List.copyOf(after);
      before = List.copyOf(before);
    }

    boolean holds(String text, int at, int length) {
      return (!wordStart || Romanizer.startsWord(text, at))
          && (after.isEmpty() || after.stream().anyMatch(s -> text.startsWith(s, at - s.length())))
          && (before.isEmpty() || before.stream().anyMatch(s -> text.startsWith(s, at + length)));
    }
  }

  /** Whether a code point is a letter of the native script: what counts as native in a text. */
  public boolean isNative(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.forName(script);
  }

  /** Every Latin character that some spelling uses, in code point order. */
  public List<String> latinCharacters() {
    TreeSet<String> characters = new TreeSet<>();
    for (Letter letter : letters) {
      for (Case one : letter.cases()) {
        one.spellings().forEach(spelling -> characters.addAll(spelling.latin()));
      }
    }
    return List.copyOf(characters);
  }

  /** SHA-256 of the canonical form: a model names it, and belongs to no other rules. */
  public String hash() {
    return Sha256.of(RulesJson.tree(this).toString());
  }

  /** The full form of the rule file; {@link #read} gives equal rules back. */
  public String toJson() {
    return RulesJson.tree(this).toPrettyString();
  }

  /**
   * What is no error but worth knowing, one line each: letters of the script that no rule covers.
   */
  public List<String> remarks() {
    return RulesCheck.remarks(this);
  }
}

package translit.language.rules;

import static translit.language.rules.Faults.refuse;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import translit.language.Alphabet;
import translit.language.Habit;
import translit.language.Habit.Style;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;
import translit.language.StandIns;
import translit.language.WordCharacters;
import translit.language.forms.Draft;
import translit.language.forms.Draft.Option;

/** What must hold of romanization rules. Messages name the place; the reader adds the file. */
public final class RulesCheck {
  private final UnicodeScript script;
  private final Set<String> passing;
  private final Set<String> symbols;

  RulesCheck(UnicodeScript script, Collection<String> passThrough, Collection<String> symbols) {
    this.script = script;
    this.passing = new HashSet<>(passThrough);
    this.symbols = new HashSet<>(symbols);
  }

  /**
   * Checks rules as they will be used.
   *
   * @param name of the language
   * @param script as Unicode names it
   * @param passThrough characters that stand for themselves
   * @param letters without the capitals that follow from them
   * @param words that are one symbol in a share of their places
   * @param habits what a writer does one way throughout a text
   * @throws translit.common.InputException if they contradict themselves, with a line for each
   *     contradiction
   */
  public static void check(
      String name,
      String script,
      List<String> passThrough,
      List<Letter> letters,
      List<Word> words,
      List<Habit> habits) {
    Faults faults = new Faults();
    faults.in(() -> refuse(name.isBlank(), "\"name\" is empty, expected the language's name"));
    UnicodeScript known = NativeString.script(script);
    faults.in(() -> passThrough(passThrough));
    List<String> symbols = letters.stream().map(Letter::symbol).toList();
    faults.in(
        () ->
            refuse(symbols.isEmpty(), "\"letters\" is empty, expected at least one native letter"));
    RulesCheck check = new RulesCheck(known, passThrough, symbols);
    check.letters("", letters, faults);
    words.forEach(word -> faults.in(() -> check.word(word)));
    habits.forEach(habit -> check.habit(habit, faults));
    faults.end();
  }

  private static void passThrough(List<String> characters) {
    Set<String> seen = new HashSet<>();
    for (String character : characters) {
      String at = "\"passThrough\": " + quote(character);
      refuse(
          character.codePointCount(0, character.length()) != 1,
          at + " is %d characters, expected one".formatted(character.length()));
      refuse(StandIns.isReserved(character), at + StandIns.RESERVED);
      refuse(!seen.add(character), at + " stands twice, expected once");
    }
  }

  private void letters(String of, List<Letter> letters, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Letter letter : letters) {
      String at = of + "letter " + quote(letter.symbol());
      faults.in(
          () -> {
            refuse(!seen.add(letter.symbol()), at + " stands twice, expected once");
            letter(at, Draft.of(letter), false);
          });
    }
  }

  /** A letter of the rules or of a style; whether it may be typed as nothing. */
  void letter(String at, Draft letter, boolean mayBeEmpty) {
    symbol(at, letter.symbol());
    cases(at, letter.options(), mayBeEmpty);
  }

  private void symbol(String at, String symbol) {
    NativeString.check(at, symbol, script);
    refuse(
        symbol.length() > Alphabet.LONGEST_SYMBOL,
        at + " has more than %d characters".formatted(Alphabet.LONGEST_SYMBOL));
    refuse(StandIns.isReserved(symbol), at + StandIns.RESERVED);
    refuse(passing.contains(symbol), at + " is also in \"passThrough\", expected in one of them");
  }

  /** A word that is one symbol in some of its places. */
  void word(Word word) {
    String at = "word " + quote(word.symbol());
    symbol(at, word.symbol());
    refuse(
        !word.symbol().codePoints().allMatch(WordCharacters::isPart),
        at + " has a character that is no part of a word, expected one word");
    refuse(
        symbols.contains(word.symbol()),
        at + " is also among the \"letters\", expected in one of them");
    latin(at, word.spellings(), false);
    refuse(
        word.share() > 1 + Probabilities.TOLERANCE,
        "%s: shares sum to %s, expected at most 1, the rest goes letter by letter"
            .formatted(at, Probabilities.decimal(word.share())));
  }

  /** Spellings of a letter, each in its places. */
  private void cases(String letter, List<Option> cases, boolean mayBeEmpty) {
    refuse(cases.isEmpty(), letter + " has no romanization, expected at least one");
    Set<List<Object>> places = new HashSet<>();
    for (int i = 0; i < cases.size(); i++) {
      Option one = cases.get(i);
      boolean last = i == cases.size() - 1;
      String at = cases.size() == 1 ? letter : letter + ", case " + (i + 1);
      refuse(
          last && !one.isAnywhere(),
          at + ": the last case has a condition, expected none, for all other places");
      refuse(
          !last && one.isAnywhere(),
          at + ": a case without condition hides those after it, expected it last");
      refuse(
          !places.add(List.of(one.place(), one.except())),
          at + ": the same condition as in a case before, expected another or one case");
      Stream.concat(one.place().after().stream(), one.place().before().stream())
          .forEach(text -> NativeString.check(at + ": condition " + quote(text), text, script));
      spellings(at, one.spellings(), mayBeEmpty);
    }
  }

  /** What is typed somewhere, and how often in each way. */
  void spellings(String at, List<Spelling> spellings, boolean mayBeEmpty) {
    latin(at, spellings, mayBeEmpty);
    Probabilities.sum(at, spellings);
  }

  private void latin(String at, List<Spelling> spellings, boolean mayBeEmpty) {
    refuse(
        spellings.isEmpty(),
        at + " has no romanization, expected at least one, such as {\"a\": 1}");
    Set<String> seen = new HashSet<>();
    for (Spelling spelling : spellings) {
      String text = quote(spelling.text());
      refuse(
          spelling.latin().isEmpty() && !mayBeEmpty,
          at + ": empty romanization, expected Latin characters");
      refuse(!seen.add(spelling.text()), at + ": " + text + " stands twice, expected once");
      refuse(
          spelling.latin().stream().anyMatch(StandIns::isReserved),
          at + ": romanization " + text + StandIns.RESERVED);
      spelling.latin().stream()
          .filter(this::isNativeLetter)
          .findFirst()
          .ifPresent(
              letter ->
                  refuse(
                      true,
                      "%s: romanization %s contains the native letter %s, expected Latin characters"
                          .formatted(at, text, quote(letter))));
      Probabilities.one(at + ": probability of " + text, spelling.probability());
    }
  }

  /** A sign may stand for itself, and so may a letter where Latin letters are native. */
  private boolean isNativeLetter(String character) {
    int c = character.codePointAt(0);
    UnicodeScript own = UnicodeScript.of(c);
    return script != UnicodeScript.LATIN
        && own != UnicodeScript.LATIN
        && Character.isLetter(c)
        && (own == script || symbols.contains(character));
  }

  private void habit(Habit habit, Faults faults) {
    String at = "habit " + quote(habit.name());
    for (Style style : habit.styles()) {
      String of = at + ", style " + quote(style.name());
      faults.in(() -> Probabilities.one(of + ": \"probability\"", style.probability()));
      faults.in(() -> style.letters().forEach(letter -> requireLetter(of, letter.symbol())));
      letters(of + ", ", style.letters(), faults);
    }
    faults.in(() -> shares(habit));
  }

  /** One style of a habit is drawn. */
  void shares(Habit habit) {
    String at = "habit " + quote(habit.name());
    refuse(habit.styles().isEmpty(), at + " has no style, expected at least one");
    Probabilities.sum(at, habit.styles());
  }

  /** What a style names must have a usual rule. */
  void requireLetter(String of, String symbol) {
    refuse(
        !symbols.contains(symbol),
        of
            + ": letter "
            + quote(symbol)
            + " is not among the rules' \"letters\", expected there too");
  }

  private static String quote(String text) {
    return "'" + text + "'";
  }
}

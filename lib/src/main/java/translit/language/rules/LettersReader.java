package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.language.Place;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;
import translit.language.Romanizer;
import translit.language.forms.Draft;
import translit.language.forms.Draft.Option;
import translit.language.forms.Spelled;
import translit.language.forms.Tail;

/** The rows of a rule file: letters with their cases, rows of syllables, tails and words. */
final class LettersReader {
  static final Set<String> CASE_FIELDS =
      Stream.concat(Conditions.FIELDS.stream(), Stream.of("romanizations"))
          .collect(Collectors.toUnmodifiableSet());
  static final Set<String> ROW_FIELDS = Set.of("letters", "consonant", "vowels");

  private final UnicodeScript script;
  private final Conditions conditions;
  private final RulesCheck check;
  private final Faults faults;

  LettersReader(UnicodeScript script, Conditions conditions, RulesCheck check, Faults faults) {
    this.script = script;
    this.conditions = conditions;
    this.check = check;
    this.faults = faults;
  }

  /** Letters of the rules or, after some words of introduction, of a style. */
  List<Letter> letters(String of, JsonNode object) {
    List<Letter> letters = new ArrayList<>();
    for (Map.Entry<String, JsonNode> row : object.properties()) {
      faults.of(() -> letter(of, row.getKey(), row.getValue())).ifPresent(letters::add);
    }
    return letters;
  }

  private Letter letter(String of, String symbol, JsonNode node) {
    String at = of + "letter '" + symbol + "'";
    turnedRound(symbol, node)
        .ifPresent(
            row -> {
              throw new InputException(
                  at + ": native and Latin have changed places, expected " + row);
            });
    Draft draft = new Draft(symbol, options(at, node));
    check.letter(at, draft, true);
    return draft.compiled();
  }

  /** The row with native and Latin letters in their places, if it has them the other way round. */
  private Optional<String> turnedRound(String symbol, JsonNode node) {
    boolean latin =
        !symbol.isEmpty()
            && symbol.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    if (!latin || script == UnicodeScript.LATIN) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(node.asText()),
            node.isArray()
                ? Streams.stream(node).map(JsonNode::asText)
                : Streams.stream(node.fieldNames()))
        .flatMap(string -> Romanizer.characters(string).stream())
        .filter(character -> UnicodeScript.of(character.codePointAt(0)) == script)
        .findFirst()
        .map(letter -> "\"%s\": \"%s\"".formatted(letter, symbol));
  }

  private List<Option> options(String at, JsonNode node) {
    if (!node.isArray() || node.path(0).isTextual()) {
      return List.of(new Option(Place.ANY, List.of(), Shares.of(at, node)));
    }
    List<Option> options = new ArrayList<>();
    node.forEach(
        one -> options.add(option(at + ", case " + (options.size() + 1), one, CASE_FIELDS)));
    return options;
  }

  private Option option(String at, JsonNode one, Set<String> fields) {
    Json.onlyFields(at, Json.object(at, one, "romanizations and conditions"), fields);
    return new Option(
        conditions.place(at, one),
        conditions.except(at, one),
        Shares.of(at + ", \"romanizations\"", one.path("romanizations")));
  }

  /** What is typed behind some of the letters. */
  List<Tail> tails(JsonNode array, List<Letter> letters) {
    List<Tail> tails = new ArrayList<>();
    int number = 0;
    for (JsonNode node : array) {
      String at = "tail " + ++number;
      faults.of(() -> tail(at, node, letters)).ifPresent(tails::add);
    }
    return tails;
  }

  private Tail tail(String at, JsonNode node, List<Letter> letters) {
    Option whole = option(at, node, CASE_FIELDS);
    Place place = whole.place();
    Faults.refuse(
        place.after().isEmpty(),
        at + " has no \"after\", expected the letters behind which it is typed");
    check.spellings(at, whole.spellings(), true);
    Place own =
        new Place(place.wordStart(), place.wordEnd(), place.capitals(), List.of(), place.before());
    Tail tail = new Tail(place.after(), new Option(own, whole.except(), whole.spellings()));
    Faults.refuse(
        !tail.isUsed(letters),
        "%s: no letter ends with %s, expected letters or groups in \"after\""
            .formatted(at, place.after()));
    return tail;
  }

  /**
   * Syllables that are letters, each a consonant and a vowel, but for those with a rule of their
   * own.
   */
  List<Letter> rows(JsonNode array, JsonNode own) {
    Map<String, Letter> letters = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode node : array) {
      String at = "row " + ++number;
      for (Letter letter : faults.of(() -> row(at, node)).orElse(List.of())) {
        boolean twice = letters.put(letter.symbol(), letter) != null;
        faults.in(
            () ->
                Faults.refuse(
                    twice, "%s: '%s' stands twice, expected once".formatted(at, letter.symbol())));
      }
    }
    letters.keySet().removeIf(own::has);
    return List.copyOf(letters.values());
  }

  private List<Letter> row(String at, JsonNode node) {
    Json.onlyFields(at, Json.object(at, node, "letters, consonant and vowels"), ROW_FIELDS);
    String string = Json.string(at + ", \"letters\"", node.path("letters"));
    List<String> symbols = Romanizer.characters(string);
    List<Spelling> consonant = Shares.of(at + ", \"consonant\"", node.path("consonant"));
    check.spellings(at + ", \"consonant\"", consonant, true);
    JsonNode vowels = node.path("vowels");
    Faults.refuse(
        !vowels.isArray() || vowels.size() != symbols.size(),
        "%s, '%s', has %d letters and \"vowels\" is %s, expected a vowel for each, as in [\"e\", \"u\", \"\"]"
            .formatted(
                at,
                string,
                symbols.size(),
                vowels.isArray() ? "of " + vowels.size() : Json.kind(vowels)));
    List<Letter> letters = new ArrayList<>();
    for (String symbol : symbols) {
      String which = "%s, '%s'".formatted(at, symbol);
      List<Spelling> vowel = Shares.of(which, vowels.get(letters.size()));
      check.spellings(which, vowel, true);
      Option option = new Option(Place.ANY, List.of(), Spelled.together(consonant, vowel));
      Draft draft = new Draft(symbol, List.of(option));
      check.letter(which, draft, true);
      letters.add(draft.compiled());
    }
    return letters;
  }

  /** Whole words that are one symbol in a share of their places. */
  List<Word> words(JsonNode object) {
    List<Word> words = new ArrayList<>();
    for (Map.Entry<String, JsonNode> row : object.properties()) {
      faults.of(() -> word(row.getKey(), row.getValue())).ifPresent(words::add);
    }
    return words;
  }

  private Word word(String text, JsonNode node) {
    String at = "word '" + text + "'";
    List<Spelling> spellings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry :
        Json.object(at, node, "Latin characters and their share of these words").properties()) {
      double share = Json.number(at + ": share of '" + entry.getKey() + "'", entry.getValue());
      spellings.add(Shares.spelling(entry.getKey(), share));
    }
    Word word = new Word(text, spellings);
    check.word(word);
    return word;
  }
}

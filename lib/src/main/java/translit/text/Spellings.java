package translit.text;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tech.tablesaw.api.Table;
import translit.common.Isolated;
import translit.common.TableColumns;
import translit.language.Alphabet;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Case;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.Romanizer;
import translit.notebook.TableView;

/**
 * How a language's letters are written in Latin ones, and what that leaves open.
 *
 * @param rules of the language
 */
public record Spellings(RomanizationRules rules) {
  private record Row(String letter, Spelling spelling) {}

  private record Typed(long person, String text) {}

  /** {@return how many letters and symbols there are} */
  public String said() {
    return say(
        "The rules of %s spell %,d letters and groups of letters. A network reads %,d Latin symbols and"
            + " names one of %,d native ones.",
        Isolated.of(rules.name()),
        rules.letters().size(),
        Alphabet.latin(rules).size(),
        Alphabet.ofNative(rules).size());
  }

  /**
   * The spellings that have a Latin character anywhere.
   *
   * @param latin the character
   * @return as a table of Tablesaw: {@code letter, written, probability}
   */
  public Table with(String latin) {
    List<Row> rows = new ArrayList<>();
    for (Letter letter : rules.letters()) {
      for (Case one : letter.cases()) {
        one.spellings().stream()
            .filter(spelling -> spelling.latin().contains(latin))
            .forEach(spelling -> rows.add(new Row(letter.symbol(), spelling)));
      }
    }
    return new TableColumns<Row>("spellings")
        .text("letter", Row::letter)
        .text("written", row -> row.spelling().text())
        .number("probability", row -> row.spelling().probability())
        .table(rows);
  }

  /**
   * How some people type the same sentence.
   *
   * @param sentence native text
   * @param people how many; each is a seed, from 1 on
   * @return one row for each
   */
  public TableView typed(String sentence, int people) {
    return TableView.of(
            new TableColumns<Typed>("typed")
                .whole("seed", Typed::person)
                .text("typed", typed -> Isolated.within(typed.text()))
                .table(typedBy(sentence, people)))
        .caption(Isolated.of(sentence));
  }

  /**
   * In how many ways they type it.
   *
   * @param sentence native text
   * @param people how many
   * @return a sentence
   */
  public String ways(String sentence, int people) {
    long ways = typedBy(sentence, people).stream().map(Typed::text).distinct().count();
    return say("%d people type it in %s.", people, count(ways, "way"));
  }

  private List<Typed> typedBy(String sentence, int people) {
    return LongStream.rangeClosed(1, people)
        .mapToObj(
            seed -> new Typed(seed, new Romanizer(rules, seed).romanize(sentence).latinText()))
        .toList();
  }

  private static boolean isCapital(Ambiguity one) {
    return Character.isUpperCase(one.latin().codePointAt(0));
  }

  /** {@return the outcomes of each ambiguous character by what can tell; capitals are left out} */
  public TableView ambiguities() {
    List<Ambiguity> small =
        Ambiguity.inRules(rules).stream().filter(one -> !isCapital(one)).toList();
    return TableView.of(Ambiguity.toTable(small))
        .caption(
            "Outcomes of the ambiguous characters, by what can tell; capitals are left out; "
                + Isolated.of(rules.name()));
  }

  /** {@return how many characters are ambiguous by the rules} */
  public String ambiguous() {
    List<Ambiguity> all = Ambiguity.inRules(rules);
    long capitals = all.stream().filter(Spellings::isCapital).count();
    return "The rules leave "
        + count(all.size(), "Latin character")
        + " ambiguous"
        + (capitals == 0 ? "." : say(", %,d of them capitals.", capitals));
  }
}

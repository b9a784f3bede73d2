package translit.fitting;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.language.WrittenRules;
import translit.language.WrittenRules.Entry;

/** Rules that were fitted to typed lines: tables to look at, and the rule file with new shares. */
public final class FittedRules {
  private final WrittenRules written;
  private final FittedLetters letters;
  private final List<FittedStyle> styles;
  private final int lines;

  FittedRules(WrittenRules written, FittedLetters letters, List<FittedStyle> styles, int lines) {
    this.written = written;
    this.letters = letters;
    this.styles = List.copyOf(styles);
    this.lines = lines;
  }

  /** {@return how many typed lines were fitted to} */
  public int lines() {
    return lines;
  }

  /**
   * {@return every spelling of the letters that stand in the lines and have more than one, all
   * cases and styles of a letter together}
   */
  public List<FittedSpelling> spellings() {
    return letters.spellings();
  }

  /** {@return the spellings of each place of the rule file that has more than one, and was used} */
  public List<FittedSpelling> places() {
    List<FittedSpelling> all = new ArrayList<>();
    for (int k = 0; k < written.entries().size(); k++) {
      Estimate estimate = letters.estimates().get(k);
      Map<String, Double> known = new LinkedHashMap<>(estimate.prior());
      known.replaceAll((latin, p) -> estimate.counted().getOrDefault(latin, 0.0));
      double of = known.values().stream().mapToDouble(x -> x).sum();
      if (known.size() > 1 && of >= FittedLetters.LEAST) {
        Entry entry = written.entries().get(k);
        known.forEach(
            (latin, n) -> all.add(spelling(entry.letter(), entry.where(), estimate, latin, of)));
      }
    }
    letters
        .ruledWords()
        .forEach(
            (word, estimate) ->
                estimate
                    .prior()
                    .keySet()
                    .forEach(
                        latin ->
                            all.add(
                                spelling(word, "whole word", estimate, latin, estimate.total()))));
    return all;
  }

  private FittedSpelling spelling(
      String letter, String where, Estimate estimate, String latin, double of) {
    return FittedSpelling.of(
        letter,
        where,
        latin,
        estimate.prior().get(latin),
        estimate.counted().getOrDefault(latin, 0.0),
        of,
        letters.strength());
  }

  /** {@return every style of every habit} */
  public List<FittedStyle> styles() {
    return styles;
  }

  /** {@return spellings that the rules lack, the most frequent first} */
  public List<Proposal> proposals() {
    return letters.proposals();
  }

  /**
   * The rule file with the fitted shares; all else is as it was. What was not seen stays, and so
   * does what only a file has that it extends.
   *
   * @param from new spellings of letters that were typed so often at a place are put in; infinite
   *     for none
   * @return the file's text
   */
  public String json(double from) {
    return new FittedFile(written, letters, styles, from).text();
  }

  /** {@return {@link #spellings()} as a table of Tablesaw} */
  public Table spellingsTable() {
    return columns("letters, all their cases and styles together", false).table(spellings());
  }

  /** {@return {@link #places()} as a table of Tablesaw} */
  public Table placesTable() {
    return columns("places of the rule file with more than one spelling", true).table(places());
  }

  private static TableColumns<FittedSpelling> columns(String name, boolean withPlace) {
    TableColumns<FittedSpelling> columns =
        new TableColumns<FittedSpelling>(name).text("letter", FittedSpelling::letter);
    if (withPlace) {
      columns.text("where", FittedSpelling::where);
    }
    return columns
        .text("typed", one -> shown(one.latin()))
        .number("rules", FittedSpelling::rules)
        .number("count", FittedSpelling::count)
        .number("of", FittedSpelling::of)
        .number("fitted", FittedSpelling::share)
        .number("low", one -> one.interval().low())
        .number("high", one -> one.interval().high());
  }

  /** {@return {@link #styles()} as a table of Tablesaw} */
  public Table stylesTable() {
    return new TableColumns<FittedStyle>("styles")
        .text("habit", FittedStyle::habit)
        .text("style", FittedStyle::style)
        .number("rules", FittedStyle::rules)
        .number("lines", FittedStyle::count)
        .integer("of", FittedStyle::lines)
        .number("fitted", FittedStyle::share)
        .number("low", one -> one.interval().low())
        .number("high", one -> one.interval().high())
        .table(styles);
  }

  /** {@return {@link #proposals()} as a table of Tablesaw} */
  public Table proposalsTable() {
    return new TableColumns<Proposal>("spellings that the rules lack")
        .text("letter", Proposal::letter)
        .text("typed", one -> shown(one.latin()))
        .number("count", Proposal::count)
        .number("of", Proposal::of)
        .text("example", one -> one.typed() + " / " + one.written())
        .table(proposals());
  }

  private static String shown(String latin) {
    return latin.isEmpty() ? "(nothing)" : latin;
  }

  @Override
  public String toString() {
    return say(
        "%s: the rules weigh as much as %s letters, or lines for styles",
        count(lines, "typed line"),
        BigDecimal.valueOf(letters.strength()).stripTrailingZeros().toPlainString());
  }
}

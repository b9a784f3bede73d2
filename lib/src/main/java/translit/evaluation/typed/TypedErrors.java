package translit.evaluation.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.common.TableColumns;
import translit.corpus.TypedPair;
import translit.evaluation.typed.LineDraws.Sums;
import translit.language.RomanizationRules;

/**
 * What is wrong in what a decoder made of typed text.
 *
 * @param decoder its name
 * @param rates over all lines, one for each thing to leave out of account
 * @param words the words of each kind that there are, as they stand and with all aside
 * @param causes of the words that are wrong as they stand
 */
public record TypedErrors(
    String decoder, List<AsideRates> rates, List<KindRates> words, List<CauseCount> causes) {

  /**
   * Compares the decoders of a text.
   *
   * @param pairs typed lines with their references
   * @param names of the decoders
   * @param decoded by each decoder, as many lines as there are pairs
   * @param rules of the language
   * @param draws of the pairs
   * @return one for each decoder; all but the first are compared with the first
   */
  public static List<TypedErrors> of(
      List<TypedPair> pairs,
      List<String> names,
      List<List<String>> decoded,
      RomanizationRules rules,
      LineDraws draws) {
    List<DecodedText> texts = decoded.stream().map(one -> new DecodedText(pairs, one)).toList();
    ErrorSorter sorter = new ErrorSorter(rules);
    List<TypedErrors> errors = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Beside beside = new Beside(texts.get(i), i == 0 ? null : texts.get(0), rules, draws);
      errors.add(
          new TypedErrors(
              names.get(i),
              Stream.of(Aside.values()).map(beside::rates).toList(),
              Stream.of(Aside.NOTHING, Aside.ALL).flatMap(beside::kinds).toList(),
              sorter.sort(pairs, texts.get(i).lines(Aside.NOTHING))));
    }
    return errors;
  }

  /** A decoded text and what the first decoder made of it, which is null for itself. */
  private record Beside(
      DecodedText text, DecodedText first, RomanizationRules rules, LineDraws draws) {
    AsideRates rates(Aside aside) {
      return new AsideRates(
          aside,
          rate(one -> one.characters(aside, true)),
          rate(one -> one.characters(aside, false)),
          rate(one -> one.words(aside, true)),
          rate(one -> one.words(aside, false)),
          rate(one -> one.exactLines(aside)));
    }

    Stream<KindRates> kinds(Aside aside) {
      return Stream.of(WordKind.values())
          .map(
              kind ->
                  new KindRates(
                      aside,
                      kind,
                      (int) DoubleStream.of(text.wrong(aside, kind, rules).lengths()).sum(),
                      rate(one -> one.wrong(aside, kind, rules)),
                      rate(one -> one.charactersOf(aside, kind, rules))))
          .filter(row -> row.words() > 0);
    }

    private Rate rate(Function<DecodedText, Sums> sums) {
      return draws.rate(sums.apply(text), first == null ? null : sums.apply(first));
    }
  }

  /** {@return its rates, words and causes as tables of Tablesaw, in percent} */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(rates(decoder + ": error rates, %", Rate::toString));
    if (rates.stream().anyMatch(row -> row.meanWords().aboveFirst() != null)) {
      tables.add(rates(decoder + ": above the first, percentage points", Rate::difference));
    }
    tables.add(
        new TableColumns<KindRates>(decoder + ": words by what they should be")
            .text("", row -> row.aside().toString())
            .text("should be", row -> row.kind().toString())
            .integer("words", KindRates::words)
            .text("wrong, %", row -> row.wrong().toString())
            .text("characters, %", row -> row.characters().toString())
            .table(words));
    int wrong = causes.stream().mapToInt(CauseCount::words).sum();
    tables.add(
        new TableColumns<CauseCount>(decoder + ": why words are wrong")
            .text("cause", row -> row.cause().toString())
            .integer("words", CauseCount::words)
            .text("%", row -> Phrase.two(100.0 * row.words() / wrong))
            .text("such as", row -> Isolated.within(row.examples().get(0)))
            .table(causes));
    return tables;
  }

  private Table rates(String name, Function<Rate, String> said) {
    return new TableColumns<AsideRates>(name)
        .text("", row -> row.aside().toString())
        .text("characters, best", row -> said.apply(row.bestCharacters()))
        .text("characters, mean", row -> said.apply(row.meanCharacters()))
        .text("words, best", row -> said.apply(row.bestWords()))
        .text("words, mean", row -> said.apply(row.meanWords()))
        .text("exact lines", row -> said.apply(row.exactLines()))
        .table(rates);
  }
}

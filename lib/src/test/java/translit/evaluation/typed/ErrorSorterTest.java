package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.corpus.TypedPair;
import translit.evaluation.typed.AlignedWords.Match;
import translit.language.Language;

class ErrorSorterTest {
  @ParameterizedTest
  @CsvSource({
    "el, ne, '', Ναι, DIVISION",
    "el, ne, ναι, '', DIVISION",
    "el, foras?, φοράς?, φοράς;, PUNCTUATION",
    "hy-AM, inch, Ինչ, Ի՞նչ, PUNCTUATION",
    "el, nai, ναι, Ναι, CASE",
    "hy-AM, asa, ասա, Ասա՛, CASE", // and punctuation
    "el, diasimi, Διασημοι!, Διάσημοι, ACCENT", // and punctuation
    "el, ccero, ζερω, ξέρω, SPELLING",
    "el, kn, kn, κάνω, SPELLING", // no reader by rules can know
    "el, kn, κν, κάνω, SPELLING",
    "el, survivor, σuρvιβόρ, survivor, FOREIGN",
    "el, nai, nai, ναι, FOREIGN",
    "hy-AM, facebook-um, facebook-um, facebook-ում, FOREIGN",
    "hy-AM, ch'ka, c'կա, չկա, FOREIGN",
    "el, facebok, facebok, facebook, SPELLING", // of Latin words nothing is foreign
    "el, ti, τη, τι, HOMOPHONE",
    "el, exo, εξου, έχω, IMPOSSIBLE",
    "hy-AM, e, և, է, IMPOSSIBLE",
    "el, '', τη, τι, REST", // nobody knows what was typed
    "el, '', ti, τι, FOREIGN"
  })
  void theFirstCauseThatAppliesIsIt(
      String code, String typed, String said, String right, Cause cause) {
    ErrorSorter sorter = new ErrorSorter(Language.load(code).rules());
    assertThat(sorter.cause(typed, new Match(0, said, right))).isEqualTo(cause);
  }

  @Test
  void theWrongWordsOfALineAreCountedWithTheMostFrequentExampleFirst() {
    ErrorSorter sorter = new ErrorSorter(Language.load("el").rules());
    List<TypedPair> pairs =
        List.of(
            new TypedPair("ti nea", List.of("τι νέα", "τί νέα")),
            new TypedPair("poli ti ti", List.of("πολύ τι τι")),
            new TypedPair("ti", List.of("για τί"))); // two words that were typed as one
    List<String> decoded = List.of("τη νέα", "πολη τη τη", "τη τη");
    List<DecodedLine> lines =
        List.of(0, 1, 2).stream()
            .map(i -> DecodedLine.of(decoded.get(i), pairs.get(i).references(), Aside.NOTHING))
            .toList();
    assertThat(sorter.sort(pairs, lines))
        .containsExactly(
            new CauseCount(
                Cause.HOMOPHONE, 4, List.of("ti → τη, right: τι", "poli → πολη, right: πολύ")),
            new CauseCount(Cause.REST, 2, List.of("? → τη, right: για", "? → τη, right: τί")));
  }
}

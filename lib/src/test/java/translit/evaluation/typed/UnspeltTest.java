package translit.evaluation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import translit.corpus.TypedPair;
import translit.language.Language;
import translit.language.RomanizationRules;

class UnspeltTest {
  private final RomanizationRules greek = Language.load("el").rules();

  private Unspelt of(String typed, String... references) {
    return Unspelt.of(List.of(new TypedPair(typed, List.of(references))), greek);
  }

  @Test
  void aWordThatTheRulesCanSpellIsNotCounted() {
    assertThat(of("kalimera sas", "Καλημέρα σας")).isEqualTo(new Unspelt(0, 1, 0, 2));
  }

  @Test
  void aWordIsLeftIfNoTypedWordCanBeReadAsIt() {
    assertThat(of("bgz sas", "Καλημέρα σας")).isEqualTo(new Unspelt(1, 1, 1, 2));
  }

  @Test
  void theReferenceCountsThatLeavesTheFewestWords() {
    assertThat(of("nai", "Μάλιστα, αμέσως", "Ναι", "Όχι")).isEqualTo(new Unspelt(0, 1, 0, 1));
  }

  @Test
  void whereWordsAreDividedOtherwiseThoseBesideAreStillFound() {
    assertThat(of("ti kaneissimera re", "Τι κάνεις σήμερα ρε")).isEqualTo(new Unspelt(1, 1, 2, 4));
  }

  @Test
  void linesAndWordsAreAddedUp() {
    TypedPair right = new TypedPair("nai", List.of("Ναι"));
    TypedPair wrong = new TypedPair("bgz nai", List.of("Καλημέρα ναι"));
    Unspelt unspelt = Unspelt.of(List.of(right, wrong, wrong), greek);
    assertThat(unspelt).isEqualTo(new Unspelt(2, 3, 2, 5));
    assertThat(unspelt).hasToString("The rules cannot spell 2 of 5 words, in 2 of 3 lines");
  }

  @Test
  void foreignWordsStandForThemselves() {
    assertThat(of("sto Facebook", "Στο Facebook")).isEqualTo(new Unspelt(0, 1, 0, 2));
  }
}

package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import translit.language.Ambiguity.Evidence;

class AmbiguityTest {
  private static final Map<String, Ambiguity> ARMENIAN =
      Ambiguity.inRules(Language.load("hy-AM").rules()).stream()
          .collect(Collectors.toMap(Ambiguity::latin, ambiguity -> ambiguity));

  @Test
  void tBecomesFiveLettersAndTsIsSeenOnTheRight() {
    Map<String, Set<Evidence>> t = ARMENIAN.get("t").outcomes();
    assertThat(t).containsOnlyKeys("տ", "թ", "ծ", "ց", "ճ");
    assertThat(t.get("ծ")).containsExactly(Evidence.RIGHT);
    assertThat(t.get("տ")).containsExactly(Evidence.WORD);
    assertThat(t.get("թ")).containsExactlyInAnyOrder(Evidence.WORD, Evidence.RIGHT);
  }

  @Test
  void sBecomesAPlaceholderByWhatStandsOnTheLeft() {
    assertThat(ARMENIAN.get("s").outcomes().get("_")).containsExactly(Evidence.LEFT);
  }

  @Test
  void theTableHasTheOutcomesUnderTheEvidenceForThem() {
    Table table = Ambiguity.toTable(List.of(ARMENIAN.get("t"), ARMENIAN.get("4")));
    assertThat(table.columnNames()).containsExactly("Latin", "RIGHT", "LEFT", "WORD", "ITSELF");
    assertThat(table.stringColumn("RIGHT").get(0)).isEqualTo("թ ծ ճ ց");
    assertThat(table.stringColumn("WORD").asList()).containsExactly("թ տ", "Չ չ");
    assertThat(table.stringColumn("ITSELF").asList()).containsExactly("", "4");
  }

  @Test
  void aDigitThatIsAlsoALetterMayMeanItself() {
    assertThat(ARMENIAN.get("4").outcomes())
        .containsEntry("4", Set.of(Evidence.ITSELF))
        .containsEntry("չ", Set.of(Evidence.WORD));
  }

  @Test
  void aLetterWithOneReadingIsNotAmbiguous() {
    assertThat(ARMENIAN).doesNotContainKeys("b", "m", "1");
  }
}

package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import translit.common.JsonFile;
import translit.language.Language;
import translit.network.Decoder;

class KeptTest {
  private static final Language LANGUAGE = Language.load("hy-AM");
  private static final TestText TEXT = TestText.of(LANGUAGE.sample().subList(0, 200));

  private static Decoder decoder(String name, UnaryOperator<String> text) {
    return new Decoder() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> decode(List<String> latin) {
        return latin.stream().map(text).toList();
      }
    };
  }

  private static Kept of(UnaryOperator<String> text) {
    return Kept.of(List.of(decoder("one", text)), LANGUAGE.rules(), TEXT, 1).get(0);
  }

  @Test
  void whoChangesNothingKeepsAllAndLeavesAllLatin() {
    Kept kept = of(latin -> latin);
    assertThat(kept.all().n()).isEqualTo(kept.all().of()).isGreaterThan(200);
    assertThat(kept.kinds()).hasSize(13).allMatch(one -> one.broken() == null);
    assertThat(kept.nativeLeftLatin().share()).isEqualTo(1);
    assertThat(kept.mixedScript().n()).isZero();
  }

  @Test
  void whoChangesEverythingKeepsNothingAndLeavesNothing() {
    Kept kept = of(latin -> latin.replaceAll("\\p{IsLatin}", "ա"));
    assertThat(kept.all().n()).isZero();
    assertThat(kept.all().of()).isGreaterThan(200);
    assertThat(kept.nativeLeftLatin().n()).isZero();
    assertThat(kept.nativeLeftLatin().interval().high()).isPositive();
  }

  @Test
  void whoBreaksOneSignBreaksTheKindsThatHaveIt() {
    Kept kept = of(latin -> latin.replace('@', 'ը'));
    for (Kept.OfKind one : kept.kinds()) {
      if (one.kind().contains("@") || one.kind().contains("mail")) {
        assertThat(one.kept().n()).as(one.kind()).isZero();
        assertThat(one.broken()).contains("@", " → ", "ը");
      } else if (!one.kind().contains("web")) { // some of these have an @ in their path
        assertThat(one.kept().share()).as(one.kind()).isEqualTo(1);
      }
    }
  }

  @Test
  void whoTurnsOneLetterMakesWordsOfMixedScript() {
    Kept kept = of(latin -> latin.replace('a', 'ա'));
    assertThat(kept.mixedNoStem().n()).isPositive().isLessThan(kept.mixedScript().n());
    assertThat(kept.mixedScript().of()).isEqualTo(of(latin -> latin).mixedScript().of());
  }

  @Test
  void aSeedGivesTheSameLinesAndAnotherOthers() {
    List<Decoder> none = List.of(decoder("one", latin -> latin.replace('a', 'ա')));
    List<Kept> first = Kept.of(none, LANGUAGE.rules(), TEXT, 1);
    assertThat(Kept.of(none, LANGUAGE.rules(), TEXT, 1)).isEqualTo(first);
    assertThat(Kept.of(none, LANGUAGE.rules(), TEXT, 2)).isNotEqualTo(first);
  }

  @Test
  void aTableHasTheDecodersSideBySide() {
    List<Kept> both =
        Kept.of(
            List.of(
                decoder("nothing", latin -> latin),
                decoder("all", latin -> latin.replaceAll("\\p{IsLatin}", "ա"))),
            LANGUAGE.rules(),
            TEXT,
            1);
    Table table = Kept.table(both);
    assertThat(table.columnNames()).containsExactly("what", "n", "nothing, %", "all, %");
    int all = table.stringColumn("what").asList().indexOf("all Latin tokens kept");
    assertThat(table.get(all, 1)).isEqualTo(both.get(0).all().of());
    assertThat(table.getString(all, "nothing, %")).startsWith("100.0 (").endsWith(" to 100.0)");
    assertThat(table.getString(all, "all, %")).startsWith("0.0 (0.0 to ");
    assertThat(JsonFile.text(both.get(1))).contains("\"decoder\" : \"all\"", "\"broken\" : \"");
  }
}

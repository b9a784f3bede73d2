package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
  private static final Path FILE = Path.of("selectivity.json");
  private static final Provenance OURS = of("m".repeat(64), "r".repeat(64), "t".repeat(64));

  private static Provenance of(String model, String rules, String text) {
    return new Provenance(model, rules, text, "hy-AM", "analyse", "0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "model, other, r, t, m",
    "rules, m, other, t, r",
    "text, m, r, other, t",
    "model, '', r, t, m"
  })
  void whatWasMadeWithAnotherIsRefusedByName(
      String what, String model, String rules, String text, String expected) {
    Provenance theirs = of(long64(model), long64(rules), long64(text));
    String found = what.equals("model") ? model : "other";
    assertThatThrownBy(() -> OURS.require(FILE, theirs))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "selectivity.json: the SHA-256 of its "
                + what
                + " is "
                + (found.isEmpty() ? "not given" : found + "…")
                + ", expected "
                + expected.repeat(12)
                + "…; run the analysis again");
  }

  @Test
  void whatWasMadeWithTheSameFitsWhateverCommandAndVersionMadeIt() {
    Provenance theirs =
        new Provenance(OURS.model(), OURS.rules(), OURS.text(), "hy", "notebook", "0.2");
    assertThatCode(() -> OURS.require(FILE, theirs)).doesNotThrowAnyException();
  }

  @Test
  void nothingMayBeMissing() {
    assertThatThrownBy(() -> of("m", null, "t")).isInstanceOf(NullPointerException.class);
  }

  @Test
  void theVersionIsThatOfTheJarAndHereIsNone() {
    assertThat(Provenance.libraryVersion()).isEqualTo("unpackaged");
  }

  private static String long64(String one) {
    return one.length() == 1 ? one.repeat(64) : one;
  }
}

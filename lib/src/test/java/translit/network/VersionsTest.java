package translit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import translit.engine.Engine;
import translit.engine.Predictor;

class VersionsTest {
  @Test
  void whatComputesIsNamedWithItsVersion() {
    assertThat(Versions.current())
        .containsKeys("java", "deeplearning4j", "openblas")
        .containsAllEntriesOf(Versions.matrixProducts())
        .hasSize(3 + Versions.matrixProducts().size())
        .allSatisfy((name, version) -> assertThat(version).containsPattern("\\d+\\.\\d+"));
  }

  @Test
  void trainingAndReadingAreToldApartWhereTheyMultiplyWithDifferentLibraries() {
    assertThat(Versions.matrixProducts())
        .isEqualTo(
            Engine.matrixProducts().equals(Predictor.matrixProducts())
                ? Map.of("matrix products", Engine.matrixProducts())
                : Map.of(
                    "matrix products in training", Engine.matrixProducts(),
                    "matrix products in reading", Predictor.matrixProducts()));
  }
}

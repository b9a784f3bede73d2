package translit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void whatComputesIsNamedWithItsVersion() {
    assertThat(Versions.current())
        .containsOnlyKeys("java", "deeplearning4j", "openblas", "matrixProducts")
        .containsEntry("matrixProducts", Predictor.matrixProducts())
        .allSatisfy((name, version) -> assertThat(version).containsPattern("\\d+\\.\\d+"));
  }
}

package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.common.JsonFile;

class BudgetTest {
  @Test
  void stepsAreUsedUpByStepsAndMinutesByTime() {
    Budget steps = new Budget.Steps(200);
    assertThat(steps.used(0, 1e9)).isZero();
    assertThat(steps.used(50, 1e9)).isEqualTo(0.25);
    assertThat(steps.used(300, 0)).isEqualTo(1);
    Budget minutes = new Budget.Minutes(2);
    assertThat(minutes.used(1_000_000, 0)).isZero();
    assertThat(minutes.used(1, 30)).isEqualTo(0.25);
    assertThat(minutes.used(1, 121)).isEqualTo(1);
  }

  @Test
  void anHourIsTheDefault() {
    assertThat(TrainingOptions.defaults().budget()).isEqualTo(new Budget.Minutes(60));
  }

  @Test
  void inJsonABudgetIsItsKindAndItsSize() throws IOException {
    TrainingOptions steps = TrainingOptions.defaults().withSteps(10_000);
    TrainingOptions minutes = TrainingOptions.defaults().withMinutes(2.5);
    assertThat(JsonFile.fields(steps)).containsEntry("budget", Map.of("steps", 10_000L));
    assertThat(JsonFile.fields(minutes)).containsEntry("budget", Map.of("minutes", 2.5));
    assertThat(read(JsonFile.text(steps))).isEqualTo(steps);
    assertThat(read(JsonFile.text(minutes))).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aBudgetThatIsNoneIsRefused(double size) {
    assertThatThrownBy(() -> new Budget.Minutes(size))
        .isInstanceOf(InputException.class)
        .hasMessage("minutes is " + size + ", expected a positive number");
    assertThatThrownBy(() -> new Budget.Steps(0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("steps is 0");
  }

  private static TrainingOptions read(String json) throws IOException {
    return JsonFile.parse(json.getBytes(StandardCharsets.UTF_8), TrainingOptions.class);
  }
}

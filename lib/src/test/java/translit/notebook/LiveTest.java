package translit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTest {

  private final List<String> shown = new ArrayList<>();
  private final List<String> updated = new ArrayList<>();
  private long now;
  private final Live live =
      new Live(
          new Kernel() {
            @Override
            public void show(String id, Output output) {
              shown.add(output.content());
            }

            @Override
            public void update(String id, Output output) {
              updated.add(output.content());
            }
          },
          () -> Instant.ofEpochMilli(now));

  @Test
  void oneOutputIsShownAndThenUpdated() {
    live.text("1");
    now += 500;
    live.text("2");
    assertThat(shown).containsExactly("1");
    assertThat(updated).containsExactly("2");
  }

  @Test
  void updatesThatComeTooFastAreLeftOutButTheLast() {
    for (int i = 0; i < 1000; i++) {
      live.text("" + i);
      now++;
    }
    live.close();
    assertThat(shown).containsExactly("0");
    assertThat(updated).containsExactly("500", "999");
  }

  @Test
  void theLastUpdateIsShownAlthoughTheWorkFails() {
    assertThatThrownBy(
            () -> {
              try (live) {
                live.text("begun");
                live.text("failed");
                throw new IllegalStateException();
              }
            })
        .isInstanceOf(IllegalStateException.class);
    assertThat(updated).containsExactly("failed");
  }

  @Test
  void closingShowsNothingTwice() {
    live.text("1");
    live.close();
    live.close();
    assertThat(shown).hasSize(1);
    assertThat(updated).isEmpty();
  }

  @Test
  void aBarIsAsLongAsTheWorkThatIsDone() {
    assertThat(ProgressBar.line("Training", 0.5, "loss 0.2"))
        .isEqualTo("Training " + "█".repeat(15) + "░".repeat(15) + " 50 % loss 0.2");
    assertThat(ProgressBar.line("Training", 1.0001, ""))
        .isEqualTo("Training " + "█".repeat(30) + " 100 %");
    assertThat(ProgressBar.line("Training", -1, "")).endsWith("░ 0 %");
  }

  @Test
  void aBarIsDrawnInItsOutput() {
    try (var progress = new ProgressBar("Reading", live)) {
      progress.update(1, "done");
    }
    assertThat(shown).singleElement().asString().startsWith("Reading █").endsWith("done");
  }
}

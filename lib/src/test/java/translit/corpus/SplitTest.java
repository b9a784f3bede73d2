package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE})
  void anySeedGivesEightyTenTen(long seed) {
    Map<Split, Integer> counts = new EnumMap<>(Split.class);
    for (int id = 0; id < 100_000; id++) {
      counts.merge(Split.of(Integer.toString(id), seed), 1, Integer::sum);
    }
    for (Split split : Split.values()) {
      assertThat(counts.get(split) / 1000.0).isCloseTo(split.percent(), within(0.6));
    }
  }

  @Test
  void seedsDivideIndependently() {
    int both = 0;
    for (int id = 0; id < 100_000; id++) {
      String key = Integer.toString(id);
      if (Split.of(key, 1) == Split.TEST && Split.of(key, 2) == Split.TEST) {
        both++;
      }
    }
    assertThat(both / 1000.0).isCloseTo(1.0, within(0.2));
  }

  @Test
  void theDivisionIsTheSameForEver() {
    // Written down once: a change here would mix training and test articles of earlier corpora.
    StringBuilder splits = new StringBuilder();
    for (int id = 0; id < 40; id++) {
      splits.append(Split.of(Integer.toString(id), 1).fileName().charAt(1));
    }
    assertThat(splits).hasToString("rrrrrraeerrrrrararrrrrarrerrrrrrrrrrrrar");
  }
}

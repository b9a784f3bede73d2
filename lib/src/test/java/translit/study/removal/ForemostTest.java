package translit.study.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.statistics.RankIntervals;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

class ForemostTest {
  private static final RankIntervals TWO_FIRST =
      new RankIntervals(new int[] {1, 3, 1, 3}, new int[] {2, 4, 2, 4});
  private static final RankIntervals ONE_FIRST =
      new RankIntervals(new int[] {2, 1, 2, 4}, new int[] {3, 1, 3, 4});

  private static String said(RankIntervals harm, int... selective) {
    List<Unit> units =
        IntStream.of(selective)
            .mapToObj(index -> new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, index))
            .toList();
    return new Foremost(units, harm).said();
  }

  @Test
  void ofOneSelectiveOutputTheRanksAreSaid() {
    assertThat(said(TWO_FIRST, 1))
        .isEqualTo(
            "Of 4 outputs, by the harm that their change does, any of 2 may be the first;"
                + " the most selective one, output 1, is between number 3 and number 4.");
    assertThat(said(ONE_FIRST, 3))
        .isEqualTo(
            "Of 4 outputs, by the harm that their change does, output 1 is the first;"
                + " the most selective one, output 3, is number 4.");
    assertThat(said(ONE_FIRST, 1)).endsWith("output 1 is the first; it is the most selective one.");
  }

  @Test
  void ofSeveralItIsSaidHowManyMayBeTheMostHarmfulOne() {
    assertThat(said(TWO_FIRST, 0, 1, 2))
        .endsWith("may be the first; 2 of the 3 most selective ones are among them.");
    assertThat(said(TWO_FIRST, 0, 2))
        .endsWith("may be the first; the 2 most selective ones are among them.");
    assertThat(said(TWO_FIRST, 0, 1))
        .endsWith("may be the first; 1 of the 2 most selective ones is among them.");
    assertThat(said(TWO_FIRST, 1, 3))
        .endsWith("may be the first; none of the 2 most selective ones is among them.");
    assertThat(said(ONE_FIRST, 1, 2))
        .endsWith("output 1 is the first; it is one of the 2 most selective ones.");
    assertThat(said(ONE_FIRST, 0, 2))
        .endsWith("output 1 is the first; it is not among the 2 most selective ones.");
  }
}

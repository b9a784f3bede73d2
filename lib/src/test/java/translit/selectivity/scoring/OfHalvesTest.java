package translit.selectivity.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OfHalvesTest {
  /**
   * Each number tells whose it is: hundreds for who chose, tens for the half, ones for the group.
   */
  private static OfHalves of(int chosenBy) {
    double[] without = new double[Classes.GROUPS];
    Arrays.setAll(without, g -> 100 * chosenBy + 10 * (1 + g / Classes.HALF) + g / 100.0);
    return new OfHalves(100 * chosenBy + 10, 100 * chosenBy + 20, without);
  }

  @Test
  void whatAHalfChoosesIsMeasuredOnTheOther() {
    OfHalves crossed = OfHalves.crossed(of(1), of(2));
    assertThat(crossed.first()).isEqualTo(210);
    assertThat(crossed.second()).isEqualTo(120);
    assertThat(crossed.without()[3]).isEqualTo(210.03);
    assertThat(crossed.without()[20]).isEqualTo(120.2);
  }

  @Test
  void theMeanWithoutAGroupLeavesItOutOfItsHalf() {
    assertThat(of(1).mean().value()).isEqualTo(115);
    assertThat(of(1).mean().leftOut()).hasSize(32);
    assertThat(of(1).mean().leftOut()[3]).isEqualTo((110.03 + 120) / 2);
    assertThat(of(1).mean().leftOut()[20]).isEqualTo((110 + 120.2) / 2);
  }

  @Test
  void theSameStemsAreLeftOutOfBothHalves() {
    assertThat(of(1).meanOfSameStems().value()).isEqualTo(115);
    assertThat(of(1).meanOfSameStems().leftOut()).hasSize(16);
    assertThat(of(1).meanOfSameStems().leftOut()[3]).isEqualTo((110.03 + 120.19) / 2);
  }
}

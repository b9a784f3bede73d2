package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.trace.WidenedRanges.ofOneUnit;

import org.junit.jupiter.api.Test;

class ColumnRangesTest {
  @Test
  void aRangeIsFromTheLeastToTheGreatest() {
    ColumnRanges both = ofOneUnit(0.5f, -2).plus(ofOneUnit(3, 0));
    assertThat(both.isConstant(0)).isFalse();
    assertThat(both.min(0)).isEqualTo(-2);
    assertThat(both.max(0)).isEqualTo(3);
    assertThat(ofOneUnit(7, 7).isConstant(0)).isTrue();
  }
}

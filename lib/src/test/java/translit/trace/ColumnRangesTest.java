package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnRangesTest {
  private static ColumnRanges over(float... values) {
    ColumnRanges ranges = new ColumnRanges(1);
    for (float value : values) {
      Token token = new Token(3, 3, 0, 0, 0, 0);
      TokenBlock block = new TokenBlock(List.of(token), new float[] {value}, 1);
      ColumnRanges.widen(block, one -> ranges);
    }
    return ranges;
  }

  @Test
  void aRangeIsFromTheLeastToTheGreatest() {
    ColumnRanges both = over(0.5f, -2).plus(over(3, 0));
    assertThat(both.isConstant(0)).isFalse();
    assertThat(both.min(0)).isEqualTo(-2);
    assertThat(both.max(0)).isEqualTo(3);
    assertThat(over(7, 7).isConstant(0)).isTrue();
  }
}

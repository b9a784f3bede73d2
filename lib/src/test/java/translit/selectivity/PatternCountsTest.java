package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.trace.ColumnRanges;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.Units;

class PatternCountsTest {
  private static final int SENTENCES = 40;
  private static final int LENGTH = 50;
  private static final int COLUMNS = new Units(1, 1).columns();

  private final Random random = new Random(8);
  private final List<BitSet> inside = new ArrayList<>();
  private final boolean[] second = new boolean[SENTENCES];
  private final List<Token> tokens = new ArrayList<>();
  private final float[][] values = new float[SENTENCES * LENGTH][COLUMNS];

  /** Column 0 never changes; the others lie on few values, and most of them are higher inside. */
  private TokenBlock block() {
    for (int s = 0; s < SENTENCES; s++) {
      inside.add(new BitSet());
      second[s] = s % 3 == 0;
      for (int i = 0; i < LENGTH; i++) {
        inside.get(s).set(i, random.nextInt(4) == 0);
        for (int c = 1; c < COLUMNS; c++) {
          values[tokens.size()][c] = random.nextInt(20) + (inside.get(s).get(i) ? c % 5 : 0);
        }
        tokens.add(new Token(3, 3, 0, s, i));
      }
    }
    return new SyntheticSource(
            new Units(1, 1), (token, c) -> values[token.sentence() * LENGTH + token.position()][c])
        .block(tokens);
  }

  @Test
  void partsOfTheTextAddUpToTheShareOfAllPairsInWhichTheInnerOneIsHigher() {
    TokenBlock block = block();
    ColumnRanges ranges = new ColumnRanges(COLUMNS);
    ColumnRanges.widen(block, token -> ranges);
    PatternCounts[] parts = new PatternCounts[3];
    for (int p = 0; p < parts.length; p++) {
      parts[p] = new PatternCounts(inside, second, ranges, COLUMNS);
    }
    parts[0].accept(block);
    int from = 700;
    parts[1].accept(new TokenBlock(tokens.subList(0, from), block.values(), COLUMNS));
    float[] rest = new float[(tokens.size() - from) * COLUMNS];
    System.arraycopy(block.values(), from * COLUMNS, rest, 0, rest.length);
    parts[2].accept(new TokenBlock(tokens.subList(from, tokens.size()), rest, COLUMNS));
    PatternCounts sum = parts[1].plus(parts[2]);
    for (boolean half : new boolean[] {false, true}) {
      assertThat(parts[0].auc(0, half)).isNaN();
      assertThat(sum.auc(0, half)).isNaN();
      for (int c = 1; c < COLUMNS; c++) {
        assertThat(parts[0].auc(c, half)).isCloseTo(auc(c, half), within(1e-12));
        assertThat(sum.auc(c, half)).isEqualTo(parts[0].auc(c, half));
      }
    }
  }

  private double auc(int column, boolean half) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = 0; j < tokens.size(); j++) {
        Token in = tokens.get(i);
        Token out = tokens.get(j);
        if (second[in.sentence()] == half
            && second[out.sentence()] == half
            && inside.get(in.sentence()).get(in.position())
            && !inside.get(out.sentence()).get(out.position())) {
          pairs++;
          int sign = Float.compare(values[i][column], values[j][column]);
          wins += sign > 0 ? 1 : sign == 0 ? 0.5 : 0;
        }
      }
    }
    return wins / pairs;
  }
}

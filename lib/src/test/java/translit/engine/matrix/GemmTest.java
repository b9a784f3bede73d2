package translit.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.engine.fused.Workers;

class GemmTest {
  private static final Gemm GEMM = Gemm.chosen();
  private final NativeMemory memory = new NativeMemory();

  @AfterEach
  void free() {
    memory.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "openblas"})
  void aSumOfNothingIsNothingAndNotWhatWasThereBefore(String library) {
    Gemm gemm = Gemm.choose(library);
    NativeFloats nothing = rows(2, 5, 5, 5, 5);
    Matrix a = new Matrix(nothing, 0, 2, 0, 2, false);
    Matrix b = new Matrix(nothing, 0, 0, 2, 2, false);
    NativeFloats c = rows(2, 9, 9, 9, 9);
    gemm.multiply(a, b, 1, c.rows(0, 2));
    assertThat(values(c, 4)).containsExactly(9, 9, 9, 9);
    gemm.multiply(a, b, 0, c.rows(0, 2));
    assertThat(values(c, 4)).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "openblas"})
  void theSameProductHasTheSameBitsInAnyThread(String library) {
    Multiplier multiplier = Gemm.choose(library).multiplier();
    Random random = new Random(1);
    float[] numbers = new float[64 * 228];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat();
    }
    Matrix a = rows(228, numbers).rows(0, 64);
    NativeFloats[] results = {rows(64, numbers), rows(64, numbers), rows(64, numbers)};
    new Workers(3)
        .run(3, task -> multiplier.multiply(a, a.transposed(), 0, results[task].rows(0, 64)));
    assertThat(values(results[1], 64 * 64)).isEqualTo(values(results[0], 64 * 64));
    assertThat(values(results[2], 64 * 64)).isEqualTo(values(results[0], 64 * 64));
  }

  @Test
  void multipliesMatricesAsTheyAreAndTransposed() {
    Matrix a = rows(3, 1, 2, 3, 4, 5, 6).rows(0, 2);
    Matrix b = rows(2, 1, 0, 2, 1, 0, 3).rows(0, 3);
    NativeFloats c = rows(2, 9, 9, 9, 9);
    GEMM.multiply(a, b, 0, c.rows(0, 2));
    assertThat(values(c, 4)).containsExactly(5, 11, 14, 23);
    GEMM.multiply(b.transposed(), a.transposed(), 1, c.rows(0, 2));
    assertThat(values(c, 4)).containsExactly(10, 25, 25, 46);
  }

  @Test
  void readsAndWritesOnlyTheRowsAndColumnsThatAreMeant() {
    Matrix row = rows(2, 0, 0, 1, 10).rows(1, 2);
    NativeFloats parameters = rows(1, 7, 1, 2, 3, 4, 5, 6, 7);
    Matrix block = new Matrix(parameters, 1, 2, 3, 3, false);
    NativeFloats to = rows(3, 8, 8, 8, 8, 8, 8);
    GEMM.multiply(row, block, 0, to.rows(1, 2));
    assertThat(values(to, 6)).containsExactly(8, 8, 8, 41, 52, 63);
    NativeFloats narrow = rows(2, 8, 8, 8, 8);
    Matrix columns = new Matrix(parameters, 2, 2, 2, 3, false);
    GEMM.multiply(row, columns, 0, narrow.rows(0, 1));
    assertThat(values(narrow, 4)).containsExactly(52, 63, 8, 8);
  }

  @Test
  void refusesSizesThatDoNotFit() {
    NativeFloats floats = rows(3, 1, 2, 3, 4, 5, 6);
    Matrix two = floats.rows(0, 2);
    assertThatThrownBy(() -> GEMM.multiply(two, two, 0, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows=2, columns=3");
    Matrix square = rows(2, 1, 2, 3, 4).rows(0, 2);
    assertThatThrownBy(() -> GEMM.multiply(square, square, 0, square.transposed()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GEMM.multiply(square, two, 0, square))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private NativeFloats rows(int columns, float... values) {
    NativeFloats floats = memory.rows(columns);
    floats.reserve(values.length / columns);
    floats.put(0, values, 0, values.length / columns);
    return floats;
  }

  private static float[] values(NativeFloats floats, int count) {
    float[] values = new float[count];
    floats.get(0, values, 0, count / floats.rows(0, 1).columns());
    return values;
  }
}

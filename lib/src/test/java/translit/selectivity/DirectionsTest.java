package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.SeededHash;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.SyntheticSource;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

class DirectionsTest {
  private static final int CELLS = 12;
  private static final Units UNITS = new Units(CELLS, 9);
  private static final Pair T_TS = new Pair("t", "ծ");

  @TempDir Path folder;
  private TokenizedText text;
  private int outcome;

  @BeforeEach
  void makeAText() throws IOException {
    text = TokenizedText.of(Planted.sentences(600, 5), Planted.language(folder).rules(), 1);
    outcome = text.natives().index("ծ");
  }

  /** Noise, but for one backward output that is higher where t becomes ծ. */
  private SyntheticSource source() {
    int column = UNITS.column(new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 4));
    return new SyntheticSource(
        UNITS,
        (token, c) ->
            (c == column && token.outcome() == outcome ? 3 : 0)
                + new Random(SeededHash.of(1000L * token.sentence() + token.position(), c))
                    .nextGaussian());
  }

  private Directions measure(long seed, Set<String> said) {
    return Directions.measure(
        source(),
        text,
        T_TS,
        SelectivityOptions.defaults().withMinimum(100).withSeed(seed),
        (done, all, what) -> said.add(what.replaceAll(" of .*", "")));
  }

  @Test
  void thePlantedUnitIsSpecialAndNoOtherPartHasOne() {
    Set<String> said = new TreeSet<>();
    Directions found = measure(1, said);
    assertThat(said).containsExactly("directions, now", "samples");
    assertThat(found.parts()).hasSize(2 * 7 + 2);
    assertThat(found.of(Part.LSTM_OUTPUT, Direction.BACKWARD).best())
        .containsExactly(new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 4));
    assertThat(found.unitSaid(Direction.BACKWARD))
        .endsWith("clearly better either way: it is special.");
    assertThat(found.unitSaid(Direction.FORWARD)).startsWith("In the forward LSTM neither");
    assertThat(found.partsSaid()).contains("in 1 of 16 parts: backward output.");
    List<Integer> units = new ArrayList<>(found.parts().stream().map(one -> one.units()).toList());
    assertThat(units.remove(units.size() - 1)).isEqualTo(9);
    assertThat(units).containsOnly(CELLS);
  }

  @Test
  void theSeedDecidesTheRotations() {
    Directions found = measure(1, new TreeSet<>());
    assertThat(measure(1, new TreeSet<>())).isEqualTo(found);
    assertThat(measure(2, new TreeSet<>())).isNotEqualTo(found);
  }

  @Test
  void whereTheStemsAreTooFewNothingIsMeasured() throws IOException {
    text = TokenizedText.of(List.of("ծատան", "տանա"), Planted.language(folder).rules(), 1);
    Directions found = measure(1, new TreeSet<>());
    assertThat(found.parts()).isEmpty();
  }
}

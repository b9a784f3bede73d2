package translit.trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import translit.common.InputException;
import translit.engine.ActivationLayout;

class UnitsTest {
  private static final Units POST = new Units(228, 152);

  @ParameterizedTest
  @CsvSource({
    "LSTM_OUTPUT, FORWARD, 70, 70",
    "OUTPUT_GATE, FORWARD, 0, 228",
    "CELL, FORWARD, 1, 457",
    "INPUT_GATE, FORWARD, 2, 686",
    "CELL_INPUT, FORWARD, 3, 915",
    "FORGET_GATE, FORWARD, 4, 1144",
    "PREVIOUS_CELL, FORWARD, 227, 1595",
    "LSTM_OUTPUT, BACKWARD, 0, 1596",
    "OUTPUT_GATE, BACKWARD, 0, 1824",
    "CELL, BACKWARD, 6, 2058",
    "INPUT_GATE, BACKWARD, 0, 2280",
    "CELL_INPUT, BACKWARD, 0, 2508",
    "FORGET_GATE, BACKWARD, 0, 2736",
    "PREVIOUS_CELL, BACKWARD, 0, 2964",
    "HIDDEN_LAYER, NONE, 0, 3192",
    "OUTPUT, NONE, 151, 3571"
  })
  void aUnitOfThePostsNetworkHasTheColumnThatFilesAndFiguresHave(
      Part part, Direction direction, int index, int column) {
    Unit unit = new Unit(part, direction, index);
    assertThat(POST.column(unit)).isEqualTo(column);
    assertThat(POST.unit(column)).isEqualTo(unit);
    assertThat(POST.first(part, direction)).isEqualTo(column - index);
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void everyPartHasAPlaceInTheLayout(Part part) {
    for (Direction direction : Direction.values()) {
      if (part.directed() == (direction != Direction.NONE)) {
        assertThat(POST.layout().block(direction.code(), part.code()).size())
            .isEqualTo(part == Part.OUTPUT ? 152 : 228);
        assertThat(Direction.ofCode(direction.code())).isEqualTo(direction);
      }
    }
    assertThat(Part.ofCode(part.code())).isEqualTo(part);
  }

  @Test
  void noColumnDependsOnTheOrderOfAnEnum() {
    noClasses()
        .should()
        .callMethod(Part.class, "ordinal")
        .orShould()
        .callMethod(Direction.class, "ordinal")
        .orShould()
        .callMethod(Part.class, "compareTo", Enum.class)
        .orShould()
        .callMethod(Direction.class, "compareTo", Enum.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("translit.engine", "translit.trace", "translit.contribution"));
  }

  @Test
  void everyColumnIsOneUnit() {
    assertThat(POST.columns()).isEqualTo(2 * 228 * 7 + 228 + 152);
    assertThat(POST.all()).doesNotHaveDuplicates().hasSize(POST.columns());
    for (int c = 0; c < POST.columns(); c++) {
      assertThat(POST.column(POST.unit(c))).isEqualTo(c);
      assertThat(POST.all().get(c)).isEqualTo(POST.unit(c));
    }
    assertThat(POST.all())
        .filteredOn(unit -> unit.part() == Part.CELL && unit.direction() == Direction.BACKWARD)
        .hasSize(228);
    assertThat(POST.cells()).isEqualTo(228);
    assertThat(POST.outputs()).isEqualTo(152);
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatThrownBy(() -> POST.column(new Unit(Part.CELL, Direction.FORWARD, 228)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("forward cell 228")
        .hasMessageContaining("0 to 227");
    assertThatThrownBy(() -> POST.unit(3572))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3572");
    assertThatThrownBy(() -> POST.first(Part.CELL, Direction.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell");
    assertThatThrownBy(() -> new Units(0, 152))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive: 0, 152");
    assertThatThrownBy(() -> Part.ofCode("cells"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cells'");
  }

  @Test
  void theNumberThatAFigureDrawsForABackwardUnitIsExplained() {
    assertThatThrownBy(() -> POST.column(new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 334)))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "backward output 334: no such unit, this network has output 0 to 227;"
                + " what a figure numbers 334 is backward output 106");
    assertThatThrownBy(() -> POST.column(new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 456)))
        .hasMessageEndingWith("0 to 227");
    assertThatThrownBy(() -> POST.column(new Unit(Part.LSTM_OUTPUT, Direction.FORWARD, 334)))
        .hasMessageEndingWith("0 to 227");
  }

  @Test
  void aUnitThatNoNetworkHasIsRefusedAtOnce() {
    assertThatThrownBy(() -> new Unit(Part.CELL, Direction.FORWARD, -1))
        .isInstanceOf(InputException.class)
        .hasMessage("no unit has the index -1: they begin with 0");
    assertThatThrownBy(() -> new Unit(Part.HIDDEN_LAYER, Direction.FORWARD, 0))
        .isInstanceOf(InputException.class)
        .hasMessage("no unit is HIDDEN_LAYER of direction FORWARD: give NONE");
    assertThatThrownBy(() -> new Unit(Part.LSTM_OUTPUT, Direction.NONE, 0))
        .isInstanceOf(InputException.class)
        .hasMessage("no unit is LSTM_OUTPUT of direction NONE: give FORWARD or BACKWARD");
  }

  @Test
  void aLayoutIsItsBlocks() {
    assertThat(ActivationLayout.of(2, 3)).isEqualTo(ActivationLayout.of(2, 3));
    assertThat(ActivationLayout.of(2, 3).blocks())
        .extracting(ActivationLayout.Block::from)
        .isEqualTo(List.of(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));
  }
}

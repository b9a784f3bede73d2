package translit.study.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static translit.study.Notebook.planted;

import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.planting.scoring.Method;

/** The networks in {@code data/planted}. */
class PlantedNetworksTest {
  private final PlantedNetworks networks = planted("../data/planted");

  @Test
  void whatDecidesIsSaidInWordsAndBits() {
    assertThat(networks.open("next").decides())
        .contains("`t` stands for is decided by the letter just after it")
        .endsWith("before it tell 0.00 bits, those after it 1.00, all together 1.00.");
    assertThat(networks.open("distance-4").decides()).contains("the letter 4 before it");
    assertThat(networks.open("coin").decides()).contains("decided by nothing");
    assertThat(networks.open("word").decides())
        .contains("the whole word", "tell 0.00 bits, those after it 0.00, all together 1.00.");
  }

  @Test
  void whatEachMethodNamesFirstStandsWithWhetherItIsRight() {
    PlantedNetwork carriers = networks.open("carriers");
    assertThat(carriers.named().table().rowCount()).isEqualTo(Method.all().size());
    assertThat(carriers.named().toHtml()).contains("8 of 8", "b56+");
    assertThat(carriers.namedSaid()).contains("methods name 8 right outputs first: ", "hellinger");
    assertThat(networks.open("coin").namedSaid()).contains("No method names a right output");
    assertThat(networks.networks().table().rowCount()).isEqualTo(8);
    assertThat(networks.methods().table().rowCount()).isEqualTo(Method.all().size());
    assertThat(networks.nulls().toHtml()).contains("shuffled", "untrained", "5 % of networks");
    assertThat(networks.networksSaid()).contains("of 8 networks reach what is possible");
  }

  @Test
  void theContextOfTheBestUnitIsWhatDecides() {
    assertThat(networks.open("next").contexts("hellinger", 1))
        .contains("knows best the character just after it");
    assertThat(networks.open("previous").context("hellinger").table().rowCount()).isEqualTo(12);
    assertThatThrownBy(() -> networks.open("next").contexts("dice", 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no scores of a method 'dice', expected one of [accuracy, auc");
  }
}

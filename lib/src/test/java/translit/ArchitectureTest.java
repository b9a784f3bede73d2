package translit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages follow the data: language → corpus → network → trace → selectivity → figure. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of("language", "corpus", "network", "trace", "selectivity", "figure");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("translit");

  @Test
  void aPackageKnowsOnlyThoseBeforeIt() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("translit." + name + "..");
    }
    layers = layers.layer("notebook").definedBy("translit.notebook..");
    layers = layers.layer("cli").definedBy("translit.cli..");
    layers = layers.whereLayer("language").mayNotAccessAnyLayer();
    for (int i = 1; i < ORDER.size(); i++) {
      layers =
          layers
              .whereLayer(ORDER.get(i))
              .mayOnlyAccessLayers(ORDER.subList(0, i).toArray(String[]::new));
    }
    layers.whereLayer("notebook").mayNotAccessAnyLayer().check(CLASSES);
    layers.whereLayer("cli").mayNotBeAccessedByAnyLayer().check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("translit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageTellsItsStory() {
    assertThat(CLASSES.getPackage("translit").getSubpackages())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.tryGetPackageInfo()).as(one.getName()).isPresent())
        .extracting(JavaPackage::getName)
        .contains("translit.language", "translit.corpus", "translit.network");
  }

  @Test
  void noFileIsLongerThan300Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
    }
  }
}
